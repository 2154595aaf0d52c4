import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createLake } from '@onrecord/lake'
import { createClient, type SanityClient } from '@sanity/client'
import { loadSample } from '../../sample/load.ts'
import { assertPortIsFree } from '../../src/ports.ts'
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

/**
 * Below the ports that systems give to whoever connects: of those, one that was free is soon
 * somebody's, and the service that should answer there stops.
 */
const PORTS = { first: 20_000, count: 10_000 }
const given = new Set<number>()

/** An address on this machine at which nothing answers, until somebody is told to. */
export async function freeAddress(): Promise<string> {
  for (;;) {
    const port = PORTS.first + Math.floor(Math.random() * PORTS.count)
    if (given.has(port) || !(await isFree(port))) continue
    given.add(port)
    return `http://localhost:${port}`
  }
}

const isFree = (port: number): Promise<boolean> =>
  assertPortIsFree(port, 'test', 'PORT').then(
    () => true,
    () => false,
  )
