import { auxiliaries, determiners } from '../lexicon/grammar.ts'
import { because, type Reason } from '../reason.ts'
import type { Span } from '../text/span.ts'
import type { Token } from '../text/tokens.ts'
import { canBeCited } from './act.ts'
import { partiesOf, type Party } from './party.ts'
import type { Scene, SceneSentence } from './scene.ts'
import type { Speaker } from './speaker.ts'
import { subjectBefore } from './subject.ts'

/** Somebody or something a story rests on without words of theirs. */
export interface Heard extends Span {
  readonly speaker: Speaker
  readonly confidence: number
  readonly reason: Reason
}

/** Who declines to comment, and the documents in which words of the sentence stand. */
export const heardIn = (scene: Scene, sentence: SceneSentence): Heard[] => [
  ...declining(scene, sentence),
  ...documentsIn(scene, sentence),
  ...reckoning(scene, sentence),
  ...judging(scene, sentence),
  ...outletsIn(scene, sentence),
]

/** “A spokesman for the agency declined to comment”: they were asked, and that is their answer. */
function declining(scene: Scene, sentence: SceneSentence): Heard[] {
  const { tokens } = sentence
  const at = tokens.findIndex(
    ({ lower }, index) =>
      /^(?:declined|declines|refused|refuses)$/.test(lower) &&
      tokens[index + 1]?.lower === 'to' &&
      /^(?:comment|elaborate|discuss|answer|respond|say)$/.test(tokens[index + 2]?.lower ?? ''),
  )
  const subject = at === -1 ? undefined : subjectBefore(tokens, at)
  if (subject === undefined) return []
  const parties = partiesOf(tokens, subject, scene.registry)
  return heardUpTo(scene, sentence, at, parties, because`declines to comment`)
}

/** “Organisers put the number at 8,000” */
function reckoning(scene: Scene, sentence: SceneSentence): Heard[] {
  const { tokens } = sentence
  const at = tokens.findIndex(
    ({ lower }, index) =>
      /^puts?$/.test(lower) &&
      /^(?:the|its|their|his|her)$/.test(tokens[index + 1]?.lower ?? '') &&
      tokens
        .slice(index + 2, index + 14)
        .some(({ lower: word }, step) => word === 'at' && isFigure(tokens, index + 3 + step)),
  )
  const subject = at === -1 ? undefined : subjectBefore(tokens, at)
  if (subject === undefined) return []
  const parties = partiesOf(tokens, subject, scene.registry).filter(canBeCited)
  return heardUpTo(scene, sentence, at, parties, because`gives a figure`)
}

/** “seen by the Evening Chronicle”, “writing in the Herald”, “told Sports One”: who brought it. */
function outletsIn({ story, registry, resolver }: Scene, { tokens }: SceneSentence): Heard[] {
  const mentions = registry.mentions.within(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0)
  return mentions.flatMap(({ entity, start, end }) => {
    const isOwn = story.dateline?.text.includes(`(${entity.name})`) === true
    if (entity.kind !== 'newsOrganization' || isOwn) return []
    const at = tokens.findIndex((token) => token.start === start)
    const words = tokens
      .slice(Math.max(0, at - 5), at)
      .map(({ text }) => text)
      .join(' ')
    return BROUGHT_BY.test(words)
      ? [
          {
            start,
            end,
            speaker: resolver.speakerOf(entity),
            confidence: 0.6,
            reason: because`carries what others said`,
          },
        ]
      : []
  })
}

const BROUGHT_BY =
  /(?:\b(?:seen|obtained|reviewed|reported|published|verified|polled|commissioned|quoted|cited|broadcast|aired) (?:first )?by|\b(?:[Ww]riting|[Rr]eports?|article|column|editorial|review|published|interview|letter) in|\b(?:said|speaking|told listeners) on|\b(?:told|interview with)|, in)(?: the)?(?: (?:local|national|state|site|website|magazine|newspaper|daily|broadcaster|agency))*$/

/** What somebody does with words that the story does not repeat: “welcomed the accord”, “voiced concern”. */
const JUDGES =
  /^(?:welcome|criticise|criticize|condemn|denounce|praise|hail|deplore|applaud|warn|complain|protest|object|oppose|blame|accuse|question|urge|demand|express|voice|confirm|deny|dispute|dismiss|defend|slam|lament|call)$/

