import { exactDay } from '../publication/exact-day.ts'
import { known, type JsonObject } from '../publication/json.ts'
import type { Publication } from '../publication/publication.ts'
import type { Event, EventRecord, Place } from '../queries.generated.ts'
import { dateWords } from '../words/dates.ts'
import { english } from '../words/english.ts'
import { citationNode } from './citation.ts'
import { sourceNode } from './source.ts'

const SCHEDULED = 'https://schema.org/EventScheduled'

/** What only may happen, and what is only reported, has no status: schema.org has no word for doubt. */
const statuses: Readonly<Record<Event['occurrenceStatus'], string | undefined>> = {
  occurred: SCHEDULED,
  underway: SCHEDULED,
  expected: SCHEDULED,
  possible: undefined,
  reported: undefined,
  postponed: 'https://schema.org/EventPostponed',
  cancelled: 'https://schema.org/EventCancelled',
}

const roles: Readonly<Record<NonNullable<EventRecord['participants']>[number]['role'], string>> = {
  host: 'organizer',
  organizer: 'organizer',
  speaker: 'performer',
  visitor: 'attendee',
  party: 'attendee',
  attendee: 'attendee',
  affected: 'attendee',
  other: 'attendee',
}

/** An event. Dates that are not certain to the day are left out. */
export function eventNode(event: Event, publication: Publication): JsonObject {
  const { addresses, words = english } = publication
  const { occurrenceStatus, statusAsOf, superEvent } = event
  const status = statuses[occurrenceStatus]
  const doubt =
    status === undefined
      ? [
          `${words.occurrenceStatus[occurrenceStatus]}.`,
          ...(statusAsOf === null ? [] : [`${words.asOf} ${dateWords(statusAsOf, words)}.`]),
        ]
      : []
  const description = [...doubt, ...(event.description === null ? [] : [event.description])]
  return known({
    '@type': 'Event',
    '@id': addresses.event(event._id),
    name: event.name,
    description: description.length === 0 ? undefined : description.join(' '),
    startDate: exactDay(event.startDate),
    endDate: exactDay(event.endDate),
    previousStartDate: exactDay(event.previousStartDate),
    eventStatus: status,
    location: event.location === null ? undefined : placeNode(event.location),
    superEvent: superEvent === null ? undefined : { '@id': addresses.event(superEvent._id) },
  })
}

/** An event with who took part, its parts, and the documents that show it. */
export function eventRecordNode(
  record: EventRecord,
  publication: Publication,
  parts: readonly Event[],
): JsonObject {
  const people: Record<string, JsonObject[]> = { organizer: [], performer: [], attendee: [] }
  for (const { role, agent, name } of record.participants ?? []) {
    const node =
      agent === null
        ? name === null
          ? undefined
          : { '@type': 'Organization', name }
        : sourceNode(agent, publication)
    if (node !== undefined) people[roles[role]]?.push(node)
  }
  return known({
    ...eventNode(record.event, publication),
    ...people,
    subEvent: parts.map((part) => eventNode(part, publication)),
    subjectOf: (record.citations ?? []).map(citationNode),
  })
}

/** A place. */
export const placeNode = ({ name, locality, region, countryCode }: Place): JsonObject =>
  known({
    '@type': 'Place',
    name,
    address:
      locality === null && region === null && countryCode === null
        ? undefined
        : known({
            '@type': 'PostalAddress',
            addressLocality: locality,
            addressRegion: region,
            addressCountry: countryCode,
          }),
  })
