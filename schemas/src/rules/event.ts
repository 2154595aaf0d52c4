import { attributionMissing, checkAttribution } from './attribution.ts'
import { isTimeZone } from './codes.ts'
import { checkDate, daysBetween, hasTime, isDayExact, isPast, isSurelyBefore } from './dates.ts'
import { error, say, under, warning, type Day, type Finding } from './finding.ts'
import { publishedIdOf, type EventLike } from './model.ts'

/** What must be looked up before an event can be checked. */
export interface EventContext {
  readonly today: Day
  /** The ids of the larger events this one is part of, nearest first. */
  readonly ancestors: readonly string[]
}

const STALE_DAYS = 30
const isOpen = (status: string | undefined) => status === 'expected' || status === 'possible'

export function checkEvent(event: EventLike, { today, ancestors }: EventContext): Finding[] {
  return [
    ...checkStatus(event, today),
    ...checkTimes(event),
    ...checkPlaceInTime(event, ancestors),
    ...checkWho(event),
    ...((event.description?.length ?? 0) > 300
      ? [warning('Keep it to 300 characters.', 'description')]
      : []),
  ]
}

/** Whether it should have been settled by now: the day it was for is over. */
export function isOverdue(
  { occurrenceStatus, startDate, endDate }: EventLike,
  today: Day,
): boolean {
  const last = endDate ?? startDate
  return isOpen(occurrenceStatus) && last !== undefined && isPast(last, today)
}

function checkStatus(event: EventLike, today: Day): Finding[] {
  const { occurrenceStatus, statusAsOf, attribution, name = '' } = event
  const findings = under(checkAttribution(attribution), 'attribution')
  if (isOverdue(event, today)) {
    findings.push(
      warning(
        occurrenceStatus === 'expected'
          ? 'Its day is over and it is still “expected”. Did it happen?'
          : 'Its day is over and it is still “possible”. Did it happen?',
        'occurrenceStatus',
      ),
    )
  }
  if (
    isOpen(occurrenceStatus) &&
    statusAsOf !== undefined &&
    daysBetween(statusAsOf, today) > STALE_DAYS
  ) {
    findings.push(
      warning(
        say('The status is from {{date}}, more than {{days}} days ago. Is it still right?', {
          date: statusAsOf,
          days: STALE_DAYS,
        }),
        'statusAsOf',
      ),
    )
  }
  if (
    (isOpen(occurrenceStatus) || occurrenceStatus === 'reported') &&
    (attribution === undefined || attributionMissing(attribution))
  ) {
    findings.push(warning('Who says so? What is not certain needs a source.', 'attribution'))
  }
  if (
    /(\b\d{4}\b|\d{1,2} (january|february|march|april|may|june|july|august|september|october|november|december))$/i.test(
      name.trim(),
    )
  ) {
    findings.push(warning('The date has fields of its own; leave it out of the name.', 'name'))
  }
  if (name.length > 120) findings.push(error('Keep the name to 120 characters.', 'name'))
  return findings
}

function checkTimes(event: EventLike): Finding[] {
  const { startDate, endDate, previousStartDate, dateText, timeZone, occurrenceStatus } = event
  const findings = [
    ...checkDate(startDate, 'startDate'),
    ...checkDate(endDate, 'endDate'),
    ...checkDate(previousStartDate, 'previousStartDate'),
  ]
  if (startDate !== undefined && endDate !== undefined && isSurelyBefore(endDate, startDate)) {
    findings.push(error('It ends before it begins.', 'endDate'))
  }
  if (occurrenceStatus === 'possible' && startDate !== undefined && isDayExact(startDate)) {
    findings.push(
      warning(
        'It may not happen at all, yet the day is exact. Add ? if the day is unsure too.',
        'startDate',
      ),
    )
  }
  if (startDate === undefined && endDate === undefined && !dateText?.trim()) {
    findings.push(
      warning('When? A date, or the story’s own words: later in the evening.', 'startDate'),
    )
  }
  const timed = [startDate, endDate].some(
    (date) => date !== undefined && hasTime(date) && !/(Z|[+-]\d{2}:?\d{2})$/.test(date),
  )
  if (timed && timeZone === undefined)
    findings.push(warning('A time of day needs a time zone.', 'timeZone'))
  if (timeZone !== undefined && !isTimeZone(timeZone)) {
    findings.push(
      error(
        say('“{{timeZone}}” is not a time zone. Write Asia/Pyongyang or Europe/Oslo.', {
          timeZone,
        }),
        'timeZone',
      ),
    )
  }
  if (occurrenceStatus === 'postponed' && previousStartDate === undefined) {
    findings.push(warning('Postponed from when?', 'previousStartDate'))
  }
  return findings
}

function checkPlaceInTime(
  { _id, superEvent, previousEvent }: EventLike,
  ancestors: readonly string[],
): Finding[] {
  const own = publishedIdOf(_id ?? '')
  const isOwn = (id: string | undefined) =>
    own !== '' && id !== undefined && publishedIdOf(id) === own
  const findings: Finding[] = []
  if ([superEvent?._ref, ...ancestors].some(isOwn)) {
    findings.push(
      error('An event cannot be part of itself, however many events lie between.', 'superEvent'),
    )
  }
  if (isOwn(previousEvent?._ref))
    findings.push(error('An event cannot be its own earlier one.', 'previousEvent'))
  return findings
}

function checkWho({ participants = [] }: EventLike): Finding[] {
  const seen = new Set<string>()
  return participants.flatMap(({ _key, agent, name, role }) => {
    const path = _key === undefined ? ['participants'] : ['participants', { _key }]
    const who = agent?._ref ?? name
    if (who === undefined || who === '')
      return [error('Choose a source, or write a name.', ...path)]
    const part = `${who} ${role}`
    if (seen.has(part))
      return [warning('The same participant stands here twice in the same role.', ...path)]
    seen.add(part)
    return []
  })
}
