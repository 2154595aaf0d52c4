import { createHash, timingSafeEqual } from 'node:crypto'
import { getConnInfo } from '@hono/node-server/conninfo'
import { getCookie, setCookie } from 'hono/cookie'
import { SignIns } from '../../accounts/sign-ins.ts'
import { randomId } from '../../documents/ids.ts'
import { gatewayError, LakeError } from '../../errors.ts'
import type { Api, Ctx, Lake } from '../context.ts'
import { LOGIN_PATH } from '../guards.ts'
import { formPage, linkPage, problemPage, STYLE } from './sign-in-page.ts'

const CSRF = 'lake-sign-in'
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64')

/**
 * `/auth/…`: the Studio asks which ways to sign in there are, sends the browser to our page, and
 * trades the `sid` with which it comes back for a token.
 */
export function signIn(api: Api, lake: Lake): void {
  const signIns = new SignIns()

  api.get('/auth/providers', (c) =>
    c.json({
      providers: [
        {
          name: 'local',
          title: lake.accounts.hasPasswords()
            ? 'Sign in with e-mail and password'
            : 'Sign in with the link from the terminal',
          url: `${lake.url()}${LOGIN_PATH}`,
        },
      ],
      thirdPartyLogin: false,
    }),
  )

  api.get('/auth/login/local', (c) => {
    const origin = studioOf(c, lake)
    if (!lake.accounts.hasPasswords()) return show(c, linkPage(), 200)
    if (origin === undefined) return show(c, notFromAStudio(c), 400)
    return showForm(c, lake, { origin, email: '', error: undefined })
  })

  api.post('/auth/login/local', async (c) => {
    const origin = studioOf(c, lake)
    if (origin === undefined) return show(c, notFromAStudio(c), 400)
    const { csrf, email, password } = await c.req.parseBody()
    if (typeof email !== 'string' || typeof password !== 'string' || !isOurForm(c, lake, csrf)) {
      const error = 'This page was too old. Please try again.'
      return showForm(
        c,
        lake,
        { origin, email: typeof email === 'string' ? email : '', error },
        403,
      )
    }
    try {
      const user = await lake.accounts.signIn(email, password, addressOf(c))
      if (user === undefined) {
        const error = 'E-mail address and password do not belong together.'
        return showForm(c, lake, { origin, email, error }, 401)
      }
      const studio = new URL(origin)
      studio.hash = `sid=${signIns.begin(user.id, studio.origin)}`
      return c.redirect(studio.href, 303)
    } catch (error) {
      if (!(error instanceof LakeError) || error.status !== 429) throw error
      c.header('retry-after', String(error.body['retryAfter']))
      return showForm(c, lake, { origin, email, error: error.message }, 429)
    }
  })

  api.get('/auth/fetch', (c) => {
    const userId = signIns.finish(c.req.query('sid') ?? '', c.req.header('origin'))
    if (userId === undefined || lake.accounts.user(userId)?.removedAt !== null) {
      throw gatewayError(
        401,
        'Unauthorized',
        'This sign-in was used already, or took too long. Sign in again.',
      )
    }
    c.header('cache-control', 'no-store')
    return c.json({ token: lake.accounts.issueToken(userId, 'sign-in') })
  })

  api.post('/auth/logout', (c) => {
    const token = /^Bearer\s+(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1]
    if (token !== undefined) lake.accounts.revoke(token)
    return c.body(null, 204)
  })
}

/** The Studio's address, when it is one that may use this lake: nobody is sent anywhere else. */
function studioOf(c: Ctx, lake: Lake): string | undefined {
  const text = c.req.query('origin') ?? ''
  if (!URL.canParse(text)) return undefined
  const { protocol, origin, href, username, password } = new URL(text)
  const web = (protocol === 'http:' || protocol === 'https:') && username + password === ''
  return web && lake.reach.permission(origin)?.tokens === true ? href : undefined
}

function notFromAStudio(c: Ctx) {
  const text = c.req.query('origin') ?? ''
  return text === ''
    ? problemPage(
        'Begin in the Studio',
        'Open your Studio and choose to sign in: it leads here, and you come back to it.',
      )
    : problemPage(
        'Not a Studio of this lake',
        `${text} may not use this lake. If it should, start the lake with --allow-origin ${URL.canParse(text) ? new URL(text).origin : ''}`,
      )
}

/**
 * The form carries what our cookie says: a page elsewhere can send a form, but neither read nor set
 * that cookie. What browsers say of themselves is held against it too.
 */
function isOurForm(c: Ctx, lake: Lake, csrf: unknown): boolean {
  const cookie = Buffer.from(getCookie(c, CSRF) ?? '')
  const field = Buffer.from(typeof csrf === 'string' ? csrf : '')
  const origin = c.req.header('origin')
  return (
    cookie.length > 0 &&
    cookie.length === field.length &&
    timingSafeEqual(cookie, field) &&
    (origin === undefined || lake.reach.isOwnOrigin(origin, c.req.header('host')))
  )
}

function showForm(
  c: Ctx,
  lake: Lake,
  shown: { origin: string; email: string; error: string | undefined },
  status: 200 | 401 | 403 | 429 = 200,
) {
  const csrf = getCookie(c, CSRF) ?? randomId(32)
  setCookie(c, CSRF, csrf, {
    httpOnly: true,
    sameSite: 'Strict',
    path: '/',
    secure: lake.url().startsWith('https:'),
  })
  const search = new URLSearchParams({ origin: shown.origin })
  return show(
    c,
    formPage({ ...shown, csrf, action: `${c.req.path}?${search}` }),
    status,
    shown.origin,
  )
}

/** @param origin the Studio, to which the form's answer leads: browsers hold redirects against form-action */
function show(
  c: Ctx,
  page: ReturnType<typeof linkPage>,
  status: 200 | 400 | 401 | 403 | 429,
  origin?: string,
) {
  const target = origin === undefined ? '' : ` ${new URL(origin).origin}`
  c.header(
    'content-security-policy',
    `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; form-action 'self'${target}; frame-ancestors 'none'; base-uri 'none'`,
  )
  c.header('cache-control', 'no-store')
  // With no referrer at all browsers would send the form with the origin "null".
  c.header('referrer-policy', 'same-origin')
  c.header('x-content-type-options', 'nosniff')
  return c.html(page, status)
}

/** Where a request comes from. Behind a reverse proxy on this machine, what the proxy saw. */
function addressOf(c: Ctx): string {
  const peer = getConnInfo(c).remote.address ?? ''
  const forwarded = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
  const proxied = /^(127\.|::1$|::ffff:127\.)/.test(peer) && forwarded !== undefined
  return proxied ? forwarded : peer
}
