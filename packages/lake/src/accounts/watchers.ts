import type { Identity } from '../identity.ts'

/** `setTimeout` cannot wait longer than 2³¹ ms. */
const LONGEST_MS = 2 ** 31 - 1

interface Watcher {
  readonly identity: Identity
  readonly end: () => void
}

/** Open streams, by who opened them: they end when the right to them does. */
export class Watchers {
  readonly #watchers = new Set<Watcher>()

  /**
   * @param end called once, when the identity's token is gone or its role has changed
   * @returns how to stop watching
   */
  watch(identity: Identity, expiresAt: string | null | undefined, end: () => void): () => void {
    const watcher = { identity, end }
    this.#watchers.add(watcher)
    let timer: NodeJS.Timeout | undefined
    const wait = () => {
      if (typeof expiresAt !== 'string') return
      const left = Date.parse(expiresAt) - Date.now()
      if (left <= 0) return end()
      timer = setTimeout(wait, Math.min(left, LONGEST_MS))
      timer.unref()
    }
    wait()
    return () => {
      clearTimeout(timer)
      this.#watchers.delete(watcher)
    }
  }

  endToken(tokenId: string): void {
    this.#endWhere((identity) => identity.tokenId === tokenId)
  }

  endUser(userId: string): void {
    this.#endWhere((identity) => identity.id === userId)
  }

  #endWhere(meant: (identity: Identity) => boolean): void {
    for (const { identity, end } of this.#watchers) if (meant(identity)) end()
  }
}
