import { countryNamed, countryOfAdjective, isDemonym } from '../lexicon/countries.ts'
import { manNames, womanNames } from '../lexicon/first-names.ts'
import { outlets } from '../lexicon/outlets.ts'
import {
  documentNouns,
  groupNouns,
  newsNouns,
  organisationNouns,
  personNouns,
  titleWords,
} from '../lexicon/roles.ts'
import { prepositions } from '../lexicon/grammar.ts'
import { isWork } from '../lexicon/works.ts'
import { speechVerbs } from '../lexicon/speech-verbs.ts'
import type { Token } from '../text/tokens.ts'
import type { EntityKind } from './entity.ts'
import type { Run } from './runs.ts'

/** What a run of capitals is, and which part of it is the name. */
export interface Classified {
  readonly kind: EntityKind | 'role' | 'unknown'
  /** The name without titles: indexes of tokens. */
  readonly from: number
  readonly to: number
  readonly roles: readonly string[]
}

const bare = (token: Token | undefined) => (token?.lower ?? '').replace(/\.$/, '')
export const isFirstName = (word: string): boolean => {
  const key = word.normalize('NFD').replaceAll(/\p{M}/gu, '').split('-')[0] ?? ''
  return womanNames.has(key) || manNames.has(key)
}

/** Letters that stand for a word, and for no body: “an NGO”. */
const OF_NOBODY =
  /^(?:NGOS?|CEOS?|CFO|COO|CTO|MPS?|PM|GP|GPS|HQ|AI|GDP|TV|DNA|IT|PR|HR|CCTV|GCSE|OBE|MBE|CBE|PHD|UFO|VIP|ID|IV|ICU|IPO|ETF|LNG|GMT|BST|EST|II|III|AC|DC|OK|SUV)$/

/** Letters behind a name that are no part of it: “Harriet Nwosu KC”. */
const HONOURS = /^(?:KC|QC|SC|MP|MEP|MSP|MLA|MS|TD|CBE|OBE|MBE|KBE|DBE|PhD|MD|RN|FRS|FBA)$/

