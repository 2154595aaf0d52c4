import { expect, it } from 'vitest'
import { conditionOf } from '../../../testing/condition.ts'
import { OPEN } from '../condition.ts'

it('an id among the references of a list is mentioned by the document, however deep', () => {
  for (const list of [
    'speakers[]._ref',
    'attribution.speakers[]._ref',
    'via[].agent._ref',
    'body[].markDefs[].speakers[]._ref',
    'body[_type == "quote"].speakers[]._ref',
  ])
    expect(conditionOf(`$id in ${list}`, { id: 'ada' }), list).toEqual({
      kind: 'mentions',
      id: 'ada',
    })
})

it('what is not a reference of the document itself is left open', () => {
  for (const filter of [
    '"ada" in names[]',
    '"ada" in speakers[].name',
    '"ada" in quotes[]->speaker._ref',
    '"ada" in quotes[]->speakers[]._ref',
    'other in speakers[]._ref',
    '"ada" in coalesce(speakers, editors)[]._ref',
  ])
    expect(conditionOf(filter), filter).toEqual(OPEN)
})

it('what is no text is in no list of references that an index has', () => {
  expect(conditionOf('1 in speakers[]._ref')).toEqual(OPEN)
})
