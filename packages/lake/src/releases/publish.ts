import type { StoredDocument } from '../documents/document.ts'
import { publishedId, randomId } from '../documents/ids.ts'
import { publishVariant } from '../actions/variants.ts'
import { patchDocument } from '../mutations/patch.ts'
import type { Change, Transaction } from '../transaction.ts'
import { membersOf, readRelease, type Release } from './release.ts'

/** Whether a version says that its document is to be unpublished with the release. */
export const unpublishes = ({ _system: inner }: StoredDocument): boolean =>
  typeof inner === 'object' && inner !== null && 'delete' in inner && inner.delete === true

/**
 * Puts every version of a release in the place of what is published, or takes that away. The release
 * keeps `publishAt` only when it was published by its schedule: history tells the two apart by it.
 */
export function publishRelease(
  transaction: Transaction,
  release: Release,
  publishAt: string | undefined,
): void {
  const members = membersOf(transaction, release.name)
  for (const version of members) {
    if (unpublishes(version)) unpublish(transaction, version)
    else publishVariant(transaction, version)
  }
  patchDocument(transaction, release.document._id, {
    set: {
      state: 'published',
      publishedAt: transaction.timestamp,
      finalDocumentStates: finalStates(members),
      ...(publishAt === undefined ? {} : { publishAt }),
    },
    unset: publishAt === undefined ? ['publishAt', 'error'] : ['error'],
  })
}

/** What the releases that a transaction schedules will change when they are due. */
export function comingChanges(transaction: Transaction): Change[] {
  return transaction.changes().flatMap(({ after }) => {
    const release = after === null ? undefined : readRelease(after)
    if (release?.state !== 'scheduled') return []
    return membersOf(transaction, release.name).map((version) => {
      const id = publishedId(version._id)
      const published = transaction.read(id) ?? null
      const next = unpublishes(version) ? null : { ...version, _id: id }
      return { id, before: published, after: next, mutations: [] }
    })
  })
}

/** The documents a release held, as it remembers them when they are no longer versions. */
export const finalStates = (members: readonly StoredDocument[]) =>
  members.map(({ _id }) => ({ _key: randomId(12), id: _id }))

function unpublish(transaction: Transaction, version: StoredDocument): void {
  const id = publishedId(version._id)
  if (transaction.read(id) !== undefined) transaction.remove(id)
  transaction.remove(version._id)
}