export function classify(sentence: readonly Token[], run: Run): Classified {
  if (run.to - run.from > 2 && HONOURS.test(sentence[run.to - 1]?.text ?? ''))
    return classify(sentence, { from: run.from, to: run.to - 1 })
  const words = sentence.slice(run.from, run.to)
  const phrase = words.map(({ text }) => text).join(' ')
  const whole = { from: run.from, to: run.to, roles: [] }
  if (outlets.has(phrase.toLowerCase().replace(/^the /, ''))) {
    return { kind: 'newsOrganization', ...whole }
  }
  if (countryNamed(phrase) !== undefined) return { kind: 'country', ...whole }
  const title = lastTitle(words)
  if (title !== -1) return titled(words, run, title)
  if (words.at(-1)?.kind === 'possessive') return { kind: 'organization', ...whole }
  if (words.length === 2 && isFirstName(bare(words[0]))) return { kind: 'person', ...whole }
  // “Promoter Jakob Ries”: an occupation has its capital from the beginning of the sentence.
  if (
    run.from === 0 &&
    words.length > 2 &&
    isFirstName(bare(words[1])) &&
    !isFirstName(bare(words[0]))
  )
    return { kind: 'person', from: 1, to: run.to, roles: [bare(words[0])] }
  if (newsNouns.has(sentence[run.from - 1]?.lower ?? ''))
    return { kind: 'newsOrganization', ...whole }
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

/** “the state news agency, LTA,” */
const isNewsBeside = (sentence: readonly Token[], { from }: Run): boolean =>
  sentence[from - 1]?.text === ',' && newsNouns.has(sentence[from - 2]?.lower ?? '')

/** Behind a comma in brackets stands a place or a party. */
const isInBrackets = (sentence: readonly Token[], { from, to }: Run): boolean =>
  sentence[from - 1]?.text === ',' &&
  sentence[to]?.text === ')' &&
  sentence.slice(Math.max(0, from - 4), from).some(({ text }) => text === '(')

/** “Telmar, the phone company,” */
function isOrganisationAfter(sentence: readonly Token[], to: number): boolean {
  if (sentence[to]?.text !== ',' || !/^(?:the|an?)$/.test(sentence[to + 1]?.lower ?? ''))
    return false
  const end = sentence.findIndex(
    ({ kind, lower }, at) =>
      at > to + 1 &&
      ((kind === 'punctuation' && at > to + 2) ||
        prepositions.has(lower) ||
        /^(?:who|whose|which|that|based|known|run|founded|owned|led)$/.test(lower)),
  )
  const noun = sentence[end - 1]?.lower ?? ''
  return end !== -1 && end - to <= 7 && organisationNouns.has(noun) && !personNouns.has(noun)
}

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

/** “the Hollywood Reporter found”: with “the”, what speaks is no person. */
const speaksAsThe = (sentence: readonly Token[], { from, to }: Run): boolean =>
  sentence[from - 1]?.lower === 'the' && speechVerbs.has(sentence[to]?.lower ?? '')

/** “operated by Transline”, “owned by Nordvik” */
const isRunBy = (sentence: readonly Token[], from: number): boolean =>
  sentence[from - 1]?.lower === 'by' &&
  /^(?:operated|owned|run|made|built|manufactured|developed|published|acquired)$/.test(
    sentence[from - 2]?.lower ?? '',
  )

/** “Norwegian Maria Holt”: the word for a people is not part of the name. */
function withoutPeople(words: readonly Token[]): number {
  const two = words
    .slice(0, 2)
    .map(({ text }) => text)
    .join(' ')
  if (words.length > 2 && countryOfAdjective(two) !== undefined) return 2
  const [first] = words
  if (first === undefined || words.length < 2) return 0
  return countryOfAdjective(first.text) !== undefined || isDemonym(first.lower) ? 1 : 0
}

/** “Colonel”, “Lieutenant-Colonel” */
const isTitle = (word: string): boolean =>
  titleWords.has(word) ||
  (word.includes('-') && word.split('-').every((part) => titleWords.has(part)))

/** The last word of a title, when a name follows it. */
function lastTitle(words: readonly Token[]): number {
  // “Dean Marsh” is a person before he is a dean, unless a title stands before.
  const from = isFirstName(bare(words[0])) && words.length < 4 ? words.length : 0
  return words.findLastIndex(
    (word, index) => index >= from && isTitle(bare(word)) && index < words.length,
  )
}

/** Occupations that are surnames as well: “Ingvild Baker”. */
const SURNAMES =
  /^(?:baker|cook|butcher|bishop|king|pope|judge|shepherd|farmer|knight|prince|duke|dean|abbott?|major|constable|priest|merchant|singer|painter|potter|driver|warden|guard|porter|french|marshal|general|guest|child|rider|archer|conductor|keeper|fellow|partner|friend|winner|speaker|rector|sheriff|deacon|mason|director)$/

function titled(words: readonly Token[], run: Run, title: number): Classified {
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

const LEGAL_FORM = /^(?:ag|sa|nv|co|inc|corp|ltd|plc|llc|gmbh)$/

function organisationKind(
  words: readonly Token[],
): 'organization' | 'newsOrganization' | undefined {
  const nouns = words.map(bare)
  const last = nouns.at(-1) ?? ''
  if (words.length > 1 && newsNouns.has(last) && !organisationNouns.has(last))
    return 'newsOrganization'
  const joined = nouns.join(' ')
  if (
    /\b(?:news|press|telegraph|television|broadcasting|information)(?: \w+)? (?:agency|association|service|corporation|company)\b/.test(
      joined,
    )
  )
    return 'newsOrganization'
  if (/^(?:radio|channel|canal) /.test(joined)) return 'newsOrganization'
  // “Joint Chiefs of Staff”; “SkyLift”: a capital inside a word is a brand’s, but for McCoy and DeVito.
  if (/\bchiefs\b/.test(joined)) return 'organization'
  if (
    words.some(({ text }) => /^(?!Ma?c|De|La|Le|Di|Van|Fitz|O['’])\p{L}+\p{Ll}\p{Lu}/u.test(text))
  )
    return 'organization'
  // “Ousmane Ag Attaher”: what a company is by law stands at the end of its name.
  const isOne = nouns.some(
    (noun, at) =>
      organisationNouns.has(noun) && (at === nouns.length - 1 || !LEGAL_FORM.test(noun)),
  )
  return isOne ? 'organization' : undefined
}

const PERSON_VERBS = new Set(['who', 'whose'])

/** Small words that stand in names of people only: Ursula von der Leyen, Hamad al-Rashid. */
const OF_PEOPLE = /^(?:v[ao]n|Ag|Ould|bin|ibn|ben|ter|zu|af|(?:a[dlnrstz]h?|el)-\p{Lu}.*)$/u

/** How names of families end: Hallgrímsdóttir, Kowalczyk, Petrenko. */
const OF_FAMILIES =
  /(?:d[óo]ttir|sson|ssen|enko|[eo]vich|[eo]vi[cć]|[eo]vna|shvili|adze|[oğ]lu|zadeh|czyk|ewski|owski|ewska|owska|opoulos|akis|iyev|iyeva|ullah)$/u

/** What the words around a run of two to five capitals tell. */
function looksLikePerson(sentence: readonly Token[], { from, to }: Run): boolean {
  const words = sentence.slice(from, to)
  if (words.length > 5) return false
  if (isFirstName(bare(words[0]))) return true
  // “Dale R. Sorrells”, “C. P. Helder”: places have no initials.
  if (words.length > 1 && words.slice(0, -1).some(({ text }) => /^\p{Lu}\.$/u.test(text)))
    return true
  // Places have “de” and “la” in their names, too.
  if (words.slice(1).some(({ text }) => OF_PEOPLE.test(text))) return true
  if (words.length > 1 && OF_FAMILIES.test(words.at(-1)?.text ?? '')) return true
  const before = sentence[from - 1]
  const after = sentence[to]
  if (before?.lower === 'the') return false
  if (before?.kind === 'word' && !before.capital && personNouns.has(before.lower)) return true
  if (after?.kind === 'word' && speechVerbs.has(after.lower)) return true
  if (before?.kind === 'word' && speechVerbs.has(before.lower)) return true
  if (after?.kind === 'word' && PERSON_VERBS.has(after.lower)) return true
  if (before?.lower === 'that' && after?.kind === 'word') return true
  // “23:31 Matías Oyarzún has conceded”, “a header by Mamadou Sarr”, “identified as Dale Sorrells”
  if (before?.kind === 'number' && from === 1 && /[:.]/.test(before.text)) return true
  if (before?.lower === 'by' && words.length < 4 && !isRunBy(sentence, from)) return true
  if (
    before?.lower === 'as' &&
    /^(?:identified|named|known)$/.test(sentence[from - 2]?.lower ?? '')
  )
    return true
  // “in Novi Zagreb, the daughter of a driver”: somebody else is told of.
  if (/^(?:in|at|near|outside|across|around)$/.test(before?.lower ?? '')) return false
  // “her last record, Winter Tariff,”
  if (before?.text === ',' && isWork(sentence[from - 2]?.lower ?? '')) return false
  if (after?.text === ',' && describesPerson(sentence, to + 1)) return true
  if (before?.kind === 'word' && prepositions.has(before.lower)) return false
  if (words.some(({ lower }) => documentNouns.has(lower) || groupNouns.has(lower))) return false
  return from === 0 || before?.text === ',' || before?.lower === 'and'
}

/** “, 54,” or “, the mayor of …” or “, who …” */
export function describesPerson(sentence: readonly Token[], from: number): boolean {
  for (let at = from; at < Math.min(from + 7, sentence.length); at++) {
    const token = sentence[at]
    if (token === undefined) return false
    if (token.kind === 'number' && at === from && /^\d{1,3}$/.test(token.text)) return true
    if (token.lower === 'who' || token.lower === 'whose' || token.lower === 'aged') return true
    if (token.kind !== 'word') return false
    if (personNouns.has(token.lower)) return true
    if (prepositions.has(token.lower)) return false
  }
  return false
}
