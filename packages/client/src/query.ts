import type { Shape } from './shape/shape.ts'

/** A value that may be given to a query. */
export type Parameter = string | number | boolean | null | readonly string[]

/**
 * GROQ that knows what it returns and what it needs. `@sanity/client` from 8.11 and `sanityFetch` of
 * next-sanity read the same brand, so `client.fetch(query.groq, params)` is typed by itself.
 */
export type GroqString<Result, Params> = string & {
  readonly __groqResult?: Result
  readonly __groqParams?: Params
}

/** A query, and what its answers look like. Printed by `onrecord generate`. */
export interface Query<Published, Draft, Params> {
  readonly name: string
  readonly groq: GroqString<Published, Params>
  /** Holds answers: what readers see, and what editors see in a preview. */
  readonly result: Shape<Published, Draft>
}
