import { useMemo } from 'react'
import { useCurrentUser, useDataset, useProjectId } from 'sanity'
import { keptIn, type Kept, type Room } from './kept.ts'
import { KINDS, type Review } from './review.ts'

/** A review that was left: whom the newsroom knows is asked anew when it goes on. */
export type Unfinished = Omit<Review, 'directory'>

/** A text that was put into the desk's field and not read. */
export interface Unread {
  /** When it was begun, in milliseconds: what tells one such text from another. */
  readonly begun: number
  readonly text: string
}

/** What an editor left at the desk before it became a story. */
export interface Left {
  readonly reviews: Kept<Unfinished>
  readonly texts: Kept<Unread>
}

/** To be counted up when a desk cannot read any more what an older one kept. */
const SHAPE = 1

/** What the signed-in editor left at the desk of this dataset, in this browser. */
export function useLeft(): Left {
  const project = useProjectId()
  const dataset = useDataset()
  const editor = useCurrentUser()?.id ?? ''
  return useMemo(
    () => leftAt(localStorage, [SHAPE, project, dataset, editor].join(':')),
    [project, dataset, editor],
  )
}

/** @param whose names the editor and the dataset */
export const leftAt = (storage: Room, whose: string): Left => ({
  reviews: keptIn(
    storage,
    `onrecord-desk:${whose}`,
    ({ intake, headline, dropped }) => ({ intake, headline, dropped: [...dropped] }),
    (kept) => (isReview(kept) ? { ...kept, dropped: new Set(kept.dropped) } : undefined),
    ({ intake }) => intake.text,
  ),
  // Under a key of their own: a text is kept anew with every letter.
  texts: keptIn(
    storage,
    `onrecord-desk-text:${whose}`,
    ({ begun, text }) => ({ begun, text }),
    (kept) => (isText(kept) ? kept : undefined),
    ({ begun }) => begun,
  ),
})

type Packed = Omit<Unfinished, 'dropped'> & { readonly dropped: readonly never[] }

/** Only this desk writes under its keys, in this shape: the outline is enough to tell. */
function isReview(story: unknown): story is Packed {
  const { intake, headline, dropped } = Object(story)
  return (
    typeof headline === 'string' &&
    Array.isArray(dropped) &&
    typeof Object(intake).text === 'string' &&
    KINDS.every((kind) => Array.isArray(intake[kind]))
  )
}

function isText(kept: unknown): kept is Unread {
  const { begun, text } = Object(kept)
  return typeof begun === 'number' && typeof text === 'string'
}
