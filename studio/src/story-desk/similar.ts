import type { SanityClient } from 'sanity'
import { publishedIdOf } from '@onrecord/schemas/rules'

/** A story that shares much of its wording with another. */
export interface Similar {
  readonly _id: string
  readonly headline: string
  /** How much of the pasted text it has, from 0 to 1. */
  readonly share: number
}

/** Words in a row that two stories share only when one was made from the other. */
const SHINGLE = 5
/** Less than this much in common is the same event told by somebody else. */
const ENOUGH = 0.3
/** Copy comes again within days; older stories are not compared. */
const RECENT = 200

/** The stories of late that say much the same as this text, the most alike first. */
export async function similarStories(
  client: SanityClient,
  text: string,
): Promise<readonly Similar[]> {
  const pasted = shinglesOf(text)
  if (pasted.size === 0) return []
  const recent = await client.fetch<
    { _id: string; headline: string | null; text: string | null }[]
  >(
    '*[_type == "article"] | order(_updatedAt desc)[0...$recent]{_id, headline, "text": pt::text(body)}',
    { recent: RECENT },
    { perspective: 'drafts' },
  )
  return recent
    .map(({ _id, headline, text: body }) => ({
      _id: publishedIdOf(_id),
      headline: headline ?? _id,
      share: shareOf(pasted, shinglesOf(body ?? '')),
    }))
    .filter(({ share }) => share >= ENOUGH)
    .toSorted((a, b) => b.share - a.share)
}

/** Every run of words in a text. */
export function shinglesOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(
    words
      .slice(0, Math.max(0, words.length - SHINGLE + 1))
      .map((_, index) => words.slice(index, index + SHINGLE).join(' ')),
  )
}

function shareOf(pasted: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0
  for (const shingle of pasted) if (other.has(shingle)) shared++
  return shared / pasted.size
}
