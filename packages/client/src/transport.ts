import type { Parameter } from './query.ts'

/** A question to a dataset. */
export interface QueryRequest {
  readonly groq: string
  readonly params: Readonly<Record<string, Parameter>>
  /** `published` is what readers see; `drafts` needs a token. */
  readonly perspective: 'published' | 'drafts'
  readonly signal?: AbortSignal
  /** The live event that led to this question, so that no cache answers with what was before it. */
  readonly lastLiveEventId?: string
}

/** An answer as it came; it is validated here. */
export interface QueryAnswer {
  readonly result: unknown
  /** A change with one of these tags says that the answer may have changed. */
  readonly syncTags?: readonly string[]
}

/** Something happened in the dataset. */
export interface Change {
  /** For `lastLiveEventId` of the questions that follow. */
  readonly id?: string
  /** What went stale. Null when it cannot be told, so that everything may have. */
  readonly tags: readonly string[] | null
}

/**
 * How questions reach a dataset. Use `cdn` of `@onrecord/client/cdn`, `fromSanityClient` of
 * `@onrecord/client/sanity`, `inMemory` of `@onrecord/client/testing`, or write your own.
 *
 * @example
 * ```ts
 * import type { Transport } from '@onrecord/client'
 *
 * const transport: Transport = {
 *   async query({ groq, params, signal = null }) {
 *     const body = JSON.stringify({ query: groq, params })
 *     const response = await fetch('https://example.org/groq', { method: 'POST', body, signal })
 *     return { result: await response.json() }
 *   },
 * }
 * ```
 */
export interface Transport {
  query(request: QueryRequest): Promise<QueryAnswer>
  /**
   * Tells what changes, beginning with a change without tags when it is connected. Transports that
   * cannot leave it out; then `live` is not to be had.
   */
  changes?(options: { signal: AbortSignal; drafts: boolean }): AsyncIterable<Change>
}
