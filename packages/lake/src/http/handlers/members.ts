import { z } from 'zod'
import { ROLES } from '../../accounts/roles.ts'
import type { Token, User } from '../../accounts/accounts.ts'
import { badRequest } from '../../errors.ts'
import { assertAdministrator } from '../../identity.ts'
import type { Api, Lake } from '../context.ts'
import { readJson } from '../json.ts'

const role = z.enum(ROLES)

const newUser = z.object({
  name: z.string(),
  email: z.string(),
  role,
  password: z.string().optional(),
})

const userChange = z.object({
  name: z.string().min(1).optional(),
  role: role.optional(),
  password: z.string().optional(),
})

/** As `sanity tokens add` sends it; `dataset` is ours. */
const newRobot = z.object({
  label: z.string().trim().min(1),
  memberships: z
    .array(z.object({ resourceType: z.literal('project'), roleNames: z.tuple([role]) }))
    .length(1),
  expiresAt: z.iso.datetime({ offset: true }).nullish(),
  dataset: z.string().nullish(),
})

/**
 * Who is let in. `/access/project/:project/robots` is Sanity's; hosted Sanity invites people by
 * e-mail, which a lake cannot send: `/lake/users` is ours.
 */
export function members(api: Api, lake: Lake): void {
  const { accounts, store } = lake

  api.use('/lake/users/*', async (c, next) => {
    assertAdministrator(c.get('identity'))
    await next()
  })
  api.get('/lake/users', (c) => c.json(people()))
  api.post('/lake/users', async (c) => {
    const { password, ...user } = await readJson(c, newUser)
    return c.json(describeUser(await accounts.addPerson(user, password)), 201)
  })
  api.patch('/lake/users/:id', async (c) => {
    const id = c.req.param('id')
    const { name, role: nextRole, password } = await readJson(c, userChange)
    if (name !== undefined) accounts.setName(id, name)
    if (nextRole !== undefined) accounts.setRole(id, nextRole)
    const user =
      password === undefined ? accounts.user(id) : await accounts.setPassword(id, password)
    if (user === undefined) throw badRequest('Say what to change: name, role or password')
    return c.json(describeUser(user))
  })
  api.delete('/lake/users/:id', (c) => {
    accounts.remove(c.req.param('id'))
    return c.body(null, 204)
  })

  api.use('/access/project/:project/robots/*', async (c, next) => {
    assertAdministrator(c.get('identity'))
    await next()
  })
  api.get('/access/project/:project/robots', (c) => {
    const robots = accounts.robots().map(({ user, token }) => describeRobot(user, token))
    return c.json({ data: robots, nextCursor: null, totalCount: robots.length })
  })
  api.post('/access/project/:project/robots', async (c) => {
    const { label, memberships, expiresAt = null, dataset = null } = await readJson(c, newRobot)
    if (dataset !== null) store.dataset(dataset)
    if (expiresAt !== null && Date.parse(expiresAt) <= Date.now())
      throw badRequest(`The token would have expired already, at ${expiresAt}`)
    const { user, token, secret } = accounts.addRobot({
      label,
      // The schema above takes exactly one membership with one role.
      role: memberships[0]?.roleNames[0] ?? 'viewer',
      dataset,
      expiresAt: expiresAt === null ? null : new Date(expiresAt).toISOString(),
    })
    return c.json({ ...describeRobot(user, token), token: secret }, 201)
  })
  api.delete('/access/project/:project/robots/:id', (c) => {
    accounts.remove(c.req.param('id'))
    return c.body(null, 204)
  })

  const people = () =>
    accounts
      .members()
      .filter(({ kind }) => kind === 'person')
      .map(describeUser)

  const describeRobot = (user: User, token: Token | undefined) => ({
    id: user.id,
    label: user.name,
    memberships: [
      {
        resourceType: 'project',
        resourceId: store.projectId,
        roleNames: [user.role],
      },
    ],
    dataset: token?.dataset ?? null,
    createdAt: user.createdAt,
    expiresAt: token?.expiresAt ?? null,
    // Its token is deleted once it has expired.
    expired: token === undefined,
  })
}

const describeUser = ({ id, name, email, role: held, hasPassword, createdAt }: User) => ({
  id,
  name,
  email,
  role: held,
  hasPassword,
  createdAt,
})