/** “Farmers’ groups welcomed the accord”: that is their view, though none of their words stand there. */
function judging(scene: Scene, { tokens, acts, paragraph }: SceneSentence): Heard[] {
  return acts.flatMap(({ parties, lemma, verb, shape, cue }) => {
    if (shape !== 'before' || !JUDGES.test(lemma) || isUnsaid(tokens, verb)) return []
    if (lemma === 'call' && tokens[verb + 1]?.lower !== 'for') return []
    const place = { start: parties[0]?.start ?? 0, end: tokens[verb]?.end ?? 0 }
    return scene.resolver
      .resolveAll(parties.filter(canBeCited), paragraph)
      .speakers.map((speaker) => ({
        ...place,
        speaker,
        confidence: 0.5,
        reason: because`“${cue}” tells a view of theirs`,
      }))
  })
}

/** Who is heard in the words of a sentence up to a verb. */
function heardUpTo(
  { resolver }: Scene,
  { tokens, paragraph }: SceneSentence,
  verb: number,
  parties: readonly Party[],
  reason: Reason,
): Heard[] {
  const place = { start: tokens[0]?.start ?? 0, end: tokens[verb]?.end ?? 0 }
  return resolver
    .resolveAll(parties, paragraph)
    .speakers.map((speaker) => ({ ...place, speaker, confidence: 0.7, reason }))
}

const isFigure = (tokens: readonly Token[], at: number): boolean =>
  [0, 1, 2].some(
    (step) =>
      tokens[at + step]?.kind === 'number' || /^[£$€]?\d/.test(tokens[at + step]?.text ?? ''),
  )

/** What is published as such, unlike a statement or a post, which is how somebody speaks. */
const PUBLISHED =
  /^(?:report|filing|release|communiqu[eé]|memorandum|memo|survey|poll|study|audit|affidavit|lawsuit|indictment|complaint)$/

/** “said in a situation report that …”, “In a regulatory filing, it said …” */
function documentsIn(scene: Scene, { tokens, acts, paragraph }: SceneSentence): Heard[] {
  if (acts.length === 0) return []
  const at = tokens.findIndex(
    ({ lower }, index) =>
      PUBLISHED.test(lower) &&
      /^(?:,|that|and|on|published|issued|released|seen|shown|obtained|conducted|late|early|last|this|\p{Lu}?\p{Ll}+day)$/u.test(
        tokens[index + 1]?.text ?? '.',
      ),
  )
  const head = tokens[at]
  if (head === undefined) return []
  const from = startOf(tokens, at)
  const first = tokens[from]
  if (first === undefined || tokens[from - 1]?.lower !== 'in') return []
  if (!/^(?:an?|its|their|his|her)$/.test(first.lower)) return []
  const found = scene.resolver.resolve(
    {
      kind: 'description',
      words: scene.story.text.slice(first.start, head.end),
      head: head.lower,
      determiner: first.lower,
      start: first.start,
      end: head.end,
    },
    paragraph,
  )
  return found.speakers
    .filter(({ sourceType }) => sourceType === 'document')
    .map((speaker) => ({
      start: first.start,
      end: head.end,
      speaker,
      confidence: 0.6,
      reason: because`the words stand in it`,
    }))
}

/** Where a phrase that ends in a noun begins: at its article. */
function startOf(tokens: readonly Token[], noun: number): number {
  let from = noun
  while (
    from > 0 &&
    noun - from < 5 &&
    tokens[from - 1]?.kind !== 'punctuation' &&
    !determiners.has(tokens[from]?.lower ?? '')
  )
    from--
  return from
}

/** “did not respond to questions”, “would not comment”: nothing is said. */
export function isUnsaid(tokens: readonly Token[], verb: number): boolean {
  for (let at = verb - 1; at >= Math.max(0, verb - 4); at--) {
    const { lower = '', text = '' } = tokens[at] ?? {}
    if (/^(?:not|never|nobody)$|n['’]t$/.test(lower)) return true
    if (!auxiliaries.has(lower) && !/^\p{Ll}+ly$/u.test(text) && lower !== 'yet') return false
  }
  return false
}
