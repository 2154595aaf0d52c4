import type { Mode } from '../model.ts'
import type { DraftOf, Field, Literal, Node, PublishedOf, Shape } from './shape.ts'

/** A field that may be missing, in drafts or everywhere. */
type Optional<P, D, Always extends boolean> = {
  readonly is: 'optional'
  readonly of: Shape<P, D>
  readonly always: Always
}

type Fields = Readonly<Record<string, Field>>
type Missing<F extends Fields, Always extends boolean> = {
  [K in keyof F]: F[K] extends { is: 'optional'; always: Always } ? K : never
}[keyof F]
type Inside<F> = F extends { readonly is: 'optional'; readonly of: infer S } ? S : F
type PublishedFields<F extends Fields> = {
  -readonly [K in Exclude<keyof F, Missing<F, true>>]: PublishedOf<Inside<F[K]>>
} & { -readonly [K in Missing<F, true>]?: PublishedOf<Inside<F[K]>> }
type DraftFields<F extends Fields> = {
  -readonly [K in Exclude<keyof F, Missing<F, boolean>>]: DraftOf<Inside<F[K]>>
} & { -readonly [K in Missing<F, boolean>]?: DraftOf<Inside<F[K]>> }

/** The types of a shape are known to the compiler alone: here is the one place that says so. */
const shaped = <P, D>(node: Node): Shape<P, D> => node as Shape<P, D>

/**
 * Any string.
 *
 * @example
 * ```ts
 * is.object({ headline: is.string })
 * ```
 */
export const string: Shape<string> = /* @__PURE__ */ shaped({ is: 'string' })

/**
 * Any number.
 *
 * @example
 * ```ts
 * is.object({ width: is.nullable(is.number) })
 * ```
 */
export const number: Shape<number> = /* @__PURE__ */ shaped({ is: 'number' })

/**
 * True or false.
 *
 * @example
 * ```ts
 * is.object({ decorative: is.nullable(is.boolean) })
 * ```
 */
export const boolean: Shape<boolean> = /* @__PURE__ */ shaped({ is: 'boolean' })

/**
 * One of these values, and no other.
 *
 * @example
 * ```ts
 * is.literal('direct', 'partial', 'indirect')
 * ```
 */
export function literal<const V extends readonly Literal[]>(...values: V): Shape<V[number]> {
  return shaped({ is: 'literal', values })
}

/**
 * A list.
 *
 * @example
 * ```ts
 * is.array(is.string)
 * ```
 */
export function array<P, D>(of: Shape<P, D>): Shape<P[], D[]> {
  return shaped({ is: 'array', of })
}

/**
 * An item of an array as Sanity stores it: an object with a `_key`.
 *
 * @example
 * ```ts
 * is.array(is.keyed(is.object({ text: is.string })))
 * ```
 */
export function keyed<P, D>(of: Shape<P, D>): Shape<P & { _key: string }, D & { _key: string }> {
  return shaped({ is: 'keyed', of })
}

/**
 * This, or null.
 *
 * @example
 * ```ts
 * is.nullable(is.string)
 * ```
 */
export function nullable<P, D>(of: Shape<P, D>): Shape<P | null, D | null> {
  return shaped({ is: 'nullable', of, always: true })
}

/**
 * What an editor fills in: null in a draft until then, and never once published.
 *
 * @example
 * ```ts
 * is.object({ headline: is.filled(is.string) })
 * ```
 */
export function filled<P, D>(of: Shape<P, D>): Shape<P, D | null> {
  return shaped({ is: 'nullable', of, always: false })
}

/**
 * A field that may be missing.
 *
 * @example
 * ```ts
 * is.object({ note: is.optional(is.string) })
 * ```
 */
export function optional<P, D>(of: Shape<P, D>): Optional<P, D, true> {
  return { is: 'optional', of, always: true }
}

/**
 * A field that may be missing from a draft, and never from what is published.
 *
 * @example
 * ```ts
 * is.object({ slug: is.expected(is.string) })
 * ```
 */
export function expected<P, D>(of: Shape<P, D>): Optional<P, D, false> {
  return { is: 'optional', of, always: false }
}

/**
 * An object with these fields. What else it holds is not looked at.
 *
 * @example
 * ```ts
 * is.object({ _id: is.string, name: is.filled(is.string) })
 * ```
 */
export function object<F extends Fields>(fields: F): Shape<PublishedFields<F>, DraftFields<F>> {
  return shaped({ is: 'object', fields })
}

/**
 * One of several.
 *
 * @example
 * ```ts
 * is.union(is.string, is.number)
 * ```
 */
export function union<S extends readonly Node[]>(
  ...of: S
): Shape<PublishedOf<S[number]>, DraftOf<S[number]>> {
  return shaped({ is: 'union', of })
}

/**
 * One of several objects, told apart by `_type`.
 *
 * @example
 * ```ts
 * is.tagged(
 *   is.object({ _type: is.literal('quote'), text: is.string }),
 *   is.object({ _type: is.literal('event'), name: is.string }),
 * )
 * ```
 */
export function tagged<S extends readonly Node[]>(
  ...of: S
): Shape<PublishedOf<S[number]>, DraftOf<S[number]>> {
  return shaped({ is: 'tagged', of })
}

/**
 * Where a draft looks altogether different from what is published.
 *
 * @example
 * ```ts
 * is.perMode(is.string, is.literal(''))
 * ```
 */
export function perMode<P, D>(published: Shape<P, unknown>, draft: Shape<unknown, D>): Shape<P, D> {
  const of: Record<Mode, Node> = { published, draft }
  return shaped({ is: 'perMode', of })
}
