import { dateWords, machineDate } from '../words/dates.ts'
import type { Words } from '../words/words.ts'

/** A date for readers and, where it is certain, for machines. */
export function Time({ date, shown }: { date: string | null; shown: string }) {
  const datetime = machineDate(date)
  return datetime === undefined ? (
    <span className="date">{shown}</span>
  ) : (
    <time dateTime={datetime}>{shown}</time>
  )
}

/** A date of any precision. */
export const DateText = ({ date, words }: { date: string; words: Words }) => (
  <Time date={date} shown={dateWords(date, words)} />
)
