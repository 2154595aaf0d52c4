const EVERY_MS = 5000

/**
 * Tells on stderr how far long work has come: one line that changes on a terminal, elsewhere a line
 * every few seconds. Nothing for work that is done before.
 */
export class Progress {
  readonly #terminal = process.stderr.isTTY
  #told = Date.now()
  #wrote = false

  tell(text: string): void {
    if (this.#terminal) {
      process.stderr.write(`\r\x1B[K${text}`)
      this.#wrote = true
      return
    }
    if (Date.now() - this.#told < EVERY_MS) return
    this.#told = Date.now()
    process.stderr.write(`${text}\n`)
  }

  /** Clears the line. */
  end(): void {
    if (this.#wrote) process.stderr.write('\r\x1B[K')
    this.#wrote = false
  }
}
