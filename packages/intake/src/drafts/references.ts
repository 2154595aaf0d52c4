import type { Attribution, AttributionHop, Keyed, Reference } from '@onrecord/schemas/documents'
import type { ProposedHop } from '../proposal.ts'
import { keyOf } from './identity.ts'

/**
 * A reference as the Studio writes it to what may not be published yet: weak, until the document
 * that holds it is published.
 */
export interface DraftReference extends Reference {
  readonly _weak: true
  readonly _strengthenOnPublish: { readonly type: string }
}

export const refTo = (type: string, id: string): DraftReference => ({
  _type: 'reference',
  _ref: id,
  _weak: true,
  _strengthenOnPublish: { type },
})

export const keyedRefTo = (type: string, id: string): Keyed<DraftReference> => ({
  ...refTo(type, id),
  _key: keyOf(id),
})

/** The id of the source that a name stands for; undefined when it was not kept. */
export type SourceIds = ReadonlyMap<string, string>

/** Who said it and through whom it came. Names without a source on record are left out. */
export function attributionOf(
  {
    speakers,
    asDescribed,
    cue,
    via = [],
  }: {
    speakers: readonly string[]
    asDescribed?: string | undefined
    cue?: string | undefined
    via?: readonly ProposedHop[]
  },
  ids: SourceIds,
): Attribution {
  const who = idsOf(speakers, ids).map((id) => keyedRefTo('source', id))
  const hops = via.flatMap(({ relation, agent }): Keyed<AttributionHop>[] => {
    const id = ids.get(agent)
    if (id === undefined) return []
    return [{ _type: 'attributionHop', _key: keyOf(id), relation, agent: refTo('source', id) }]
  })
  return {
    _type: 'attribution',
    ...(who.length === 0 ? {} : { speakers: who }),
    ...(asDescribed === undefined ? {} : { asDescribed }),
    ...(cue === undefined ? {} : { cue }),
    ...(hops.length === 0 ? {} : { via: hops }),
  }
}

export const idsOf = (names: readonly string[], ids: SourceIds): string[] => [
  ...new Set(names.flatMap((name) => ids.get(name) ?? [])),
]
