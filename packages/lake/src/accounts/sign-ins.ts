import { randomId } from '../documents/ids.ts'

/** Time for a browser to go from the sign-in page back to the Studio. */
const GOOD_MS = 60_000

interface SignIn {
  readonly userId: string
  readonly origin: string
  readonly until: number
}

/**
 * People who have just proved who they are, on their way back to the Studio. The `sid` in its address
 * is good once, for a minute and for that Studio, so an address in a history or log opens nothing.
 */
export class SignIns {
  readonly #waiting = new Map<string, SignIn>()
  readonly #now: () => number

  constructor(now: () => number = Date.now) {
    this.#now = now
  }

  /** @returns the `sid` */
  begin(userId: string, origin: string): string {
    const now = this.#now()
    for (const [sid, { until }] of this.#waiting) if (until <= now) this.#waiting.delete(sid)
    const sid = randomId(32)
    this.#waiting.set(sid, { userId, origin, until: now + GOOD_MS })
    return sid
  }

  /** @param origin of the page that asks, where the browser says it @returns the user's id */
  finish(sid: string, origin: string | undefined): string | undefined {
    const found = this.#waiting.get(sid)
    this.#waiting.delete(sid)
    if (found === undefined || found.until <= this.#now()) return undefined
    return origin === undefined || origin === found.origin ? found.userId : undefined
  }
}
