import { publishedIdOf } from '@onrecord/schemas/rules'
import {
  validateDocument,
  type SanityClient,
  type SanityDocument,
  type ValidationMarker,
  type Workspace,
} from 'sanity'
import { partsOf, type Part } from './parts.ts'

/** A document that is to go out, and what the rules hold against it. */
export interface Outgoing extends Part {
  /** Errors keep it back, warnings ask for a look; a hint is no matter of publishing. */
  readonly markers: readonly ValidationMarker[]
}

/** A document with all that goes out with it. */
export interface Package {
  readonly own: Outgoing
  readonly parts: readonly Outgoing[]
}

/**
 * Collects what a draft needs, and holds all of it against schema and rules. Whoever is quick
 * publishes before the form has been checked: the draft itself is looked at, too.
 *
 * @param isNew whether readers have never seen it
 */
export async function packageOf(
  client: SanityClient,
  workspace: Workspace,
  draft: SanityDocument,
  isNew: boolean,
): Promise<Package> {
  const look = async (part: Part): Promise<Outgoing> => {
    const markers = await validateDocument({
      document: part.draft,
      workspace,
      environment: 'studio',
    })
    return { ...part, markers: markers.filter(({ level }) => level !== 'info') }
  }
  const parts = await partsOf(client, draft)
  const own = { id: publishedIdOf(draft._id), type: draft._type, draft, isNew }
  const [looked, ...others] = await Promise.all([look(own), ...parts.map(look)])
  return { own: looked, parts: others }
}

/** How many findings of a level there are in all that goes out. */
export const countOf = ({ own, parts }: Package, level: 'error' | 'warning'): number =>
  [own, ...parts].flatMap(({ markers }) => markers).filter((marker) => marker.level === level)
    .length

/** Whether nothing stands in the way. */
export const mayGoOut = (found: Package): boolean => countOf(found, 'error') === 0
