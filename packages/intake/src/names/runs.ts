import { occasions } from '../lexicon/happenings.ts'
import {
  auxiliaries,
  adverbs,
  conjunctions,
  determiners,
  months,
  openers,
  prepositions,
  pronouns,
  subordinators,
  weekdays,
} from '../lexicon/grammar.ts'
import { countryNamed, countryOfAdjective, isDemonym } from '../lexicon/countries.ts'
import { groupNouns, organisationNouns, personNouns, titleWords } from '../lexicon/roles.ts'
import { alsoNouns, speechVerbs } from '../lexicon/speech-verbs.ts'
import type { Token } from '../text/tokens.ts'

/** Capitalised words in a row: a name, perhaps with a title before it. */
export interface Run {
  /** Indexes of the sentence's tokens; `to` is the first one after. */
  readonly from: number
  readonly to: number
}

/** Small words inside names of people: Ursula von der Leyen. */
const PARTICLES = new Set(
  'de da do das dos del della di du des la le el al von van der den ten ter zu bin ibn ben af av y e ng'.split(
    ' ',
  ),
)
/** Small words inside names of organisations: Ministry of Health and Care. */
const JOINERS = new Set(['of', 'for', 'and', '&', 'the', 'on', 'de'])

const always = [
  determiners,
  pronouns,
  prepositions,
  conjunctions,
  subordinators,
  adverbs,
  auxiliaries,
]

/** A word that has its capital because the sentence begins with it. */
function onlyOpens(token: Token, next: Token | undefined): boolean {
  const { lower } = token
  if (always.some((list) => list.has(lower))) return true
  if (isPlural(token, next)) return true
  if (!openers.has(lower) && !groupNouns.has(lower) && !lower.endsWith('ly')) return false
  return next?.kind !== 'word' || !next.capital
}

/** “Whips say”, “Growers have”: a verb in the plural tells a noun from a name. */
const isPlural = ({ lower, text }: Token, next: Token | undefined): boolean =>
  /^\p{Lu}\p{Ll}{2,}[^s]s$/u.test(text) &&
  next?.kind === 'word' &&
  (/^(?:are|were|have|say|want|hope|fear|argue|warn|claim|believe|think|complain|insist)$/.test(
    next.lower,
  ) ||
    // “Traders, meanwhile, alleged”: what somebody does is no name without another beside it.
    personNouns.has(lower.slice(0, -1)))

const isChannelNumber = (sentence: readonly Token[], at: number): boolean =>
  sentence[at - 1]?.lower === 'channel' && /^\d{1,2}$/.test(sentence[at]?.text ?? '')

/** “al-Rashid”, “el-Sisi”: the article of an Arabic name stays small. */
const WITH_ARTICLE = /^(?:a[dlnrstz]h?|el)-\p{Lu}/u

const isName = (token: Token | undefined): boolean =>
  token?.kind === 'word' &&
  (token.capital || WITH_ARTICLE.test(token.text)) &&
  !weekdays.has(token.lower) &&
  !(
    months.has(token.lower) &&
    token.lower !== 'may' &&
    token.lower !== 'april' &&
    token.lower !== 'june' &&
    token.lower !== 'august'
  ) &&
  token.lower !== 'i' &&
  !token.lower.startsWith("i'")

/** All capitalised runs of a sentence. */
export function runsOf(sentence: readonly Token[]): Run[] {
  const runs: Run[] = []
  for (let at = 0; at < sentence.length; at++) {
    const token = sentence[at]
    if (token === undefined || !isName(token)) continue
    if (startsSentence(sentence, at) && onlyOpens(token, sentence[at + 1])) continue
    // “Talks at a lower level will open”
    if (at === 0 && occasions.has(token.lower) && sentence[1]?.capital === false) continue
    if (determiners.has(token.lower) || pronouns.has(token.lower)) continue
    if (isOfPeople(sentence, at)) continue
    const to = runEnd(sentence, at)
    runs.push({ from: at, to })
    at = to - 1
  }
  return runs
}

/** “the Dutchwoman”, “the Spaniard”: what somebody is, not what somebody is called. */
function isOfPeople(sentence: readonly Token[], at: number): boolean {
  const { lower = '' } = sentence[at] ?? {}
  if (sentence[at - 1]?.lower !== 'the' || sentence[at + 1]?.capital === true) return false
  return (
    countryOfAdjective(lower) !== undefined ||
    isDemonym(lower) ||
    /(?:ch|sh|se)(?:wo)?man$/.test(lower)
  )
}

