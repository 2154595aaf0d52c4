import type { Origins } from './origins.ts'

const LOOPBACK_ORIGIN = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\]|[a-z0-9-]+\.localhost)(:\d+)?$/

/** By which names this lake is reached, and from which web origins it may be used. */
export class Reach {
  /** `http://localhost:3030`, or the first address by which others reach it. Known once it listens. */
  url = ''
  readonly #names: ReadonlySet<string>
  readonly #origins: ReadonlySet<string>
  /** Those that were added while the lake ran. */
  readonly origins: Origins

  /**
   * @param shared the addresses by which others reach it, as URLs
   * @param allowedOrigins web origins besides those of this machine and its own
   */
  constructor(
    projectId: string,
    {
      shared,
      allowedOrigins,
      origins,
    }: { shared: readonly URL[]; allowedOrigins: readonly string[]; origins: Origins },
  ) {
    this.origins = origins
    this.#names = new Set([
      'localhost',
      '127.0.0.1',
      '[::1]',
      `${projectId}.localhost`,
      ...shared.map(({ hostname }) => hostname),
    ])
    this.#origins = new Set([...shared.map(({ origin }) => origin), ...allowedOrigins])
  }

  /**
   * Whether a Host header means this lake. A web page elsewhere can make its own name resolve to this
   * machine (DNS rebinding); then the header still carries that name.
   */
  isOwnHost(host: string | undefined): boolean {
    return host !== undefined && this.#names.has(host.replace(/:\d+$/, '').toLowerCase())
  }

  /** What pages of this web origin may do: use the lake, and send it tokens. Undefined is nothing. */
  permission(origin: string): { readonly tokens: boolean } | undefined {
    return LOOPBACK_ORIGIN.test(origin) || this.#origins.has(origin)
      ? { tokens: true }
      : this.origins.permission(origin)
  }

  /** Whether this web origin is the lake's own, for a request that came with this Host header. */
  isOwnOrigin(origin: string, host: string | undefined): boolean {
    return origin === this.url || origin === `http://${host}` || origin === `https://${host}`
  }
}
