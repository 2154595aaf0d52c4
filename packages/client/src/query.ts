import type { ZodMiniType } from 'zod/mini'

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

/** A query, the type of its result, and the validator that holds answers to it. */
export interface Query<Result, Params> {
  readonly groq: GroqString<Result, Params>
  /** The validator; built when it is first needed, once. */
  readonly result: () => ZodMiniType<Result>
}

/** Used by generated code. */
export function defineQuery<Result, Params>(definition: {
  groq: string
  result: () => ZodMiniType<Result>
}): Query<Result, Params> {
  let built: ZodMiniType<Result> | undefined
  return {
    groq: definition.groq,
    result: () => (built ??= definition.result()),
  }
}
