import { exactDay } from '../publication/exact-day.ts'
import type { Event } from '../queries.generated.ts'

/** When an event is, as a calendar can say it. */
export interface When {
  /** Lines from `DTSTART` to `DTEND`. */
  readonly lines: readonly string[]
  /** Whether the day itself is in doubt. */
  readonly doubtful: boolean
}

/**
 * A day or a moment of a calendar. A doubtful day (`2024-06-19?`, `2024-06-19~`) is an all-day event
 * in doubt. A month, a year, an open end or no date at all is nothing that a calendar can say:
 * undefined.
 */
export function whenOf({ startDate, endDate, timeZone }: Event): When | undefined {
  const [from = '', to] = (startDate ?? '').split('/')
  const start = exactDay(from.replaceAll(/[?~%]/g, ''))
  if (start === undefined || to === '' || to === '..') return undefined
  const last = (to ?? endDate ?? '').replaceAll(/[?~%]/g, '')
  const end = exactDay(last)
  const doubtful = /[?~%]/.test(`${startDate ?? ''}${endDate ?? ''}`)
  if (start.includes('T')) {
    // An end is of the kind of its beginning, or it is left out.
    const until =
      end?.includes('T') === true && end > start ? [`DTEND${moment(end, timeZone)}`] : []
    return { lines: [`DTSTART${moment(start, timeZone)}`, ...until], doubtful }
  }
  const days = end === undefined || end.slice(0, 10) < start ? start : end.slice(0, 10)
  return {
    lines: [`DTSTART${day(start)}`, `DTEND${day(dayAfter(days))}`],
    doubtful,
  }
}

const day = (date: string): string => `;VALUE=DATE:${date.replaceAll('-', '')}`

/** The end of an all-day event is the first day on which it is over. */
const dayAfter = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

/** A moment in UTC where its zone is known, else as clocks on the spot show it (a floating time). */
function moment(date: string, timeZone: string | null): string {
  if (/(Z|[+-]\d{2}:?\d{2})$/.test(date)) return `:${basic(new Date(date))}`
  const shown = new Date(`${date}Z`)
  const offset = timeZone === null ? undefined : offsetOf(shown, timeZone)
  if (offset === undefined) return `:${basic(shown).slice(0, -1)}`
  return `:${basic(new Date(shown.getTime() - offset))}`
}

/** `20240619T180000Z` */
export const basic = (time: Date): string =>
  `${time.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`

/** How far clocks of a zone are ahead of UTC when they show this time, in milliseconds. */
function offsetOf(shown: Date, timeZone: string): number | undefined {
  try {
    const ahead = (at: Date) => Date.parse(`${wallClock(at, timeZone)}Z`) - at.getTime()
    // Asked twice, since the offset near a change of clocks is that of the moment sought.
    return ahead(new Date(shown.getTime() - ahead(shown)))
  } catch {
    return undefined
  }
}

/** Swedish writes dates as ISO 8601 does. */
const wallClock = (at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  })
    .format(at)
    .replace(' ', 'T')
