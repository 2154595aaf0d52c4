import type { DatasetInfo } from '../dataset.ts'
import type { StoredDocument } from '../documents/document.ts'
import { grantsOf } from './roles.ts'
import type { User } from './users.ts'

/** Whether a query means the groups of its dataset. */
export const asksForGroups = (asked: string | Buffer): boolean => asked.includes('system.group')

/**
 * Who may do what in a dataset, as the documents in which hosted Sanity keeps it. The Studio reads them
 * to know whom it can mention, and who can be given a task. They are made from the roles when they are
 * asked for, so that they cannot say anything else.
 */
export function groupsOf(members: readonly User[], dataset: DatasetInfo): StoredDocument[] {
  const byRole = Map.groupBy(members, ({ role }) => role)
  return [...byRole].map(([role, users]) => ({
    _id: `_.groups.${role}`,
    _type: 'system.group',
    _rev: role,
    _createdAt: dataset.createdAt,
    _updatedAt: dataset.createdAt,
    members: users.map(({ id }) => id),
    grants: grantsOf(role, dataset).map(({ scope, permissions }) => ({
      filter: scope.filter,
      permissions,
    })),
  }))
}
