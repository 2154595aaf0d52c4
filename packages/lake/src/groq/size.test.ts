import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { failure, openLake, type TestLake } from '../testing/lake.ts'

let lake: TestLake
beforeAll(async () => {
  lake = await openLake()
  await lake.editor.create({ _id: 'a', _type: 'note', open: true })
})
afterAll(() => lake.close())

const chained = (links: number) => `*[${Array(links).fill('open').join(' || ')}]._id`
const nested = (levels: number) =>
  `${'*[count('.repeat(levels)}*[open]${') > 0]'.repeat(levels)}._id`
const literals = (count: number) => `*[_id in [${Array(count).fill('"a"').join(',')}]]._id`

describe('a query as large as anybody needs', () => {
  it.each([
    ['a chain of 900 alternatives', chained(900)],
    ['300 filters within each other', nested(300)],
    ['a list of 4,000 ids', literals(4000)],
    ['a string of 200,000 characters', `*["${'x'.repeat(200_000)}" != "x"]._id`],
  ])('is answered: %s', async (_what, query) => {
    expect(await lake.visitor.fetch(query)).toEqual(['a'])
  })

  it('takes lists of any length as parameters', async () => {
    const ids = Array(20_000).fill('a')
    expect(await lake.visitor.fetch('*[_id in $ids]._id', { ids })).toEqual(['a'])
  })
})

describe('a query so large that parsing it would delay others', () => {
  const refused = [
    ['a chain of 5,000 alternatives', chained(5000), 'more than 10,000 names, values and signs'],
    ['a chain of 2,000 alternatives', chained(2000), 'more than 1,000 levels deep'],
    ['1,000 filters within each other', nested(1000), 'more than 1,000 levels deep'],
    ['4,000 brackets in each other', `${'('.repeat(4000)}1${')'.repeat(4000)}`, 'levels deep'],
    ['a list of 6,000 ids', literals(6000), 'send long lists as parameters'],
    ['300,000 characters', `"${'x'.repeat(300_000)}"`, 'longer than 262,144 characters'],
  ] as const

  it.each(refused)('is refused with what it is too large in: %s', async (_what, query, words) => {
    const error = await failure(lake.visitor.fetch(query))
    expect(error).toMatchObject({ statusCode: 400, details: { type: 'queryParseError' } })
    expect(String(error)).toContain(words)
  })

  it('is refused wherever a query is asked: in mutations and by listeners too', async () => {
    const query = `*[${'!'.repeat(3000)}open]`
    await expect(lake.editor.delete({ query })).rejects.toThrow('levels deep')
    const heard = await failure(
      new Promise((_resolve, reject) => {
        lake.editor.listen(query).subscribe({ error: reject })
      }),
    )
    expect(String(heard)).toContain('levels deep')
  })
})
