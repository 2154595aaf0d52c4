import { groupNouns, organisationNouns, personNouns } from '../lexicon/roles.ts'
import type { Stance } from '../proposal.ts'
import { plainWords, type Scene } from '../speech/scene.ts'
import type { Speaker } from '../speech/speaker.ts'
import type { Statement, Statements } from '../speech/statements.ts'
import { answeredBy, deniersOf, isAbout, topicsOf, wordsOf } from './answered.ts'
import { stanceIn } from './responses.ts'
import { allegingWords, ADVERSE, AGAINST, MISDEED, OFFICIAL, WORDS } from './words.ts'

/** What a story tells about its sentences before it is weighed which of them allege something. */
export interface Told {
  readonly scene: Scene
  /** By sentence: what somebody says in it. */
  readonly statements: readonly (readonly Statement[])[]
  /** By sentence: what it answers, if it is an answer. */
  readonly stances: readonly (Stance | undefined)[]
  /** By sentence that answers: whoever answers, and what. */
  readonly answers: ReadonlyMap<number, { readonly names: string[]; readonly topics: string[] }>
  /** The sentences that a bare denial answers. */
  readonly answered: ReadonlySet<number>
}

export function toldIn(scene: Scene, { quotes, paraphrases }: Statements): Told {
  const all = [...quotes, ...paraphrases].toSorted((a, b) => a.start - b.start)
  let next = 0
  const statements = scene.sentences.map(({ tokens }) => {
    const start = tokens[0]?.start ?? 0
    const end = tokens.at(-1)?.end ?? 0
    // Words over several sentences belong to the one they begin in.
    const from = next
    while ((all[next]?.start ?? Infinity) < end) next++
    return all.slice(from, next).filter((statement) => statement.end > start)
  })
  const stances = scene.sentences.map((sentence) => stanceIn(scene, sentence))
  return {
    scene,
    statements,
    stances,
    answers: new Map(
      scene.sentences.flatMap((sentence, index) =>
        stances[index] === undefined
          ? []
          : [[index, { names: deniersOf(scene, sentence), topics: topicsOf(scene, sentence) }]],
      ),
    ),
    answered: new Set(
      scene.sentences.flatMap((_, index) => {
        const before = answeredBy(scene, index)
        return before === undefined ? [] : [before]
      }),
    ),
  }
}

/** What speaks for a claim or against it, in words; `weights` tells how much each does. */
export function signsOf(told: Told, index: number): string[] {
  const { scene, statements, stances, answered } = told
  const sentence = scene.sentences[index]
  if (sentence === undefined) return []
  const plain = plainWords(scene, sentence)
  const all = wordsOf(scene, sentence)
  const said = statements[index] ?? []
  const paraphrase = said.find(({ quoteType }) => quoteType === 'indirect')
  const quote = said.find(({ quoteType }) => quoteType !== 'indirect')
  const teller = paraphrase ?? quote
  const speaker = teller?.resolved.speakers[0]
  const form =
    paraphrase === undefined
      ? quote === undefined
        ? 'nobody says anything'
        : quote.quoteType === 'direct'
          ? 'quoted'
          : 'a few words quoted'
      : 'told'
  const words = paraphrase?.text ?? quote?.text ?? all
  const tense = tenseOf(words)
  const about = teller === undefined ? 'of nobody' : aboutOf(words, speaker)
  const deed = MISDEED.test(words) || MISDEED.test(plain)
  const isOwn = about === 'of themselves'
  const blame = deed
    ? isOwn
      ? 'a deed of their own'
      : 'a misdeed'
    : ADVERSE.test(words)
      ? 'words of blame'
      : 'no blame'
  const who = whoOf(speaker)
  const answer = answerBehind(told, index)
  const denied = /^denied(?! further)/.test(answer) || answered.has(index)
  const isOfficial = speaker !== undefined && OFFICIAL.test(titleOf(speaker))
  const kinds = WORDS.flatMap(([sign, pattern]) => (pattern.test(plain) ? [sign] : []))
  const alleges = kinds.some((kind) => /^(?:accuses|alleges|claims|blames|complains)/.test(kind))
  const own = stances[index]
  const behind = [1, 2, 3, 4, 5, 6].some((back) => {
    const before = scene.sentences[index - back]
    return (
      before !== undefined &&
      sentence.paragraph - before.paragraph <= 3 &&
      allegingWords(plainWords(scene, before)) !== undefined
    )
  })
  const signs: [string, boolean][] = [
    ...kinds.map((kind): [string, boolean] => [kind, true]),
    ...kinds.map((kind): [string, boolean] => [`${kind}, denied`, denied]),
    [form, true],
    [`${form}, ${tense}`, true],
    [`${form}, ${blame}`, true],
    [`${form}, ${about}`, true],
    [`${form}, ${answer}`, true],
    [tense, true],
    [blame, true],
    [about, true],
    [`${about}, ${blame}`, true],
    [`${about}, ${tense}`, true],
    [who, true],
    [`${who}, ${blame}`, true],
    [`${who}, ${about}`, true],
    ['of police or scholars', isOfficial],
    [`of police or scholars, ${blame}`, isOfficial],
    ['of those against', speaker !== undefined && AGAINST.test(titleOf(speaker))],
    [`of those against, ${blame}`, speaker !== undefined && AGAINST.test(titleOf(speaker))],
    [answer, true],
    [`${answer}, ${blame}`, true],
    [`${answer}, alleges`, alleges],
    ['a bare denial answers it', answered.has(index)],
    [`itself ${own}`, own !== undefined],
    [`itself ${own}, alleges`, own !== undefined && alleges],
    ['itself answers, an allegation before', own !== undefined && behind],
    ['itself answers, no allegation before', own !== undefined && !behind],
    ['an allegation before', behind],
    ['blame without a verb of it', !alleges && blame !== 'no blame'],
    ['alleges', alleges],
    [`alleges, ${blame}`, alleges],
    ['a number', /\d/.test(words)],
    [
      sentence.paragraph === 0
        ? 'in the lede'
        : sentence.paragraph <= 3
          ? 'near the top'
          : 'further down',
      true,
    ],
    ['another sentence before', sentence.sentence > 0],
    ['quoted words in it', sentence.tokens.some(({ kind }) => kind === 'quotation')],
    ['few words', sentence.tokens.length < 12],
    ['many words', sentence.tokens.length > 30],
    ['but', /^(?:But|However|Yet)\b|\bbut\b/.test(plain)],
  ]
  return [...new Set(signs.flatMap(([sign, holds]) => (holds ? [sign] : [])))]
}

