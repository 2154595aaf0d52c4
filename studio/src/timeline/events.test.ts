import { expect, it } from 'vitest'
import { chaptersOf, namedIn, pageOf, type TimelineEvent } from './events.ts'

const event = (_id: string, startDate: string | null, more: Partial<TimelineEvent> = {}) => ({
  _id,
  name: _id,
  occurrenceStatus: 'occurred',
  startDate,
  endDate: null,
  dateText: null,
  place: null,
  sources: [],
  stories: [],
  ...more,
})
const harbour = { _id: 'story-harbour', name: 'The harbour' }
const mayor = { _id: 'source-mayor', name: 'The mayor' }
const events = [
  event('older', '2024-06'),
  event('undated', null),
  event('newest', '2026-11-24', { stories: [harbour] }),
  event('same year', '2026?', { sources: [mayor] }),
]
const all = { story: '', source: '' }

it('tells events by year, the latest first, and those without a date at the end', () => {
  expect(
    chaptersOf(events, all).map(({ year, events: found }) => [year, found.map(({ _id }) => _id)]),
  ).toEqual([
    ['2026', ['newest', 'same year']],
    ['2024', ['older']],
    ['', ['undated']],
  ])
})

it('tells those of one story, or those with one source', () => {
  const ids = (filter: typeof all) =>
    chaptersOf(events, filter).flatMap(({ events: found }) => found.map(({ _id }) => _id))
  expect(ids({ story: harbour._id, source: '' })).toEqual(['newest'])
  expect(ids({ story: '', source: mayor._id })).toEqual(['same year'])
  expect(ids({ story: harbour._id, source: mayor._id })).toEqual([])
})

it('offers every story and source that an event names, once', () => {
  expect(namedIn([...events, ...events], 'stories')).toEqual([harbour])
})

it('is told a page at a time, over the years', () => {
  const page = (first: number) => pageOf(chaptersOf(events, all), first)
  expect(page(3).chapters.map(({ year, events: found }) => [year, found.length])).toEqual([
    ['2026', 2],
    ['2024', 1],
  ])
  expect([page(1).left, page(3).left, page(4).left, page(9).left]).toEqual([3, 1, 0, 0])
})
