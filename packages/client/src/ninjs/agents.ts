import { known, type JsonObject } from '../publication/json.ts'
import type { Publication } from '../publication/publication.ts'
import type { Attribution, Source } from '../queries.generated.ts'
import { safeHref } from '../render/safe-href.ts'
import { sourceWords } from '../words/attribution.ts'

/** A source with its part in a statement; for somebody who is not named, the description and no name. */
export function agent(source: Source, rel: string, { addresses, words }: Publication): JsonObject {
  if (source.identification === 'unnamed') return { literal: sourceWords(source, words), rel }
  const elsewhere = source.identification === 'named' ? source.sameAs?.[0] : undefined
  return {
    // A state medium does not travel without its label.
    name: sourceWords(source, words),
    rel,
    uri: safeHref(elsewhere) ?? addresses.source(source._id),
  }
}

const isPerson = ({ sourceType }: Source): boolean => sourceType === 'person'

/** Who speaks, in the places that ninjs has for people and for organisations. */
export function speakers(
  attributions: readonly (Attribution | null)[],
  publication: Publication,
): { readonly people: readonly JsonObject[]; readonly organisations: readonly JsonObject[] } {
  const all = unique(attributions.flatMap((one) => one?.speakers ?? []))
  const as = (sources: readonly Source[]) =>
    sources.map((source) => agent(source, 'speaker', publication))
  return {
    people: as(all.filter(isPerson)),
    organisations: as(all.filter((source) => !isPerson(source))),
  }
}

/** By whom the words came to us, and how. */
export function infoSources(
  attributions: readonly (Attribution | null)[],
  { addresses, words }: Publication,
): readonly JsonObject[] {
  const seen = new Set<string>()
  return attributions
    .flatMap((one) => one?.via ?? [])
    .flatMap(({ agent: carrier, relation }): JsonObject[] => {
      if (carrier === null || seen.has(relation + carrier._id)) return []
      seen.add(relation + carrier._id)
      const unnamed = carrier.identification === 'unnamed'
      return [
        known({
          name: unnamed ? undefined : sourceWords(carrier, words),
          literal: unnamed ? sourceWords(carrier, words) : undefined,
          role: relation,
          uri: unnamed ? undefined : (safeHref(carrier.url) ?? addresses.source(carrier._id)),
        }),
      ]
    })
}

const unique = (sources: readonly Source[]): readonly Source[] => [
  ...new Map(sources.map((source) => [source._id, source])).values(),
]
