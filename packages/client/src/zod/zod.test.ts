import fc from 'fast-check'
import { describe, expect, expectTypeOf, it } from 'vitest'
import type { ZodMiniType } from 'zod/mini'
import * as queries from '../queries.generated.ts'
import { misfits } from '../shape/check.ts'
import * as is from '../shape/index.ts'
import type { Node } from '../shape/shape.ts'
import type { Mode } from '../model.ts'
import { zodOf } from './index.ts'

/** Values of a shape, and now and then something else where it should be. */
function drawn(node: Node, mode: Mode): fc.Arbitrary<unknown> {
  const fitting = fc.noShrink(fits(node, mode))
  return fc.oneof({ weight: 60, arbitrary: fitting }, { weight: 1, arbitrary: fc.jsonValue() })
}

function fits(node: Node, mode: Mode): fc.Arbitrary<unknown> {
  switch (node.is) {
    case 'string':
      return fc.string({ maxLength: 3 })
    case 'number':
      return fc.integer()
    case 'boolean':
      return fc.boolean()
    case 'literal':
      return fc.constantFrom(...node.values)
    case 'array':
      return fc.array(drawn(node.of, mode), { maxLength: 2 })
    case 'nullable':
      return fc.option(drawn(node.of, mode), { freq: 3 })
    case 'keyed':
      return fc
        .tuple(fits(node.of, mode), fc.option(fc.string(), { freq: 40 }))
        .map(([value, _key]) =>
          typeof value === 'object' && value !== null ? { ...value, _key } : value,
        )
    case 'object':
      return fc.record(
        Object.fromEntries(
          Object.entries(node.fields).map(([name, field]) => [
            name,
            drawn(field.is === 'optional' ? field.of : field, mode),
          ]),
        ),
        {
          requiredKeys: Object.entries(node.fields).flatMap(([name, field]) =>
            field.is === 'optional' ? [] : [name],
          ),
        },
      )
    case 'tagged':
    case 'union':
      return fc.oneof(...node.of.map((one) => drawn(one, mode)))
    case 'perMode':
      return drawn(node.of[mode], mode)
  }
}

const record = is.object({
  text: is.filled(is.string),
  size: is.optional(is.number),
  kind: is.expected(is.union(is.literal('a', 1, true), is.boolean)),
  each: is.array(
    is.keyed(is.object({ _type: is.literal('x'), draft: is.perMode(is.string, is.number) })),
  ),
})

const shapes: Record<string, Node> = {
  'every word': record,
  ...Object.fromEntries(Object.values(queries).map(({ name, result }) => [name, result])),
}

describe.each(Object.entries(shapes))('%s', (_, shape) => {
  it.each(['published', 'draft'] as const)('accepts, when %s, exactly what zod accepts', (mode) => {
    // One of the two signatures, chosen by name.
    const schema: ZodMiniType = zodOf(shape as never, mode as never)
    let [fit, unfit] = [0, 0]
    fc.assert(
      fc.property(drawn(shape, mode), (value) => {
        const found = misfits(shape, value, mode)
        if (found.length === 0) fit++
        else unfit++
        expect(found.length === 0).toBe(schema.safeParse(value).success)
      }),
      { numRuns: 150 },
    )
    // Both verdicts were reached, or the comparison would say nothing.
    expect(Math.min(fit, unfit)).toBeGreaterThan(0)
  })
})

it('keeps the types, for readers and for editors', () => {
  const { result } = queries.articleByKey
  expectTypeOf(zodOf(result)).toEqualTypeOf<ZodMiniType<queries.Article | null>>()
  expect(zodOf(result).safeParse(null).success).toBe(true)
  expectTypeOf(zodOf(result, 'draft')).toEqualTypeOf<ZodMiniType<queries.DraftArticle | null>>()
})
