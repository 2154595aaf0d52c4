import { useEffect, useState } from 'react'
import { useDocumentPreviewStore, type SanityClient } from 'sanity'

/**
 * Where a story stands between its author and its readers; kept beside the story, under an id that no
 * visitor can read, so that it never mixes with what is published.
 */
export interface Review {
  readonly state: 'asked' | 'approved' | 'returned'
  /** Who asked, approved or sent it back. */
  readonly by: string
  /** The revision of the draft that this is about. */
  readonly revision: string
}

export const reviewIdOf = (story: string): string => `review.${story}`

export const writeReview = (client: SanityClient, story: string, review: Review) =>
  client.createOrReplace({ ...review, _id: reviewIdOf(story), _type: 'review', story })

/** The review of a story, as it is now. */
export function useReview(story: string): Review | undefined {
  const store = useDocumentPreviewStore()
  const [review, setReview] = useState<Review>()
  useEffect(() => {
    const subscription = store
      .observePaths({ _type: 'reference', _ref: reviewIdOf(story) }, [
        ['state'],
        ['by'],
        ['revision'],
      ])
      .subscribe((value) => setReview(isReview(value) ? value : undefined))
    return () => subscription.unsubscribe()
  }, [store, story])
  return review
}

const isReview = (value: unknown): value is Review =>
  typeof value === 'object' &&
  value !== null &&
  'state' in value &&
  'by' in value &&
  'revision' in value

/** What a review says of the draft as it is now: one that was changed since has to be looked at again. */
export function standingOf(
  review: Review | undefined,
  revision: string | undefined,
): Review['state'] | 'outdated' | 'none' {
  if (review === undefined || revision === undefined) return 'none'
  if (review.state === 'approved' && review.revision !== revision) return 'outdated'
  return review.state
}
