import { expect, it } from 'vitest'
import { conditionOf } from '../../../testing/condition.ts'
import { OPEN } from '../condition.ts'

it('an attribute that is there is looked for', () => {
  expect(conditionOf('defined(slug.current)')).toEqual({
    kind: 'defined',
    path: ['slug', 'current'],
  })
})

it('what is behind a reference, or not there, is left open', () => {
  for (const filter of ['defined(author->name)', '!defined(slug)'])
    expect(conditionOf(filter), filter).toEqual(OPEN)
})
