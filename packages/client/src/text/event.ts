import { inTime } from '../in-time.ts'
import type { Event } from '../queries.generated.ts'
import type { RenderOptions } from '../render/options.ts'
import { attributionWords } from '../words/attribution.ts'
import { dateWords, eventWhen, isCertain } from '../words/dates.ts'
import { english } from '../words/english.ts'
import { lines } from './printable.ts'

/** An event on one line, how certain it is before it. */
export function eventText(event: Event, { words = english }: RenderOptions): string {
  const { occurrenceStatus, name, location, attribution, previousStartDate, statusAsOf } = event
  const when = eventWhen(event, words)
  const doubt = isCertain(occurrenceStatus)
    ? []
    : [
        attribution !== null && `${words.accordingTo} ${attributionWords(attribution, words)}.`,
        previousStartDate !== null && `${words.wasToBegin} ${dateWords(previousStartDate, words)}.`,
        statusAsOf !== null && `${words.asOf} ${dateWords(statusAsOf, words)}.`,
      ]
  return [
    `${when === '' ? '' : `${when}: `}${name}${location === null ? '' : `, ${location.name}`} [${words.occurrenceStatus[occurrenceStatus]}]`,
    ...doubt.filter((sentence) => sentence !== false),
  ].join(' ')
}

/** Events from the first to the last, one a line. */
export const timelineText = (events: readonly Event[], options: RenderOptions): string =>
  lines(...inTime(events).map((event) => `- ${eventText(event, options)}`))
