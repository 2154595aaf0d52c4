import { z } from 'zod'
import { ROLE_TITLES } from '../../accounts/roles.ts'
import { gatewayError } from '../../errors.ts'
import type { User } from '../../accounts/accounts.ts'
import { giveAssetCookie } from '../asset-access.ts'
import { datasetOf, type Api, type Ctx, type Lake } from '../context.ts'
import { readJson } from '../json.ts'

const keyvalues = z.union([
  z.array(z.object({ key: z.string(), value: z.unknown() })),
  z.object({ key: z.string(), value: z.unknown() }).transform((one) => [one]),
])

/** Who is signed in, what they may do, and what their Studio remembers. */
export function accounts(api: Api, lake: Lake): void {
  // Signed out is an empty user, not an error: the Studio then shows how to sign in.
  api.get('/users/me', (c) => {
    const user = lake.accounts.user(c.get('identity').id)
    giveAssetCookie(c, lake)
    return c.json(user === undefined ? {} : asCurrentUser(user))
  })
  api.get('/auth/id', (c) => c.json({ id: me(c, lake).id }))

  api.get('/users/me/keyvalue/:keys', (c) =>
    c.json(lake.accounts.memory.values(me(c, lake).id, c.req.param('keys').split(','))),
  )
  const remember = async (c: Ctx) => {
    const user = me(c, lake)
    const values = await readJson(c, keyvalues)
    for (const { key, value } of values) lake.accounts.memory.remember(user.id, key, value)
    return c.json(values)
  }
  api.put('/users/me/keyvalue', remember)
  api.post('/users/me/keyvalue', remember)

  api.get('/users/:ids', (c) => {
    me(c, lake)
    const ids = c.req.param('ids').split(',')
    const users = ids.map((id) => lake.accounts.user(id)).filter((user) => user !== undefined)
    if (ids.length > 1) return c.json(users.map(asProfile))
    const [user] = users
    if (user === undefined) throw gatewayError(404, 'Not Found', `There is no user "${ids[0]}"`)
    return c.json(asProfile(user))
  })
  api.get('/projects/:project/users/:id', (c) => {
    me(c, lake)
    const user = lake.accounts.user(c.req.param('id'))
    if (user === undefined)
      throw gatewayError(404, 'Not Found', `There is no user "${c.req.param('id')}"`)
    return c.json({ ...asProfile(user), projectId: lake.store.projectId })
  })

  api.get('/projects/:project/datasets/:dataset/acl', (c) => {
    const grants = datasetOf(c, lake).grants(c.get('identity'))
    return c.json(grants.map(({ scope, permissions }) => ({ filter: scope.filter, permissions })))
  })
}

function me(c: Ctx, lake: Lake): User {
  const user = lake.accounts.user(c.get('identity').id)
  if (user !== undefined) return user
  throw gatewayError(
    401,
    'Unauthorized',
    'This needs a token: send it as "Authorization: Bearer …"',
  )
}

/** Hosted Sanity knows a person by another id in each project; here both are one. */
const asProfile = ({ id, name, email }: User) => ({
  id,
  sanityUserId: id,
  displayName: name,
  email,
  imageUrl: null,
})

function asCurrentUser({ id, name, email, role }: User) {
  return {
    id,
    sanityUserId: id,
    name,
    email,
    profileImage: null,
    provider: 'local',
    role,
    roles: [{ name: role, ...ROLE_TITLES[role] }],
  }
}
