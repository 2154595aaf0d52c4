import { attributes, markup, type Markup } from '../render/markup.ts'
import { dateWords, machineDate } from '../words/dates.ts'
import type { Words } from '../words/words.ts'

/** A date for readers and, where it is certain, for machines. Without `datetime`, `time` may hold only a date. */
export function timeMarkup(date: string | null, shown: string): Markup {
  const datetime = machineDate(date)
  return datetime === undefined
    ? markup`<span class="date">${shown}</span>`
    : markup`<time${attributes({ datetime })}>${shown}</time>`
}

/** A date of any precision. */
export const dateMarkup = (edtf: string, words: Words): Markup =>
  timeMarkup(edtf, dateWords(edtf, words))
