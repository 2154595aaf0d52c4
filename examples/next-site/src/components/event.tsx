import type { Event } from '@onrecord/client'
import Link from 'next/link'
import { dateWords, eventWhen, isCertain, machineDate, statusWords } from '../lib/words.ts'
import { Attribution } from './attribution.tsx'

/** An event and how certain it is. What only may happen is never told as a fact. */
export function EventItem({ event }: { event: Event }) {
  const { occurrenceStatus: status, startDate, statusAsOf, location } = event
  const when = eventWhen(event)
  return (
    <li className={`event ${isCertain(status) ? 'certain' : 'uncertain'}`}>
      <p>
        <span className={`label status-${status}`}>{statusWords[status]}</span>{' '}
        {when !== '' && (
          <time dateTime={startDate === null ? undefined : machineDate(startDate)}>{when}</time>
        )}
      </p>
      <p className="event-name">
        <Link href={`/event/${event._id}`}>{event.name}</Link>
        {location !== null && <span className="muted">, {location.name}</span>}
      </p>
      {!isCertain(status) && (
        <p className="muted">
          {event.attribution !== null && (
            <>
              According to <Attribution attribution={event.attribution} />.{' '}
            </>
          )}
          {event.previousStartDate !== null && (
            <>Was to begin on {dateWords(event.previousStartDate)}. </>
          )}
          {statusAsOf !== null && <>As of {dateWords(statusAsOf)}.</>}
        </p>
      )}
    </li>
  )
}

/** Events in time, those without a date last. */
export function Timeline({ events }: { events: readonly Event[] }) {
  const key = ({ startDate, endDate }: Event) =>
    (startDate ?? endDate ?? '9999').replaceAll(/[?~%]|^\.\.\//g, '')
  return (
    <ol className="timeline">
      {events
        .toSorted((a, b) => key(a).localeCompare(key(b)))
        .map((event) => (
          <EventItem key={event._id} event={event} />
        ))}
    </ol>
  )
}
