import fc from 'fast-check'
import { sync, type VEvent } from 'node-ical'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Event } from '../queries.generated.ts'
import { addressesUnder } from '../render/addresses.ts'
import { payloads, poisoned } from '../testing/payloads.ts'
import { readRichStory } from '../testing/rich-story.ts'
import { calendar, isInCalendar } from './index.ts'

const publication = {
  name: 'Varnholm News',
  url: 'https://news.example',
  language: 'en',
  addresses: addressesUnder('https://news.example'),
}
const now = new Date('2026-03-07T12:00:00Z')
let events: readonly Event[]

beforeAll(async () => {
  ;({
    article: { allEvents: events },
  } = await readRichStory())
})

const write = (...of: readonly Event[]) => calendar(of, publication, { now })

/** The entries of a calendar, as another program reads them. */
const read = (text: string): readonly VEvent[] =>
  Object.values(sync.parseICS(text)).filter((entry) => entry?.type === 'VEVENT')

const talks = (more: Partial<Event> = {}): Event => {
  const found = events.find(({ _id }) => _id === 'event-talks')
  if (found === undefined) throw new Error('The story lost its talks')
  return { ...found, ...more }
}

const lineOf = (text: string, name: string) =>
  text
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .find((line) => line.startsWith(name))

describe('a calendar', () => {
  it('is read by others as it was meant', () => {
    const entries = read(write(...events))
    expect(entries).toMatchObject([
      {
        uid: 'event-talks@news.example',
        summary: 'Talks in Varnholm',
        status: 'CONFIRMED',
        datetype: 'date',
        location: 'Town hall, Varnholm',
        url: 'https://news.example/event/event-talks',
      },
      {
        uid: 'event-signing@news.example',
        summary: 'Possible: A treaty is signed',
        status: 'TENTATIVE',
      },
    ])
    expect(entries[1]?.description).toBe(
      '1 April 2026, unconfirmed\nPossible\nAccording to “reports”\nAs of 4 March 2026',
    )
  })

  it('is the same for the same events, and keeps ids when they change', () => {
    expect(write(...events)).toBe(write(...events))
    const moved = read(
      write(talks({ startDate: '2026-09-01', endDate: null, name: 'Later talks' })),
    )
    expect(moved[0]?.uid).toBe('event-talks@news.example')
  })

  it('leaves out what has no day', () => {
    const vote = events.find(({ _id }) => _id === 'event-vote')
    if (vote === undefined) throw new Error('The story lost its vote')
    expect(isInCalendar(vote)).toBe(false)
    expect(read(write(vote))).toEqual([])
    for (const startDate of [
      null,
      '2026',
      '2026-03~',
      '../2026-03-03',
      '2026-03-03/..',
      '2026-02-31',
    ])
      expect(isInCalendar(talks({ startDate, endDate: null }))).toBe(false)
  })
})

describe('dates', () => {
  it('that are days last to the end of the last one', () => {
    const text = write(talks())
    expect(lineOf(text, 'DTSTART')).toBe('DTSTART;VALUE=DATE:20260303')
    expect(lineOf(text, 'DTEND')).toBe('DTEND;VALUE=DATE:20260305')
    expect(
      lineOf(write(talks({ startDate: '2026-03-03/2026-03-04', endDate: null })), 'DTEND'),
    ).toBe('DTEND;VALUE=DATE:20260305')
  })

  it.each([
    ['2026-03-03T10:00:00+01:00', 'Europe/Oslo', 'DTSTART:20260303T090000Z'],
    ['2026-03-03T10:00:00', 'Europe/Oslo', 'DTSTART:20260303T090000Z'],
    ['2026-07-03T10:00:00', 'Europe/Oslo', 'DTSTART:20260703T080000Z'],
    ['2026-03-03T10:00:00', null, 'DTSTART:20260303T100000'],
    ['2026-03-03T10:00:00', 'Nowhere/Land', 'DTSTART:20260303T100000'],
  ])(
    'that are moments (%s, %s) are told in UTC where the zone is known',
    (startDate, timeZone, line) => {
      expect(lineOf(write(talks({ startDate, endDate: null, timeZone })), 'DTSTART')).toBe(line)
    },
  )

  it('in doubt make an event tentative', () => {
    expect(read(write(talks({ startDate: '2026-03-03?' })))[0]?.status).toBe('TENTATIVE')
  })

  it('that were cancelled or put off say so', () => {
    expect(read(write(talks({ occurrenceStatus: 'cancelled' })))[0]).toMatchObject({
      status: 'CANCELLED',
      summary: 'Cancelled: Talks in Varnholm',
    })
    const postponed = talks({ occurrenceStatus: 'postponed', previousStartDate: '2026-02-01' })
    expect(read(write(postponed))[0]?.description).toContain('Was planned for 1 February 2026')
  })
})

describe('lines', () => {
  it('are at most 75 octets, and cut no character in two', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (name) => {
        const text = write(talks({ name }))
        for (const line of text.split('\r\n'))
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
        expect(text).not.toContain('\uFFFD')
      }),
    )
  })

  it('come back as they were, commas, semicolons, backslashes and line ends included', () => {
    const name = 'A, b; c\\d\ne “f” — ' + 'ж'.repeat(80)
    expect(read(write(talks({ name })))[0]?.summary).toBe(name)
  })

  it('let nobody add lines of their own', () => {
    const forged = 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:forged'
    for (const payload of [...payloads, forged]) {
      const text = write(poisoned(talks({ startDate: null }), payload), {
        ...poisoned(talks(), payload),
        startDate: '2026-03-03',
      })
      expect(text.match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(1)
      expect(read(text)).toHaveLength(1)
    }
  })

  it('would show lines that somebody added (control)', () => {
    const name = 'x'
    const forged = write(talks({ name })).replace(
      'SUMMARY:x',
      'SUMMARY:x\r\nEND:VEVENT\r\nBEGIN:VEVENT',
    )
    expect(forged.match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(2)
  })
})
