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
