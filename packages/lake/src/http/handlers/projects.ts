import { ROLE_TITLES, ROLES } from '../../accounts/roles.ts'
import type { Identity } from '../../identity.ts'
import { flag, type Api, type Lake } from '../context.ts'

const roles = ROLES.map((name) => ({
  name,
  ...ROLE_TITLES[name],
  isCustom: false,
  appliesToUsers: true,
  appliesToRobots: true,
}))

/** The one project of a lake: its members and roles. */
export function projects(api: Api, lake: Lake): void {
  const project = (identity: Identity, withMembers: boolean) => ({
    id: lake.store.projectId,
    displayName: lake.store.projectId,
    studioHost: null,
    // A lake belongs to nobody but itself. Without an organization the Studio offers no comments.
    organizationId: lake.store.projectId,
    metadata: {},
    isBlocked: false,
    isDisabled: false,
    isDisabledByUser: false,
    maxRetentionDays: 36_500,
    features: [],
    ...(withMembers ? { members: membersFor(identity) } : {}),
  })

  /** Who works here is nobody's business outside. */
  const membersFor = (identity: Identity) =>
    identity.role === 'none'
      ? []
      : lake.accounts.members().map(({ id, kind, role, createdAt }) => ({
          id,
          role,
          roles: [{ name: role, ...ROLE_TITLES[role] }],
          createdAt,
          isRobot: kind === 'robot',
          isCurrentUser: id === identity.id,
        }))

  api.get('/projects', (c) => c.json([project(c.get('identity'), flag(c, 'includeMembers', true))]))
  api.get('/projects/:project', (c) =>
    c.json(project(c.get('identity'), flag(c, 'includeMembers', true))),
  )
  api.get('/projects/:project/roles', (c) => c.json(roles))
  api.get('/access/project/:project/roles', (c) =>
    c.json({ data: roles, nextCursor: null, totalCount: roles.length }),
  )
  api.get('/projects/:project/acl', (c) =>
    c.json(
      membersFor(c.get('identity')).map(({ id, role, roles: held, isRobot }) => ({
        projectUserId: id,
        role,
        roles: held,
        isRobot,
      })),
    ),
  )
}
