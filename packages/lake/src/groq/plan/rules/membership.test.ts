import { expect, it } from 'vitest'
import { conditionOf } from '../../../testing/condition.ts'
import { NEVER, OPEN } from '../condition.ts'

it('an attribute in a list has one of its values', () => {
  expect(conditionOf('section in ["world", $other]', { other: 'sport' })).toEqual({
    kind: 'values',
    path: ['section'],
    values: ['world', 'sport'],
  })
})

it('nothing is in an empty list, nor in one of objects', () => {
  expect(conditionOf('_id in $ids', { ids: [] })).toEqual(NEVER)
  expect(conditionOf('_id in $ids', { ids: [{ a: 1 }, ['b']] })).toEqual(NEVER)
})

it('a list with null, or with a date that the query made, is left open: what is missing may be in it', () => {
  expect(conditionOf('section in ["world", null]')).toEqual(OPEN)
  expect(conditionOf('date in [dateTime("2025-01-01T00:00:00Z")]')).toEqual(OPEN)
})
