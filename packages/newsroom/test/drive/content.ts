import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { createLake } from '@onrecord/lake'
import { createClient, type SanityClient } from '@sanity/client'
import { loadSample } from '../../sample/load.ts'
import { project } from '../../src/settings.ts'

/** A lake of its own, with content, for whatever is put in front of it. */
export interface Content {
  readonly lake: string
  readonly token: string
  /** Reads and writes with the editor's token. */
  readonly client: SanityClient
  /** Where front ends may keep what they make; gone with the lake. */
  readonly folder: string
  close(): Promise<void>
}

/** @param load fills the lake before anybody looks; the sample newsroom unless given */
export async function openContent(
  load: (client: SanityClient) => Promise<void> = loadSample,
): Promise<Content> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'newsroom-'))
  const lake = await createLake({ data: path.join(folder, 'lake'), port: 0, aclMode: 'public' })
  const client = createClient({
    ...project,
    apiHost: lake.url,
    useProjectHostname: false,
    useCdn: false,
    apiVersion: '2025-02-19',
    perspective: 'raw',
    token: lake.token,
  })
  await load(client)
  return {
    lake: lake.url,
    token: lake.token,
    client,
    folder,
    async close() {
      await lake.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** An address on this machine at which nothing answers yet. */
export function freeAddress(): Promise<string> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, 'localhost', () => {
      // A TCP server's address is never a path.
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(`http://localhost:${port}`))
    })
  })
}
