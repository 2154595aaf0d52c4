import { z } from 'zod'
import { gatewayError } from '../../errors.ts'
import { mayWrite } from '../../identity.ts'
import type { User } from '../../accounts/accounts.ts'
import { datasetOf, type Api, type Ctx, type Lake } from '../context.ts'
import { readJson } from '../json.ts'

const TITLES = { administrator: 'Administrator', editor: 'Editor', viewer: 'Viewer' }

const keyvalues = z.union([
  z.array(z.object({ key: z.string(), value: z.unknown() })),
  z.object({ key: z.string(), value: z.unknown() }).transform((one) => [one]),
])

/** Who is signed in, what they may do, and what their Studio remembers. */
export function accounts(api: Api, lake: Lake): void {
  // Signed out is an empty user, not an error: the Studio then shows how to sign in.
  api.get('/users/me', (c) => {
    const user = lake.accounts.user(c.get('identity').id)
    return c.json(user === undefined ? {} : asCurrentUser(user))
  })

  api.get('/users/me/keyvalue/:keys', (c) =>
    c.json(lake.accounts.values(me(c, lake).id, c.req.param('keys').split(','))),
  )
  const remember = async (c: Ctx) => {
    const user = me(c, lake)
    const values = await readJson(c, keyvalues)
    for (const { key, value } of values) lake.accounts.remember(user.id, key, value)
    return c.json(values)
  }
  api.put('/users/me/keyvalue', remember)
  api.post('/users/me/keyvalue', remember)

  api.get('/users/:ids', (c) => {
    me(c, lake)
    const ids = c.req.param('ids').split(',')
    const users = ids.map((id) => lake.accounts.user(id)).filter((user) => user !== undefined)
    const profiles = users.map(({ id, name, email }) => ({
      id,
      displayName: name,
      email,
      imageUrl: null,
    }))
    if (ids.length > 1) return c.json(profiles)
    const [profile] = profiles
    if (profile === undefined) throw gatewayError(404, 'Not Found', `There is no user "${ids[0]}"`)
    return c.json(profile)
  })

  api.get('/projects/:project/datasets/:dataset/acl', (c) => {
    datasetOf(c, lake)
    const identity = c.get('identity')
    if (identity.role === 'none') return c.json([])
    const permissions = mayWrite(identity)
      ? ['read', 'create', 'update', 'history', 'editHistory']
      : ['read', 'history']
    return c.json([{ filter: '_id in path("**")', permissions }])
  })

  api.get('/auth/id', (c) => c.json({ id: me(c, lake).id }))
  // There is no login page: the one provider leads to a page that says how to get a link.
  api.get('/auth/providers', (c) =>
    c.json({
      providers: [
        {
          name: 'link',
          title: 'Sign in with the link from the terminal',
          url: `${lake.url()}/v1/auth/login`,
        },
      ],
    }),
  )
  api.get('/auth/login', (c) => c.html(signInPage))
  api.post('/auth/logout', (c) => {
    const token = /^Bearer\s+(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1]
    if (token !== undefined) lake.accounts.revoke(token)
    return c.body(null, 204)
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

function asCurrentUser({ id, name, email, role }: User) {
  return {
    id,
    name,
    email,
    profileImage: null,
    provider: 'local',
    role,
    roles: [{ name: role, title: TITLES[role], description: TITLES[role] }],
  }
}

const signInPage = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Sign in</title>
<style>body{font:1.125rem/1.6 system-ui,sans-serif;max-width:34rem;margin:18vh auto;padding:0 1.5rem;color-scheme:light dark}code{font-size:.95em}</style>
<h1>Sign in with the link</h1>
<p>This lake has no password. The terminal in which it was started shows the Studio's address with a
sign-in link (<code>…/#token=…</code>). Open that link in this browser.</p>
<p>The terminal is gone? Stop the lake and start it again: it prints a new link, and all content stays.</p>
</html>
`
