import type { Served } from '../http/served.ts'

/** A server of the newsroom's content, and how it is asked. */
export interface Peer {
  readonly name: string
  /** How many articles it has. */
  readonly articles: number
  serve(): Promise<Served>
  /** Where an article is, with its quotes, their speakers and where they were said, and its events. */
  article(slug: string): string
  /** Where the newest 20 articles of a section are, without their bodies. */
  newest(section: string): string
  /** The articles in an answer. */
  articlesIn(answer: unknown): readonly unknown[]
  /** How a story is written: an article with its quotes, of somebody known on something known. */
  readonly writer: ((served: Served) => Promise<(story: Story) => Promise<unknown>>) | undefined
}

/** What a new article and its quotes say, without what they refer to. */
export interface Story {
  readonly slug: string
  readonly article: Readonly<Record<string, unknown>>
  readonly quotes: readonly Readonly<Record<string, unknown>>[]
}

/** What every server shows of articles, in one form. */
export function shown(articles: readonly unknown[]): readonly object[] {
  return articles.map((article) => {
    const { quotes = [], events = [] } = Object(article)
    return {
      ...only(article, 'headline', 'dek', 'section', 'byline', 'body'),
      quotes: quotes.map((quote: unknown) => ({
        ...only(quote, 'text', 'context', 'saidAt'),
        speaker: only(Object(quote).speaker, 'name', 'organization'),
        via: only(Object(quote).via, 'name', 'url'),
      })),
      events: events.map((event: unknown) => only(event, 'name', 'startDate', 'occurrenceStatus')),
    }
  })
}

const only = (value: unknown, ...names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(names.map((name) => [name, Object(value)[name]]))
