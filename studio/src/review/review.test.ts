import { expect, it } from 'vitest'
import { standingOf } from './review.ts'

it('an approval is of the words that were approved, and of no others', () => {
  const approved = { state: 'approved', by: 'ann', revision: 'r1' } as const
  expect(standingOf(approved, 'r1')).toBe('approved')
  expect(standingOf(approved, 'r2')).toBe('outdated')
  expect(standingOf({ ...approved, state: 'asked' }, 'r2')).toBe('asked')
  expect(standingOf(undefined, 'r1')).toBe('none')
  // Published and not touched since: there is nothing to review.
  expect(standingOf(approved, undefined)).toBe('none')
})
