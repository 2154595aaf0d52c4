import { expect, it } from 'vitest'
import { conditionOf } from '../../../testing/condition.ts'
import { ALWAYS, NEVER, OPEN } from '../condition.ts'

const inSection = { kind: 'values', path: ['section'], values: ['world'] }

it('a filter that may be left out is one only where it is given', () => {
  const filter = '$section == null || section == $section'
  expect(conditionOf(filter, { section: 'world' })).toEqual(inSection)
  expect(conditionOf(filter, { section: null })).toEqual(ALWAYS)
})

it('what is true of no document asks for none', () => {
  expect(conditionOf('1 > 2')).toEqual(NEVER)
  // Only `true` is enough.
  expect(conditionOf('"yes" || section == "world"')).toEqual(inSection)
  expect(conditionOf('$preview == true || 1 == 2', { preview: false })).toEqual(NEVER)
})

it('what time may change is left open', () => {
  expect(conditionOf('dateTime("2025-01-01T00:00:00Z") < dateTime(now())')).toEqual(OPEN)
})
