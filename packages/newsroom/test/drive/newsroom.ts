import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { createLake } from '@onrecord/lake'
import { createClient, type SanityClient } from '@sanity/client'
import { loadSample } from '../../sample/load.ts'
import { startSite, startStudio } from '../../src/front-ends.ts'
import { project } from '../../src/settings.ts'
import { siteToken } from '../../src/site-token.ts'

/** A whole newsroom of its own, with the sample content: real lake, built Studio, built site. */
export interface Newsroom {
  readonly lake: string
  readonly studio: string
  readonly site: string
  readonly token: string
  /** Reads and writes with the editor's token. */
  readonly client: SanityClient
  close(): Promise<void>
}

/**
 * Needs the builds of Studio and site, which `npm test` makes first.
 *
 * @param load fills the lake before anybody looks; the sample newsroom unless given
 */
export async function openNewsroom(
  load: (client: SanityClient) => Promise<void> = loadSample,
): Promise<Newsroom> {
  const data = mkdtempSync(path.join(os.tmpdir(), 'newsroom-'))
  const lake = await createLake({ data, port: 0, aclMode: 'public' })
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
  const [studioPort, sitePort] = [await freePort(), await freePort()]
  const url = {
    lake: lake.url,
    studio: `http://localhost:${studioPort}`,
    site: `http://localhost:${sitePort}`,
  }
  const studio = startStudio(url)
  const site = startSite(url, await siteToken(client))
  await Promise.all([studio.answers(url.studio), site.answers(url.site)])
  return {
    ...url,
    token: lake.token,
    client,
    async close() {
      await Promise.all([studio.stop(), site.stop()])
      await lake.close()
      rmSync(data, { recursive: true, force: true })
    },
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, 'localhost', () => {
      // A TCP server's address is never a path.
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}
