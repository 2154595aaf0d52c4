import { expect, it } from 'vitest'
import { conditionOf } from '../../../testing/condition.ts'
import { predicate } from './predicate.ts'

const naming = { dataset: 1, id: 'd.published_id', isShownAs: true, isShown: undefined } as const
const isExact = (filter: string, isOrderable: boolean) =>
  predicate(conditionOf(filter), { ...naming, isOrderable: () => isOrderable }).isExact

it('a range needs no evaluation where SQLite orders all values as GROQ does', () => {
  expect(isExact('date < "2025"', true)).toBe(true)
  expect(isExact('date < "2025"', false)).toBe(false)
  expect(isExact('rank >= 3', true)).toBe(true)
})

it('so does the place where a list goes on', () => {
  expect(isExact('date < "2025" || (date == "2025" && _id > "b")', true)).toBe(true)
})

it('ids and times are texts, and have no order to numbers', () => {
  expect(isExact('_id > "b"', false)).toBe(true)
  const { text } = predicate(conditionOf('_updatedAt < 3'), { ...naming, isOrderable: () => true })
  expect(text).toBe('+d.seq < 0')
})

it('the same condition said of two attributes is one', () => {
  expect(conditionOf('title match "climate" || pt::text(body) match "climate"')).toEqual(
    conditionOf('title match "climate"'),
  )
})