const titleOf = ({ asDescribed, name, entity }: Speaker): string =>
  `${asDescribed} ${name} ${entity === undefined ? '' : [...entity.roles].join(' ')}`

function tenseOf(words: string): string {
  if (/\bhad (?:\p{Ll}+ly |not |never |already |long )?(?:been )?\p{Ll}+/u.test(words)) return 'had'
  if (/\b(?:has|have) (?:\p{Ll}+ly |not |never |already )?(?:been )?\p{Ll}+/u.test(words))
    return 'has'
  if (/\b(?:will|would|could|can|may|might|should|must)\b/.test(words)) return 'would'
  if (/\b(?:was|were)\b/.test(words)) return 'was'
  if (/\b(?:is|are)\b/.test(words)) return 'is'
  return /\b\p{Ll}{3,}ed\b/u.test(words) ? 'did' : 'other tense'
}

/** Of whom something is said: of whoever says it, of somebody by name, of a body, of a thing. */
function aboutOf(words: string, speaker: Speaker | undefined): string {
  const plain = words.replace(/^(?:that|and|but)\s+/i, '')
  const [first = ''] = /^[\p{L}’'-]+/u.exec(plain) ?? []
  if (/^(?:he|she|it|they|we|i|his|her|its|their|our|my)$/i.test(first)) return 'of themselves'
  if (/^(?:you|your)$/i.test(first)) return 'of you'
  const opening = plain.split(/\s+/).slice(0, 5)
  const noun = opening.find((word) => isBody(word.toLowerCase().replace(/[’'].*$|[,.]$/g, '')))
  if (noun !== undefined) return 'of a body or office'
  const last = speaker?.name.split(' ').at(-1)
  const named =
    opening.some((word, at) => at > 0 && /^\p{Lu}/u.test(word)) || /^\p{Lu}/u.test(words)
  if (named && last !== undefined && opening.some((word) => word.startsWith(last)))
    return 'of themselves'
  return named ? 'of a name' : 'of something'
}

const isBody = (word: string): boolean =>
  organisationNouns.has(word) || groupNouns.has(word) || personNouns.has(word)

function whoOf(speaker: Speaker | undefined): string {
  if (speaker === undefined) return 'by nobody known'
  const { sourceType, identification } = speaker
  return `by ${identification} ${sourceType}`
}

/** Whether somebody denies near behind a sentence. */
function answerBehind({ scene, stances, answers }: Told, index: number): string {
  const here = scene.sentences[index]
  const words = here === undefined ? '' : wordsOf(scene, here)
  const from = scene.sentences[index]?.paragraph ?? 0
  for (let at = index + 1; at < scene.sentences.length; at++) {
    const paragraph = scene.sentences[at]?.paragraph ?? from
    if (paragraph - from > 3) break
    const stance = stances[at]
    if (stance === undefined) continue
    const near = at === index + 1 ? ' next' : paragraph - from <= 1 ? '' : ' further down'
    const { names = [], topics = [] } = answers.get(at) ?? {}
    const about = isAbout(words, names)
      ? ' by those it names'
      : isAbout(words, topics)
        ? ' in its words'
        : ''
    return stance === 'denies' || stance === 'disputes' || stance === 'deniesInPart'
      ? `denied${near}${about}`
      : `answered${near}${about}`
  }
  return 'not answered'
}
