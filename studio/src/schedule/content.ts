import type { SanityClient, SanityDocument } from 'sanity'

/** What publishing writes into a story by itself. */
const WRITTEN = ['datePublished', 'previousSlugs']

type Content = Readonly<Record<string, unknown>>

/**
 * Whether readers would see nothing new if this were published over that. A date and earlier addresses
 * that publishing added are no difference; a date that somebody wrote is one.
 */
export function isContainedIn(draft: Content, published: Content): boolean {
  if (draft['_type'] !== published['_type']) return false
  const names = fieldsOf({ ...published, ...draft })
  return names.every(
    (name) =>
      told(draft[name]) === told(published[name]) ||
      (WRITTEN.includes(name) && (draft[name] === undefined || name === 'previousSlugs')),
  )
}

/** A document's own fields: what Sanity adds to each begins with a line. */
export const fieldsOf = (document: Content): string[] =>
  Object.keys(document).filter((name) => !name.startsWith('_'))

/** What is published under some ids, and the drafts of it. */
export const withDrafts = (
  client: SanityClient,
  ids: readonly string[],
): Promise<SanityDocument[]> =>
  client.fetch(
    '*[_id in $ids]',
    { ids: ids.flatMap((id) => [id, `drafts.${id}`]) },
    { perspective: 'raw' },
  )

/** A value as text that is the same for the same value. References become strong when they are published. */
const told = (value: unknown): string | undefined =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(
          Object.entries(part)
            .filter(([name]) => !('_strengthenOnPublish' in part && UNTIL_PUBLISHED.includes(name)))
            .toSorted(([a], [b]) => (a < b ? -1 : 1)),
        )
      : part,
  )

const UNTIL_PUBLISHED = ['_weak', '_strengthenOnPublish']
