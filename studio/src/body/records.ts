import { isWrapped, publishedIdOf } from '@onrecord/schemas/rules'
import type { SanityClient } from 'sanity'

/** What words of a story can be put on record as, and how they are marked then. */
export const ANNOTATIONS = {
  quote: 'quoteMention',
  source: 'sourceMention',
  event: 'eventMention',
} as const
export type RecordType = keyof typeof ANNOTATIONS

/** A record that words of a story stand for. */
export interface Found {
  readonly id: string
  /** It was not on record before. */
  readonly made: boolean
}

const KNOWN = {
  quote: '*[_type == "quote" && lower(text) in [lower($words), lower($whole)]][0]._id',
  source:
    '*[_type == "source" && (lower(name) == lower($words) || lower($words) in alternateNames[].value || $words in alternateNames[].value)][0]._id',
  event: '*[_type == "event" && lower(name) == lower($words)][0]._id',
} as const satisfies Record<RecordType, string>

/**
 * The record that these words stand for: the one that has them as its words or its name, or a new
 * draft with what the words themselves say and nothing else.
 */
export async function recordOf(
  client: SanityClient,
  type: RecordType,
  selected: string,
  language: string,
): Promise<Found> {
  const words = bare(selected)
  const known = await client.fetch<string | null>(
    KNOWN[type],
    { words, whole: words.replace(/[,;]$/, '') },
    { perspective: 'drafts' },
  )
  if (known !== null) return { id: publishedIdOf(known), made: false }
  const id = crypto.randomUUID()
  const draft: Record<string, unknown> = draftOf(type, selected, language)
  await client.create({ ...draft, _id: `drafts.${id}`, _type: type })
  return { id, made: true }
}

/** What the words say of a record by themselves. Who spoke and what it was, the editor says. */
export function draftOf(type: RecordType, selected: string, language: string) {
  const words = bare(selected)
  switch (type) {
    case 'quote':
      return {
        // The comma belongs to the sentence around: “It stays shut,” she said.
        text: words.replace(/[,;]$/, ''),
        quoteType: quoteTypeOf(selected),
        attribution: { _type: 'attribution' },
        verification: 'secondHand',
        language,
      }
    case 'source':
      return { name: words }
    case 'event':
      return { name: words.charAt(0).toUpperCase() + words.slice(1) }
  }
}

/** Words without marks around them are the story’s own; whole sentences begin large and end. */
function quoteTypeOf(selected: string): 'direct' | 'partial' | 'indirect' {
  const trimmed = selected.trim()
  if (!isWrapped(trimmed)) return 'indirect'
  const words = bare(selected)
  const [first = ''] = words
  return first !== first.toLowerCase() && /[.!?…,]$/.test(words) ? 'direct' : 'partial'
}

const bare = (selected: string): string =>
  selected
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/^["“”„«»‘’「『]+|["“”«»‘’」』]+$/g, '')
