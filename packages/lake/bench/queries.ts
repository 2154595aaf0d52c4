import { Dice } from '../src/groq/differential/generate.ts'
import { SECTIONS, type Document } from './newsroom.ts'

const CARD = '{_id, headline, dek, section, publishedAt, "slug": slug.current, byline}'

/** What a site and a Studio ask, as they ask it. */
export const QUERIES = {
  article: `*[_type == "article" && slug.current == $slug][0]{_id, headline, dek, section, publishedAt, "slug": slug.current, byline, body, "quotes": quotes[]->{_id, text, saidAt, context, "speaker": speaker->{_id, name, organization}, "via": via->{_id, name, url}}, "events": events[]->{_id, name, startDate, occurrenceStatus}}`,
  newest: `*[_type == "article" && section == $section] | order(publishedAt desc)[0...20]${CARD}`,
  cursor: `*[_type == "article" && section == $section && (publishedAt < $date || (publishedAt == $date && _id > $id))] | order(publishedAt desc, _id asc)[0...20]${CARD}`,
  speaker: `*[_type == "quote" && speaker._ref == $source] | order(saidAt desc)[0...50]{_id, text, saidAt, context, "via": via->name, "event": event->name}`,
  event: `*[_type == "event" && _id == $event][0]{_id, name, description, startDate, "articles": *[_type == "article" && references(^._id)] | order(publishedAt asc){_id, headline, publishedAt, "slug": slug.current}, "quotes": count(*[_type == "quote" && event._ref == ^._id])}`,
  source: `*[_type == "source" && _id == $source][0]{..., "quotes": count(*[_type == "quote" && speaker._ref == ^._id]), "latest": *[_type == "quote" && speaker._ref == ^._id] | order(saidAt desc)[0...5]{_id, text, saidAt}}`,
  search: `*[_type == "article" && (headline match $words || pt::text(body) match $words)] | order(publishedAt desc)[0...20]{_id, headline, publishedAt, "slug": slug.current}`,
  counts: `{${SECTIONS.map((section) => `"${section}": count(*[_type == "article" && section == "${section}"])`).join(', ')}}`,
  studio: '*[_type == "article"] | order(_updatedAt desc)[0...100]{_id, _type}',
  ids: '*[_id in $ids]',
} as const

export type QueryName = keyof typeof QUERIES
/** The names in the order of the issue of a newspaper: what is asked most comes first. */
// The keys of a constant are its keys.
export const NAMES = Object.keys(QUERIES) as QueryName[]

export interface Parameters {
  readonly slug: string
  readonly section: string
  readonly date: string
  readonly id: string
  readonly source: string
  readonly event: string
  readonly words: string
  readonly ids: readonly string[]
}

/** Parameters for a number of calls, drawn from the documents that there are. */
export function parameters(documents: Iterable<Document>, count: number): Parameters[] {
  const dice = new Dice(7)
  const articles: Document[] = []
  const sources: string[] = []
  const events: string[] = []
  for (const document of documents) {
    if (document._type === 'source') sources.push(document._id)
    if (document._type === 'event') events.push(document._id)
    if (document._type === 'article' && !document._id.startsWith('drafts.')) {
      const { body: _body, ...rest } = document
      articles.push(rest)
    }
  }
  const any = <T>(items: readonly T[], index = dice.below(items.length)): T => {
    const item = items[index]
    if (item === undefined) throw new Error('there are no documents to ask for')
    return item
  }
  return Array.from({ length: count }, (_, index) => {
    const article = any(articles)
    const inSection = articles.filter(({ section }) => section === article['section'])
    // Page 50 of 20, or the middle of a smaller section.
    const deep = any(
      inSection,
      inSection.length - 1 - Math.min(1000, Math.floor(inSection.length / 2)),
    )
    const words = String(article['headline']).split(' ')
    return {
      slug: String(Object(article['slug']).current),
      section: String(article['section']),
      date: String(deep['publishedAt']),
      id: deep._id,
      source: any(sources, Math.floor(sources.length * (dice.below(1000) / 1000) ** 2.5)),
      event:
        index % 2 === 0
          ? any(events)
          : any(events, Math.floor(dice.below(events.length) / 50) * 50),
      words: `${words[3]} ${words[6]}`,
      ids: Array.from({ length: 10 }, () => any([any(articles)._id, any(events), any(sources)])),
    }
  })
}

/** The parameters that a query names. */
export function named(name: QueryName, all: Parameters): Record<string, unknown> {
  const given = Object.entries(all).filter(([key]) => QUERIES[name].includes(`$${key}`))
  return Object.fromEntries(given)
}
