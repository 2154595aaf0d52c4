import type { Cursor } from './cursor.ts'
import type { LiveOptions } from './live.ts'
import type { Page, PageOptions } from './lists.ts'
import type { Mode, Model } from './model.ts'
import type { Parameter, Query } from './query.ts'
import type { RequestOptions, ValidationMode } from './reader.ts'
import type { SourcingSummary } from '@onrecord/schemas/sourcing'
import type { Transport } from './transport.ts'

/** A period. Strings are ISO 8601 and may be as coarse as a year: `2026`, `2026-03`, `2026-03-02`. */
export interface Period {
  /** Its beginning, included. */
  readonly from?: string | Date | undefined
  /** Its end, not included. */
  readonly until?: string | Date | undefined
}

/** Which stories. Everything given must hold. */
export interface ArticleFilter extends Period {
  readonly section?: string | undefined
  /** Code of a topic, as in IPTC Media Topics: `20000639`. */
  readonly topic?: string | undefined
  /** Id of an event it is about or mentions. */
  readonly event?: string | undefined
  /** Id of a source that appears in any part, also as speaker or carrier of a quote. */
  readonly source?: string | undefined
  /** Id of a source whose words it prints. */
  readonly speaker?: string | undefined
  /** BCP 47; `en` finds `en-GB` too. */
  readonly language?: string | undefined
  /** Another channel than the one this newsroom is read for. */
  readonly channel?: string | undefined
  /**
   * Words that all occur in headline, standfirst or text. `*` stands for the rest of a word; a straight
   * apostrophe finds a curly one, and the reverse.
   */
  readonly search?: string | undefined
}

/** Which quotes. The period is when it was said. */
export interface QuoteFilter extends Period {
  /** Id of who said it. */
  readonly speaker?: string | undefined
  /** Id of a source that said or carried it. */
  readonly source?: string | undefined
  /** Id of the event at which it was said. */
  readonly event?: string | undefined
  /** Id of a story that uses it. */
  readonly article?: string | undefined
  readonly language?: string | undefined
  readonly quoteType?: 'direct' | 'partial' | 'indirect' | undefined
  readonly verification?: 'firstHand' | 'primaryRecord' | 'secondHand' | 'unverified' | undefined
  readonly search?: string | undefined
}

/** Which sources. */
export interface SourceFilter {
  readonly sourceType?: 'person' | 'organization' | 'newsOrganization' | 'document' | undefined
  readonly identification?: 'named' | 'unnamed' | 'collective' | undefined
  /** Id of the organisation it belongs to. */
  readonly affiliation?: string | undefined
  /** ISO 3166, two letters. */
  readonly country?: string | undefined
  readonly search?: string | undefined
}

type OccurrenceStatus = Model<'published'>['event']['occurrenceStatus']

/** Which events. The period is when they begin. */
export interface EventFilter extends Period {
  readonly status?: OccurrenceStatus | readonly OccurrenceStatus[] | undefined
  /** Id of the event they are parts of. */
  readonly superEvent?: string | undefined
  /** Id of a source that takes part. */
  readonly participant?: string | undefined
  /** ISO 3166, two letters. */
  readonly country?: string | undefined
  readonly search?: string | undefined
}

/** Which entries. The period is that of the entry. */
export interface CorrectionFilter extends Period {
  /** Corrections, clarifications and retractions unless given. */
  readonly kinds?: readonly Model<'published'>['correction']['kind'][] | undefined
}

/** Pages of a list, and a walk through all of it. Neither skips nor repeats while others publish. */
export interface Lists<Item, Filter> {
  /** One page. */
  list(options?: Filter & PageOptions): Promise<Page<Item>>
  /** All of it, fetched as it is read. */
  all(options?: Filter & RequestOptions): AsyncIterable<Item>
}

/** A story is asked for by the last part of its address, or by its id. */
export type ArticleKey = string | { readonly id: string }

/** Params are left out exactly when a query has none. */
export type FetchArguments<Params, Options> = [keyof Params] extends [never]
  ? [params?: Params, options?: Options]
  : [params: Params, options?: Options]

/**
 * Everything a front end asks of a newsroom. Stories under embargo, taken back or meant for other
 * channels come out of none of it, nor do quotes that no story for readers uses, and events that only
 * stories and quotes speak of which they do not have.
 */
