import { getCookie, setCookie } from 'hono/cookie'
import { EVERY_ASSET } from '../accounts/asset-keys.ts'
import { gatewayError } from '../errors.ts'
import { isVisible, visibility, type Identity } from '../identity.ts'
import { datasetOf, type Ctx, type Lake } from './context.ts'

const DAY_MS = 86_400_000
/** As long as a session: a Studio may stand open for days. */
const COOKIE_DAYS = 30

/** Browsers keep one jar for all ports of a host. */
const cookieOf = (lake: Lake) => `lake-assets-${new URL(lake.url()).port || 'main'}`

/**
 * Gives the browser of somebody who is signed in a key to the assets: a page cannot send a token with
 * its pictures. The key opens nothing else, so that whatever else answers at this host may see it.
 */
export function giveAssetCookie(c: Ctx, lake: Lake): void {
  const key = lake.accounts.assetKey(c.get('identity'), EVERY_ASSET, COOKIE_DAYS * DAY_MS)
  if (key === undefined) return
  setCookie(c, cookieOf(lake), key, {
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
    maxAge: (COOKIE_DAYS * DAY_MS) / 1000,
    secure: lake.url().startsWith('https:'),
  })
}

/** What to put behind the address of an asset for somebody who exports: it is good for a day. */
export function assetSearch(lake: Lake, identity: Identity, path: string): string {
  const key = lake.accounts.assetKey(identity, path, DAY_MS)
  return key === undefined ? '' : `?${new URLSearchParams({ dlRaw: 'true', key }).toString()}`
}

/**
 * Who asks for an asset, by token, by key in the address, or by cookie.
 *
 * @returns whether it is for everybody, and whether they are an insider
 * @throws LakeError 404 when there is no such dataset, 401 when it is private and they have no token,
 *   403 when their token is for another one
 */
export function admitToAsset(c: Ctx, lake: Lake, path: string) {
  const { accounts } = lake
  const [key, cookie] = [c.req.query('key'), getCookie(c, cookieOf(lake))]
  if (c.get('identity').kind === 'anonymous') {
    const known =
      (key === undefined ? undefined : accounts.identifyByKey(key, path)) ??
      (cookie === undefined ? undefined : accounts.identifyByKey(cookie, EVERY_ASSET))
    if (known !== undefined) c.set('identity', known)
  }
  const identity = c.get('identity')
  const { aclMode } = datasetOf(c, lake).info
  // Asset documents stand in the root path.
  if (!isVisible('asset', visibility(identity, aclMode))) {
    throw gatewayError(
      401,
      'Unauthorized',
      'The assets of a private dataset need a token: send it as "Authorization: Bearer …", or sign in to the Studio in this browser',
    )
  }
  return { isPublic: aclMode === 'public', isInsider: identity.role !== 'none' }
}
