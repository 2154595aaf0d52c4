import { z } from 'zod'
import { randomId } from '../documents/ids.ts'
import { badRequest, gatewayError } from '../errors.ts'
import type { Driver } from '../store/driver.ts'

const stored = z.object({
  id: z.string(),
  /** `https://desk.example.org`, with `*` for a part of the host name or for any port. */
  origin: z.string(),
  /** Whether its pages may send tokens. */
  allowCredentials: z.boolean(),
  createdAt: z.string(),
})

/** A web origin whose pages may use the lake. */
export type CorsOrigin = z.infer<typeof stored>

/** Origins that are no address of anybody: any page, a page without an origin, a file. */
const ANYBODY = ['*', 'null', 'file:///*']
const SHAPE = /^[a-z][a-z\d+.-]*:\/\/[\w*.-]+(?::(?:\d+|\*))?$/

/** The origins that were added while the lake ran, as `sanity cors` does. Kept with the data. */
export class Origins {
  readonly #db: Driver
  #origins: readonly CorsOrigin[]

  constructor(db: Driver) {
    this.#db = db
    const kept = db.prepare("SELECT value FROM settings WHERE key = 'cors'").get()?.['value']
    this.#origins = typeof kept === 'string' ? z.array(stored).parse(JSON.parse(kept)) : []
  }

  list(): readonly CorsOrigin[] {
    return this.#origins
  }

  /**
   * @throws LakeError 400 when this is no origin, or one of anybody's is to send tokens; 409 when it is
   *   there already
   */
  add({ origin, allowCredentials }: { origin: string; allowCredentials: boolean }): CorsOrigin {
    const anybody = ANYBODY.includes(origin)
    if (!anybody && !SHAPE.test(origin)) {
      throw badRequest(
        `"${origin}" is not an origin: give a protocol and a host, as in https://desk.example.org, with * for a part of the name or for any port`,
      )
    }
    if (anybody && allowCredentials) {
      throw badRequest(
        `"${origin}" means the pages of anybody, which may not send tokens: name the origin, or leave allowCredentials out`,
      )
    }
    if (this.#origins.some((other) => other.origin === origin))
      throw gatewayError(409, 'Conflict', `The origin ${origin} is allowed already`)
    const added = {
      id: randomId(12),
      origin,
      allowCredentials,
      createdAt: new Date().toISOString(),
    }
    this.#keep([...this.#origins, added])
    return added
  }

  /** @throws LakeError 404 */
  remove(id: string): void {
    const left = this.#origins.filter((origin) => origin.id !== id)
    if (left.length === this.#origins.length)
      throw gatewayError(404, 'Not Found', `There is no CORS origin "${id}"`)
    this.#keep(left)
  }

  /** What an origin may do here; undefined when nobody allowed it anything. */
  permission(origin: string): { readonly tokens: boolean } | undefined {
    const found = this.#origins.filter((allowed) => patternOf(allowed.origin).test(origin))
    if (found.length === 0) return undefined
    return { tokens: found.some(({ allowCredentials }) => allowCredentials) }
  }

  #keep(origins: readonly CorsOrigin[]): void {
    this.#db
      .prepare(
        "INSERT INTO settings (key, value) VALUES ('cors', ?) ON CONFLICT DO UPDATE SET value = excluded.value",
      )
      .run(JSON.stringify(origins))
    this.#origins = origins
  }
}

function patternOf(origin: string): RegExp {
  if (origin === '*') return /^/
  const source = origin
    .replaceAll(/[\\^$.+?()[\]{}|/-]/g, String.raw`\$&`)
    .replace(/:\*$/, String.raw`(?::\d+)?`)
    .replaceAll('*', '[a-z0-9.-]*')
  return new RegExp(`^${source}$`, 'i')
}
