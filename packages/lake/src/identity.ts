import { gatewayError } from './errors.ts'

/** What an identity may do. `none` is a visitor without a token. */
export type Role = 'administrator' | 'editor' | 'viewer' | 'none'

/** Who asks. */
export interface Identity {
  readonly id: string
  readonly kind: 'anonymous' | 'user' | 'robot' | 'system'
  readonly role: Role
}

export const anonymous: Identity = { id: 'anonymous', kind: 'anonymous', role: 'none' }

/** The lake itself, for what happens without anybody asking. */
export const system: Identity = { id: '<system>', kind: 'system', role: 'administrator' }

/** What of a dataset somebody may see: everything, the published documents in the root path, or nothing. */
export type Visibility = 'all' | 'public' | 'nothing'

/**
 * The one decision about reading. Queries, documents, listeners, history, export, references and
 * counts all take the set of documents that follows from it; none of them filters an answer later.
 */
export function visibility(identity: Identity, aclMode: 'public' | 'private'): Visibility {
  if (identity.role !== 'none') return 'all'
  return aclMode === 'public' ? 'public' : 'nothing'
}

/** Whether a document with this id exists for somebody who sees that much. */
export function isVisible(id: string, seen: Visibility): boolean {
  // A dot makes an id a path: drafts., versions., private. and everything else below the root.
  return seen === 'all' || (seen === 'public' && !id.includes('.'))
}

export const mayWrite = (identity: Identity): boolean =>
  identity.role === 'administrator' || identity.role === 'editor'

/** @throws LakeError 401 for a visitor */
export function assertInsider(identity: Identity): void {
  if (identity.role !== 'none') return
  throw gatewayError(
    401,
    'Unauthorized',
    'This needs a token: send it as "Authorization: Bearer …"',
  )
}

/** @throws LakeError 401 for a visitor, 403 for whoever is not an administrator */
export function assertAdministrator(identity: Identity): void {
  assertInsider(identity)
  if (identity.role === 'administrator') return
  throw gatewayError(403, 'Forbidden', 'Only an administrator may do this')
}
