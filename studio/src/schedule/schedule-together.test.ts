import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { createLake, type RunningLake } from '@onrecord/lake'
import { createClient, type ReleaseDocument, type SanityClient } from '@sanity/client'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { partsOf } from '../publishing/parts.ts'
import { callOff } from './call-off.ts'
import { draftsThatWentOut } from './gone-out.ts'
import { scheduleOf } from './schedule.ts'
import { NoReleases, scheduleTogether } from './schedule-together.ts'

const HOUR = 3_600_000
const settings = {
  projectId: 'onrecord',
  dataset: 'production',
  useProjectHostname: false,
  useCdn: false,
  apiVersion: '2025-02-19',
  perspective: 'raw',
  maxRetries: 0,
} as const

const speaker = { _id: 'drafts.mayor', _type: 'source', name: 'Ida Brekke' }
const story = {
  _id: 'drafts.story',
  _type: 'article',
  headline: 'Doors stay shut',
  slug: { _type: 'slug', current: 'doors-stay-shut' },
  events: [],
  authors: [
    {
      _key: 'a',
      _type: 'reference',
      _ref: 'mayor',
      _weak: true,
      _strengthenOnPublish: { type: 'source' },
    },
  ],
}

describe('a story that is scheduled with its parts', () => {
  const data = mkdtempSync(path.join(os.tmpdir(), 'schedule-'))
  let lake: RunningLake
  let client: SanityClient

  beforeAll(async () => {
    lake = await createLake({ data, port: 0 })
    client = createClient({ ...settings, apiHost: lake.url, token: lake.token })
  })
  afterAll(async () => {
    await lake.close()
    rmSync(data, { recursive: true, force: true })
  })
  beforeEach(async () => {
    for (const { name, state } of await releases()) {
      if (state === 'scheduled') await client.releases.unschedule({ releaseId: name })
      if (state !== 'published') await client.releases.archive({ releaseId: name })
      await client.releases.delete({ releaseId: name })
    }
    await client.delete({ query: '*[_type in ["source", "article"]]' })
    await client.transaction().create(speaker).create(story).commit()
  })

  const releases = () => client.fetch<ReleaseDocument[]>('*[_type == "system.release"]')
  const ids = () => client.fetch<string[]>('*[_type in ["source", "article"]]._id | order(@)')
  const schedule = async (at = new Date(Date.now() + HOUR)) => {
    const draft = await client.getDocument('drafts.story')
    if (draft === undefined) throw new Error('There is no draft.')
    await scheduleTogether(client, draft, await partsOf(client, draft), at)
    return at
  }
  const standing = async (id: string) => scheduleOf(id, await releases(), await ids())

  it('waits as copies in one release, each part of it knows when', async () => {
    const at = await schedule()
    for (const id of ['story', 'mayor'])
      expect(await standing(id)).toMatchObject({
        state: 'waiting',
        publishAt: at.toISOString(),
        headline: 'Doors stay shut',
      })
    expect(await standing('other')).toBeUndefined()
    const [version] = await client.fetch('*[_id in path("versions.**") && _type == "article"]')
    expect(version).toMatchObject({ datePublished: at.toISOString() })
    expect(await client.getDocument('drafts.story')).not.toHaveProperty('datePublished')
  })

  it('goes out whole, and its drafts are then known as what readers have', async () => {
    await schedule(new Date(Date.now() + 200))
    await expect.poll(ids, { timeout: 20_000 }).toContain('story')
    const documents = await client.fetch('*[_type in ["source", "article"]]')
    const gone = draftsThatWentOut(await releases(), documents).map(({ _id }) => _id)
    expect(gone.toSorted()).toEqual(['drafts.mayor', 'drafts.story'])
    // What was touched since is somebody's work.
    await client.patch('drafts.story').set({ headline: 'Doors are open' }).commit()
    await client.patch('drafts.mayor').set({ name: 'Ida Brekke' }).commit()
    const later = await client.fetch('*[_type in ["source", "article"]]')
    expect(draftsThatWentOut(await releases(), later)).toEqual([])
  })

  it('keeps the address that readers have, when it moves', async () => {
    await client.create({ ...story, _id: 'story', authors: [] })
    await client.patch('drafts.story').set({ 'slug.current': 'doors' }).commit()
    await schedule()
    expect(
      await client.fetch('*[_id in path("versions.**") && _type == "article"][0].previousSlugs'),
    ).toEqual(['doors-stay-shut'])
  })

  it('is not scheduled as something else than was checked, and nothing is left of the attempt', async () => {
    const draft = await client.getDocument('drafts.story')
    await client.patch('drafts.story').set({ headline: 'Doors are open' }).commit()
    if (draft === undefined) throw new Error('There is no draft.')
    await expect(scheduleTogether(client, draft, [], new Date(Date.now() + HOUR))).rejects.toThrow(
      /revision/i,
    )
    expect(await releases()).toEqual([])
    expect(await ids()).toEqual(['drafts.mayor', 'drafts.story'])
  })

  it('can be called off: drafts stay, or come back as they were', async () => {
    await schedule()
    const kept = await client.getDocument('drafts.mayor')
    await client.delete('drafts.story')
    const now = await standing('story')
    if (now === undefined) throw new Error('It is not scheduled.')
    await callOff(client, now)
    expect(await releases()).toEqual([])
    expect(await ids()).toEqual(['drafts.mayor', 'drafts.story'])
    expect(await client.getDocument('drafts.mayor')).toEqual(kept)
    const back = await client.getDocument('drafts.story')
    expect(back).toMatchObject(story)
    expect(back).not.toHaveProperty('datePublished')
  })

  it('that was refused when it was due, says why, and can be called off', async () => {
    await schedule()
    await client.releases.unschedule({ releaseId: (await releases())[0]?.name ?? '' })
    const stopped = await standing('story')
    expect(stopped).toMatchObject({ state: 'stopped' })
    if (stopped !== undefined) await callOff(client, stopped)
    expect(await releases()).toEqual([])
  })
})

it('where the plan has no releases, that is what is said', async () => {
  // As hosted Sanity answers, over HTTP.
  const host = createServer((_request, response) => {
    response.writeHead(403, { 'content-type': 'application/json' })
    response.end(
      JSON.stringify({ statusCode: 403, error: 'Forbidden', message: 'Not part of this plan' }),
    )
  })
  await new Promise<void>((resolve) => host.listen(0, 'localhost', resolve))
  // A TCP server's address is never a path.
  const { port } = host.address() as AddressInfo
  const client = createClient({ ...settings, apiHost: `http://localhost:${port}`, token: 'x' })
  const draft = { ...story, _rev: 'r', _createdAt: '', _updatedAt: '' }
  await expect(scheduleTogether(client, draft, [], new Date())).rejects.toThrow(NoReleases)
  host.close()
})
