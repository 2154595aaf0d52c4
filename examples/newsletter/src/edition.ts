import {
  isRetracted,
  type Article,
  type ContentIssue,
  type Correction,
  type Onrecord,
} from '@onrecord/client'
import { openNews } from './news.ts'
import type { Settings } from './settings.ts'

const DAY = 24 * 60 * 60 * 1000

/** What an edition is about: a stretch of time, without what readers were told before. */
export interface Period {
  /** ISO 8601; included. */
  readonly from: string
  /** ISO 8601; not included. */
  readonly until: string
  /** Keys of stories and corrections that an edition before this one told. */
  readonly told: ReadonlySet<string>
}

/** What one letter tells. */
export interface Edition {
  /** When it was put together. */
  readonly date: Date
  /** The newest first. */
  readonly stories: readonly Article[]
  /** What was corrected, clarified or retracted; the last first. */
  readonly corrections: readonly Correction[]
  /** What an editor must complete before it can be told. */
  readonly incomplete: readonly ContentIssue[]
}

export const storyKey = ({ _id }: Pick<Article, '_id'>): string => _id
export const correctionKey = ({ _id, entry }: Correction): string => `${_id} ${entry}`

/**
 * The stories and corrections of a period, as they stand now. A retracted story is told of as a
 * retraction only; drafts, killed stories, those under embargo and those for other channels are not
 * there for anybody who reads without a token.
 */
export async function readEdition(settings: Settings, period: Period): Promise<Edition> {
  const { from, until, told } = period
  const incomplete: ContentIssue[] = []
  const news = openNews(settings, (issues) => incomplete.push(...issues))
  const stories: Article[] = []
  for await (const card of news.article.all({ from, until })) {
    if (told.has(storyKey(card)) || isRetracted(card)) continue
    const story = await news.article.get({ id: card._id })
    // It may have been taken back a moment ago.
    if (story !== null && !isRetracted(story)) stories.push(story)
  }
  const corrections: Correction[] = []
  for await (const correction of allCorrections(news, period))
    if (!told.has(correctionKey(correction))) corrections.push(correction)
  return { date: new Date(until), stories, corrections, incomplete }
}

async function* allCorrections(news: Onrecord, { from, until }: Period) {
  let page = await news.corrections({ from, until, first: 100 })
  yield* page.items
  while (page.next !== null) {
    page = await news.corrections({ from, until, first: 100, after: page.next })
    yield* page.items
  }
}

/** Where the very first edition begins: a day before the newest story, so that it is not empty. */
export async function firstPeriod(settings: Settings, now: Date): Promise<Period> {
  const { items } = await openNews(settings, () => {}).article.list({ first: 1, until: now })
  const newest = Date.parse(items[0]?.datePublished ?? now.toISOString())
  return {
    from: new Date(newest - DAY).toISOString(),
    until: now.toISOString(),
    told: new Set(),
  }
}
