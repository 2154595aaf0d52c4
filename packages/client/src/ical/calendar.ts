import type { Publication } from '../publication/publication.ts'
import { unmarked } from '../publication/unmarked.ts'
import type { Event } from '../queries.generated.ts'
import { attributionWords } from '../words/attribution.ts'
import { dateWords, eventWhen, isCertain } from '../words/dates.ts'
import { english } from '../words/english.ts'
import { escaped, folded } from './line.ts'
import { basic, whenOf } from './when.ts'

/** RFC 5545 3.8.1.11. What is expected, possible, reported or put off may still come otherwise. */
const statuses: Readonly<Record<Event['occurrenceStatus'], string>> = {
  occurred: 'CONFIRMED',
  underway: 'CONFIRMED',
  expected: 'TENTATIVE',
  possible: 'TENTATIVE',
  reported: 'TENTATIVE',
  postponed: 'TENTATIVE',
  cancelled: 'CANCELLED',
}

/** Options of {@link calendar}. */
export interface CalendarOptions {
  /** The calendar’s name; the publication’s unless given. */
  readonly name?: string
  /** When the calendar was made, for events that do not say since when they are so. Now unless given. */
  readonly now?: Date
}

/**
 * Events as an iCalendar (RFC 5545), to subscribe to. Serve it as `text/calendar; charset=utf-8`.
 *
 * Certainty is told twice, since many programs do not show `STATUS`: it also stands before the name.
 * A doubtful day is an all-day event that says so. What has no day at all, only a month or a year, is
 * left out: see {@link isInCalendar}.
 *
 * @example
 * ```ts
 * const headers = { 'content-type': 'text/calendar; charset=utf-8' }
 * new Response(calendar(await news.timeline(), publication), { headers })
 * ```
 */
export function calendar(
  events: readonly Event[],
  publication: Publication,
  { name = publication.name, now = new Date() }: CalendarOptions = {},
): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Onrecord//@onrecord/client//EN',
    'CALSCALE:GREGORIAN',
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    ...unmarked(events).flatMap((event) => entry(event, publication, now)),
    'END:VCALENDAR',
  ]
    .map(folded)
    .join('')
}

/**
 * Whether an event has a day or a moment, and so a place in a calendar.
 *
 * @example
 * ```ts
 * const undated = article.allEvents.filter((event) => !isInCalendar(event))
 * ```
 */
export const isInCalendar = (event: Event): boolean => whenOf(event) !== undefined

function entry(event: Event, publication: Publication, now: Date): readonly string[] {
  const when = whenOf(event)
  if (when === undefined) return []
  const { addresses, words = english } = publication
  const { _id, occurrenceStatus, location, superEvent, name } = event
  const confirmed = statuses[occurrenceStatus] === 'CONFIRMED'
  const tentative = confirmed && when.doubtful
  const since = Date.parse(event.statusAsOf ?? '')
  const place = location === null ? [] : [location.name, location.locality, location.region]
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid(_id, publication))}`,
    `DTSTAMP:${basic(Number.isNaN(since) ? now : new Date(since))}`,
    ...when.lines,
    `SUMMARY:${escaped(isCertain(occurrenceStatus) ? name : `${words.occurrenceStatus[occurrenceStatus]}: ${name}`)}`,
    `STATUS:${tentative ? 'TENTATIVE' : statuses[occurrenceStatus]}`,
    `DESCRIPTION:${escaped(description(event, words))}`,
    ...(place.length === 0
      ? []
      : [`LOCATION:${escaped(place.filter((part) => part !== null).join(', '))}`]),
    `URL:${addresses.event(_id)}`,
    ...(superEvent === null
      ? []
      : [`RELATED-TO;RELTYPE=PARENT:${escaped(uid(superEvent._id, publication))}`]),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

/** Stays the same whatever is changed about the event. */
const uid = (id: string, { url }: Publication): string => `${id}@${new URL(url).hostname}`

/** What the lines of a calendar cannot say: how sure it is, who says so, and the story’s own words. */
function description(event: Event, words: typeof english): string {
  const { occurrenceStatus, attribution, statusAsOf, previousStartDate } = event
  const when = eventWhen(event, words)
  return [
    ...(when === '' ? [] : [when]),
    words.occurrenceStatus[occurrenceStatus],
    ...(attribution === null
      ? []
      : [`${words.accordingTo} ${attributionWords(attribution, words)}`]),
    ...(previousStartDate === null
      ? []
      : [`${words.wasToBegin} ${dateWords(previousStartDate, words)}`]),
    ...(statusAsOf === null ? [] : [`${words.asOf} ${dateWords(statusAsOf, words)}`]),
    ...(event.description === null ? [] : [event.description]),
  ].join('\n')
}
