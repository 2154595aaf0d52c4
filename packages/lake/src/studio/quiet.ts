import type { StreamingFetch } from '../streams/client.ts'

/** Names the version that asks: what is installed is then the newest there is. */
const VERSION_CHECK = /^https:\/\/sanity-cdn\.com\/v1\/modules\/.*\/(?:\^|%5E)([\w.-]+)\//
const FEEDBACK = 'https://api.sanity.io/vX/intake/'

/**
 * Sanity's Studio asks two addresses of Sanity's that no option turns off: whether there is a newer
 * version, and whether feedback can be sent. A Studio without the cloud asks nobody; these two get
 * the answers that end the matter.
 */
function answer(url: string): Response | undefined {
  const version = VERSION_CHECK.exec(url)?.[1]
  if (version !== undefined) return Response.json({ latest: version, packageVersion: version })
  return url.startsWith(FEEDBACK) ? new Response(null, { status: 503 }) : undefined
}

/**
 * A part of the Studio builds its own client, past our factory, and asks `<project>.localhost`. Not
 * every browser knows that name; the lake's own name is the same place.
 */
const toBareHost = (url: string, host: URL) =>
  url.replace(new RegExp(`^http://[a-z0-9-]+\\.${host.host}/`), `${host.origin}/`)

/**
 * The page's `fetch`, kept from asking anybody but the lake.
 *
 * @param lakeFetch for what the lake is asked. The tasks of the Studio listen past our factory too:
 * without it their listeners would take the six connections that a browser has for one host, and
 * the Studio would stand still.
 */
export function quietFetch(
  fetch: typeof globalThis.fetch,
  lakeFetch: StreamingFetch,
  apiHost: string,
): typeof fetch {
  const host = new URL(apiHost)
  return (input, init) => {
    const url = input instanceof Request ? input.url : String(input)
    const ours = answer(url)
    if (ours !== undefined) return Promise.resolve(ours)
    const bare = toBareHost(url, host)
    if (input instanceof Request)
      return fetch(bare === url ? input : new Request(bare, input), init)
    return bare.startsWith(`${host.origin}/`) ? lakeFetch(bare, init) : fetch(input, init)
  }
}
