import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createLake, type RunningLake } from '@onrecord/lake'
import { createClient, type SanityClient } from '@sanity/client'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'

const file = path.join(import.meta.dirname, 'four-eyes.json')
const schema = path.join(import.meta.dirname, '../../schemas/schema.json')

const draft = {
  _id: 'drafts.story',
  _type: 'article',
  headline: 'Doors stay shut',
  slug: { _type: 'slug', current: 'doors-stay-shut' },
  articleType: 'report',
  language: 'en',
  body: [],
  // As the Studio writes a reference until the story is published.
  translationOf: {
    _type: 'reference',
    _ref: 'original',
    _weak: true,
    _strengthenOnPublish: { type: 'article' },
  },
}
const publish = {
  actionType: 'sanity.action.document.publish' as const,
  draftId: 'drafts.story',
  publishedId: 'story',
}

describe('where a dataset asks for four eyes', () => {
  const data = mkdtempSync(path.join(os.tmpdir(), 'four-eyes-'))
  let lake: RunningLake
  let author: SanityClient
  let colleague: SanityClient
  let ids: { author: string; colleague: string }

  const api = async (method: string, place: string, body: unknown) => {
    const answer = await fetch(`${lake.url}/v2025-02-19${place}`, {
      method,
      headers: { authorization: `Bearer ${lake.token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (!answer.ok) throw new Error(await answer.text())
    return Object(await answer.json())
  }
  const editor = async (label: string) => {
    const memberships = [{ resourceType: 'project', resourceId: 'onrecord', roleNames: ['editor'] }]
    const { id, token } = await api('POST', '/access/project/onrecord/robots', {
      label,
      memberships,
    })
    const client = createClient({
      projectId: 'onrecord',
      dataset: 'production',
      apiHost: lake.url,
      useProjectHostname: false,
      useCdn: false,
      apiVersion: '2025-02-19',
      perspective: 'raw',
      token: String(token),
      maxRetries: 0,
    })
    return { id: (await client.users.getById('me')).id ?? String(id), client }
  }

  beforeAll(async () => {
    lake = await createLake({ data, port: 0 })
    const [first, second] = [await editor('author'), await editor('colleague')]
    await first.client.create({
      ...draft,
      _id: 'original',
      translationOf: undefined,
      slug: { _type: 'slug', current: 'original' },
    })
    author = first.client
    colleague = second.client
    ids = { author: first.id, colleague: second.id }
    await api('PUT', '/lake/datasets/production/policy', JSON.parse(readFileSync(file, 'utf8')))
    // A dataset that holds the newsroom's own schema has room for reviews, too.
    await api('PUT', '/lake/datasets/production/schema', JSON.parse(readFileSync(schema, 'utf8')))
  })
  beforeEach(async () => {
    await author.delete({ query: '*[_id in ["story", "drafts.story", "review.story"]]' })
    await author.create(draft)
  })
  afterAll(async () => {
    await lake.close()
    rmSync(data, { recursive: true, force: true })
  })

  const approve = async (client: SanityClient, by: string) =>
    client.createOrReplace({
      _id: 'review.story',
      _type: 'review',
      story: 'story',
      state: 'approved',
      by,
      revision: (await client.getDocument('drafts.story'))?._rev,
    })
  const isOut = async () => (await author.getDocument('story')) !== undefined

  it('a story that nobody looked at stays in, whoever tries, whatever way', async () => {
    for (const client of [author, colleague]) {
      await expect(client.action(publish)).rejects.toThrow(/Ask for a review/)
      await expect(client.createOrReplace({ ...draft, _id: 'story' })).rejects.toThrow(
        /Ask for a review/,
      )
    }
    expect(await isOut()).toBe(false)
  })

  it('its author cannot approve it, nor in the name of a colleague', async () => {
    await approve(author, ids.author)
    await expect(author.action(publish)).rejects.toThrow(/Ask for a review/)
    await expect(approve(author, ids.colleague)).rejects.toThrow(/own name/)
    expect(await isOut()).toBe(false)
  })

  it('with the approval of a colleague it goes out (control)', async () => {
    await approve(colleague, ids.colleague)
    await author.action(publish)
    expect(await isOut()).toBe(true)
  })

  it('what was changed after the approval has none, also if it changes as it goes out', async () => {
    await approve(colleague, ids.colleague)
    const edit = {
      actionType: 'sanity.action.document.edit' as const,
      draftId: 'drafts.story',
      publishedId: 'story',
      patch: { set: { headline: 'Doors are open' } },
    }
    await expect(author.action([edit, publish])).rejects.toThrow(/Ask for a review/)
    await author.patch('drafts.story').set({ headline: 'Doors are open' }).commit()
    await expect(author.action(publish)).rejects.toThrow(/Ask for a review/)
    await expect(colleague.action(publish)).rejects.toThrow(/Ask for a review/)
    expect(await isOut()).toBe(false)
  })

  it('the address that a story had is kept as it goes out at another, which is no change of its words', async () => {
    const edit = (previousSlugs: string[]) => ({
      actionType: 'sanity.action.document.edit' as const,
      draftId: 'drafts.story',
      publishedId: 'story',
      patch: { set: { previousSlugs } },
    })
    await approve(colleague, ids.colleague)
    await author.action([edit(['doors-stay-open']), publish])
    expect(await author.getDocument('story')).toMatchObject({
      previousSlugs: ['doors-stay-open'],
    })
  })

  describe('and a story is scheduled', () => {
    const releaseId = 'evening'
    const version = `versions.${releaseId}.story`
    const soon = (ms: number) => new Date(Date.now() + ms).toISOString()
    const schedule = (client: SanityClient, publishAt = soon(3_600_000)) =>
      client.releases.schedule({ releaseId, publishAt })
    const release = () => author.releases.get({ releaseId })

    beforeEach(async () => {
      await author.releases.create({ releaseId, metadata: { releaseType: 'scheduled' } })
      await author.create({ ...draft, _id: version })
    })
    afterEach(async () => {
      const { state } = (await release()) ?? {}
      if (state === 'scheduled') await author.releases.unschedule({ releaseId })
      if (state !== 'published') await author.releases.archive({ releaseId })
      await author.releases.delete({ releaseId })
    })

    it('the story cannot be while nobody looked at it, nor be published with the release', async () => {
      await expect(schedule(author)).rejects.toThrow(/Ask for a review/)
      await expect(author.releases.publish({ releaseId })).rejects.toThrow(/Ask for a review/)
      expect((await release())?.state).toBe('active')
    })

    it('nor can it be when the release holds other words than those that were approved', async () => {
      await approve(colleague, ids.colleague)
      await author.patch(version).set({ headline: 'Doors are open' }).commit()
      await expect(schedule(author)).rejects.toThrow(/Ask for a review/)
    })

    it('the story goes out when it was approved (control)', async () => {
      await approve(colleague, ids.colleague)
      await schedule(author)
      expect((await release())?.state).toBe('scheduled')
      await schedule(author, soon(300))
      await expect.poll(isOut, { timeout: 20_000 }).toBe(true)
    })

    it('the story stays in when the approval lapsed before it was due, and the release says why', async () => {
      await approve(colleague, ids.colleague)
      await schedule(author)
      await author.delete('review.story')
      await expect(schedule(author, soon(300))).rejects.toThrow(/Ask for a review/)
      await approve(colleague, ids.colleague)
      await schedule(author, soon(500))
      await author.delete('review.story')
      await expect.poll(async () => (await release())?.state, { timeout: 20_000 }).toBe('active')
      expect(Object((await release())?.['error']).message).toContain('Ask for a review')
      expect(await isOut()).toBe(false)
    })
  })
})
