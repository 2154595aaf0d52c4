import { countryNamed, countryOfAdjective, isDemonym } from '../lexicon/countries.ts'
import { outlets } from '../lexicon/outlets.ts'
import { newsNouns, organisationNouns, personNouns } from '../lexicon/roles.ts'
import { speechVerbs } from '../lexicon/speech-verbs.ts'
import type { Token } from '../text/tokens.ts'
import type { Classified } from './entity.ts'
import { bare, isFirstName } from './first-name.ts'
import {
  isNewsBeside,
  isOrganisationAfter,
  isRunBy,
  organisationKind,
  speaksAsThe,
} from './organisation.ts'
import { looksLikePerson } from './person.ts'
import { behindPortfolio } from './portfolio.ts'
import type { Run } from './runs.ts'
import { lastTitle, titled } from './titled.ts'

/** Letters that stand for a word, and for no body: “an NGO”. */
const OF_NOBODY =
  /^(?:NGOS?|CEOS?|CFO|COO|CTO|MPS?|PM|GP|GPS|HQ|AI|GDP|TV|DNA|IT|PR|HR|CCTV|GCSE|OBE|MBE|CBE|PHD|UFO|VIP|ID|IV|ICU|IPO|ETF|LNG|GMT|BST|EST|II|III|AC|DC|OK|SUV)$/

/** Letters behind a name that are no part of it: “Harriet Nwosu KC”. */
const HONOURS = /^(?:KC|QC|SC|MP|MEP|MSP|MLA|MS|TD|CBE|OBE|MBE|KBE|DBE|PhD|MD|RN|FRS|FBA)$/

export function classify(sentence: readonly Token[], run: Run): Classified {
  if (run.to - run.from > 2 && HONOURS.test(sentence[run.to - 1]?.text ?? ''))
    return classify(sentence, { from: run.from, to: run.to - 1 })
  const holder = behindPortfolio(sentence, run)
  if (holder !== undefined)
    return { kind: 'person', from: holder, to: run.to, roles: [bare(sentence[run.from - 2])] }
  // “UN-backed Kasrun Monitoring Mission”: what only says which is no part of the name.
  if (
    run.to - run.from > 1 &&
    /-(?:backed|based|led|run|owned|listed|controlled)$/.test(sentence[run.from]?.lower ?? '')
  )
    return classify(sentence, { from: run.from + 1, to: run.to })
  const words = sentence.slice(run.from, run.to)
  const phrase = words.map(({ text }) => text).join(' ')
  const whole = { from: run.from, to: run.to, roles: [] }
  if (outlets.has(phrase.toLowerCase().replace(/^the /, ''))) {
    return { kind: 'newsOrganization', ...whole }
  }
  if (countryNamed(phrase) !== undefined) return { kind: 'country', ...whole }
  // “Department of Health and Social Care”: its field of work is no title before a name.
  if (DEPARTMENTS.test(bare(words[0])) && /^(?:of|for)$/.test(words[1]?.lower ?? ''))
    return { kind: 'organization', ...whole }
  // “Leader of the Opposition Maria Holt”
  if (
    words.length > 2 &&
    bare(words[0]) === 'opposition' &&
    !organisationNouns.has(bare(words.at(-1)))
  )
    return classify(sentence, { from: run.from + 1, to: run.to })
  if (isNamedLikeTitle(sentence, run)) return { kind: 'person', ...whole }
  const title = lastTitle(words)
  if (title !== -1) return titled(words, run, title)
  if (words.at(-1)?.kind === 'possessive') return { kind: 'organization', ...whole }
  // “Mercy Hospital”, “Grace College”
  if (words.length === 2 && OF_BODIES.test(bare(words[1])))
    return { kind: 'organization', ...whole }
  if (words.length === 2 && isFirstName(bare(words[0]))) return { kind: 'person', ...whole }
  // “Promoter Jakob Ries”: an occupation has its capital from the beginning of the sentence.
  if (
    run.from === 0 &&
    words.length > 2 &&
    isFirstName(bare(words[1])) &&
    !isFirstName(bare(words[0])) &&
    organisationKind(words) === undefined
  )
    return { kind: 'person', from: 1, to: run.to, roles: [bare(words[0])] }
  if (newsNouns.has(sentence[run.from - 1]?.lower ?? ''))
    return { kind: 'newsOrganization', ...whole }
  // “Brokerage Holt & Moe”, “Charity Shelter”: what it is has its capital from the sentence.
  if (run.from === 0 && words.length > 1 && KINDS_OF_FIRM.test(bare(words[0])))
    return { kind: 'organization', from: 1, to: run.to, roles: [] }
  const organisation = organisationKind(words)
  if (organisation !== undefined) return { kind: organisation, ...whole }
  if (words.length === 1 && OF_NOBODY.test(phrase)) return { kind: 'unknown', ...whole }
  if (words.length === 1 && /^[\p{Lu}&]{2,6}$/u.test(phrase))
    return { kind: isNewsBeside(sentence, run) ? 'newsOrganization' : 'organization', ...whole }
  const led = withoutPeople(words)
  if (led > 0) return classify(sentence, { from: run.from + led, to: run.to })
  if (words.length === 1) return { kind: besidePerson(sentence, run) ?? 'unknown', ...whole }
  if (!isFirstName(bare(words[0])) && isOrganisationAfter(sentence, run.to))
    return { kind: 'organization', ...whole }
  // “Cllr Desmond Pugh (Ind, Upper Aske)”
  if (isInBrackets(sentence, run)) return { kind: 'place', ...whole }
  if (looksLikePerson(sentence, run)) return { kind: 'person', ...whole }
  return {
    kind: isRunBy(sentence, run.from) || speaksAsThe(sentence, run) ? 'organization' : 'place',
    ...whole,
  }
}

