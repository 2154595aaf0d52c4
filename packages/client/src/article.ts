import { sourcingSummary, type SourcingSummary } from '@onrecord/schemas/sourcing'
import type * as stored from './queries.generated.ts'

/** What a story rests on, read out of it. Nothing of it is typed by an editor. */
interface Recorded<Quote, Source, Event, Claim> {
  /** When readers were last told of a change; the date of publication if never. ISO 8601. */
  readonly dateModified: string | null
  /** Every quote of the text, in the order of first use. */
  readonly quotes: readonly Quote[]
  /** Everybody who speaks, carries words, or is mentioned, in the order of first use. */
  readonly sources: readonly Source[]
  /** What the story is about, then every other event it mentions. */
  readonly allEvents: readonly Event[]
  readonly claims: readonly stored.Keyed<Claim>[]
  /** What the story rests on, counted. */
  readonly sourcing: SourcingSummary
}

/** A story with everything it rests on. */
export interface Article
  extends stored.Article, Recorded<stored.Quote, stored.Source, stored.Event, stored.Claim> {}

/** A story as an editor has it before it is published: whatever is not filled in yet is null. */
export interface DraftArticle
  extends
    stored.DraftArticle,
    Recorded<stored.DraftQuote, stored.DraftSource, stored.DraftEvent, stored.DraftClaim> {}

type Attributed = {
  readonly speakers: stored.DraftSource[] | null
  readonly via: { readonly agent: stored.DraftSource | null }[] | null
} | null

/**
 * Reads out of a story's body what readers of it want to know at a glance. Nothing is fetched. `article.get`
 * has done it; it is here for who asks for stories in another way.
 *
 * @example
 * ```ts
 * import { withRecord } from '@onrecord/client'
 * import { articleByKey } from '@onrecord/client/queries'
 *
 * const id = null
 * const found = await news.fetch(articleByKey, { slug: 'doors', id, channel: 'site', preview: false })
 * const quotes = found === null ? [] : withRecord(found).quotes
 * ```
 */
export function withRecord(article: stored.Article): Article
export function withRecord(article: stored.DraftArticle): DraftArticle
export function withRecord(article: stored.DraftArticle): DraftArticle {
  const quotes = new Map<string, stored.DraftQuote>()
  const sources = new Map<string, stored.DraftSource>()
  const events = new Map((article.events ?? []).map((event) => [event._id, event]))
  const claims: stored.Keyed<stored.DraftClaim>[] = []

  const source = (one: stored.DraftSource | null | undefined) => {
    if (one && !sources.has(one._id)) sources.set(one._id, one)
  }
  const attribution = (one: Attributed) => {
    for (const speaker of one?.speakers ?? []) source(speaker)
    for (const hop of one?.via ?? []) source(hop.agent)
  }
  const quote = (one: stored.DraftQuote | null) => {
    if (!one) return
    quotes.set(one._id, quotes.get(one._id) ?? one)
    attribution(one.attribution)
  }

  for (const block of article.body ?? []) {
    switch (block._type) {
      case 'block':
        for (const mark of block.markDefs ?? []) {
          if (mark._type === 'quoteMention') quote(mark.quote)
          if (mark._type === 'sourceMention') source(mark.source)
          if (mark._type === 'attribution') attribution(mark)
          if (mark._type === 'eventMention' && mark.event && !events.has(mark.event._id))
            events.set(mark.event._id, mark.event)
        }
        break
      case 'quoteBlock':
        quote(block.quote)
        break
      case 'claim':
        claims.push(block)
        attribution(block.attribution)
        for (const response of block.responses ?? []) {
          attribution(response.attribution)
          quote(response.quote)
        }
        break
      case 'figure':
      case 'embed':
        break
    }
  }

  const dates = (article.updates ?? []).flatMap(({ date }) => date ?? []).toSorted()
  return {
    ...article,
    dateModified: dates.at(-1) ?? article.datePublished,
    quotes: [...quotes.values()],
    sources: [...sources.values()],
    allEvents: [...events.values()],
    claims,
    sourcing: sourcingSummary([...quotes.values()], claims),
  }
}
