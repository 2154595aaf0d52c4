import { useMemo } from 'react'
import { useCurrentUser, useDataset, useProjectId } from 'sanity'
import { KINDS, type Review } from './review.ts'

/** A review that was left: whom the newsroom knows is asked anew when it goes on. */
export type Unfinished = Omit<Review, 'directory'>

/** Reviews that were left before the story was created, the last one first. */
export interface UnfinishedStories {
  all(): readonly Unfinished[]
  /** Whether there was room for it. */
  keep(review: Review): boolean
  forget(review: Unfinished): void
}

/** To be counted up when a desk cannot read any more what an older one kept. */
const SHAPE = 1

/** A browser has room for some megabytes; what was left first goes first. */
const MOST = 10

/** What the signed-in editor left at the desk of this dataset, in this browser. */
export function useUnfinishedStories(): UnfinishedStories {
  const project = useProjectId()
  const dataset = useDataset()
  const editor = useCurrentUser()?.id ?? ''
  return useMemo(
    () =>
      unfinishedStories(localStorage, ['onrecord-desk', SHAPE, project, dataset, editor].join(':')),
    [project, dataset, editor],
  )
}

export function unfinishedStories(
  storage: Pick<Storage, 'getItem' | 'setItem'>,
  key: string,
): UnfinishedStories {
  const all = () => storiesIn(storage.getItem(key))
  // Another tab may have kept a story meanwhile: what is there is read at each change.
  const others = ({ intake }: Unfinished) =>
    all().filter((story) => story.intake.text !== intake.text)
  const write = (stories: readonly Unfinished[]): boolean => {
    try {
      storage.setItem(key, JSON.stringify(stories, setsAsLists))
      return true
    } catch {
      return false
    }
  }
  return {
    all,
    keep: ({ intake, headline, dropped }) => {
      const story = { intake, headline, dropped }
      return write([story, ...others(story)].slice(0, MOST)) || write([story])
    },
    forget: (review) => void write(others(review)),
  }
}

const setsAsLists = (_: string, value: unknown): unknown =>
  value instanceof Set ? [...value] : value

function storiesIn(kept: string | null): Unfinished[] {
  try {
    const stories: unknown = JSON.parse(kept ?? '[]')
    return Array.isArray(stories) ? stories.filter(isKept).map(unpacked) : []
  } catch {
    // What cannot be read is nothing that an editor could go on with.
    return []
  }
}

type Packed = Omit<Unfinished, 'dropped'> & { readonly dropped: readonly never[] }

const unpacked = ({ dropped, ...story }: Packed): Unfinished => ({
  ...story,
  dropped: new Set(dropped),
})

/** Only this desk writes under its key, in this shape: the outline is enough to tell. */
function isKept(story: unknown): story is Packed {
  const { intake, headline, dropped } = Object(story)
  return (
    typeof headline === 'string' &&
    Array.isArray(dropped) &&
    typeof Object(intake).text === 'string' &&
    KINDS.every((kind) => Array.isArray(intake[kind]))
  )
}
