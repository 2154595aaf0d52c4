import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { by, paragraph, quote, quoted, ref } from '../sample/write.ts'
import { openFrontEnds, type FrontEnds } from './drive/front-ends.ts'

// No browser, but the built site, which is there only when these tests run.

const SLUG = 'the-lighthouse-goes-dark'
const STORY = 'article-lighthouse'
const QUOTE = 'quote-keeper-last-night'

/** Stands in the story and nowhere else. */
const WRONG = 'forty years after its first night'
const RIGHT = 'fourteen years after its first night'
const SAID = 'I lit it for nobody but the birds.'
const CORRECTED = 'The lighthouse is fourteen years old.'
const RETRACTED = 'The keeper did not say this to us.'

const aMinuteAgo = () => new Date(Date.now() - 60_000).toISOString()
const update = (kind: string, text: string, wasWrong?: string) => ({
  _key: kind,
  _type: 'update',
  kind,
  date: aMinuteAgo(),
  text,
  ...(wasWrong === undefined ? {} : { wasWrong }),
})
const bodyWith = (age: string) => [
  paragraph('p1', `The lighthouse goes dark ${age}. `, quoted(QUOTE, `“${SAID}”`), ' it was said.'),
  { _key: 'pull', _type: 'quoteBlock', quote: ref(QUOTE), display: 'block' },
]

describe('what is published, corrected and taken back, at every front end', () => {
  let open: FrontEnds

  beforeAll(async () => {
    open = await openFrontEnds()
  })
  afterAll(async () => {
    await open?.close()
  })

  /** Publishes as the Studio does: what is changed is a draft, and goes out in one request. */
  async function publish(...documents: { _id: string; _type: string; [field: string]: unknown }[]) {
    for (const document of documents)
      await open.client.createOrReplace({ ...document, _id: `drafts.${document._id}` })
    await open.client.action(
      documents.map(({ _id }) => ({
        actionType: 'sanity.action.document.publish' as const,
        draftId: `drafts.${_id}`,
        publishedId: _id,
      })),
    )
  }
  const story = (age: string, updates: object[] = []) => ({
    _id: STORY,
    _type: 'article',
    headline: 'The lighthouse goes dark',
    slug: { _type: 'slug', current: SLUG },
    articleType: 'report',
    language: 'en',
    section: 'local',
    datePublished: '2026-11-23T09:00:00Z',
    body: bodyWith(age),
    updates,
  })
  const words = (updates: object[] = []) => ({
    ...quote(QUOTE, {
      text: SAID,
      quoteType: 'direct',
      verification: 'firstHand',
      attribution: by(['source-ida-strand'], { cue: 'said' }),
    }),
    updates,
  })

  /** Everything that may tell of the story, at each front end. */
  const places = () => ({
    site: [`${open.site}/`, `${open.site}/story/${SLUG}`, `${open.site}/quote/${QUOTE}`],
    text: [`${open.text}/`, `${open.text}/story/${SLUG}/`, `${open.text}/quote/${QUOTE}/`],
    syndication: [
      'rss.xml',
      'atom.xml',
      'feed.json',
      `ninjs/stories/${SLUG}`,
      `apple-news/stories/${SLUG}`,
    ].map((path) => `${open.feeds}/${path}`),
    newsletter: ['html', 'txt'].map((kind) => `${open.newsletter}/next/letter.${kind}`),
  })
  /** Which of these words stand somewhere at each front end; words only, without markup. */
  async function shown(...wanted: string[]) {
    const read = async (url: string) =>
      (await (await fetch(url)).text())
        .replaceAll(/<[^>]*>|\\n|[“”"]/g, ' ')
        .replaceAll(/\s+/g, ' ')
    const all = Object.entries(places()).map(async ([name, urls]) => {
      const text = (await Promise.all(urls.map(read))).join('\n')
      return [name, wanted.filter((one) => text.includes(one))] as const
    })
    return Object.fromEntries(await Promise.all(all))
  }
  const everywhere = (...wanted: string[]) => ({
    site: wanted,
    text: wanted,
    syndication: wanted,
    newsletter: wanted,
  })
  const statuses = (...urls: string[]) =>
    Promise.all(urls.map(async (url) => (await fetch(url)).status))

  it('a story is not there before it is published, and then is', async () => {
    expect(await shown(WRONG, SAID)).toEqual(everywhere())
    await publish(words(), story(WRONG))
    await expect.poll(() => shown(WRONG, SAID, RIGHT)).toEqual(everywhere(WRONG, SAID))
  })

  it('a correction stands where the mistake stood', async () => {
    await publish(story(RIGHT, [update('correction', CORRECTED)]))
    await expect
      .poll(() => shown(WRONG, RIGHT, SAID, CORRECTED))
      .toEqual(everywhere(RIGHT, SAID, CORRECTED))
  })

  it('a quote that is retracted is said to be so wherever it stands', async () => {
    expect(await shown('retracted', RETRACTED)).toEqual(everywhere())
    await publish(words([update('retraction', RETRACTED)]))
    await expect.poll(() => shown('retracted')).toEqual(everywhere('retracted'))
    // As itself it is no quotation any more.
    expect(await statuses(`${open.feeds}/json-ld/quotes/${QUOTE}`)).toEqual([404])
  })

  it('a story that is taken back is gone, with the quote only it used', async () => {
    const addresses = [
      ...[open.site, open.text].flatMap((url) => [`${url}/story/${SLUG}`, `${url}/quote/${QUOTE}`]),
      `${open.feeds}/ninjs/stories/${SLUG}`,
    ]
    expect(await statuses(...addresses)).toEqual(addresses.map(() => 200))
    await open.client.action({
      actionType: 'sanity.action.document.unpublish',
      draftId: `drafts.${STORY}`,
      publishedId: STORY,
    })
    await expect.poll(() => shown(RIGHT, SAID, CORRECTED)).toEqual(everywhere())
    expect(await statuses(...addresses)).toEqual(addresses.map(() => 404))
  })

  it('and what was not taken back is still there (control)', async () => {
    const other = 'Nurses at Varnholm hospital may strike in December'
    expect(await shown(other)).toEqual(everywhere(other))
  })
})
