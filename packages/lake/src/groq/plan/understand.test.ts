import { expect, it } from 'vitest'
import { conditionOf } from '../../testing/condition.ts'

const section = (value: string) => ({ kind: 'values', path: ['section'], values: [value] })
const either = (count: number) =>
  Array.from({ length: count }, (_, n) => `section == "${n}"`).join(' || ')

it('alternatives are one condition, however they are bracketed', () => {
  const three = { kind: 'any', of: [section('a'), section('b'), section('c')] }
  for (const filter of [
    'section == "a" || section == "b" || section == "c"',
    'section == "a" || (section == "b" || section == "c")',
    'false || (section == "a" || section == "b") || section == "c"',
  ])
    expect(conditionOf(filter), filter).toEqual(three)
})

it('the only alternative that is left is the condition', () => {
  expect(conditionOf('false || section == "a"')).toEqual(section('a'))
  expect(conditionOf('false || false')).toEqual({ kind: 'any', of: [] })
})

it('more alternatives than SQLite takes are left to the evaluation', () => {
  expect(conditionOf(either(100))).toMatchObject({ kind: 'any' })
  expect(conditionOf(either(101))).toEqual({ kind: 'open' })
})
