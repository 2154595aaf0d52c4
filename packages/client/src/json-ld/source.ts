import { known, type JsonObject } from '../publication/json.ts'
import type { Publication } from '../publication/publication.ts'
import type { Source, SourceRecord } from '../queries.generated.ts'
import { safeHref } from '../render/safe-href.ts'
import { anonymityWords, stateMediaWords } from '../words/attribution.ts'

const types: Readonly<Record<Source['sourceType'], string>> = {
  person: 'Person',
  organization: 'Organization',
  newsOrganization: 'NewsMediaOrganization',
  document: 'CreativeWork',
}

/**
 * A source. Somebody who is not named has a description and nothing else: no name, no address, no
 * identity elsewhere.
 */
export function sourceNode(source: Source | SourceRecord, publication: Publication): JsonObject {
  const { _id, name, sourceType, identification, country, stateMedia } = source
  const type = types[sourceType]
  const label = stateMediaWords(source, publication.words)
  if (identification === 'unnamed') {
    const why = anonymityWords(source)
    return { '@type': type, description: why === undefined ? name : `${name}, ${why}` }
  }
  const named = identification === 'named'
  return known({
    '@type': type,
    '@id': publication.addresses.source(_id),
    name,
    description: label,
    jobTitle: sourceType === 'person' ? source.jobTitle : undefined,
    url: named ? safeHref(source.url) : undefined,
    sameAs: named ? (source.sameAs ?? []).flatMap((same) => safeHref(same) ?? []) : [],
    nationality:
      country !== null && sourceType === 'person'
        ? { '@type': 'Country', name: country }
        : undefined,
    address:
      country !== null && sourceType !== 'person' && sourceType !== 'document'
        ? { '@type': 'PostalAddress', addressCountry: country }
        : undefined,
    ownershipFundingInfo:
      sourceType === 'newsOrganization' ? safeHref(stateMedia?.basis) : undefined,
  })
}
