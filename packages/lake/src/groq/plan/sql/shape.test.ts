import { describe, expect, it } from 'vitest'
import { conditionOf } from '../../../testing/condition.ts'
import { predicate } from './predicate.ts'
import { shapeOf } from './shape.ts'

const naming = { dataset: 1, id: 'd.published_id', isShownAs: true, isShown: undefined } as const
const asSql = (filter: string) =>
  predicate(conditionOf(filter), { ...naming, isOrderable: () => true })
const shape = (filter: string) => shapeOf(conditionOf(filter))

describe('conditions of one shape', () => {
  const alike: readonly (readonly [string, string])[] = [
    ['_type == "post" && slug.current == "a"', '_type == "post" && slug.current == "b"'],
    ['rank == 2 || rank == 3', 'rank == 7 || rank == 8'],
    ['date < "2025" || (date == "2025" && _id > "b")', 'date < "2" || (date == "2" && _id > "c")'],
    ['references("a")', 'references("b")'],
    ['"a" in links[]._ref', '"b" in links[]._ref'],
    ['_id in ["a", "b"]', '_id in ["c", "d"]'],
    ['sanity::versionOf("a")', 'sanity::versionOf("drafts.a")'],
  ]

  it.each(alike)('have one statement, each with its own values: %s', (one, other) => {
    expect(shape(one)).toBe(shape(other))
    expect(asSql(one).text).toBe(asSql(other).text)
    const bound = asSql(one).values(conditionOf(other))
    expect(bound).toEqual(asSql(other).values(conditionOf(other)))
    expect(bound).not.toEqual(asSql(one).values(conditionOf(one)))
  })
})

it.each([
  ['a type', '_type == "post"', '_type == "author"'],
  ['another attribute', 'title == "a"', 'name == "a"'],
  ['a name that looks like two', '["a.b"] == 1', 'a.b == 2'],
  ['a number for a text', 'rank == "2"', 'rank == 2'],
  ['a number that may be a boolean', 'rank == 2', 'rank == 1'],
  ['a number that SQLite has otherwise', 'rank == 2', 'rank == 9007199254740993'],
  ['a text that may be a list', 'title == "a"', 'title == "[1]"'],
  ['a text that SQLite orders otherwise', 'title > "a"', 'title > "ｅ"'],
  ['one value more', 'rank in [2, 3]', 'rank in [2, 3, 4]'],
  ['another pattern', '_id in path("drafts.*")', '_id in path("drafts.**")'],
  ['what is never true', 'title == "a"', '1 == 2'],
])('%s makes another shape', (_what, one, other) => {
  expect(shape(one)).not.toBe(shape(other))
})

it('what depends on more than the shape has none', () => {
  expect(shape('title match "climate"')).toBeUndefined()
  expect(shape('title == "climate"'), 'control').toBeDefined()
})
