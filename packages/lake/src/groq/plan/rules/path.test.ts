import { expect, it } from 'vitest'
import { conditionOf } from '../../../testing/condition.ts'
import { OPEN } from '../condition.ts'

it('a path of ids is known by its pattern', () => {
  expect(conditionOf('_id in path($drafts)', { drafts: 'drafts.**' })).toEqual({
    kind: 'path',
    pattern: 'drafts.**',
  })
})

it('other attributes, and what is no path, are left open', () => {
  for (const filter of ['author._ref in path("*")', '_id in path(1)', '_id in path(title)'])
    expect(conditionOf(filter), filter).toEqual(OPEN)
})
