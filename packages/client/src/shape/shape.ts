import type { Mode } from '../model.ts'

/** What a literal may be. */
export type Literal = string | number | boolean | null

/** A field of an object. A plain shape is always there. */
export type Field =
  | Node
  /** It may be missing: `always` is where, in drafts alone or everywhere. */
  | { readonly is: 'optional'; readonly of: Node; readonly always: boolean }

/** A shape as data: what {@link Shape} describes, without the types it stands for. */
export type Node =
  | { readonly is: 'string' | 'number' | 'boolean' }
  | { readonly is: 'literal'; readonly values: readonly Literal[] }
  | { readonly is: 'array' | 'keyed'; readonly of: Node }
  /** `always` is where null is allowed: in drafts alone, or everywhere. */
  | { readonly is: 'nullable'; readonly of: Node; readonly always: boolean }
  | { readonly is: 'object'; readonly fields: Readonly<Record<string, Field>> }
  | { readonly is: 'union' | 'tagged'; readonly of: readonly Node[] }
  | { readonly is: 'perMode'; readonly of: Readonly<Record<Mode, Node>> }

declare const published: unique symbol
declare const draft: unique symbol

/**
 * What an answer must look like, twice: as readers get it and as editors get it before everything is
 * filled in. It is plain data, a fraction of a schema library's weight; `@onrecord/client/zod` makes
 * a zod schema of it.
 */
export type Shape<Published, Draft = Published> = Node & {
  // Names for the compiler only; no value has them.
  readonly [published]: Published
  readonly [draft]: Draft
}

/** What readers get. */
export type PublishedOf<S> = S extends { readonly [published]: infer P } ? P : never

/** What editors get before it is published. */
export type DraftOf<S> = S extends { readonly [draft]: infer D } ? D : never
