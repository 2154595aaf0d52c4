import { phrase, type Token } from '../text/tokens.ts'
import { classify } from './classify.ts'
import type { Classified } from './entity.ts'
import { runsOf } from './runs.ts'

/** A sentence and where it is. */
export interface PlacedSentence {
  readonly tokens: readonly Token[]
  readonly paragraph: number
  readonly sentence: number
}

/** A name as one sentence has it. */
export interface Found {
  readonly placed: PlacedSentence
  readonly classified: Classified
  readonly words: string
}

export function findNames(placed: PlacedSentence): Found[] {
  return runsOf(placed.tokens).map((run) => {
    const classified = classify(placed.tokens, run)
    return {
      placed,
      classified,
      words: phrase(placed.tokens.slice(classified.from, classified.to)),
    }
  })
}

/** Whether a name stands for itself: a single word may be the surname of somebody. */
export const isFull = ({ classified, words }: Pick<Found, 'classified' | 'words'>): boolean =>
  classified.kind !== 'unknown' &&
  classified.kind !== 'role' &&
  !(classified.kind === 'person' && !words.includes(' ')) &&
  // “read to the court, Garland-Moss”: a surname, unless nobody has it.
  !(classified.kind === 'organization' && /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$/u.test(words))
