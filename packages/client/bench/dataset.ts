import { openNewsroom, story, type TestNewsroom } from '../src/testing/newsroom.ts'
import { writeRichStory } from '../src/testing/rich-story.ts'

const [QUOTES, SOURCES, EVENTS, QUOTES_IN_A_STORY] = [2000, 100, 50, 50]
const reference = (_ref: string) => ({ _type: 'reference', _ref })
const numbers = (count: number) => Array.from({ length: count }, (_, at) => at)

const sources = numbers(SOURCES).map((at) => ({
  _id: `speaker-${at}`,
  _type: 'source',
  name: `Speaker ${at}`,
  sourceType: 'person',
  identification: 'named',
  jobTitle: `Member of council ${at % 7}`,
}))
const events = numbers(EVENTS).map((at) => ({
  _id: `event-${at}`,
  _type: 'event',
  name: `The council meets for the ${at}th time`,
  occurrenceStatus: 'occurred',
  startDate: `2025-${String((at % 12) + 1).padStart(2, '0')}`,
}))
const quotes = numbers(QUOTES).map((at) => ({
  _id: `said-${at}`,
  _type: 'quote',
  text: `We have looked into item ${at}, and nothing in it gives us reason to wait any longer.`,
  quoteType: 'direct',
  language: 'en',
  verification: 'firstHand',
  dateSaid: new Date(Date.UTC(2025, 0, 1, 0, at)).toISOString(),
  attribution: {
    _type: 'attribution',
    speakers: [{ ...reference(`speaker-${at % SOURCES}`), _key: 'a' }],
  },
  event: reference(`event-${at % EVENTS}`),
}))

/** Readers have quotes with the stories that use them. */
const stories = numbers(QUOTES / QUOTES_IN_A_STORY).map((at) =>
  story(`session-${at}`, {
    body: quotes.slice(at * QUOTES_IN_A_STORY, (at + 1) * QUOTES_IN_A_STORY).map(({ _id }) => ({
      _key: _id,
      _type: 'quoteBlock',
      quote: reference(_id),
    })),
  }),
)

/** A lake with two thousand quotes, and a story with every kind of block. */
export async function fill(): Promise<TestNewsroom> {
  const newsroom = await openNewsroom()
  await writeRichStory(newsroom.editor)
  const transaction = newsroom.editor.transaction()
  for (const document of [...sources, ...events, ...quotes, ...stories])
    transaction.create<Record<string, unknown>>(document)
  await transaction.commit()
  return newsroom
}
