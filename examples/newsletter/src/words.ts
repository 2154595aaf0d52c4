import type { Correction } from '@onrecord/client'
import { dateWords } from '@onrecord/client/words'
import type { Edition } from './edition.ts'
import type { Fitted } from './extent.ts'
import type { Settings } from './settings.ts'

/** Text on one line: a line end in a subject would begin another header. */
export const oneLine = (text: string): string =>
  text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()

/** As long as mail programs show of a subject, and then some. */
const SUBJECT = 150

/** The letter's subject: who writes, and the first story. */
export function titleOf({ stories }: Edition, { publication }: Settings): string {
  const first = stories[0]?.headline ?? 'Corrections'
  const title = oneLine(`${publication.name}: ${first}`)
  if (title.length <= SUBJECT) return title
  // Between letters as readers see them, never inside one.
  const cut = new Intl.Segmenter().segment(title).containing(SUBJECT - 1)
  return `${title.slice(0, cut?.index)}…`
}

/** The line under the name: the day, and how much there is. */
export function headlineOf({ date, stories, corrections }: Edition): string {
  return [
    dateWords(date.toISOString().slice(0, 10)),
    counted(stories.length, 'story', 'stories'),
    ...(corrections.length === 0 ? [] : [counted(corrections.length, 'correction', 'corrections')]),
  ].join(' · ')
}

/** Says what the letter had no room for; nothing when it holds everything. */
export function noticeOf({ edition, stories, corrections }: Fitted): string | undefined {
  const short = stories.filter(({ extent }) => extent !== 'whole').length
  const unnamed = edition.stories.length - stories.length
  const untold = edition.corrections.length - corrections.length
  if (short + unnamed + untold === 0) return undefined
  const sentences = [
    short > 0 &&
      `${counted(short, 'story is', 'stories are')} shortened so that mail programs show the whole letter; each leads to its text.`,
    unnamed > 0 && `${counted(unnamed, 'more story is', 'more stories are')} on the site.`,
    untold > 0 && `${counted(untold, 'more correction is', 'more corrections are')} on the site.`,
  ]
  return sentences.filter((sentence) => sentence !== false).join(' ')
}

/** Where readers find what was corrected. */
export const placeOf = (
  { documentType, _id, slug }: Correction,
  { publication: { addresses } }: Settings,
): string =>
  documentType === 'article' ? addresses.article(slug ?? _id) : addresses[documentType](_id)

const counted = (number: number, one: string, many: string): string =>
  `${number} ${number === 1 ? one : many}`
