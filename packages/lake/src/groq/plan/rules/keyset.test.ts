import { expect, it } from 'vitest'
import { conditionOf } from '../../../testing/condition.ts'
import { conjuncts } from '../condition.ts'

const bounds = (filter: string) =>
  conjuncts(conditionOf(filter)).filter(({ kind }) => kind === 'range')

it('the place where a list goes on bounds its order', () => {
  expect(bounds('date < "2025" || (date == "2025" && _id > "b")')).toEqual([
    { kind: 'range', path: ['date'], operator: '<=', value: '2025' },
  ])
  expect(bounds('rank > 3 || (rank == 3 && _id > "b")')).toMatchObject([{ operator: '>=' }])
})

it('ways that have no bound in common have none together', () => {
  for (const filter of [
    'date < "2025" || (date == "2024" && _id > "b")',
    'date < "2025" || rank == 3',
    'date < "2025" || author->name == "Ada"',
  ])
    expect(bounds(filter), filter).toEqual([])
})
