import type { DirectorySource } from '@onrecord/intake'
import type { SanityClient } from 'sanity'

/** A source that is on record, in print or as a draft. */
export interface KnownSource extends DirectorySource {
  readonly _id: string
}

/** Everybody the newsroom knows, by the names they go by. */
export const directoryOf = (client: SanityClient): Promise<KnownSource[]> =>
  client.fetch<KnownSource[]>(
    // A field that a source does not have is left out, not null.
    `*[_type == "source" && defined(name)] | order(name asc){
      _id, name, sourceType, identification,
      "alternateNames": coalesce(alternateNames[]{value}, []),
      ...select(defined(jobTitle) => {jobTitle}, {}),
      ...select(defined(country) => {country}, {})
    }`,
    {},
    { perspective: 'drafts' },
  )
