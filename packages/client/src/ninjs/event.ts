import { known, type JsonObject } from '../publication/json.ts'
import type { Publication } from '../publication/publication.ts'
import type { Event, EventRecord } from '../queries.generated.ts'
import { eventText } from '../text/index.ts'
import { agent, infoSources, speakers } from './agents.ts'
import { STANDARD } from './standard.ts'

/** IPTC’s event occurrence status. It has no word for what is only reported, or postponed. */
const statuses: Readonly<Record<Event['occurrenceStatus'], string | undefined>> = {
  occurred: 'eos5',
  underway: 'eos5',
  expected: 'eos4',
  possible: 'eos3',
  reported: undefined,
  postponed: undefined,
  cancelled: 'eos6',
}

/** An event with who takes part. Its own description says in words how certain it is. */
export function eventItem(record: EventRecord, publication: Publication): JsonObject {
  const { event, participants } = record
  const { addresses, words } = publication
  const { occurrenceStatus, location, superEvent, attribution } = event
  const status = statuses[occurrenceStatus]
  const dates = known({
    ...date('start', event.startDate),
    ...date('end', event.endDate),
  })
  const details = known({
    eventStatus:
      status === undefined ? undefined : `http://cv.iptc.org/newscodes/eventoccurstatus/${status}`,
    dates: Object.keys(dates).length === 0 ? undefined : dates,
  })
  const said = speakers([attribution], publication)
  const people: JsonObject[] = [...said.people]
  const organisations: JsonObject[] = [...said.organisations]
  for (const { agent: source, name, role } of participants ?? []) {
    if (source !== null)
      (source.sourceType === 'person' ? people : organisations).push(
        agent(source, role, publication),
      )
    else if (name !== null) organisations.push({ name, rel: role })
  }
  return known({
    uri: addresses.event(event._id),
    standard: STANDARD,
    type: 'event',
    profile: 'onrecord-event',
    pubStatus: 'usable',
    title: event.name,
    headlines: [{ role: 'main', value: event.name }],
    descriptions: [
      {
        role: 'status',
        contentType: 'text/plain',
        value: eventText(event, words === undefined ? {} : { words }),
      },
      ...(event.description === null
        ? []
        : [{ role: 'summary', contentType: 'text/plain', value: event.description }]),
    ],
    eventDetails: Object.keys(details).length === 0 ? undefined : details,
    people,
    organisations,
    places: location === null ? [] : [{ name: location.name, rel: 'location' }],
    infoSources: infoSources([attribution], publication),
    events:
      superEvent === null
        ? []
        : [{ name: superEvent.name, uri: addresses.event(superEvent._id), rel: 'broader' }],
  })
}

/**
 * A moment is exact; a day, a month or a year is what is expected, without its doubt, which the
 * description keeps. Open ends and intervals have no place.
 */
function date(end: 'start' | 'end', edtf: string | null): JsonObject {
  const plain = (edtf ?? '').replaceAll(/[?~%]/g, '')
  if (/^\d{4}-\d{2}-\d{2}T.+(Z|[+-]\d{2}:\d{2})$/.test(plain)) return { [`${end}Date`]: plain }
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(plain)) return {}
  return { [end === 'start' ? 'expectedStartDate' : 'expectedEndDate']: plain }
}
