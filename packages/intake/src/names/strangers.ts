import { speechVerbs } from '../lexicon/speech-verbs.ts'
import type { Token } from '../text/tokens.ts'
import type { PlacedSentence } from './found.ts'
import type { Mentions } from './mentions.ts'

/**
 * Learns that a name nobody knows is somebody’s: “Next to her stood Dilan Perera. ‘I came
 * yesterday,’ he said.” Nobody else there can be “he”.
 */
export function learnStrangers(mentions: Mentions, sentences: readonly PlacedSentence[]): void {
  for (const [index, before] of sentences.entries()) {
    const next = sentences[index + 1]
    if (next?.paragraph !== before.paragraph || !somebodySpeaks(next.tokens)) continue
    const named = mentions.within(before.tokens[0]?.start ?? 0, before.tokens.at(-1)?.end ?? 0)
    if (named.some(({ entity }) => entity.kind === 'person')) continue
    const strangers = named.filter(
      ({ entity, start }) =>
        entity.kind === 'place' &&
        /^\S+ \S+$/.test(entity.name) &&
        canBeAPerson(before.tokens, start),
    )
    const [stranger] = strangers
    if (strangers.length === 1 && stranger !== undefined) stranger.entity.kind = 'person'
  }
}

/** “‘…,’ he said”, “She said: ‘…’” */
const somebodySpeaks = (tokens: readonly Token[]): boolean =>
  tokens.some(({ kind }) => kind === 'quotation') &&
  tokens.some(
    ({ lower }, at) =>
      /^(?:he|she)$/.test(lower) && speechVerbs.get(tokens[at + 1]?.lower ?? '') !== undefined,
  )

/** A place stands behind “in”, “hit” or “the”; of somebody it is told that they stand or wait there. */
function canBeAPerson(tokens: readonly Token[], start: number): boolean {
  const before = tokens[tokens.findIndex((token) => token.start === start) - 1]
  return (
    before === undefined ||
    before.text === ',' ||
    /^(?:for|with|was|is|were|stood|sat|waited|came|met|and|son|daughter)$/.test(before.lower)
  )
}
