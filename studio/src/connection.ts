import { streamingFetch } from '@onrecord/lake/streams'
import { createClient, type ClientConfig } from '@sanity/client'
import { apiHost } from './local/api-host.ts'

const projectId = process.env['SANITY_STUDIO_PROJECT_ID'] ?? 'onrecord'
const dataset = process.env['SANITY_STUDIO_DATASET'] ?? 'production'

/**
 * Where the Studio's content is. Without an API host it is hosted Sanity, and the Studio is the
 * stock one. With a lake, requests go to its bare host, because `<project>.localhost` is not a name
 * that every browser knows, and listeners share one WebSocket, because browsers allow only six
 * connections to one host, all tabs together.
 */
export const connection = {
  projectId,
  dataset,
  ...(apiHost === undefined ? {} : lake(apiHost)),
}

function lake(host: string) {
  const fetch = streamingFetch()
  return {
    apiHost: host,
    auth: { loginMethod: 'token' as const },
    unstable_clientFactory: (config: ClientConfig) =>
      createClient({ ...config, useProjectHostname: false, resolveFetch: () => fetch }),
  }
}
