import { expect, it } from 'vitest'
import { conditionOf } from '../../../testing/condition.ts'
import { countable } from './counter.ts'
import { shown } from './layers.ts'

const published = shown(1, 'all', [])
const known = (filter: string) => countable(conditionOf(filter), published)

it('a counter knows how many there are of a type, and how many of them have a value', () => {
  expect(known('_type == "article"')).toEqual({ type: 'article', path: [] })
  const bySection = { type: 'article', path: ['section'] }
  expect(known('_type == "article" && section == "sport"')).toEqual(bySection)
  expect(known('section in ["sport", "news"] && _type == "article"')).toEqual(bySection)
  const byReference = { type: 'quote', path: ['speaker', '_ref'] }
  expect(known('_type == "quote" && speaker._ref == "ann"')).toEqual(byReference)
  const flagged = { type: 'article', path: ['isBreaking'] }
  for (const value of ['true', 'false', '0', '1.5', '"[1]"'])
    expect(known(`_type == "article" && isBreaking == ${value}`)).toEqual(flagged)
})

it.each([
  'section == "sport"',
  '_type in ["article", "note"]',
  '_type == "article" && section != "sport"',
  '_type == "article" && section == null',
  '_type == "article" && defined(section)',
  '_type == "article" && (section == "sport" || language == "de")',
  '_type == "article" && section == "sport" && language == "de"',
  '_type == "article" && lower(section) == "sport"',
  '_type == "article" && author->name == "Ann"',
  // Every document has another one, or ever another one.
  '_type == "article" && _id == "a"',
  '_type == "article" && _rev == "a"',
  // Not kept as JavaScript has them.
  '_type == "article" && number == 1e999',
  '_type == "article" && number == 9007199254740993',
])('of %s none knows', (filter) => {
  expect(known(filter)).toBeUndefined()
})

it('no counter knows what is shown where drafts or versions are laid over others', () => {
  const articles = conditionOf('_type == "article"')
  const isKnown = (
    ...[seen, perspective]: [Parameters<typeof shown>[1], Parameters<typeof shown>[2]]
  ) => countable(articles, shown(1, seen, perspective)) !== undefined
  expect(isKnown('all', ['drafts'])).toBe(false)
  expect(isKnown('all', ['spring'])).toBe(false)
  expect(isKnown('nothing', [])).toBe(false)
  // Visitors see none of them.
  expect(isKnown('public', ['drafts'])).toBe(true)
  for (const perspective of [[], 'raw', 'raw-unversioned'] as const) {
    expect(isKnown('all', perspective)).toBe(true)
    expect(isKnown('public', perspective)).toBe(true)
  }
})
