import { createClient, type ClientConfig, type SanityClient } from '@sanity/client'
import { streamingFetch } from '../streams/client.ts'
import { quietFetch } from './quiet.ts'

/** The options of a workspace that say where its content is and how to sign in. */
export interface LakeWorkspace {
  readonly apiHost: string
  readonly auth: { readonly loginMethod: 'token' }
  readonly unstable_clientFactory: (config: ClientConfig) => SanityClient
}

/**
 * The part of a Studio's configuration that makes a lake its home. Requests go to the lake's bare
 * host, because `<project>.localhost` is not a name that every browser knows; listeners share one
 * WebSocket, because browsers allow only six connections to one host, all tabs together; and what
 * the Studio would ask Sanity's own servers is answered on the spot.
 *
 * @param apiHost where the lake answers
 *
 * @example
 * ```ts
 * import { lakeWorkspace } from '@onrecord/lake/studio'
 *
 * export default defineConfig({
 *   projectId: 'onrecord',
 *   dataset: 'production',
 *   ...lakeWorkspace('http://localhost:3030'),
 *   schema: { types },
 * })
 * ```
 */
export function lakeWorkspace(apiHost: string): LakeWorkspace {
  const fetch = streamingFetch(withCookies(globalThis.fetch))
  // The configuration is also read where there is no page: by `sanity build`.
  if (globalThis.window !== undefined)
    globalThis.fetch = quietFetch(globalThis.fetch, fetch, apiHost)
  return {
    apiHost,
    auth: { loginMethod: 'token' },
    unstable_clientFactory: (config) =>
      createClient({ ...config, useProjectHostname: false, resolveFetch: () => fetch }),
  }
}

/**
 * The lake answers who is signed in with a cookie that shows them the pictures of a private dataset:
 * the browser takes and sends it only where it is asked to.
 */
const withCookies =
  (fetch: typeof globalThis.fetch): typeof fetch =>
  (input, init) =>
    fetch(input, { ...init, credentials: 'include' })
