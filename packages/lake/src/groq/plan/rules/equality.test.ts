import { expect, it } from 'vitest'
import { conditionOf } from '../../../testing/condition.ts'
import { OPEN } from '../condition.ts'

const isOne = { kind: 'values', path: ['slug', 'current'], values: ['one'] }

it('an attribute that equals a value is looked for by it, either way round', () => {
  expect(conditionOf('slug.current == "one"')).toEqual(isOne)
  expect(conditionOf('$slug == slug.current', { slug: 'one' })).toEqual(isOne)
})

it('numbers and booleans are values', () => {
  expect(conditionOf('rank == 1 + 1')).toEqual({ kind: 'values', path: ['rank'], values: [2] })
  expect(conditionOf('flag == $yes', { yes: true })).toMatchObject({ values: [true] })
})

it('what is compared with nothing, with another attribute or with what no index has is left open', () => {
  for (const filter of ['slug == null', 'slug == $list', 'slug == title', 'author->name == "Ada"'])
    expect(conditionOf(filter, { list: ['one'] }), filter).toEqual(OPEN)
})