function startsSentence(sentence: readonly Token[], at: number): boolean {
  const before = sentence[at - 1]
  return before === undefined || before.kind === 'quotation' || /^[:(—–-]$/.test(before.text)
}

function runEnd(sentence: readonly Token[], from: number): number {
  let to = from + 1
  for (;;) {
    const next: Token | undefined = sentence[to]
    if (next === undefined) return to
    // “at 59C. She died”
    if (pronouns.has(next.lower) && next.capital) return to
    if (isName(next) || isChannelNumber(sentence, to)) {
      to++
      continue
    }
    if (
      next.kind === 'possessive' &&
      (speaksAfter(sentence, to + 1) || ownsOffice(sentence, to) || isOfCountry(sentence, from, to))
    ) {
      to++
      continue
    }
    const particles = particlesAt(sentence, to)
    if (particles > 0) {
      to += particles + 1
      continue
    }
    const joined = joinersAt(sentence, from, to)
    if (joined === 0) return to
    to += joined + 1
  }
}

/** “Moody’s said”: no noun follows, so the ending belongs to the name. */
const speaksAfter = (sentence: readonly Token[], at: number): boolean => {
  const { lower = '', text = '' } = sentence[at] ?? {}
  return (
    (speechVerbs.has(lower) && /(?:ed|id|says|told|wrote)$/.test(text) && !alsoNouns.has(lower)) ||
    /^(?:has|is|was|will)$/.test(lower)
  )
}

/** “Norway’s Foreign Ministry”: one of many of that name, unless its country is told. */
const isOfCountry = (sentence: readonly Token[], from: number, at: number): boolean =>
  countryNamed(
    sentence
      .slice(from, at)
      .map(({ text }) => text)
      .join(' '),
  ) !== undefined &&
  sentence[at + 1]?.capital === true &&
  [1, 2, 3].some(
    (step) =>
      sentence[at + step]?.capital === true &&
      /^(?:ministry|commission|parliament|government|navy|army|police|council|court|bank|agency|department)$/.test(
        sentence[at + step]?.lower ?? '',
      ),
  )

const OWNERS =
  /^(?:sheriffs?|attorneys?|prosecutor|coroner|mayor|governor|president|king|queen|bishop|children|women|men|girls|boys|people|veterans?|workers?|teachers|farmers|nurses|drivers|students|mothers?|players?|writers|examiner|administrator)$/

/** “the Pickett County Sheriff’s Office”, “Children’s Hospital”: an office is called by whose it is. */
function ownsOffice(sentence: readonly Token[], at: number): boolean {
  const owner = sentence[at - 1]?.lower ?? ''
  const isOffice = (step: number) => organisationNouns.has(sentence[at + step]?.lower ?? '')
  if (sentence[at + 1]?.capital !== true) return false
  // “Citizens’ Union Party”, “Metal Workers’ Federation”: of many, and no name of somebody.
  const isOfMany = owner.endsWith('s') && sentence[at]?.text.length === 1
  if (isOfMany) return isOffice(1) || isOffice(2)
  return OWNERS.test(owner) ? isOffice(1) || isOffice(2) : titleWords.has(owner) && isOffice(1)
}

function particlesAt(sentence: readonly Token[], at: number): number {
  let count = 0
  while (PARTICLES.has(sentence[at + count]?.text ?? '')) count++
  return count > 0 && isName(sentence[at + count]) ? count : 0
}

const FIELDS = new Set(
  'fire food health science trade culture justice transport security safety research arts agriculture energy work housing education environment commerce industry labour labor oil gas climate media film sport'.split(
    ' ',
  ),
)

/** “Devon and Cornwall Police”: two places share one force. */
const isHalfOfForce = (sentence: readonly Token[], words: readonly Token[], at: number): boolean =>
  words.length === 1 &&
  isName(sentence[at]) &&
  /^(?:police|constabulary|council|health|diocese|ambulance|probation|nhs)$/.test(
    sentence[at + 1]?.lower ?? '',
  ) &&
  sentence[at + 1]?.capital === true

/** “the Economic and Social Observatory”, “the Press and Journal”: a body’s noun closes what “and” joins. */
function isCommonName(sentence: readonly Token[], from: number, at: number): boolean {
  if (sentence[from - 1]?.lower !== 'the' || at - from > 2) return false
  const words = sentence.slice(from, at).map(({ text }) => text)
  if (countryNamed(words.join(' ')) !== undefined) return false
  let end = at + 1
  while (isName(sentence[end]) || sentence[end]?.kind === 'possessive') end++
  const noun = sentence[end - 1]?.lower ?? ''
  return end > at + 1 && (organisationNouns.has(noun) || noun === 'journal')
}

/** How many joining words stand here, when the run so far names an organisation. */
function joinersAt(sentence: readonly Token[], from: number, at: number): number {
  const words = sentence.slice(from, at)
  const organisation = words.some(
    ({ lower }) => organisationNouns.has(lower) || lower === 'centers',
  )
  const first = sentence[at]?.lower ?? ''
  // “Fire and Rescue Service”: a field of work is half a name.
  if (!organisation && first === 'and' && isHalfOfForce(sentence, words, at + 1)) return 1
  if (first === 'and' && isCommonName(sentence, from, at)) return 1
  // “Lindqvist & Moe”: only a firm is written so.
  if (first === '&' && isName(sentence[at + 1])) return 1
  if (!organisation)
    return first === 'and' && FIELDS.has(words.at(-1)?.lower ?? '') && isName(sentence[at + 1])
      ? 1
      : 0
  if (first === 'and' && !words.some(({ lower }) => JOINERS.has(lower))) return 0
  let count = 0
  while (JOINERS.has(sentence[at + count]?.lower ?? '')) count++
  return count > 0 && count < 3 && isName(sentence[at + count]) ? count : 0
}
