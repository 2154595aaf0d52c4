import type { Event } from '../queries.generated.ts'
import { english } from './english.ts'
import { dayWords, monthWords } from './names.ts'
import type { Words } from './words.ts'

/**
 * A date of any precision (EDTF level 0 and 1), as readers read it.
 *
 * @example
 * ```ts
 * dateWords('2024-06~') // 'about June 2024'
 * dateWords('2024-06-19?') // '19 June 2024, unconfirmed'
 * dateWords('../2024') // 'until 2024'
 * ```
 */
export function dateWords(edtf: string, words: Words = english): string {
  const [date = '', end] = edtf.split('/')
  if (end !== undefined) {
    const to = dateWords(end, words)
    return date === '..' || date === '' ? words.until(to) : words.period(dateWords(date, words), to)
  }
  const plain = preciseWords(date.replaceAll(/[?~%]/g, ''), words.language)
  if (/[~%]/.test(date)) return words.about(plain)
  return date.includes('?') ? words.unconfirmed(plain) : plain
}

function preciseWords(date: string, language: string): string {
  const known = new Date(/^\d{4}-\d{2}$/.test(date) ? `${date}-01` : date)
  if (Number.isNaN(known.getTime())) return date
  if (/^\d{4}-\d{2}-\d{2}/.test(date)) return dayWords(known, language)
  if (/^\d{4}-\d{2}$/.test(date)) return monthWords(known, language)
  return date
}

/**
 * The part of a date that `<time datetime>` may hold. Nothing where the date is not certain:
 * machines do not read doubt.
 *
 * @example
 * ```ts
 * machineDate('2024-06') // '2024-06'
 * machineDate('2024-06?') // undefined
 * ```
 */
export const machineDate = (edtf: string | null): string | undefined =>
  edtf !== null && /^\d{4}(-\d{2}(-\d{2}(T[\d:.]+(Z|[+-]\d{2}:?\d{2})?)?)?)?$/.test(edtf)
    ? edtf
    : undefined

/**
 * When an event is, in the story’s own words where it has some; empty when nothing is known.
 *
 * @example
 * ```ts
 * eventWhen({ startDate: '2024-06-19', endDate: null, dateText: 'in the evening' })
 * // '19 June 2024, “in the evening”'
 * ```
 */
export function eventWhen(
  { startDate, endDate, dateText }: Pick<Event, 'startDate' | 'endDate' | 'dateText'>,
  words: Words = english,
): string {
  const from = startDate === null ? '' : dateWords(startDate, words)
  const to = endDate === null || sameDay(startDate, endDate) ? '' : dateWords(endDate, words)
  const dates = to === '' ? from : from === '' ? words.until(to) : words.period(from, to)
  return [dates, dateText === null ? '' : words.quoted(dateText)]
    .filter((part) => part !== '')
    .join(', ')
}

/** An event of one day is told with one date, and with the doubt that its beginning carries. */
const sameDay = (start: string | null, end: string): boolean =>
  start?.replaceAll(/[?~%]/g, '') === end.replaceAll(/[?~%]/g, '')

/**
 * Whether an event is certain enough to be told as a fact.
 *
 * @example
 * ```ts
 * isCertain('reported') // false
 * ```
 */
export const isCertain = (status: Event['occurrenceStatus']): boolean =>
  status === 'occurred' || status === 'underway'