export interface Onrecord<M extends Mode = 'published'> {
  readonly article: Lists<Model<M>['articleCard'], ArticleFilter> & {
    /** A story with everything it rests on; null when readers have no such story. One request. */
    get(key: ArticleKey, options?: RequestOptions): Promise<Model<M>['article'] | null>
    /**
     * Where a story is now whose address was `slug` before; null when no story ever was there. Ask when
     * `get` knows none, and redirect (308) to what comes back.
     */
    movedTo(slug: string, options?: RequestOptions): Promise<string | null>
  }
  readonly quote: Lists<Model<M>['quote'], QuoteFilter> & {
    /** A quote with its speakers, its chain and where it was said. The stories that use it are `quoteUses`. */
    get(id: string, options?: RequestOptions): Promise<Model<M>['quote'] | null>
  }
  readonly source: Lists<Model<M>['source'], SourceFilter> & {
    /**
     * A source: who it is, as far as readers may know. What it said is `sourceRecord`, what it said or
     * carried `quote.list({ source })`, the stories it appears in `article.list({ source })`.
     */
    get(id: string, options?: RequestOptions): Promise<Model<M>['sourceRecord'] | null>
  }
  readonly event: Lists<Model<M>['event'], EventFilter> & {
    /**
     * An event with who took part and what shows it. Its parts are `event.list({ superEvent })`, what was
     * said there `quote.list({ event })`, the stories about it `article.list({ event })`.
     */
    get(id: string, options?: RequestOptions): Promise<Model<M>['eventRecord'] | null>
  }
  /** Events of all stories, the latest first: as many as asked for, without pages. */
  timeline(
    options?: EventFilter & Omit<PageOptions, 'after'>,
  ): Promise<readonly Model<M>['event'][]>
  /**
   * Everything a source said, page by page, each statement with event, chain and the newest stories that
   * printed it, twenty at most; all of them are `quoteUses`.
   */
  sourceRecord(id: string, options?: PageOptions): Promise<Page<Model<M>['statement']>>
  /** Where a quote stands in print: the stories, and in each the passages around it. */
  quoteUses(id: string, options?: PageOptions): Promise<Page<Model<M>['quoteUse']>>
  /** What a story rests on, counted; null when readers have no such story. */
  sourcingSummary(key: ArticleKey, options?: RequestOptions): Promise<SourcingSummary | null>
  /** What was corrected after publication, in stories, quotes and events; the last first. */
  corrections(options?: CorrectionFilter & PageOptions): Promise<Page<Model<M>['correction']>>
  /**
   * A query of your own, printed by `onrecord generate`. `omit` is for lists of ours; here it is `throw`.
   */
  fetch<P, D, Q extends Readonly<Record<string, Parameter>>>(
    query: Query<P, D, Q>,
    ...rest: FetchArguments<Q, RequestOptions>
  ): Promise<M extends 'draft' ? D : P>
  /**
   * What `read` returns, and again each time something it read changes.
   *
   * @example
   * ```ts
   * import { createOnrecord } from '@onrecord/client'
   * import { cdn } from '@onrecord/client/cdn'
   *
   * const news = createOnrecord({ transport: cdn({ projectId: 'abc', dataset: 'production' }) })
   * const signal = AbortSignal.timeout(60_000)
   * for await (const story of news.live((now) => now.article.get('vote-count'), { signal }))
   *   console.log(story?.headline)
   * ```
   */
  live<Value>(
    read: (news: Onrecord<M>) => Promise<Value>,
    options: LiveOptions,
  ): AsyncIterable<Value>
  /**
   * The same newsroom as editors have it, drafts over published documents, whatever channel and
   * embargo. Every field an editor fills in may still be null.
   *
   * @param options.transport one that holds a token; that of this newsroom unless given
   * @throws TypeError from every call when the transport holds no token
   */
  drafts(options?: { readonly transport?: Transport }): Onrecord<'draft'>
  /**
   * The same as {@link drafts}, in the types of what readers get, so that pages written for readers
   * show drafts as well. Where something is not filled in yet stands the name of its field,
   * `[headline]`; a choice that was not made is the most cautious one: a paraphrase, unverified, only
   * possible.
   *
   * @param options.transport one that holds a token; that of this newsroom unless given
   * @throws TypeError from every call when the transport holds no token
   */
  preview(options?: { readonly transport?: Transport }): Onrecord
}

export type { Cursor, LiveOptions, Page, PageOptions, RequestOptions, ValidationMode }
