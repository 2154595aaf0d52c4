import { prepositions } from '../lexicon/grammar.ts'
import { mayBeCompany, newsNouns, organisationNouns, personNouns } from '../lexicon/roles.ts'
import { speechVerbs } from '../lexicon/speech-verbs.ts'
import type { Token } from '../text/tokens.ts'
import { isFirstName } from './first-name.ts'
import { nameKey } from './directory.ts'
import type { Entity, Mention } from './entity.ts'
import type { Mentions } from './mentions.ts'
import type { PlacedSentence } from './found.ts'

/**
 * Reads from the words beside a name that it is of a body, and of nobody: “Northern Arrow said it
 * would”, “the ferry company Wolio Lines”, “Verpakt shareholders”.
 */
export function learnBodies(mentions: Mentions, sentences: readonly PlacedSentence[]): void {
  for (const { tokens } of sentences) {
    for (const mention of mentions.within(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0)) {
      if (!couldBeBody(mention.entity)) continue
      if (isOutlet(tokens, mention)) mention.entity.kind = 'newsOrganization'
      else if (isBody(tokens, mention)) mention.entity.kind = 'organization'
    }
  }
}

/** “Swiftline’s customers” are of Swiftline Medical: what is true of the short name is of the long one. */
export function learnLongNames(entities: readonly Entity[]): void {
  const short = new Set(
    entities.flatMap(({ kind, name }) =>
      kind === 'organization' && !name.includes(' ') ? [name] : [],
    ),
  )
  for (const entity of entities)
    if (
      entity.kind === 'place' &&
      short.has(entity.name.split(' ')[0] ?? '') &&
      entity.name.includes(' ')
    )
      entity.kind = 'organization'
}

const couldBeBody = ({ kind, name, roles, gender }: Entity): boolean =>
  (kind === 'place' ||
    kind === 'person' ||
    (kind === 'organization' && /^\p{Lu}{3,5}$/u.test(name))) &&
  gender === undefined &&
  !isFirstName(nameKey(name).split(' ')[0] ?? '') &&
  [...roles].every((role) => mayBeCompany(role))

function isBody(tokens: readonly Token[], { start, end }: Mention): boolean {
  const from = tokens.findIndex((token) => token.start === start)
  const to = tokens.findIndex((token) => token.start >= end)
  if (from === -1 || to === -1) return false
  // “a letter from Helder, which she framed”: that is about the letter.
  const isOf = prepositions.has(tokens[from - 1]?.lower ?? '')
  return (
    isCalledBody(tokens, from) || (!isOf && speaksOfItself(tokens, to)) || ownsAsBody(tokens, to)
  )
}

/** “told the Dunmoor Mercury”, “an interview with Cahiers du Cinéma”, “seen by the Herald-Sentinel”. */
function isOutlet(tokens: readonly Token[], { start, end, entity }: Mention): boolean {
  const at = tokens.findIndex((token) => token.start === start)
  const hasArticle = tokens[at - 1]?.lower === 'the'
  const before = hasArticle ? at - 2 : at - 1
  const word = (step: number) => tokens[before - step]?.lower ?? ''
  // “told Holt”, “told Parliament”: a name of one word is somebody’s, unless “the” stands before.
  const isTold = /^(?:told|tells|telling)$/.test(word(0))
  // “told the Courier”
  if (isTold && hasArticle && newsNouns.has(entity.name.toLowerCase())) return true
  // “told TVT”
  if (isTold && /^\p{Lu}{3,5}$/u.test(entity.name)) return !hasArticle
  if (isTold) return entity.name.includes(' ') && (hasArticle || entity.kind !== 'person')
  if (word(0) === 'with' && /^(?:interview|interviews)$/.test(word(1)))
    return (
      hasArticle ||
      entity.kind !== 'person' ||
      tokens.some((token) => token.start >= end && token.lower === 'in')
    )
  return (
    word(0) === 'by' &&
    hasArticle &&
    /^(?:seen|obtained|reviewed|reported|published|cited)$/.test(word(1))
  )
}

/** “the bus company Northern Arrow”, “the boat’s operator, Wolio Lines,” */
function isCalledBody(tokens: readonly Token[], from: number): boolean {
  const noun = tokens[from - 1]?.text === ',' ? tokens[from - 2] : tokens[from - 1]
  if (noun?.kind !== 'word' || noun.capital) return false
  // “the mine’s owner, Minera Cumbre Azul,”, “rival Kortbank”: a company is told of so more than people are.
  if (mayBeCompany(noun.lower) && tokens[from - 1] !== noun)
    return (
      !personNouns.has(noun.lower) ||
      tokens.slice(Math.max(0, from - 5), from).some(({ kind }) => kind === 'possessive')
    )
  if (tokens[from - 1] !== noun && !/^(?:the|’s|'s)$/.test(tokens[from - 4]?.text ?? ''))
    return false
  return organisationNouns.has(noun.lower) || newsNouns.has(noun.lower)
}

/** “said it would”, “said its shares”, “, which” */
function speaksOfItself(tokens: readonly Token[], to: number): boolean {
  const after = tokens[to]
  if (after?.text === ',') return tokens[to + 1]?.lower === 'which'
  if (after?.kind !== 'word' || !speechVerbs.has(after.lower)) return false
  const next = tokens[to + 1]?.lower === 'that' ? tokens[to + 2] : tokens[to + 1]
  return /^(?:it|its)$/.test(next?.lower ?? '')
}

const ITS =
  /^(?:shareholders?|investors|shares?|stock|customers|spokesm[ae]n|spokeswom[ae]n|spokespe(?:rson|ople)|employees|staff|headquarters|board|ceo|profits?|revenues?|earnings|subsidiary|factory|plants?|contracts?|founders?|management|products|stores|shops|fleet|chairm[ae]n|chairwom[ae]n|owners?|rivals?|managers?|crews)$/

/** “Verpakt shareholders”, “Halyard’s customers” */
function ownsAsBody(tokens: readonly Token[], to: number): boolean {
  const next = tokens[to]?.kind === 'possessive' ? tokens[to + 1] : tokens[to]
  return next?.capital === false && ITS.test(next.lower)
}
