import type { defineLive } from 'next-sanity/live'
import { afterAll, beforeAll, describe, expect, expectTypeOf, it } from 'vitest'
import { quoteById, type QuoteByIdResult } from './queries.generated.ts'
import { openNewsroom, type TestNewsroom } from './testing/newsroom.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

// The types below are held by the compiler, as every file here is.
describe('a query of ours, without TypeGen', () => {
  const params = { id: 'quote-doors', preview: false, channel: 'site' }

  it('types what @sanity/client fetches', async () => {
    const answer = await newsroom.reader.fetch(quoteById.groq, params)
    expectTypeOf(answer).toEqualTypeOf<QuoteByIdResult>()
    expect(answer?.text).toBe('The doors stay open.')
  })

  it('refuses a parameter it does not have', async () => {
    // @ts-expect-error -- there is no `key`
    const asked = newsroom.reader.fetch(quoteById.groq, { ...params, key: 'quote-doors' })
    await expect(asked).resolves.toBeDefined()
  })

  it('types what sanityFetch of next-sanity fetches', () => {
    type SanityFetch = ReturnType<typeof defineLive>['sanityFetch']
    const ask = (sanityFetch: SanityFetch) =>
      sanityFetch({ query: quoteById.groq, params, stega: false })
    expectTypeOf<Awaited<ReturnType<typeof ask>>['data']>().toEqualTypeOf<QuoteByIdResult>()
    expect(typeof ask).toBe('function')
  })

  it('would be unknown, were it a string only (control)', async () => {
    const plain: string = quoteById.groq
    expectTypeOf(await newsroom.reader.fetch(plain, params)).not.toEqualTypeOf<QuoteByIdResult>()
    expect(plain).toContain('_type == "quote"')
  })
})
