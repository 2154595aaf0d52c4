import { expect, it } from 'vitest'
import { conditionOf } from '../../testing/condition.ts'
import { Plans } from './plans.ts'
import type { Selection } from './selection.ts'

const selection: Selection = { filters: [], order: undefined, orderings: [] }
const indexes = {}
const columns = {}
const purpose = { selection, isPart: true, shown: { key: 1 }, indexes, version: 1, columns }

/** How many plans are made for these, asked one after the other. */
function made(...asked: readonly (Partial<typeof purpose> & { filter?: string })[]): number {
  const plans = new Plans<number>()
  let count = 0
  for (const { filter = 'slug == "a"', ...one } of asked) {
    const parts = [{ condition: conditionOf(filter), expr: { type: 'Everything' } as const }]
    plans.for({ ...purpose, ...one, parts }, () => count++)
  }
  return count
}

it('a plan is made once for all values', () => {
  expect(made({}, { filter: 'slug == "b"' }, {})).toBe(1)
})

it('another is made for who sees something else, or wants something else', () => {
  expect(made({}, { shown: { key: 2 } }, {})).toBe(2)
  expect(made({}, { columns: {} })).toBe(2)
  expect(made({}, { isPart: false })).toBe(2)
  expect(made({}, { selection: { ...selection } })).toBe(2)
  expect(made({}, { filter: 'slug == 2' }, {})).toBe(2)
})

it('an index or counter that comes or changes makes all of them anew', () => {
  let version = 1
  const plans = new Plans<number>()
  const parts = [{ condition: conditionOf('slug == "a"'), expr: { type: 'Everything' } as const }]
  let count = 0
  const plan = () => plans.for({ ...purpose, version, parts }, () => count++)
  plan()
  version++
  expect(plan()).toBe(1)
  expect(plan(), 'control').toBe(1)
})
