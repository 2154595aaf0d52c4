import { afterAll, beforeAll, expect, it } from 'vitest'
import { createOnrecord, type Onrecord } from './index.ts'
import { fromSanityClient } from './sanity.ts'
import { canaries, openNewsroom, type TestNewsroom } from './testing/newsroom.ts'

let newsroom: TestNewsroom
let news: Onrecord

beforeAll(async () => {
  newsroom = await openNewsroom()
  // The worst case: a front end that was given the editor's token.
  news = createOnrecord({ transport: fromSanityClient(newsroom.editor) })
})

afterAll(() => newsroom.close())

const found = (answer: unknown) =>
  Object.values(canaries).filter((canary) => JSON.stringify(answer)?.includes(canary))

it('lets nothing out that readers may not see, even with an editor’s token', async () => {
  const everything = await Promise.all([
    news.article.get('doors'),
    news.article.get('next'),
    news.article.get('embargoed'),
    news.article.get('killed'),
    news.article.get('elsewhere'),
    news.article.list(),
    news.article.list({ section: 'local' }),
    news.quote.get('quote-doors'),
    news.source.get('source-mayor'),
    news.source.get('private.dossier-mayor'),
    news.event.get('event-meeting'),
    news.timeline(),
  ])
  expect(everything.filter((answer) => answer !== null).length).toBeGreaterThan(6)
  expect(found(everything)).toEqual([])
})

it('would find what leaked (control)', async () => {
  const everything = await newsroom.editor.fetch('*', {}, { perspective: 'raw' })
  expect(found(everything)).toEqual(Object.values(canaries))
})
