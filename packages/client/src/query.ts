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

/**
 * A query, the types of its results, and the validators that hold answers to them. Printed by
 * `onrecord generate`; a validator is built when it is first needed, once.
 */
export interface Query<Published, Draft, Params> {
  readonly name: string
  readonly groq: GroqString<Published, Params>
  /** Holds what readers see. */
  readonly published: () => ZodMiniType<Published>
  /** Holds what editors see in a preview, where anything may not be filled in yet. */
  readonly draft: () => ZodMiniType<Draft>
}

/** Used by generated code. */
export function defineQuery<Published, Draft, Params>(
  definition: Query<Published, Draft, Params>,
): Query<Published, Draft, Params> {
  return {
    ...definition,
    published: once(definition.published),
    draft: once(definition.draft),
  }
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined
  return () => (made ??= { value: make() }).value
}
