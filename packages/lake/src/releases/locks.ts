import { isVersionId, releaseOf } from '../documents/ids.ts'
import type { Change, Transaction } from '../transaction.ts'
import { membersOf, readRelease, refusal, releaseDocumentId, type Release } from './release.ts'

/**
 * Holds what was last done to versions against the state of their releases. A version whose release does
 * not exist belongs to nobody's plan and is free.
 *
 * @throws TransactionError that says why the version cannot be touched, and what to do first
 */
export function assertVersionsUnlocked(transaction: Transaction): void {
  for (const change of transaction.recentChanges()) {
    const name = isVersionId(change.id) ? releaseOf(change.id) : undefined
    const release =
      name === undefined ? undefined : readRelease(transaction.read(releaseDocumentId(name)))
    if (release !== undefined) assertUnlocked(change, release, transaction)
  }
}

function assertUnlocked({ id, before, after }: Change, release: Release, transaction: Transaction) {
  const { name, state, single } = release
  if (state === 'scheduled')
    throw refusal(
      `Document "${id}" is locked, as its release "${name}" is scheduled: unschedule the release first`,
    )
  if (after === null) return
  if (state !== 'active')
    throw refusal(`Document "${id}" cannot be written, as its release "${name}" is ${state}`)
  if (single && before === null && membersOf(transaction, name).length > 1)
    throw refusal(
      `Document "${id}" cannot be added: the release "${name}" is a scheduled draft and holds one document`,
    )
}
