import { publishedIdOf } from '@onrecord/schemas/rules'
import type { SanityClient, SanityDocument } from 'sanity'

/** What stories are made from. Dossiers are never part of a story. */
export const ON_RECORD: readonly string[] = ['quote', 'source', 'event']

/** A document with changes that readers do not see yet. */
export interface Part {
  /** The id that draft and published document share. */
  readonly id: string
  readonly type: string
  readonly draft: SanityDocument
  /** Readers have never seen it: the story cannot go out without it. */
  readonly isNew: boolean
}

/**
 * The quotes, sources and events that a story names, and those that these name in turn, as far as
 * they have changes that are not published. What others refer to comes first.
 */
export async function partsOf(
  client: SanityClient,
  story: Record<string, unknown>,
): Promise<readonly Part[]> {
  const raw = client.withConfig({ perspective: 'raw' })
  const seen = new Set([publishedIdOf(String(story['_id']))])
  const layers: Part[][] = []
  let wanted = referencesIn(story).filter((id) => !seen.has(id))
  while (wanted.length > 0) {
    for (const id of wanted) seen.add(id)
    const found = await raw.fetch<SanityDocument[]>('*[_id in $ids && _type in $types]', {
      ids: wanted.flatMap((id) => [id, `drafts.${id}`]),
      types: ON_RECORD,
    })
    const published = new Set(found.map(({ _id }) => _id))
    const layer = found
      .filter(({ _id }) => _id.startsWith('drafts.'))
      .map((draft) => {
        const id = publishedIdOf(draft._id)
        return { id, type: draft._type, draft, isNew: !published.has(id) }
      })
    layers.push(layer)
    wanted = [...new Set(layer.flatMap(({ draft }) => referencesIn(draft)))].filter(
      (id) => !seen.has(id),
    )
  }
  return layers.toReversed().flat()
}

/** The published ids that a document refers to. */
export function referencesIn(value: unknown): string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap(referencesIn))]
  if (typeof value !== 'object' || value === null) return []
  if ('_ref' in value && typeof value._ref === 'string') return [publishedIdOf(value._ref)]
  return [...new Set(Object.values(value).flatMap(referencesIn))]
}
