import { inTime, type Event } from '@onrecord/client'
import { dateWords, english, eventWhen, isCertain, machineDate } from '@onrecord/client/words'
import { Link } from './link.tsx'
import { editable } from '../lib/editing.ts'
import { Attribution } from './attribution.tsx'

/** An event and how certain it is. What only may happen is never told as a fact. */
export async function EventItem({ event }: { event: Event }) {
  const edit = await editable()
  const { occurrenceStatus: status, startDate, statusAsOf, location } = event
  const when = eventWhen(event)
  return (
    <li className={`event ${isCertain(status) ? 'certain' : 'uncertain'}`}>
      <p>
        <span className={`label status-${status}`}>{english.occurrenceStatus[status]}</span>{' '}
        {when !== '' && <time dateTime={machineDate(startDate)}>{when}</time>}
      </p>
      <p className="event-name">
        <Link href={`/event/${event._id}`} {...edit(event, 'name')}>
          {event.name}
        </Link>
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
            <>Was planned for {dateWords(event.previousStartDate)}. </>
          )}
          {statusAsOf !== null && <>As of {dateWords(statusAsOf)}.</>}
        </p>
      )}
    </li>
  )
}

/** Events in time, those without a date last. */
export function Timeline({ events }: { events: readonly Event[] }) {
  return (
    <ol className="timeline">
      {inTime(events).map((event) => (
        <EventItem key={event._id} event={event} />
      ))}
    </ol>
  )
}
