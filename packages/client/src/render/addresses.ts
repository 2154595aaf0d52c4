/**
 * Where records live on a front end. What has no address is shown without a link: a whole kind that is
 * left out, or a single record for which nothing comes back.
 */
export interface Addresses {
  /** Of a story, by its slug. */
  readonly article?: (slug: string) => string | undefined
  /** Of a quote, by its id. */
  readonly quote?: (id: string) => string | undefined
  /** Of a source, by its id. */
  readonly source?: (id: string) => string | undefined
  /** Of an event, by its id. */
  readonly event?: (id: string) => string | undefined
}

/** Where every record lives, whatever its kind. */
export type CompleteAddresses = {
  readonly [Kind in keyof Addresses]-?: (key: string) => string
}

/**
 * The addresses of a site that keeps stories under `/story`, quotes under `/quote`, and so on.
 *
 * @param site where the site begins, without a slash at the end; empty for addresses on the same site
 *
 * @example
 * ```ts
 * const addresses = addressesUnder('https://news.example')
 * addresses.article('ferry-inquiry-opens') // 'https://news.example/story/ferry-inquiry-opens'
 * ```
 */
export function addressesUnder(site = ''): CompleteAddresses {
  const under = (kind: string) => (key: string) => `${site}/${kind}/${encodeURIComponent(key)}`
  return {
    article: under('story'),
    quote: under('quote'),
    source: under('source'),
    event: under('event'),
  }
}
