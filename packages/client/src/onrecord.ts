import type {
  ArticleFilter,
  ArticleKey,
  CorrectionFilter,
  EventFilter,
  Onrecord,
  Period,
  QuoteFilter,
  SourceFilter,
} from './api.ts'
import { withRecord } from './article.ts'
import type { ContentIssue } from './errors.ts'
import { page, walk, type PageOptions } from './lists.ts'
import { live } from './live.ts'
import * as queries from './queries.generated.ts'
import { Reader, warn, type ReaderConfig, type ValidationMode } from './reader.ts'
import type { Transport } from './transport.ts'

/** What {@link createOnrecord} is told. */
export interface OnrecordConfig {
  readonly transport: Transport
  /**
   * Which front end asks: stories meant for other channels never come out. `site` unless given.
   */
  readonly channel?: string
  /** What becomes of content that does not fit; see {@link ValidationMode}. */
  readonly validate?: ValidationMode
  /**
   * Told about content that does not fit and was left out or let through. Printed as a warning unless
   * given.
   */
  readonly onInvalid?: (issues: readonly ContentIssue[]) => void
  /** Address of the Studio. Errors then link to the field an editor must open. */
  readonly studioUrl?: string
}

/**
 * A newsroom, typed and validated.
 *
 * @throws InvalidContentError from every single-document call when a document does not fit the model
 *
 * @example
 * ```ts
 * import { createOnrecord } from '@onrecord/client'
 * import { cdn } from '@onrecord/client/cdn'
 *
 * const news = createOnrecord({ transport: cdn({ projectId: 'abc', dataset: 'production' }) })
 *
 * const article = await news.article.get('ferry-inquiry-opens')
 * for (const quote of article?.quotes ?? []) console.log(quote.text, quote.attribution.speakers)
 * ```
 */
export function createOnrecord({
  channel = 'site',
  onInvalid = warn,
  ...config
}: OnrecordConfig): Onrecord {
  return newsroom({ ...config, channel, onInvalid, preview: false })
}

const TIMELINE = 50

