import type { Article, Correction } from '@onrecord/client'
import type { Edition } from './edition.ts'

/** How much of a story the letter holds: all, its summary, its headline, or only that there is one. */
export type Extent = 'whole' | 'summary' | 'headline' | 'counted'

/** A letter that mail programs show whole. */
export interface Fitted {
  readonly edition: Edition
  readonly stories: readonly { story: Article; extent: Exclude<Extent, 'counted'> }[]
  readonly corrections: readonly Correction[]
}

/** An edition with every story at its full length. */
export const whole = (edition: Edition): Fitted => ({
  edition,
  stories: edition.stories.map((story) => ({ story, extent: 'whole' })),
  corrections: edition.corrections,
})

/** How many bytes each part takes. */
export interface Sizes {
  readonly story: (story: Article, extent: Exclude<Extent, 'counted'>) => number
  readonly correction: (correction: Correction) => number
}

/**
 * As much of an edition as fits: corrections first, then every headline, then summaries, then whole
 * stories, each in the letter's order. What does not fit is shortened, never dropped without a word:
 * whoever draws the letter says what is not in it.
 *
 * @param room bytes
 */
export function fitted(edition: Edition, room: number, sizes: Sizes): Fitted {
  let left = room
  const takes = (bytes: number): boolean => {
    if (bytes > left) return false
    left -= bytes
    return true
  }
  const corrections: Correction[] = []
  for (const correction of edition.corrections)
    if (takes(sizes.correction(correction))) corrections.push(correction)

  const extents = new Map<Article, { extent: Exclude<Extent, 'counted'>; bytes: number }>()
  for (const extent of ['headline', 'summary', 'whole'] as const) {
    for (const story of edition.stories) {
      const before = extents.get(story)
      // What could not even be named is not told at length.
      if (before === undefined && extent !== 'headline') continue
      const bytes = sizes.story(story, extent)
      if (takes(bytes - (before?.bytes ?? 0))) extents.set(story, { extent, bytes })
    }
  }
  const stories = edition.stories.flatMap((story) => {
    const kept = extents.get(story)
    return kept === undefined ? [] : [{ story, extent: kept.extent }]
  })
  return { edition, stories, corrections }
}
