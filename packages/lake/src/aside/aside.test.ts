import { afterEach, describe, expect, it } from 'vitest'
import { API, failure, openLake, type TestLake } from '../testing/lake.ts'

const open: TestLake[] = []
afterEach(async () => {
  for (const lake of open.splice(0)) await lake.close()
})

async function filled(queryLimit: number): Promise<TestLake> {
  const lake = await openLake({ queryLimit })
  open.push(lake)
  const writing = lake.editor.transaction()
  for (let n = 0; n < 400; n++) writing.create({ _id: `n${n}`, _type: 'note', n })
  await writing.commit()
  return lake
}

/** Everything beside everything beside everything: 64 million steps. */
const ENDLESS = `count(*{"a": count(*[_id != ^._id]{"b": count(*[_id != ^._id && _id != ^.^._id])}[b > 0])}[a > 0])`
/** Half a second of work, too long a moment for a lake that others use. */
const LONG = `count(*{"a": count(*[n < ^.n && n + 1 > 0])}[a >= 0])`

describe('a slow query', () => {
  it('is answered aside, as it would be at once', async () => {
    const lake = await filled(60_000)
    expect(await lake.editor.fetch(LONG)).toBe(400)
    expect(await lake.visitor.fetch(LONG), 'as a visitor sees it').toBe(400)
    await lake.editor.create({ _id: 'drafts.hidden', _type: 'note', n: -1 })
    expect(await lake.editor.fetch(LONG), 'with what was just written').toBe(401)
    expect(await lake.visitor.fetch(LONG), 'without what is hidden').toBe(400)
  })

  it('is refused as any other where it is wrong', async () => {
    const lake = await filled(60_000)
    const wrong = `{"long": ${LONG}, "wrong": text::semanticSimilarity("a")}`
    const refused = await failure(lake.editor.fetch(wrong))
    expect(refused).toMatchObject({ statusCode: 400 })
    expect(String(refused)).toContain('embeddings')
  })

  it('delays neither a write nor a fast query', async () => {
    const lake = await filled(60_000)
    const order: string[] = []
    const slow = lake.editor.fetch(ENDLESS).then(
      () => order.push('slow'),
      () => order.push('slow'),
    )
    await lake.editor.patch('n1').set({ title: 'written meanwhile' }).commit()
    order.push('write')
    expect(await lake.editor.fetch('*[_id == "n1"][0].title')).toBe('written meanwhile')
    order.push('read')
    expect(order).toEqual(['write', 'read'])
    await lake.close()
    open.length = 0
    await slow
  })
})

describe('a query without end', () => {
  it.each([
    ['nested', ENDLESS],
    ['a search with many stars', `"${'a'.repeat(20_000)}" match "*a*a*a*a*a*a*b"`],
  ])('is stopped: %s', async (_what, query) => {
    const lake = await filled(500)
    const refused = await failure(lake.visitor.fetch(query))
    expect(refused).toMatchObject({ statusCode: 408 })
    expect(String(refused)).toContain('longer than 0.5 seconds')
    // The control: it was not that nothing is answered.
    expect(await lake.visitor.fetch('count(*)')).toBe(400)
    expect(await lake.visitor.fetch('"a b" match "*a*"')).toBe(true)
  })

  it('ends within its memory, and the lake lives', async () => {
    const lake = await filled(60_000)
    const doubled = '{"a": [...a[], ...a[]]}'.repeat(40)
    const refused = await failure(lake.visitor.fetch(`{"a": *}${doubled}{"n": count(a)}`))
    expect([400, 408]).toContain(Object(refused).statusCode)
    expect(await lake.visitor.fetch('count(*)')).toBe(400)
  })
})

describe('a query with bulky parameters', () => {
  /** More than is read where others wait. */
  const ids = Array.from({ length: 20_000 }, (_, n) => `n${n}`)
  const post = (lake: TestLake, body: string, search = '') =>
    lake.request(`${API}/data/query/production${search}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    })

  it('is read aside, and answered as any other', async () => {
    const lake = await filled(60_000)
    const query = 'count(*[_id in $ids && n < $most])'
    const answer = await post(lake, JSON.stringify({ query, params: { ids } }), '?$most=7')
    expect(await answer.json()).toMatchObject({ query, result: 7 })
    // The control: so is a short one.
    const short = await post(
      lake,
      JSON.stringify({ query, params: { ids: ids.slice(0, 9) } }),
      '?$most=7',
    )
    expect(await short.json()).toMatchObject({ query, result: 7 })
  })

  it.each([
    ['no JSON', 'x'.repeat(200_000), 'The body is not JSON'],
    ['no query', JSON.stringify({ params: { ids } }), 'The body is not right at'],
    ['an empty one', JSON.stringify({ query: ' ', params: { ids } }), 'is missing'],
    [
      'too deep',
      `{"query":"1","params":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_001)}`,
      'levels deep',
    ],
    ['a mistake', JSON.stringify({ query: '*[', params: { ids } }), 'queryParseError'],
  ])('is refused as any other: %s', async (_what, body, why) => {
    const lake = await filled(60_000)
    const answer = await post(lake, body)
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain(why)
  })
})

describe('where a query cannot be answered aside', () => {
  const STARS = '*a*a*a*a*a*a*b'

  it('a mutation that looks too long for what it changes changes nothing', async () => {
    const lake = await filled(60_000)
    const endless = `*[_id == "n1" && ${ENDLESS} > 0]`
    const refused = await failure(lake.editor.patch({ query: endless }).set({ n: 7 }).commit())
    expect(refused).toMatchObject({ statusCode: 408 })
    expect(await lake.editor.fetch('*[_id == "n1"][0].n')).toBe(1)
    // The control: one that finds it soon does.
    await lake.editor.patch({ query: '*[_id == "n1"]' }).set({ n: 7 }).commit()
    expect(await lake.editor.fetch('*[_id == "n1"][0].n')).toBe(7)
  })

  it('a listener that looks too long at a change is told so, and nobody waits for it', async () => {
    const lake = await filled(60_000)
    const heard = (query: string) =>
      new Promise((resolve) => {
        const events = lake.visitor.listen(query, {}, { events: ['welcome', 'mutation'] })
        const listening = events.subscribe({
          next: (event) => event.type === 'mutation' && finish(event.transition),
          error: (error: unknown) => finish(String(error)),
        })
        const finish = (what: unknown) => {
          listening.unsubscribe()
          resolve(what)
        }
      })
    const slow = heard(`*[title match "${STARS}"]`)
    const fast = heard('*[title match "aaa*"]')
    await expect
      .poll(async () => {
        await lake.editor
          .patch('n1')
          .set({ title: 'a'.repeat(5000) })
          .inc({ n: 1 })
          .commit()
        return Promise.race([Promise.all([slow, fast]), new Promise((r) => setTimeout(r, 200))])
      })
      .toEqual([expect.stringContaining('took longer than 0.2 seconds'), expect.any(String)])
  })
})
