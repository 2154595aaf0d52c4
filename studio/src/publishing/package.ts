import { publishedIdOf } from '@onrecord/schemas/rules'
import type { SanityClient, SanityDocument, Workspace } from 'sanity'
import { blockersOf, type Blocker } from './blockers.ts'
import { partsOf, type Part } from './parts.ts'

/** A document with all that goes out with it. */
export interface Package {
  readonly own: Part
  readonly parts: readonly Part[]
  /** What keeps one of them from being published. */
  readonly blockers: readonly Blocker[]
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
  const parts = await partsOf(client, draft)
  const own = { id: publishedIdOf(draft._id), type: draft._type, draft, isNew }
  return { own, parts, blockers: await blockersOf([...parts, own], workspace) }
}
