import type { Parameter } from './query.ts'

/** A question to a dataset. */
export interface QueryRequest {
  readonly groq: string
  readonly params: Readonly<Record<string, Parameter>>
  readonly signal?: AbortSignal
}

/**
 * How questions reach a dataset. Only the raw answer is expected: it is validated here. Write your
 * own in five lines, or use {@link fromSanityClient} of `@onrecord/client/sanity`.
 */
export interface Transport {
  query(request: QueryRequest): Promise<unknown>
}
