import * as z from 'zod/mini'
import type { Mode } from '../model.ts'
import type { DraftOf, Field, Node, PublishedOf, Shape } from '../shape/shape.ts'

/**
 * The shape of a query's answers as a zod schema, for whatever speaks zod: forms, tRPC, an API's
 * description. The client itself needs none. It is the shape of what readers get; with `'draft'`, of
 * what editors get in a preview.
 *
 * @example
 * ```ts
 * import { articleCards } from '@onrecord/client/queries'
 * import { zodOf } from '@onrecord/client/zod'
 *
 * const cards = zodOf(articleCards.result)
 * const checked = cards.parse(JSON.parse('[]'))
 * ```
 */
export function zodOf<S extends Shape<unknown, unknown>>(shape: S): z.ZodMiniType<PublishedOf<S>>
export function zodOf<S extends Shape<unknown, unknown>>(
  shape: S,
  mode: 'draft',
): z.ZodMiniType<DraftOf<S>>
export function zodOf(shape: Node, mode: Mode = 'published'): z.ZodMiniType {
  const of = (node: Node): z.ZodMiniType => {
    switch (node.is) {
      case 'string':
        return z.string()
      case 'number':
        return z.number()
      case 'boolean':
        return z.boolean()
      case 'literal':
        return z.literal([...node.values])
      case 'array':
        return z.array(of(node.of))
      case 'keyed':
        return z.intersection(of(node.of), z.looseObject({ _key: z.string() }))
      case 'nullable':
        return node.always || mode === 'draft' ? z.nullable(of(node.of)) : of(node.of)
      case 'object':
        return z.looseObject(
          Object.fromEntries(
            Object.entries(node.fields).map(([name, field]) => [name, fieldOf(field)]),
          ),
        )
      case 'tagged':
      case 'union':
        return node.of.length === 0 ? z.never() : z.union(node.of.map(of))
      case 'perMode':
        return of(node.of[mode])
    }
  }
  const fieldOf = (field: Field): z.ZodMiniType => {
    if (field.is !== 'optional') return of(field)
    return field.always || mode === 'draft' ? z.exactOptional(of(field.of)) : of(field.of)
  }
  return of(shape)
}
