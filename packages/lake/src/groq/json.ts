import type { Moment } from './evaluate/moment.ts'

/** An answer is longer than one may be. */
export class TooLong extends Error {
  override readonly name = 'TooLong'
}

/** As long as an answer may be, in characters. */
const MAX_LENGTH = 100_000_000

/** The room that is left for an answer. */
export class Room {
  #length = 0

  /** @throws TooLong when an answer is longer than one may be */
  take(text: string): string {
    this.#length += text.length
    if (this.#length > MAX_LENGTH) throw new TooLong()
    return text
  }
}

/** How much is written at once, in values. A text counts for as many as would be as long. */
const PORTION = 50_000
const VALUE_LENGTH = 50

/**
 * A result as JSON. It can be far longer than it took to find: a query puts the same documents into
 * each of them.
 *
 * @throws TooSlow when writing takes longer than it may
 * @throws TooLong when it is longer than an answer may be
 */
export function jsonOf(result: unknown, moment: Moment): string {
  let length = 0
  const write = (value: unknown): string => {
    if (typeof value === 'string' && value.length > MAX_LENGTH) throw new TooLong()
    if (isPortion(value)) {
      const text = JSON.stringify(value)
      length += text.length
      if (length > MAX_LENGTH) throw new TooLong()
      return text
    }
    moment.assertNow()
    // A text cannot be written in parts.
    if (typeof value === 'string') {
      moment.assertAlone()
      return JSON.stringify(value)
    }
    if (Array.isArray(value)) return `[${value.map((item) => write(item ?? null)).join(',')}]`
    const fields = Object.entries(value as object).filter(([, item]) => item !== undefined)
    return `{${fields.map(([key, item]) => `${JSON.stringify(key)}:${write(item)}`).join(',')}}`
  }
  return write(result)
}

const isPortion = (value: unknown): boolean => beyond(value, PORTION) >= 0

/** What is left of so many values when this one is counted; less than 0 as soon as it is too many. */
function beyond(value: unknown, count: number): number {
  if (typeof value === 'string') return count - 1 - value.length / VALUE_LENGTH
  let left = count - 1
  if (typeof value !== 'object' || value === null) return left
  if (Array.isArray(value)) {
    for (const item of value) {
      left = beyond(item, left)
      if (left < 0) break
    }
    return left
  }
  for (const key in value) {
    left = beyond(value[key as keyof typeof value], left)
    if (left < 0) break
  }
  return left
}
