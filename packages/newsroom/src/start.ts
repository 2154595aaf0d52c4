import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { createClient, type SanityClient } from '@sanity/client'
import { main, root, StepError } from '@onrecord/toolchain/step'
import { loadSample } from '../sample/load.ts'
import { buildLake, buildSite, buildStudio } from './builds.ts'
import { startFeeds, startNewsletter, startSite, startStudio, startText } from './front-ends.ts'
import { assertPortIsFree } from './ports.ts'
import { Service } from './service.ts'
import { siteToken } from './site-token.ts'
import { project, readSettings, type Addresses, type Settings } from './settings.ts'

const services: Service[] = []

await main(async () => {
  const settings = readSettings(process.env)
  const url = {
    lake: `http://localhost:${settings.lakePort}`,
    studio: `http://localhost:${settings.studioPort}`,
    site: `http://localhost:${settings.sitePort}`,
    feeds: `http://localhost:${settings.syndicationPort}`,
    newsletter: `http://localhost:${settings.newsletterPort}`,
    text: `http://localhost:${settings.textPort}`,
  }
  await assertPortIsFree(settings.lakePort, 'lake', 'ONRECORD_LAKE_PORT')
  await assertPortIsFree(settings.studioPort, 'Studio', 'ONRECORD_STUDIO_PORT')
  await assertPortIsFree(settings.sitePort, 'reader site', 'ONRECORD_SITE_PORT')
  await assertPortIsFree(settings.syndicationPort, 'feeds', 'ONRECORD_SYNDICATION_PORT')
  await assertPortIsFree(settings.newsletterPort, 'newsletter', 'ONRECORD_NEWSLETTER_PORT')
  await assertPortIsFree(settings.textPort, 'text edition', 'ONRECORD_TEXT_PORT')
  await buildLake()
  await buildStudio()
  await buildSite()

  const stopped = stopRequested()
  try {
    await Promise.race([startServices(settings, url), stopped])
    await Promise.race([stopped, ...services.map(({ ended }) => ended)])
    const dead = services.find(({ died }) => died)
    if (dead !== undefined) throw new StepError(`✗ The ${dead.name} stopped:\n  ${dead.lastWords}`)
  } finally {
    // The lake last: the others read from it until they are gone.
    for (const service of services.toReversed()) await service.stop()
  }
})

async function startServices(settings: Settings, url: Addresses): Promise<void> {
  const { token, client } = await startLake(settings, url.lake)
  const studio = startStudio(url)
  const site = startSite(url, await siteToken(client))
  const feeds = startFeeds(url)
  const editions = path.join(settings.data, 'newsletter')
  const newsletter = startNewsletter(url, editions)
  const text = startText(url, path.join(settings.data, 'text'))
  services.push(studio, site, feeds, newsletter, text)
  await Promise.all([
    studio.answers(url.studio),
    site.answers(url.site),
    feeds.answers(url.feeds),
    newsletter.answers(url.newsletter),
    text.answers(url.text),
  ])
  console.log(`
  Onrecord is running.

  Studio   ${url.studio}/#token=${token}
           for editors; the link signs you in, keep it to yourself
  Site     ${url.site}
           for readers; it changes as you publish
  Text     ${url.text}
           for slow lines and printers; built anew as you publish
  Feeds    ${url.feeds}
           for programs: RSS, Atom, JSON Feed, ninjs, JSON-LD, calendar
  Letter   ${url.newsletter}
           for subscribers: the newsletter's next edition, and those in ${editions}
  Lake     ${url.lake}
           Sanity's HTTP API; project ${project.projectId}, dataset ${project.dataset}
  Data     ${settings.data}

  Ctrl-C stops everything. The content stays.
`)
}

/** Starts the lake and, the first time, fills it with the sample newsroom. Returns the editor's token. */
async function startLake(
  settings: Settings,
  url: string,
): Promise<{ token: string; client: SanityClient }> {
  const lake = new Service(
    'lake',
    [
      'bin/onrecord-lake.mjs',
      'start',
      '--json',
      '--public',
      '--port',
      String(settings.lakePort),
      '--data',
      settings.data,
    ],
    { cwd: path.join(root, 'packages/lake') },
  )
  services.push(lake)
  const token = readToken(await lake.firstLine())
  const client = createClient({
    ...project,
    apiHost: url,
    useProjectHostname: false,
    useCdn: false,
    apiVersion: '2025-02-19',
    perspective: 'raw',
    token,
  })
  const mark = path.join(settings.data, 'sample-newsroom.json')
  if (existsSync(mark)) return { token, client }
  const stories = await client.fetch<number>(
    'count(*[_type in ["article", "quote", "source", "event"]])',
  )
  if (stories === 0) {
    const started = Date.now()
    await loadSample(client)
    console.log(`✓ Loading the sample newsroom, ${((Date.now() - started) / 1000).toFixed(1)} s`)
  }
  mkdirSync(settings.data, { recursive: true })
  // Written after the load: an editor who deletes every sample story does not get them back.
  writeFileSync(
    mark,
    `${JSON.stringify({ loaded: stories === 0, at: new Date().toISOString() })}\n`,
  )
  return { token, client }
}

function readToken(line: string): string {
  const ready: unknown = JSON.parse(line)
  if (
    typeof ready === 'object' &&
    ready !== null &&
    'token' in ready &&
    typeof ready.token === 'string'
  ) {
    return ready.token
  }
  throw new StepError(`✗ The lake answered something else than its address: ${line}`)
}

function stopRequested(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => resolve())
  })
}
