import { expect, it } from 'vitest'
import { attributesUsed, ownAttributesUsed } from './attributes.ts'
import { prepare } from './prepared.ts'

/** What a projection looks at. */
function used(projection: string, attributes = attributesUsed): unknown {
  const tree = prepare(`*[_type == "post"]${projection}`, {})
  if (tree.type !== 'Map') throw new Error(`${projection} is no projection`)
  const names = attributes(tree.expr)
  return names === 'all' ? names : [...names].toSorted()
}

it('a projection looks at the attributes that it names', () => {
  expect(used('{title, "slug": slug.current}')).toEqual(['current', 'slug', 'title'])
})

it('what stands on another value looks at that one', () => {
  expect(used('{"referring": *[references(^._id)]}')).toEqual(['_id'])
  expect(used('{"blocks": body[]{"all": @}}')).toEqual(['body'])
})

it('what it looks at of other values is told apart', () => {
  const own = (projection: string) => used(projection, ownAttributesUsed)
  expect(own('{"n": count(*[author._ref == ^._id && defined(title)])}')).toEqual(['_id'])
  expect(own('{"same": *[_type == ^._type] | order(date)[0...2]{_id, "of": ^.title}}')).toEqual([
    '_type',
    'title',
  ])
  expect(own('{"slug": slug.current, "blocks": body[]{"texts": children[].text}}')).toEqual([
    'body',
    'slug',
  ])
  expect(own('{"inner": @{title, "id": @._id}}')).toEqual(['_id', 'title'])
  expect(own('{"of": *[_type == "post"]{"above": ^{title}}}')).toEqual(['title'])
  expect(own('{"all": @}')).toBe('all')
})

it('a document that is passed on as a whole is looked at as a whole', () => {
  for (const projection of [
    '{"all": @}',
    '{...}',
    '{"all": @{"inner": @}}',
    '{"referred": references("a")}',
    '{"above": *[_type == "post"]{"all": ^}}',
    '{"above": *[_type == "post"]{"inner": ^{"all": @}}}',
  ])
    expect(used(projection), projection).toBe('all')
})
