import { describe, expect, it } from 'vitest'
import { dayIn, whenIn } from './days.ts'

describe('when something is', () => {
  const wednesday = '2026-06-03'
  it('is a date where the words give one, however they write it', () => {
    for (const words of ['on 5 May 2026', 'on May 5, 2026', 'on the 5th May 2026'])
      expect(whenIn(`The pier opened ${words}.`, undefined, false)?.startDate).toBe('2026-05-05')
    expect(whenIn('It ran from 3 to 9 May 2026.', undefined, false)).toMatchObject({
      startDate: '2026-05-03',
      endDate: '2026-05-09',
    })
    expect(whenIn('It opened in May 2026.', undefined, false)?.startDate).toBe('2026-05')
    expect(whenIn('It opened in 1998.', undefined, false)?.startDate).toBe('1998')
  })

  it('is the nearest such weekday, before or ahead of the day of the story', () => {
    expect(whenIn('It opened on Monday.', wednesday, false)?.startDate).toBe('2026-06-01')
    expect(whenIn('It will open on Monday.', wednesday, true)?.startDate).toBe('2026-06-08')
    expect(whenIn('It opened on Wednesday.', wednesday, false)?.startDate).toBe(wednesday)
  })

  it('stays in words when the words give no date', () => {
    for (const words of ['that evening', 'on Monday', 'next month', 'the following day', '5 May'])
      expect(whenIn(`It opened ${words}.`, undefined, false)).toEqual({ dateText: words })
  })

  it('is not told where there are no such words', () => {
    expect(whenIn('It opened with 24 guests who may march.', wednesday, false)).toBeUndefined()
    expect(dayIn('May 2026')).toBeUndefined()
  })
})
