import { createHmac, timingSafeEqual } from 'node:crypto'

/** All assets that a token may see, rather than one. */
export const EVERY_ASSET = '*'

const SHAPE = /^([\w-]+)\.(\d+)\.([\w-]{43})$/

/**
 * Lets a holder of a token see assets where no header can be sent: in the pictures of a page, in the
 * addresses of an export. It is signed with the stored hash of the token, so it ends with the token,
 * and nobody can make the token out of it.
 *
 * @param path of one asset, or `EVERY_ASSET`
 * @param until in milliseconds since 1970
 */
export function assetKey(token: { id: string; hash: Uint8Array }, path: string, until: number) {
  return `${token.id}.${until}.${signature(token.hash, path, until).toString('base64url')}`
}

/** Which token a key names, and whether that token signed it for this path, and for now. */
export function readAssetKey(key: string) {
  const [, tokenId, time, signed = ''] = SHAPE.exec(key) ?? []
  if (tokenId === undefined) return undefined
  const until = Number(time)
  return {
    tokenId,
    opens: (path: string, hash: Uint8Array) =>
      until > Date.now() &&
      timingSafeEqual(signature(hash, path, until), Buffer.from(signed, 'base64url')),
  }
}

const signature = (hash: Uint8Array, path: string, until: number) =>
  createHmac('sha256', hash).update(`asset ${until} ${path}`).digest()
