/** As much of a story as its addresses need. */
export interface Addressed {
  readonly _id?: string
  readonly slug?: { readonly current?: string | undefined } | null | undefined
  readonly previousSlugs?: readonly string[] | null | undefined
}

/**
 * The earlier addresses of a story once it is published: those that readers may have kept, and the
 * one it leaves now. Never its own: a story that returns to an old address is there again.
 *
 * @param published what readers see so far; undefined before the first publication
 */
export function earlierAddresses(
  draft: Addressed,
  published: Addressed | undefined,
): readonly string[] {
  const all = [
    ...(draft.previousSlugs ?? []),
    ...(published?.previousSlugs ?? []),
    published?.slug?.current ?? '',
  ]
  return [...new Set(all)].filter((slug) => slug !== '' && slug !== draft.slug?.current)
}
