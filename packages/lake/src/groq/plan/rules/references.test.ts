import { expect, it } from 'vitest'
import { conditionOf } from '../../../testing/condition.ts'
import { OPEN } from '../condition.ts'

it('references to any of some ids are looked for', () => {
  expect(conditionOf('references($one, ["b", "c"])', { one: 'a' })).toEqual({
    kind: 'references',
    ids: ['a', 'b', 'c'],
  })
})

it('only texts are ids', () => {
  expect(conditionOf('references(1, null)')).toEqual({ kind: 'references', ids: [] })
})

it('references to what the document itself names are left open', () => {
  expect(conditionOf('references(other)')).toEqual(OPEN)
})
