import { expect, it } from 'vitest'
import { attributesUsed } from './attributes.ts'
import { prepare } from './prepared.ts'

/** What a projection looks at. */
function used(projection: string): unknown {
  const tree = prepare(`*[_type == "post"]${projection}`, {})
  if (tree.type !== 'Map') throw new Error(`${projection} is no projection`)
  const names = attributesUsed(tree.expr)
  return names === 'all' ? names : [...names].toSorted()
}

it('a projection looks at the attributes that it names', () => {
  expect(used('{title, "slug": slug.current}')).toEqual(['current', 'slug', 'title'])
})

it('what stands on another value looks at that one', () => {
  expect(used('{"referring": *[references(^._id)]}')).toEqual(['_id'])
  expect(used('{"blocks": body[]{"all": @}}')).toEqual(['body'])
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
