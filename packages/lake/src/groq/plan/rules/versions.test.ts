import { expect, it } from 'vitest'
import { conditionOf } from '../../../testing/condition.ts'
import { NEVER, OPEN } from '../condition.ts'

it('the versions of a document are looked for by its id', () => {
  expect(conditionOf('sanity::versionOf($id)', { id: 'a' })).toEqual({ kind: 'variants', id: 'a' })
})

it('nothing is a version of what is no id', () => {
  expect(conditionOf('sanity::versionOf(1)')).toEqual(NEVER)
  expect(conditionOf('sanity::versionOf(other)')).toEqual(OPEN)
})
