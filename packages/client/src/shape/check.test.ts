import { describe, expect, expectTypeOf, it } from 'vitest'
import { misfits } from './check.ts'
import * as is from './index.ts'
import type { DraftOf, PublishedOf, Shape } from './index.ts'

const person = is.object({ _type: is.literal('person'), name: is.filled(is.string) })
const place = is.object({ _type: is.literal('place'), size: is.optional(is.number) })
const note = is.object({
  text: is.string,
  kind: is.literal('draft', 'final'),
  about: is.array(is.tagged(is.keyed(person), is.keyed(place))),
})

const fitting = {
  text: 'So.',
  kind: 'final',
  about: [
    { _key: 'a', _type: 'person', name: 'Ane Holt' },
    { _key: 'b', _type: 'place' },
  ],
}

const told = (answer: unknown, mode: 'published' | 'draft' = 'published') =>
  misfits(note, answer, mode).map(({ path, message }) => `${path.join('.')} ${message}`)

describe('an answer', () => {
  it('fits, whatever else it holds', () => {
    expect(told(fitting)).toEqual([])
    expect(told({ ...fitting, more: 1 })).toEqual([])
  })

  it('is told every place that does not fit, what stands there, and what is needed', () => {
    const wrong = {
      text: null,
      kind: 'final!',
      about: [{ _key: 7, _type: 'person', name: ['x'] }, { _type: 'ship' }, 4],
    }
    expect(told(wrong)).toEqual([
      'text is missing; a string is needed',
      'kind is "final!", not one of "draft", "final"',
      'about.0.name is a list, not a string',
      'about.0._key is 7, not a string',
      'about.1._type is "ship", not one of "person", "place"',
      'about.2 is 4, not an object',
    ])
  })

  it('may lack in a draft what an editor fills in', () => {
    const begun = { ...fitting, about: [{ _key: 'a', _type: 'person', name: null }] }
    expect(told(begun, 'draft')).toEqual([])
    expect(told(begun)).toEqual(['about.0.name is missing; a string is needed'])
  })
})

describe('a shape', () => {
  it('has the types of what fits it', () => {
    expectTypeOf<PublishedOf<typeof person>>().branded.toEqualTypeOf<{
      _type: 'person'
      name: string
    }>()
    expectTypeOf<DraftOf<typeof person>['name']>().toEqualTypeOf<string | null>()
    expectTypeOf<PublishedOf<typeof place>['size']>().toEqualTypeOf<number | undefined>()
    const unnamed: DraftOf<typeof person> = { _type: 'person', name: null }
    expect(misfits(person, unnamed, 'draft')).toEqual([])
  })

  it('that lets through more than a type says does not compile', () => {
    const text: Shape<string> = is.string
    // @ts-expect-error -- null would come out where the type promises a string
    const hollow: Shape<string> = is.nullable(is.string)
    // @ts-expect-error -- a draft may lack it, and the type does not say so
    const unfilled: Shape<string> = is.filled(is.string)
    expect([text, hollow, unfilled]).toHaveLength(3)
  })
})
