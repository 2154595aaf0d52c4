import { inTime } from '../in-time.ts'
import type { Event } from '../queries.generated.ts'
import { eventWhen, isCertain } from '../words/dates.ts'
import { english } from '../words/english.ts'
import { Attribution, Linked } from './attribution.tsx'
import { DateText, Time } from './date.tsx'
import type { ReactOptions } from './options.ts'

/**
 * An event and how certain it is. What only may happen is never told as a fact.
 *
 * @example
 * ```tsx
 * <EventEntry event={event} addresses={addressesUnder()} />
 * ```
 */
export function EventEntry({ event, ...options }: ReactOptions & { readonly event: Event }) {
  const { words = english, addresses } = options
  const { occurrenceStatus: status, location, attribution, previousStartDate, statusAsOf } = event
  const when = eventWhen(event, words)
  const doubt = [
    attribution !== null && (
      <span key="who">
        {words.accordingTo} <Attribution attribution={attribution} {...options} />.{' '}
      </span>
    ),
    previousStartDate !== null && (
      <span key="before">
        {words.wasToBegin} <DateText date={previousStartDate} words={words} />.{' '}
      </span>
    ),
    statusAsOf !== null && (
      <span key="since">
        {words.asOf} <DateText date={statusAsOf} words={words} />.
      </span>
    ),
  ].filter((sentence) => sentence !== false)
  return (
    <div className={`event ${status}`}>
      <p>
        <span className="label">{words.occurrenceStatus[status]}</span>
        {when !== '' && (
          <>
            {' '}
            <Time date={event.startDate} shown={when} />
          </>
        )}
      </p>
      <p className="event-name">
        <Linked href={addresses?.event?.(event._id)} options={options}>
          {event.name}
        </Linked>
        {location !== null && `, ${location.name}`}
      </p>
      {!isCertain(status) && doubt.length > 0 && <p className="doubt">{doubt}</p>}
    </div>
  )
}

/**
 * Events from the first to the last, those without a date at the end.
 *
 * @example
 * ```tsx
 * <Timeline events={article.allEvents} />
 * ```
 */
export const Timeline = ({
  events,
  ...options
}: ReactOptions & { readonly events: readonly Event[] }) => (
  <ol className="timeline">
    {inTime(events).map((event) => (
      <li key={event._id}>
        <EventEntry event={event} {...options} />
      </li>
    ))}
  </ol>
)
