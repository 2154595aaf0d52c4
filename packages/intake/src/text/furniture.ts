import { months } from '../lexicon/grammar.ts'
import { isFirstName } from '../names/first-name.ts'
import { outlets } from '../lexicon/outlets.ts'
import type { Passage } from './span.ts'
import { trimmed } from './span.ts'

const LONGEST_HEADLINE = 180

/** A line without a full stop at its end, as headlines and subheads are. */
export const isTitle = (line: string): boolean =>
  line.length <= LONGEST_HEADLINE &&
  /[\p{L}\p{N}]/u.test(line) &&
  !/[.。:;,]["”’'»」]?$/.test(line.replace(/\b(?:U\.S|U\.K|U\.N|Inc|Co|Corp|Jr|Sr)\.$/, ''))

const BYLINE = /^(?:by|words by|story by|reporting by|written by|von|par|por)\s+\p{Lu}/iu

/** “By Maria Holt and Jan Brandt, Reuters” */
export const isByline = (line: string): boolean =>
  line.length < 140 && BYLINE.test(line) && !/[.!?]["”]?$/.test(line.replace(/\b\p{Lu}\.$/u, ''))

/** “Kate Lowell” alone on a line. */
export const isBareName = (line: string): boolean =>
  /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’.-]*){1,2}$/u.test(line) &&
  isFirstName(line.split(' ')[0]?.toLowerCase() ?? '')

/** The names of a byline. */
export function bylineNames(line: string): string[] {
  const people = line
    .replace(/^(?:words by|story by|reporting by|written by|by|von|par|por)\s+/i, '')
    .replace(/\s+(?:in|for|at)\s+.*$/i, '')
    .split(/,\s*|\s+and\s+|\s*&\s*|\s+\|\s+/)
    .map((name) => name.trim())
  return people.filter(
    (name) =>
      name !== '' &&
      !outlets.has(name.toLowerCase()) &&
      !/\b(?:editor|correspondent|reporter|writer|staff|press|news|agency|desk)\b/i.test(name),
  )
}

const MONTH =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)'
const AGENCY =
  '(?:Reuters|AP|AFP|dpa|EFE|ANSA|TASS|KCNA|Xinhua|Kyodo(?: News)?|UPI|PA|PA Media|IANS|ANI|Yonhap|Interfax|Bloomberg|CNN|BBC|[A-Z]{2,6}|[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+){0,3})'
const DATE = `(?:${MONTH} \\d{1,2}(?:, \\d{4})?|\\d{1,2} ${MONTH}(?: \\d{4})?)`
const PLACE = "[\\p{Lu}][\\p{Lu}\\p{M} .'’\\-]+(?:, (?:[\\p{Lu}][\\p{L}.'’ \\-]+))?"
const DATELINE = new RegExp(
  `^(?<place>${PLACE})(?:, (?<date>${DATE}))?(?:,? \\((?<agency>${AGENCY})\\))?(?:,? (?<late>${DATE}))?\\s*(?:[-–—]{1,2}|:)\\s+(?=\\S)`,
  'u',
)
const MIXED = new RegExp(
  `^(?<place>\\p{Lu}[\\p{L}.'’\\- ]{1,40}(?:, \\p{Lu}[\\p{L}.'’\\- ]{1,30})??)(?:, (?<date>${DATE}))?,? \\((?<agency>${AGENCY})\\)(?:,? (?<late>${DATE}))?\\s*(?:[-–—]{1,2})\\s+(?=\\S)`,
  'u',
)
const DASHED = new RegExp(
  `^(?<place>\\p{Lu}[\\p{L}.'’\\- ]{1,40}(?:, \\p{Lu}[\\p{L}.'’\\- ]{1,30})??), (?<date>${DATE})\\s*(?:[-–—]{1,2}|:)\\s+(?=\\S)`,
  'u',
)

export interface Dateline extends Passage {
  readonly place: string
  readonly agency?: string
  readonly date?: string
}

/** “VARNHOLM, June 3 (Reuters) -”: where and when a story was written, before its first words. */
export function datelineOf(text: string, { start, end }: Passage): Dateline | undefined {
  const line = text.slice(start, Math.min(end, start + 140))
  const match = DATELINE.exec(line) ?? MIXED.exec(line) ?? DASHED.exec(line)
  const { place, agency, date, late } = match?.groups ?? {}
  if (match === null || place === undefined) return undefined
  const day = date ?? late
  return {
    ...trimmed(text, start, start + match[0].length),
    end: start + match[0].length,
    place: titleCase(place.trim()),
    ...(agency === undefined ? {} : { agency }),
    ...(day === undefined ? {} : { date: day }),
  }
}

const titleCase = (place: string): string =>
  place === place.toUpperCase()
    ? place
        .toLowerCase()
        .replaceAll(
          /(^|[\s\-'’])(\p{L})/gu,
          (_, gap: string, letter: string) => gap + letter.toUpperCase(),
        )
    : place

/** “(Reporting by …; Editing by …)”, “ENDS”, “###”, “© …”, “Photo: …”, “Read more: …” */
export const isEndNote = (line: string): boolean =>
  /^\(?(?:additional )?(?:reporting|writing|editing|compiled|edited|report|produced|text|with reporting|translated) by\b/i.test(
    line,
  ) ||
  /^(?:ends|end|###+|\*\s*\*\s*\*|-+\s*ends?\s*-+|--+|©.*|copyright .*|\(c\) .*|all rights reserved.*)\.?$/i.test(
    line,
  ) ||
  /^[a-z]{2,4}(?:[-/][a-z]{2,4}){1,3}$/.test(line) ||
  /^(?:photo|picture|image|caption|read more|see also|related|more on this|follow us)\s*:/i.test(
    line,
  )

/** “June 3, 2026”, “Published 3 June 2026”, “Updated: …” */
export const isDateLine = (line: string): boolean =>
  line.length < 80 &&
  (/^(?:published|updated|posted|last updated|first published|date)\b[:\s]/i.test(line) ||
    isBareDate(line))

function isBareDate(line: string): boolean {
  const words = line.toLowerCase().split(/[\s,]+/)
  return (
    words.length <= 6 &&
    words.some((word) => months.has(word)) &&
    /\d/.test(line) &&
    !/[.!?]$/.test(line.replace(/[ap]\.m\.$/, ''))
  )
}
