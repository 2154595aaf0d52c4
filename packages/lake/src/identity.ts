import { grantsOf, permits, type Grant, type Permission, type Role } from './accounts/roles.ts'
import { isRootId } from './documents/ids.ts'
import { gatewayError } from './errors.ts'

/** Who asks. */
export interface Identity {
  readonly id: string
  readonly kind: 'anonymous' | 'user' | 'robot' | 'system'
  readonly role: Role
  /** The only dataset its token is for, where it is for one. */
  readonly dataset?: string
  /** Under which token it asks; streams end with it. */
  readonly tokenId?: string
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
  const grants = grantsOf(identity.role, { aclMode, profile: null })
  if (permits(grants, 'read', { _id: 'drafts.any', _type: 'any' })) return 'all'
  return permits(grants, 'read', { _id: 'any', _type: 'any' }) ? 'public' : 'nothing'
}

/** Whether a document with this id exists for somebody who sees that much. */
export function isVisible(id: string, seen: Visibility): boolean {
  return seen === 'all' || (seen === 'public' && isRootId(id))
}

/** Whether there is anything at all that these grants let one write. */
export const mayWrite = (grants: readonly Grant[]): boolean =>
  grants.some(({ permissions }) => permissions.includes('create') || permissions.includes('update'))

/** Holds a write against the grants. */
export type Permits = (permission: Permission, document: { _id: string; _type: string }) => boolean

/** @throws LakeError 401 for a visitor */
export function assertInsider(identity: Identity): void {
  if (identity.role !== 'none') return
  throw gatewayError(
    401,
    'Unauthorized',
    'This needs a token: send it as "Authorization: Bearer …"',
  )
}

/** @throws LakeError 401 for a visitor, 403 for whoever is not an administrator of the whole lake */
export function assertAdministrator(identity: Identity): void {
  assertInsider(identity)
  if (identity.role === 'administrator' && identity.dataset === undefined) return
  throw gatewayError(403, 'Forbidden', 'Only an administrator may do this')
}

/** @throws LakeError 403 when the token is for another dataset */
export function assertMayEnter(identity: Identity, dataset: string): void {
  if (identity.dataset === undefined || identity.dataset === dataset) return
  throw gatewayError(
    403,
    'Forbidden',
    `This token is for the dataset "${identity.dataset}" only, not for "${dataset}"`,
  )
}
