import type { SanityClient } from '@sanity/client'
import {
  article,
  by,
  event,
  quote,
  ref,
  source,
  weakRefs,
  type AnyWritten,
} from '../sample/write.ts'

/** One story for so many quotes; one source and one event too. */
const PER_STORY = 10
/** The mayor says every tenth thing, as mayors do. */
const MAYOR = 10

export const mayor = 'source-0'
export const latest = 'article-0'

/** Every line is another, as lines are. */
const line = (n: number) =>
  `The ${n}th boat of the year went out before the ${n + 7} nets were dry.`

/** Fills a dataset as a newsroom has grown it, up to so many quotes. */
export const grown = (quotes: number) => async (client: SanityClient) => {
  const stories = Math.ceil(quotes / PER_STORY)
  const documents: AnyWritten[] = []
  for (let n = 0; n < stories; n++) {
    documents.push(
      source(`source-${n}`, {
        name: `Harbour master ${n}`,
        sourceType: 'person',
        identification: 'named',
      }),
      event(`event-${n}`, {
        name: `Boats leave the harbour for the ${n}th time`,
        occurrenceStatus: n % 5 === 0 ? 'expected' : 'occurred',
        startDate: `${2027 - (n % 20)}-0${1 + (n % 9)}-11`,
      }),
    )
  }
  for (let n = 0; n < quotes; n++) {
    const story = Math.floor(n / PER_STORY)
    documents.push(
      quote(`quote-${n}`, {
        text: line(n),
        quoteType: 'direct',
        attribution: by([n % MAYOR === 0 ? mayor : `source-${story}`]),
        verification: 'firstHand',
        event: ref(`event-${story}`),
      }),
    )
  }
  for (let n = 0; n < stories; n++) {
    const used = Array.from({ length: PER_STORY }, (_, index) => n * PER_STORY + index)
    documents.push(
      article(`article-${n}`, {
        slug: `boats-${n}`,
        headline: `Boats of day ${n}`,
        articleType: 'report',
        section: 'local',
        datePublished: '2026-01-01T06:00:00Z',
        events: weakRefs(`event-${n}`),
        body: used.map((one) => ({
          _type: 'block',
          _key: `p${one}`,
          style: 'normal',
          markDefs: [{ _type: 'quoteMention', _key: 'q', quote: ref(`quote-${one}`) }],
          children: [
            { _type: 'span', _key: 'a', text: `“${line(one)}”`, marks: ['q'] },
            { _type: 'span', _key: 'b', text: ' said the harbour master.', marks: [] },
          ],
        })),
      }),
    )
  }
  for (let from = 0; from < documents.length; from += 500) {
    const transaction = client.transaction()
    for (const document of documents.slice(from, from + 500))
      transaction.create<Record<string, unknown>>({ ...document })
    await transaction.commit({ visibility: 'async' })
  }
}
