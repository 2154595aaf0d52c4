import type { DirectorySource } from '@onrecord/intake'
import type { SanityClient } from 'sanity'

/** A source that is on record, in print or as a draft. */
export interface KnownSource extends DirectorySource {
  readonly _id: string
}

/** Everybody the newsroom knows, by the names they go by. */
export const directoryOf = (client: SanityClient): Promise<KnownSource[]> =>
  client.fetch<KnownSource[]>(
    `*[_type == "source"] | order(name asc){
      _id, name, alternateNames[]{value}, sourceType, identification, jobTitle, country
    }`,
    {},
    { perspective: 'drafts' },
  )
