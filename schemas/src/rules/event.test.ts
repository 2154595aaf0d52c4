import { describe } from 'vitest'
import { specify } from '../testing/rules.ts'
import { checkEvent } from './event.ts'
import type { EventLike } from './model.ts'

const says = { speakers: [{ _ref: 'a' }] }
const good: EventLike = {
  _id: 'e',
  name: 'The council meets',
  occurrenceStatus: 'occurred',
  startDate: '2024-06-19',
}
const coming = {
  occurrenceStatus: 'expected',
  attribution: says,
  startDate: '2024-07-30',
  statusAsOf: '2024-07-01',
}
const rule = (
  name: string,
  level: 'error' | 'warning' | 'info',
  at: string,
  words: string,
  raised: EventLike,
  quiet: EventLike = {},
) => ({
  rule: name,
  level,
  at,
  says: words,
  raised: { ...good, ...raised },
  quiet: { ...good, ...quiet },
})
const check = (event: EventLike) => checkEvent(event, { today: '2024-07-10', ancestors: [] })

describe('the status of an event', () => {
  specify<EventLike>(check, [
    rule(
      'expected, and its day is over',
      'warning',
      'occurrenceStatus',
      'Did it happen',
      { ...coming, startDate: '2024-07-09' },
      { ...coming, startDate: '2024-07-10' },
    ),
    rule(
      'expected in a month that is over',
      'warning',
      'occurrenceStatus',
      'Did it happen',
      { ...coming, startDate: '2024-06' },
      { ...coming, startDate: '2024-07' },
    ),
    rule(
      'looked at more than 30 days ago',
      'warning',
      'statusAsOf',
      'Is it still',
      { ...coming, statusAsOf: '2024-06-09' },
      { ...coming, statusAsOf: '2024-06-10' },
    ),
    rule(
      'uncertain, and nobody says so',
      'warning',
      'attribution',
      'Who says so',
      { occurrenceStatus: 'reported' },
      { occurrenceStatus: 'reported', attribution: says },
    ),
    rule(
      'said by “reports”',
      'warning',
      'attribution.asDescribed',
      'readers cannot tell',
      { attribution: { asDescribed: 'reports' } },
      { attribution: says },
    ),
    rule(
      'possible on an exact day',
      'warning',
      'startDate',
      'the day is exact',
      { ...coming, occurrenceStatus: 'possible' },
      { ...coming, occurrenceStatus: 'possible', startDate: '2024-07-30?' },
    ),
    rule(
      'postponed from nowhen',
      'warning',
      'previousStartDate',
      'Postponed from when',
      { occurrenceStatus: 'postponed' },
      { occurrenceStatus: 'postponed', previousStartDate: '2024-06-01' },
    ),
  ])
})

describe('the times of an event', () => {
  specify<EventLike>(check, [
    rule(
      'a date that is none',
      'error',
      'startDate',
      'is not a date',
      { startDate: '19 June' },
      { startDate: '2024-06-19?' },
    ),
    rule(
      'an end that is none',
      'error',
      'endDate',
      'is not a date',
      { endDate: '2024-13' },
      { endDate: '2024-12' },
    ),
    rule(
      'an end before the beginning',
      'error',
      'endDate',
      'ends before it begins',
      { endDate: '2024-06-18' },
      { endDate: '2024-06' },
    ),
    rule(
      'an hour without a zone',
      'warning',
      'timeZone',
      'needs a time zone',
      { startDate: '2024-06-19T10:00' },
      { startDate: '2024-06-19T10:00', timeZone: 'Europe/Oslo' },
    ),
    rule(
      'a zone that is none',
      'error',
      'timeZone',
      'is not a time zone',
      { timeZone: 'Oslo' },
      { timeZone: 'Europe/Oslo' },
    ),
  ])
})

describe('an event without a date', () => {
  const { startDate: _, ...undated } = good
  specify<EventLike>(check, [
    {
      rule: 'nor words for its time',
      level: 'warning',
      at: 'startDate',
      says: 'When?',
      raised: { ...undated, dateText: ' ' },
      quiet: { ...undated, dateText: 'later in the evening' },
    },
  ])
})

describe('an event among events', () => {
  specify<EventLike>(check, [
    rule(
      'part of itself',
      'error',
      'superEvent',
      'part of itself',
      { superEvent: { _ref: 'drafts.e' } },
      { superEvent: { _ref: 'f' } },
    ),
    rule(
      'its own earlier one',
      'error',
      'previousEvent',
      'its own earlier one',
      { previousEvent: { _ref: 'e' } },
      { previousEvent: { _ref: 'f' } },
    ),
    rule(
      'nobody takes part',
      'error',
      'participants[a]',
      'Choose a source',
      { participants: [{ _key: 'a', role: 'host' }] },
      { participants: [{ _key: 'a', role: 'host', name: 'The town' }] },
    ),
    rule(
      'somebody takes part twice',
      'warning',
      'participants[b]',
      'stands here twice',
      {
        participants: [
          { _key: 'a', agent: { _ref: 'x' }, role: 'host' },
          { _key: 'b', agent: { _ref: 'x' }, role: 'host' },
        ],
      },
      {
        participants: [
          { _key: 'a', agent: { _ref: 'x' }, role: 'host' },
          { _key: 'b', agent: { _ref: 'x' }, role: 'speaker' },
        ],
      },
    ),
    rule(
      'a date in its name',
      'warning',
      'name',
      'leave it out of the name',
      { name: 'The council meets on 19 June' },
      { name: 'The 1994 committee meets' },
    ),
    rule(
      'a long name',
      'error',
      'name',
      '120 characters',
      { name: 'a'.repeat(121) },
      { name: 'a'.repeat(120) },
    ),
    rule(
      'a long description',
      'warning',
      'description',
      '300 characters',
      { description: 'a'.repeat(301) },
      { description: 'a'.repeat(300) },
    ),
  ])
  specify<EventLike>(
    (event) => checkEvent(event, { today: '2024-07-10', ancestors: ['f', 'e'] }),
    [
      rule(
        'part of itself, a long way round',
        'error',
        'superEvent',
        'part of itself',
        { superEvent: { _ref: 'f' } },
        { _id: 'other', superEvent: { _ref: 'f' } },
      ),
    ],
  )
})
