import fc from 'fast-check'
import { applyPatch, incremental } from 'mendoza'
import { describe, expect, it } from 'vitest'
import { encode, equal } from './mendoza.ts'

const json = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string({ unit: 'grapheme', maxLength: 4 }), tie('value'), { maxKeys: 4 }),
    fc.array(fc.record({ _key: fc.constantFrom('a', 'b', 'c'), n: tie('value') }), {
      maxLength: 3,
    }),
  ),
})).value
const document = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'ø'), json, { maxKeys: 4 })
/** Two versions that share most of what they say, as an edit leaves them. */
const edited = fc
  .tuple(document, fc.constantFrom('a', 'b', 'c', 'ø'), json)
  .map(([before, key, value]) => [before, { ...before, [key]: value }] as const)
const letters = fc.constantFrom(['a', 'b'], ['a', 'b', 'æ', '🙂', '한'])
const rewritten = letters
  .map((some) => fc.string({ unit: fc.constantFrom(...some), maxLength: 12 }))
  .chain((text) => fc.tuple(text, text, text, text))
  .map(([head, before, after, tail]) => [
    { text: head + before + tail },
    { text: head + after + tail },
  ])
const changes = fc.oneof(fc.tuple(document, document), edited, rewritten)

describe('an effect', () => {
  it('turns the old document into the new one, by the decoder of the Studio’s previews', () => {
    fc.assert(
      fc.property(changes, ([before, after]) => {
        const patch = encode(before, after)
        expect(patch.length === 0 ? before : applyPatch(before, [...patch])).toEqual(after)
      }),
      { numRuns: 2000 },
    )
  })

  it('does so by the decoder of its history too', () => {
    fc.assert(
      fc.property(changes, ([before, after]) => {
        const patch = encode(before, after)
        const start = incremental.wrap(before, null)
        const done = patch.length === 0 ? start : incremental.applyPatch(start, [...patch], null)
        expect(incremental.unwrap(done)).toEqual(after)
      }),
      { numRuns: 2000 },
    )
  })

  it('says little about a small change in a long text', () => {
    const long = 'All the king’s horses and all the king’s men. '.repeat(100)
    const patch = encode({ text: long }, { text: `${long}Again.` })
    expect(JSON.stringify(patch).length).toBeLessThan(60)
  })

  it('makes a document out of nothing, and nothing out of a document', () => {
    expect(applyPatch(null, [...encode(null, { a: 1 })])).toEqual({ a: 1 })
    expect(applyPatch({ a: 1 }, [...encode({ a: 1 }, null)])).toBeNull()
  })

  it('is empty when nothing changed, whatever the order of the keys', () => {
    expect(encode({ a: 1, b: [2] }, { b: [2], a: 1 })).toEqual([])
    expect(equal({ a: 1 }, { a: 2 })).toBe(false)
  })
})
