import { SANITY_VERSION } from 'sanity'
import { apiHost } from './api-host.ts'

/**
 * Sanity's Studio asks two addresses of Sanity's that no option turns off: whether there is a newer
 * version, and whether feedback can be sent. A newsroom without the cloud asks nobody; these two
 * get the answers that end the matter. Imported first, before anything keeps `fetch`.
 */
const answers: readonly (readonly [prefix: string, answer: () => Response])[] = [
  [
    'https://sanity-cdn.com/v1/modules/',
    () => Response.json({ latest: SANITY_VERSION, packageVersion: SANITY_VERSION }),
  ],
  ['https://api.sanity.io/vX/intake/', () => new Response(null, { status: 503 })],
]

/**
 * A part of the Studio builds its own client, past our factory, and asks `<project>.localhost`. Not
 * every browser knows that name; the lake's own name is the same place.
 */
const toBareHost = (url: string, host: URL) =>
  url.replace(new RegExp(`^http://[a-z0-9-]+\\.${host.host}/`), `${host.origin}/`)

if (apiHost !== undefined && globalThis.window !== undefined) {
  const { fetch } = globalThis
  const host = new URL(apiHost)
  globalThis.fetch = (input, init) => {
    const url = input instanceof Request ? input.url : String(input)
    const answer = answers.find(([prefix]) => url.startsWith(prefix))?.[1]
    if (answer !== undefined) return Promise.resolve(answer())
    const bare = toBareHost(url, host)
    if (bare === url) return fetch(input, init)
    return fetch(input instanceof Request ? new Request(bare, input) : bare, init)
  }
}
