import { countryOfAdjective } from '../lexicon/countries.ts'
import { personNouns, titleWords } from '../lexicon/roles.ts'
import type { Token } from '../text/tokens.ts'
import type { Classified } from './entity.ts'
import { bare, isFirstName } from './first-name.ts'
import { organisationKind } from './organisation.ts'
import type { Run } from './runs.ts'

/** “Colonel”, “Lieutenant-Colonel” */
const isTitle = (word: string): boolean =>
  titleWords.has(word) ||
  (word.includes('-') && word.split('-').every((part) => titleWords.has(part)))

/** The last word of a title, when a name follows it. */
export function lastTitle(words: readonly Token[]): number {
  // “Dean Marsh” is a person before he is a dean, unless a title stands before.
  const from = isFirstName(bare(words[0])) && words.length < 4 ? words.length : 0
  // “Lady Justice Amara Dean”: behind a name, “Dean” is one as well.
  const before = words.at(-2)
  const isSurname = words.length > 2 && SURNAMES.test(bare(words.at(-1))) && !isTitle(bare(before))
  const to = isSurname ? words.length - 1 : words.length
  return words.findLastIndex((word, index) => index >= from && isTitle(bare(word)) && index < to)
}

/** Occupations that are surnames as well: “Ingvild Baker”. */
const SURNAMES =
  /^(?:baker|cook|butcher|bishop|king|pope|judge|shepherd|farmer|knight|prince|duke|dean|abbott?|major|constable|priest|merchant|singer|painter|potter|driver|warden|guard|porter|french|marshal|general|guest|child|rider|archer|conductor|keeper|fellow|partner|friend|winner|speaker|rector|sheriff|deacon|mason|director)$/

export function titled(words: readonly Token[], run: Run, title: number): Classified {
  const [first] = words
  if (
    words.length === 2 &&
    title === 1 &&
    SURNAMES.test(bare(words[1])) &&
    !titleWords.has(bare(first)) &&
    countryOfAdjective(first?.text ?? '') === undefined &&
    isFirstName(bare(first))
  )
    return { kind: 'person', from: run.from, to: run.to, roles: [] }
  const roles = words
    .slice(0, title + 1)
    .map(bare)
    .filter((word) => personNouns.has(word) || titleWords.has(word))
  const from = run.from + title + 1
  if (title < words.length - 1) {
    const rest = words.slice(title + 1)
    // “Health Ministry” and “City Council” begin with words that are titles elsewhere.
    const kind = organisationKind(rest)
    if (kind !== undefined && !isFirstName(bare(rest[0])))
      return { kind: organisationKind(words) ?? kind, from: run.from, to: run.to, roles: [] }
    // “National Grid”, “State Duma”: what only says which is part of a body’s name.
    const isBody =
      rest.length === 1 &&
      !isFirstName(bare(rest[0])) &&
      words.slice(0, title + 1).every((word) => FIELDS_AND_RANGES.test(bare(word)))
    if (isBody) return { kind: 'organization', from: run.from, to: run.to, roles: [] }
    return { kind: 'person', from, to: run.to, roles }
  }
  const kind = organisationKind(words)
  if (kind !== undefined && !personNouns.has(bare(words.at(-1))))
    return { kind, from: run.from, to: run.to, roles: [] }
  // “Harbor Light Health”: a field of work ends the name of a body.
  if (words.length > 1 && roles.length === 1 && FIELDS.test(roles[0] ?? ''))
    return { kind: 'organization', from: run.from, to: run.to, roles: [] }
  return { kind: 'role', from: run.from, to: run.to, roles }
}

const FIELDS_AND_RANGES =
  /^(?:national|federal|state|regional|district|county|transport|energy|trade)$/

const FIELDS = /^(?:health|energy|education|justice|culture|transport|trade)$/
