import { expect, it } from 'vitest'
import { conditionOf } from '../../../testing/condition.ts'
import { OPEN } from '../condition.ts'

it('an attribute below or above a value is a range, either way round', () => {
  const until = { kind: 'range', path: ['publishedAt'], operator: '<', value: '2025' }
  expect(conditionOf('publishedAt < "2025"')).toEqual(until)
  expect(conditionOf('$until > publishedAt', { until: '2025' })).toEqual(until)
  expect(conditionOf('2 <= rank')).toEqual({
    kind: 'range',
    path: ['rank'],
    operator: '>=',
    value: 2,
  })
})

it('an order of booleans, dates or attributes is left open', () => {
  for (const filter of ['rank < true', 'date < dateTime(string(date))', 'rank < other'])
    expect(conditionOf(filter), filter).toEqual(OPEN)
})