function newsroom(config: ReaderConfig): Onrecord {
  const reader = new Reader(config)
  const { audience } = reader

  const articles = ({ channel, ...rest }: ArticleFilter & PageOptions) => {
    const { section, topic, event, source, speaker, language, search, from, until, ...options } =
      rest
    const words = matching(search)
    const filter = orNull({ section, topic, event, source, speaker, language, search: words })
    const asked = { ...audience, ...(channel === undefined ? {} : { channel }) }
    const params = { ...filter, ...period({ from, until }), ...asked }
    return page(reader, queries.articleCards, params, options)
  }
  const quotes = ({ from, until, ...rest }: QuoteFilter & PageOptions) => {
    const {
      speaker,
      source,
      event,
      article,
      language,
      quoteType,
      verification,
      search,
      ...options
    } = rest
    const filter = { speaker, source, event, article, language, quoteType, verification }
    const words = orNull({ search: matching(search) })
    const params = { ...orNull(filter), ...words, ...period({ from, until }), ...audience }
    return page(reader, queries.quoteList, params, options)
  }
  const sources = (all: SourceFilter & PageOptions) => {
    const { sourceType, identification, affiliation, country, search, ...options } = all
    const filter = { sourceType, identification, affiliation, country, search: matching(search) }
    const params = { ...orNull(filter), ...audience }
    return page(reader, queries.sourceList, params, options)
  }
  const events = ({ from, until, status, ...rest }: EventFilter & PageOptions) => {
    const { superEvent, participant, country, search, ...options } = rest
    const filter = orNull({ superEvent, participant, country, search: matching(search) })
    const params = {
      ...filter,
      ...period({ from, until }),
      ...audience,
      status: status === undefined ? null : [status].flat(),
    }
    return page(reader, queries.eventList, params, options)
  }
  const article: Onrecord['article']['get'] = async (key, options = {}) => {
    const found = await reader.one(queries.articleByKey, { ...audience, ...keyOf(key) }, options)
    return found === null ? null : withRecord(found)
  }

  const editors =
    (complete: boolean) =>
    ({ transport = config.transport }: { readonly transport?: Transport } = {}) =>
      newsroom({ ...config, transport, preview: true, complete })

  return {
    article: {
      get: article,
      movedTo: async (slug, options = {}) =>
        (await reader.one(queries.articleMoved, { slug, ...audience }, options))?.slug ?? null,
      list: (options = {}) => articles(options),
      all: (options = {}) => walk((at) => articles({ ...options, ...at })),
    },
    quote: {
      get: (id, options = {}) => reader.one(queries.quoteById, { id, ...audience }, options),
      list: (options = {}) => quotes(options),
      all: (options = {}) => walk((at) => quotes({ ...options, ...at })),
    },
    source: {
      get: (id, options = {}) => reader.one(queries.sourceById, { id, ...audience }, options),
      list: (options = {}) => sources(options),
      all: (options = {}) => walk((at) => sources({ ...options, ...at })),
    },
    event: {
      get: (id, options = {}) => reader.one(queries.eventById, { id, ...audience }, options),
      list: (options = {}) => events(options),
      all: (options = {}) => walk((at) => events({ ...options, ...at })),
    },
    timeline: async (options = {}) => (await events({ first: TIMELINE, ...options })).items,
    sourceRecord: (id, options = {}) =>
      page(reader, queries.sourceStatements, { id, ...audience }, options),
    quoteUses: (id, options = {}) => page(reader, queries.quoteUses, { id, ...audience }, options),
    sourcingSummary: async (key, options) => (await article(key, options))?.sourcing ?? null,
    corrections: ({
      kinds = CORRECTIONS,
      from,
      until,
      ...options
    }: CorrectionFilter & PageOptions = {}) =>
      page(
        reader,
        queries.correctionList,
        { kinds, ...period({ from, until }), ...audience },
        options,
      ),
    async fetch(query, ...[params, { validate, ...options } = {}]) {
      const mode = validate === 'omit' ? 'throw' : validate
      // Params are missing only when the query has none. Without `omit`, what comes back is no null.
      const result = await reader.one(query, params ?? ({} as never), {
        ...options,
        validate: mode,
      })
      return result as never
    },
    live: (read, { signal }) =>
      live(
        config.transport,
        (transport, lastLiveEventId) => read(newsroom({ ...config, transport, lastLiveEventId })),
        { signal, drafts: config.preview },
      ),
    // The same questions; the reader now holds their answers to the types of drafts.
    drafts: editors(false),
    preview: editors(true),
  }
}

const CORRECTIONS = ['correction', 'clarification', 'retraction'] as const

const keyOf = (key: ArticleKey) =>
  typeof key === 'string' ? { slug: key, id: null } : { slug: null, id: key.id }

const period = ({ from, until }: Period) => ({ from: isoDate(from), until: isoDate(until) })

const isoDate = (date: string | Date | undefined): string | null =>
  date instanceof Date ? date.toISOString() : (date ?? null)

/**
 * Words as they were typed, for GROQ's `match`: whichever apostrophe a keyboard has finds the one that
 * stands in the text.
 */
const matching = (search: string | undefined): string | undefined =>
  search?.replaceAll(/(?<=\p{L})['’](?=\p{L})/gu, '*')

/** GROQ knows no undefined: a filter that is not given is null. */
function orNull<Filter extends Readonly<Record<string, string | undefined>>>(
  filter: Filter,
): { [Name in keyof Filter]: string | null } {
  const entries = Object.entries(filter).map(([name, value]) => [name, value ?? null])
  // The same names; Object.fromEntries does not know them.
  return Object.fromEntries(entries) as { [Name in keyof Filter]: string | null }
}
