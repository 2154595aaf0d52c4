/** A dataset of hosted Sanity, or of a lake. */
export type Dataset = {
  readonly dataset: string
  /** As `2025-02-19`; that one unless given. */
  readonly apiVersion?: string
} & (
  | { readonly projectId: string; readonly url?: never }
  /** A lake's address. */
  | { readonly url: string; readonly projectId?: never }
)

export interface Addresses {
  readonly query: string
  readonly live: string
}

/** Neither may change where a request goes. */
const NAME = /^[a-z0-9][a-z0-9_-]*$/i

/**
 * @param cached whether the CDN may answer
 * @throws TypeError when a name is none
 */
export function addressesOf(
  { projectId, url, dataset, apiVersion = '2025-02-19' }: Dataset,
  cached: boolean,
): Addresses {
  for (const [what, name] of Object.entries({ projectId, dataset, apiVersion })) {
    if (name !== undefined && !NAME.test(name))
      throw new TypeError(`\`${what}\` is "${name}"; it may hold letters, digits, - and _.`)
  }
  const host = (kind: string) =>
    url === undefined ? `https://${projectId}.${kind}.sanity.io` : url.replace(/\/$/, '')
  return {
    query: `${host(cached ? 'apicdn' : 'api')}/v${apiVersion}/data/query/${dataset}`,
    live: `${host('api')}/v${apiVersion}/data/live/events/${dataset}`,
  }
}
