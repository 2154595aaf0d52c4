import { expect, it } from 'vitest'
import { groupsInOrder } from './order.ts'

const ordered = (needs: Readonly<Record<string, readonly string[]>>) =>
  groupsInOrder(Object.keys(needs), (name) => needs[name] ?? []).map((group) => group.toSorted())

it('what is needed comes first', () => {
  expect(ordered({ a: ['b'], b: ['c'], c: [], d: ['b'] })).toEqual([['c'], ['b'], ['a'], ['d']])
})

it('what needs each other in a circle is one group', () => {
  expect(ordered({ a: ['b'], b: ['c', 'd'], c: ['a'], d: [], e: ['c'] })).toEqual([
    ['d'],
    ['a', 'b', 'c'],
    ['e'],
  ])
})

it('two circles that meet in one name are one group', () => {
  expect(ordered({ a: ['b', 'c'], b: ['a'], c: ['d'], d: ['a'] })).toEqual([['a', 'b', 'c', 'd']])
})

it('what needs itself, or what is not there, stands alone', () => {
  expect(ordered({ a: ['a'], b: ['nowhere'] })).toEqual([['a'], ['b']])
})

it('a chain may be longer than a stack is deep', () => {
  const needs = Array.from(
    { length: 100_000 },
    (_, index) => [`${index}`, [`${index + 1}`]] as const,
  )
  const groups = ordered(Object.fromEntries(needs))
  expect(groups).toHaveLength(100_000)
  expect(groups[0]).toEqual(['99999'])
})
