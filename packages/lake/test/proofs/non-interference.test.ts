import { randomUUID } from 'node:crypto'
import { cpSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { API, openLake, temporaryFolder, type TestLake } from '../../src/testing/lake.ts'
import { HIDDEN_IDS, isHidden, newsroom } from './hidden.ts'
import { figure, randomFrom, seed, sized, type Random } from './proof.ts'
import { query } from './queries.ts'

// What a visitor is answered must be, byte for byte, what they would be answered if everything hidden
// from them did not exist: then no answer, count, order, error or tag can tell of it.

const QUERIES = sized({ commit: 1500, nightly: 10_000, release: 10_000 })
const SEEDS = sized({ commit: 1, nightly: 3, release: 10 })
const PERSPECTIVES = ['', 'published', 'raw', 'drafts', 'spring,drafts', 'spring'] as const
const VERSIONS = ['v2025-02-19', 'v2021-10-21', 'vX'] as const

const folder = temporaryFolder()
let whole: TestLake
let without: TestLake
beforeAll(async () => {
  const random = randomFrom(seed)
  whole = await openLake({ data: `${folder.path}/whole` })
  await whole.editor.mutate(newsroom(random).map((createOrReplace) => ({ createOrReplace })))
  await whole.close()
  // A copy, so that what is shown is the same in both to the last byte of its revision.
  cpSync(`${folder.path}/whole`, `${folder.path}/without`, { recursive: true })
  whole = await openLake({ data: `${folder.path}/whole` })
  without = await openLake({ data: `${folder.path}/without` })
  await without.editor.mutate(HIDDEN_IDS.map((id) => ({ delete: { id } })))
})
afterAll(async () => {
  await Promise.all([whole.close(), without.close()])
  folder.remove()
})

/** An answer, but for how long it took and where it came from. */
async function answer(lake: TestLake, path: string): Promise<string> {
  const response = await fetch(`${lake.url}${path}`)
  const text = await response.text()
  return `${response.status} ${text.replaceAll(lake.url, '').replace(/"ms":\d+/, '')}`
}

/** What a stream says before it tells of the first change. */
async function beginningOf(response: Response): Promise<string> {
  let text = ''
  for await (const part of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += part
    if (/^event: (mutation|message)$/m.test(text)) break
  }
  const [said = ''] = text.split(/^event: (?:mutation|message)$/m)
  return [...said.matchAll(/^event: (\w+)$/gm)].map(([, event]) => event).join(' ')
}

const asked = (groq: string, random: Random) => {
  const perspective = random.one(PERSPECTIVES)
  const map = random.chance(0.2) ? '&resultSourceMap=withKeyArraySelector' : ''
  const shown = perspective === '' ? '' : `&perspective=${perspective}`
  return `/${random.one(VERSIONS)}/data/query/production?query=${encodeURIComponent(groq)}${shown}${map}`
}

describe('a visitor', () => {
  it(
    'is answered as if what is hidden did not exist',
    { timeout: sized({ commit: 120_000, nightly: 1_800_000, release: 7_200_000 }) },
    async () => {
      const differing: string[] = []
      let refused = 0
      for (let round = 0; round < SEEDS; round++) {
        const random = randomFrom(seed + round)
        for (let n = 0; n < QUERIES; n++) {
          const path = asked(query(random), random)
          const [seen, imagined] = await Promise.all([answer(whole, path), answer(without, path)])
          if (seen !== imagined) differing.push(decodeURIComponent(path))
          if (!seen.startsWith('200')) refused++
        }
      }
      const total = QUERIES * SEEDS
      figure(
        'non-interference',
        `${differing.length} of ${total} answers differ, ${refused} are errors`,
      )
      expect(differing.slice(0, 5)).toEqual([])
      // Queries that are refused prove little.
      expect(refused / total).toBeLessThan(0.05)
    },
  )

  it('is answered so at every other door, too', async () => {
    const doors = [
      `/data/doc/production/${[...HIDDEN_IDS, 'article1', 'nobody'].join(',')}`,
      `/data/doc/production/article1,article2,source1?includeAllVersions=true`,
      '/data/export/production',
      '/data/export/production?nextCursor=',
      ...HIDDEN_IDS.flatMap((id) => [
        `/data/doc/production/${id}`,
        `/data/history/production/documents/${id}?lastRevision=true`,
        `/data/history/production/transactions/${id}`,
        `/data/history/production/events/documents/${id}`,
        `/data/references/production/documents/${id}/to`,
      ]),
      '/data/history/production/events/releases/spring',
    ]
    for (const door of doors)
      expect(await answer(whole, `${API}${door}`), door).toBe(
        await answer(without, `${API}${door}`),
      )
  })

  it('comes back as if nothing hidden had been written meanwhile', async () => {
    const lake = await openLake()
    const bearer = { authorization: `Bearer ${lake.token}` }
    const streams = ['/data/listen/production?query=*', '/data/live/events/production']
    const hears = async (headers: Record<string, string>) => {
      const responses = await Promise.all(
        streams.map((path) => fetch(`${lake.url}${API}${path}`, { headers })),
      )
      const beginnings = responses.map(beginningOf)
      await write(randomUUID(), 'article3')
      return (await Promise.all(beginnings)).join()
    }
    const write = (transactionId: string, ...ids: string[]) =>
      lake.editor.mutate(
        ids.map((_id) => ({
          createOrReplace: {
            _id,
            _type: 'article',
            ...(isHidden(_id) ? { text: 'x'.repeat(15_000_000) } : {}),
          },
        })),
        { transactionId },
      )
    const visited = (transactionId: string) => hears({ 'last-event-id': transactionId })
    await write('shown', 'article1')
    await write('hidden', 'private.source1')
    await write('both', 'article2', 'drafts.article2')

    expect(await visited('shown')).toBe('welcomeback,welcome')
    expect(await visited('both')).toBe('welcomeback,welcome')
    expect(await visited('hidden'), 'as of a transaction that never was').toBe(
      await visited('nothing'),
    )
    // The control: for whoever sees them, so much was written that the first is forgotten.
    const seen = (transactionId: string) => hears({ ...bearer, 'last-event-id': transactionId })
    expect(await seen('shown')).toBe('reset,welcome restart')
    await write('last', 'article1')
    expect(await seen('last')).toBe('welcomeback,welcome')
    await lake.close()
  })

  it('would not be, if answers were filtered afterwards: the control', async () => {
    const random = randomFrom(seed)
    let told = 0
    for (let n = 0; n < 200; n++) {
      const groq = query(random)
      const result = async (lake: TestLake) => {
        const found: unknown = await lake.editor.fetch(groq).catch(() => null)
        const kept = Array.isArray(found) ? found.filter((item) => !isHidden(idOf(item))) : found
        return JSON.stringify(kept)
      }
      if ((await result(whole)) !== (await result(without))) told++
    }
    figure('non-interference, control', `${told} of 200 filtered answers tell`)
    expect(told).toBeGreaterThan(0)
  })
})

const idOf = (item: unknown): string =>
  typeof item === 'object' && item !== null && '_id' in item ? String(item._id) : ''
