import type { Event } from '../queries.generated.ts'
import { attributes, markup, type Content, type Markup } from '../render/markup.ts'
import type { RenderOptions } from '../render/options.ts'
import { eventWhen, isCertain } from '../words/dates.ts'
import { english } from '../words/english.ts'
import { inTime } from '../in-time.ts'
import { attributionMarkup, link } from './attribution.ts'
import { dateMarkup, timeMarkup } from './date.ts'

/** An event and how certain it is. What only may happen is never told as a fact. */
export function eventMarkup(event: Event, options: RenderOptions): Markup {
  const { words = english, addresses } = options
  const { occurrenceStatus: status, startDate, location } = event
  const when = eventWhen(event, words)
  return markup`<div${attributes({ class: `event ${status}` })}>${[
    markup`<p><span class="label">${words.occurrenceStatus[status]}</span>${
      when !== '' && [' ', timeMarkup(startDate, when)]
    }</p>`,
    markup`<p class="event-name">${link(addresses?.event?.(event._id), event.name)}${
      location !== null && `, ${location.name}`
    }</p>`,
    doubt(event, options),
  ]}</div>`
}

/** Who says so, when it was to begin, and since when that is so; nothing for what is certain. */
function doubt(event: Event, options: RenderOptions): Content {
  const { words = english } = options
  const { occurrenceStatus, attribution, previousStartDate, statusAsOf } = event
  if (isCertain(occurrenceStatus)) return undefined
  const sentences = [
    attribution !== null && [`${words.accordingTo} `, attributionMarkup(attribution, options)],
    previousStartDate !== null && [`${words.wasToBegin} `, dateMarkup(previousStartDate, words)],
    statusAsOf !== null && [`${words.asOf} `, dateMarkup(statusAsOf, words)],
  ].filter((sentence) => sentence !== false)
  return (
    sentences.length > 0 &&
    markup`<p class="doubt">${sentences.map((sentence, index) => [index > 0 && ' ', sentence, '.'])}</p>`
  )
}

/** Events in time, those without a date last. */
export const timelineMarkup = (events: readonly Event[], options: RenderOptions): Markup =>
  markup`<ol class="timeline">${inTime(events).map(
    (event) => markup`<li>${eventMarkup(event, options)}</li>`,
  )}</ol>`
