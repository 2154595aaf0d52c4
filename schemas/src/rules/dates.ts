/// <reference path="./edtf.d.ts" />
import edtf, { parse } from 'edtf'
import { error, say, type Finding } from './finding.ts'

/** The earliest and latest moment a date can mean, in milliseconds since 1970. Open ends are infinite. */
export interface Bounds {
  readonly earliest: number
  readonly latest: number
}

/**
 * Reads a date in the Extended Date/Time Format, levels 0 and 1: `2024-06-19`, `2024-06`,
 * `2024-06-19?` (unsure), `2024~` (about), `../2024` (until).
 *
 * @returns undefined when the text is no such date
 */
export function boundsOf(text: string): Bounds | undefined {
  try {
    if (parse(text).level > 1) return undefined
    const { min, max } = edtf(text)
    return {
      earliest: min ?? Number.NEGATIVE_INFINITY,
      latest: max ?? Number.POSITIVE_INFINITY,
    }
  } catch {
    return undefined
  }
}

/** Whether a date names one day or a moment in it, without doubt. */
export const isDayExact = (text: string): boolean => /^\d{4}-\d{2}-\d{2}(T.+)?$/.test(text)

/** Whether a date names a time of day. */
export const hasTime = (text: string): boolean => text.includes('T')

export function checkDate(text: string | undefined, field: string): Finding[] {
  if (text === undefined || boundsOf(text) !== undefined) return []
  return [
    error(
      say(
        '“{{text}}” is not a date we can read. Write 2024-06-19, 2024-06 or 2024; add ? when unsure and ~ when about; ../2024 means until then.',
        { text },
      ),
      field,
    ),
  ]
}

/** Whether `second` surely lies before `first`. */
export function isSurelyBefore(second: string, first: string): boolean {
  const a = boundsOf(first)
  const b = boundsOf(second)
  return a !== undefined && b !== undefined && b.latest < a.earliest
}

/** Whether everything this date can mean is over on that day (YYYY-MM-DD). */
export function isPast(text: string, today: string): boolean {
  const bounds = boundsOf(text)
  return bounds !== undefined && bounds.latest < Date.parse(`${today}T00:00:00Z`)
}

/** Whole days from one day or moment to another. */
export function daysBetween(from: string, to: string): number {
  return Math.floor((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000)
}
