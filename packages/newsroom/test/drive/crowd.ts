import { draftRef } from './bridge.ts'

const times = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

const sources = times(15).map((number) => ({
  _id: `drafts.source-crowd-${number}`,
  _type: 'source',
  name: `Witness ${number}`,
  sourceType: 'person',
  identification: 'named',
}))

/** One in four is known by nobody but us, and nobody has confirmed it. */
const quotes = times(20).map((number) => ({
  _id: `drafts.quote-crowd-${number}`,
  _type: 'quote',
  text: `I saw the bridge close, and that was the ${number}. time this year.`,
  quoteType: 'direct',
  verification: number % 4 === 0 ? 'unverified' : 'firstHand',
  language: 'en',
  attribution: {
    _type: 'attribution',
    speakers: [{ ...draftRef(`source-crowd-${(number % 15) + 1}`, 'source'), _key: 'one' }],
  },
}))

const events = times(5).map((number) => ({
  _id: `drafts.event-crowd-${number}`,
  _type: 'event',
  name: `Hearing ${number}`,
  occurrenceStatus: 'occurred',
  startDate: `2026-11-0${number}`,
}))

const mention = (type: string, field: string, id: string) => ({
  _key: id,
  _type: type,
  [field]: draftRef(id.replace('drafts.', ''), field),
})

const marks = [
  ...quotes.map(({ _id, text }) => ({
    mark: mention('quoteMention', 'quote', _id),
    text: `“${text}”`,
  })),
  ...events.map(({ _id, name }) => ({ mark: mention('eventMention', 'event', _id), text: name })),
]

const story = {
  _id: 'drafts.story-crowd',
  _type: 'article',
  headline: 'Twenty people saw the bridge close',
  slug: { _type: 'slug', current: 'twenty-people' },
  articleType: 'report',
  language: 'en',
  section: 'local',
  body: [
    ...marks.map(({ mark, text }) => ({
      _type: 'block',
      _key: `block-${mark._key}`,
      style: 'normal',
      markDefs: [mark],
      children: [{ _type: 'span', _key: 'said', text, marks: [mark._key] }],
    })),
    {
      _type: 'claim',
      _key: 'claim',
      claimType: 'allegation',
      status: 'disputed',
      text: 'The town let the bridge rot.',
    },
  ],
}

/** A story with forty records, all of them drafts. */
export const crowd = [...sources, ...quotes, ...events, story]
