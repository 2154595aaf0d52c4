import { tooManyRequests } from '../errors.ts'

const WINDOW_MS = 3_600_000
/** Wrong passwords within an hour. */
const PER_ACCOUNT = 20
const PER_ADDRESS = 60
/** More keys than this are a flood: the oldest are forgotten. */
const MAX_KEYS = 20_000

/**
 * Counts wrong passwords, by account and by address: one account is not guessed from many addresses,
 * and one address does not guess many accounts.
 */
export class Attempts {
  readonly #failures = new Map<string, number[]>()
  readonly #now: () => number

  constructor(now: () => number = Date.now) {
    this.#now = now
  }

  /** @throws LakeError 429 that says how long to wait */
  assertAllowed(email: string, address: string): void {
    const waits = this.#keys(email, address).map(([key, limit]) => {
      const recent = this.#recent(key)
      const first = recent[recent.length - limit]
      return first === undefined ? 0 : first + WINDOW_MS - this.#now()
    })
    const wait = Math.max(...waits)
    if (wait > 0) throw tooManyRequests(Math.ceil(wait / 1000))
  }

  failed(email: string, address: string): void {
    for (const [key] of this.#keys(email, address)) {
      const recent = this.#recent(key)
      this.#failures.delete(key)
      this.#failures.set(key, [...recent, this.#now()])
    }
    for (const key of this.#failures.keys()) {
      if (this.#failures.size <= MAX_KEYS) break
      this.#failures.delete(key)
    }
  }

  /** Whoever knows the password has used up nothing; others at that address have. */
  succeeded(email: string, address: string): void {
    this.#failures.delete(accountKey(email))
    this.#failures.get(addressKey(address))?.pop()
  }

  #keys(email: string, address: string): [string, number][] {
    return [
      [accountKey(email), PER_ACCOUNT],
      [addressKey(address), PER_ADDRESS],
    ]
  }

  #recent(key: string): number[] {
    const since = this.#now() - WINDOW_MS
    return (this.#failures.get(key) ?? []).filter((time) => time > since)
  }
}

const accountKey = (email: string) => `account ${email.trim().toLowerCase().slice(0, 320)}`

const addressKey = (address: string) => `address ${network(address)}`

/** Whoever has one IPv6 address has a whole /64 of them. */
function network(address: string): string {
  const plain = address.replace(/^::ffff:/, '')
  if (!plain.includes(':')) return plain
  const [head = '', tail] = plain.split('::')
  const groups = head.split(':').filter((group) => group !== '')
  const rest = tail === undefined ? [] : tail.split(':').filter((group) => group !== '')
  const zeros = Array.from<string>({ length: Math.max(0, 8 - groups.length - rest.length) }).fill(
    '0',
  )
  return [...groups, ...zeros, ...rest].slice(0, 4).join(':')
}