/** “Her neighbour Col Abernethy”, “the captain Dean Molloy”: said what they are, “Dean” is a name. “Lord Sare” has no other. */
function isNamedLikeTitle(sentence: readonly Token[], { from, to }: Run): boolean {
  if (to - from !== 2) return false
  const first = bare(sentence[from])
  if (/^(?:lord|lady|baroness)$/.test(first)) return true
  const before = sentence[from - 1]
  return (
    /^(?:dean|col|earl|duke|major|judge|bishop|marshal|king|prince)$/.test(first) &&
    before?.kind === 'word' &&
    !before.capital &&
    personNouns.has(before.lower)
  )
}

/** Nouns of bodies that nobody has for a surname. */
const OF_BODIES =
  /^(?:motors|renewables|automotive|pharma|supermarkets|stores|airlines|airways|industries|systems|technologies|labs|logistics|plc|inc|ltd|corp|hospital|university|college|council|ministry|committee|commission|institute|academy|agency|department|clinic|foundation|society|association|federation|airport|authority)$/

const DEPARTMENTS =
  /^(?:department|ministry|office|bureau|institute|agency|commission|committee|secretariat|directorate|authority)$/

const KINDS_OF_FIRM =
  /^(?:brokerage|charity|retailer|lender|carmaker|chipmaker|airline|regulator|supermarket|energy supplier|developer|operator|insurer|drugmaker|automaker|startup)$/

/** Behind a comma in brackets stands a place or a party. */
const isInBrackets = (sentence: readonly Token[], { from, to }: Run): boolean =>
  sentence[from - 1]?.text === ',' &&
  sentence[to]?.text === ')' &&
  sentence.slice(Math.max(0, from - 4), from).some(({ text }) => text === '(')

/** “his wife, Lorna”, “her son Patrick”, “the operator, Transline”: one word, and what it is. */
function besidePerson(
  sentence: readonly Token[],
  { from, to }: Run,
): 'person' | 'organization' | undefined {
  const comma = sentence[from - 1]?.text === ','
  if (isRunBy(sentence, from) || isOrganisationAfter(sentence, to)) return 'organization'
  const noun = sentence[comma ? from - 2 : from - 1]
  const ends =
    sentence[to] === undefined ||
    sentence[to]?.kind === 'punctuation' ||
    speechVerbs.has(sentence[to]?.lower ?? '')
  if (noun?.lower.endsWith('-year-old') === true && (!comma || ends)) return 'person'
  // “a voter called Benja”
  if (
    /^(?:called|named)$/.test(noun?.lower ?? '') &&
    personNouns.has(sentence[from - 3]?.lower ?? '')
  )
    return 'person'
  // “who gave her name only as Lorna”
  if (noun?.lower === 'as' && /^(?:only|just|name)$/.test(sentence[from - 2]?.lower ?? ''))
    return 'person'
  if (noun?.kind !== 'word' || noun.capital || (comma && !ends)) return undefined
  if (organisationNouns.has(noun.lower) || newsNouns.has(noun.lower)) return 'organization'
  return personNouns.has(noun.lower) ? 'person' : undefined
}

const PARTIES =
  /^(?:conservative|labour|liberal|democrat|republican|socialist|tory|green|centrist)$/

/** “Norwegian Maria Holt”: the word for a people is not part of the name. */
function withoutPeople(words: readonly Token[]): number {
  // “Conservative Julian Stroud”
  if (words.length > 2 && PARTIES.test(bare(words[0]))) return 1
  const two = words
    .slice(0, 2)
    .map(({ text }) => text)
    .join(' ')
  if (words.length > 2 && countryOfAdjective(two) !== undefined) return 2
  const [first] = words
  if (first === undefined || words.length < 2) return 0
  return countryOfAdjective(first.text) !== undefined || isDemonym(first.lower) ? 1 : 0
}
