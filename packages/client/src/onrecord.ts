import { withRecord, type Article } from './article.ts'
import type { ContentIssue } from './errors.ts'
import {
  articleBySlug,
  articleCards,
  eventById,
  quoteById,
  sourceById,
  timeline,
  type ArticleCard,
  type Event,
  type EventRecord,
  type QuoteRecord,
  type SourceRecord,
} from './queries.generated.ts'
import type { Parameter, Query } from './query.ts'
import type { Transport } from './transport.ts'
import { validated, validatedList } from './validate.ts'

export interface OnrecordConfig {
  readonly transport: Transport
  /**
   * Which front end asks: stories meant for other channels never come out. `site` unless given.
   */
  readonly channel?: string
  /**
   * Told about documents that were left out of a list because they do not fit the model. Unless
   * given, they are printed as a warning.
   */
  readonly onInvalid?: (issues: readonly ContentIssue[]) => void
}

export interface RequestOptions {
  /** Gives up when it is aborted; the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal
}

/** Where a list goes on. Opaque: hand it back as `after`. */
export type Cursor = string & { readonly __cursor: true }

export interface Page<Item> {
  readonly items: readonly Item[]
  /** Where the next page begins; null on the last one. */
  readonly next: Cursor | null
}

export interface ArticleListOptions extends RequestOptions {
  readonly section?: string
  /** How many; 20 unless given. */
  readonly first?: number
  readonly after?: Cursor | null
}

export interface TimelineOptions extends RequestOptions {
  /** How many; 50 unless given. */
  readonly first?: number
}

/** Everything a front end asks of a newsroom. Embargoed stories and other channels' never come out. */
export interface Onrecord {
  readonly article: {
    /** A story by the last part of its address; null when readers have no such story. One request. */
    get(slug: string, options?: RequestOptions): Promise<Article | null>
    /** Newest first. Pages neither skip nor repeat while stories are published. */
    list(options?: ArticleListOptions): Promise<Page<ArticleCard>>
  }
  readonly quote: {
    /** A quote with the stories that use it. */
    get(id: string, options?: RequestOptions): Promise<QuoteRecord | null>
  }
  readonly source: {
    /** A source with all it said on record. */
    get(id: string, options?: RequestOptions): Promise<SourceRecord | null>
  }
  readonly event: {
    /** An event with its parts, what was said there, and the stories about it. */
    get(id: string, options?: RequestOptions): Promise<EventRecord | null>
    /** Events of all stories, latest first. */
    timeline(options?: TimelineOptions): Promise<readonly Event[]>
  }
}

const PAGE = 20
const TIMELINE = 50

/**
 * A newsroom, typed and validated.
 *
 * @throws InvalidContentError from every single-document call when a document does not fit the model
 *
 * @example
 * ```ts
 * import { createClient } from '@sanity/client'
 * import { createOnrecord } from '@onrecord/client'
 * import { fromSanityClient } from '@onrecord/client/sanity'
 *
 * const client = createClient({ projectId: 'abc', dataset: 'production', apiVersion: '2025-02-19', useCdn: true })
 * const news = createOnrecord({ transport: fromSanityClient(client) })
 *
 * const article = await news.article.get('ferry-inquiry-opens')
 * for (const quote of article?.quotes ?? []) console.log(quote.text, quote.attribution.speakers)
 * ```
 */
export function createOnrecord({
  transport,
  channel = 'site',
  onInvalid = warn,
}: OnrecordConfig): Onrecord {
  const ask = <Result, Params extends Record<string, Parameter>>(
    query: Query<Result, Params>,
    params: Params,
    { signal }: RequestOptions,
  ) => transport.query({ groq: query.groq, params, ...(signal === undefined ? {} : { signal }) })

  return {
    article: {
      async get(slug, options = {}) {
        const article = validated(
          articleBySlug,
          await ask(articleBySlug, { slug, channel }, options),
        )
        return article === null ? null : withRecord(article)
      },
      async list({ section, first = PAGE, after, ...options } = {}) {
        const { at, id } = readCursor(after)
        // One more than asked for tells whether there is a next page.
        const params = { channel, section: section ?? null, at, id, first: first + 1 }
        const found = await ask(articleCards, params, options)
        const items = validatedList(
          articleCards,
          Array.isArray(found) ? found.slice(0, first) : found,
          onInvalid,
        )
        return {
          items,
          next: Array.isArray(found) && found.length > first ? cursorAt(found[first - 1]) : null,
        }
      },
    },
    quote: {
      get: async (id, options = {}) =>
        validated(quoteById, await ask(quoteById, { id, channel }, options)),
    },
    source: {
      get: async (id, options = {}) =>
        validated(sourceById, await ask(sourceById, { id, channel }, options)),
    },
    event: {
      get: async (id, options = {}) =>
        validated(eventById, await ask(eventById, { id, channel }, options)),
      timeline: async ({ first = TIMELINE, ...options } = {}) =>
        validatedList(timeline, await ask(timeline, { first }, options), onInvalid),
    },
  }
}

function warn(issues: readonly ContentIssue[]): void {
  for (const { documentType, documentId, field, message } of issues) {
    console.warn(
      `Left out of a list: ${documentType ?? 'document'} ${documentId ?? '?'}, ${field}: ${message}`,
    )
  }
}

/** Behind this story, whether or not it was fit to be shown: what is left out must not end the list. */
function cursorAt(story: unknown): Cursor | null {
  if (typeof story !== 'object' || story === null) return null
  const { datePublished, _id } = { datePublished: null, _id: null, ...story }
  if (typeof datePublished !== 'string' || typeof _id !== 'string') return null
  // Only here a string becomes a cursor.
  return btoa(JSON.stringify([datePublished, _id])) as Cursor
}

function readCursor(cursor: Cursor | null | undefined): { at: string | null; id: string } {
  if (!cursor) return { at: null, id: '' }
  try {
    const parsed: unknown = JSON.parse(atob(cursor))
    const [at, id] = Array.isArray(parsed) ? parsed.map(String) : []
    if (at !== undefined && id !== undefined) return { at, id }
  } catch {
    // What follows says it better than a decoder would.
  }
  throw new TypeError('This is no cursor: hand back the `next` of the page before, unchanged.')
}
