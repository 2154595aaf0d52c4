/** How much may wait to be read, in bytes. */
export interface Limits {
  /** For one listener, of what happened before. */
  readonly each: number
  /** For all together. A piece that many wait for is held once, and counted once. */
  readonly all: number
}

/**
 * What waits to be read by all who listen. Whoever falls behind is cut off, and when all together
 * wait for too much, whoever waits for most. What is added at once cuts nobody off however large it
 * is: they would come back, be sent it again, and be cut off again.
 */
export class Backlog {
  readonly #limits: Limits
  readonly #lines = new Set<Line>()
  /** How many wait for each piece. */
  readonly #holders = new Map<Uint8Array, number>()
  #size = 0

  constructor(limits: Limits) {
    this.#limits = limits
  }

  /** The bytes that are held. */
  get size(): number {
    return this.#size
  }

  /** @param cut called when the listener is too far behind, and is left */
  open(cut: () => void): Line {
    const line = new Line(this, cut)
    this.#lines.add(line)
    return line
  }

  /** Cuts off who is too far behind before more is added for one of them. */
  makeRoom(line: Line): void {
    if (line.size > this.#limits.each) line.cut()
    while (this.#size > this.#limits.all)
      [...this.#lines].reduce((most, other) => (other.size > most.size ? other : most)).cut()
  }

  hold(piece: Uint8Array): void {
    const holders = this.#holders.get(piece) ?? 0
    this.#holders.set(piece, holders + 1)
    if (holders === 0) this.#size += piece.length
  }

  release(piece: Uint8Array): void {
    const holders = this.#holders.get(piece) ?? 0
    if (holders > 1) this.#holders.set(piece, holders - 1)
    else if (this.#holders.delete(piece)) this.#size -= piece.length
  }

  leave(line: Line): void {
    this.#lines.delete(line)
  }
}

/** What one listener has not read yet. */
class Line {
  readonly #backlog: Backlog
  readonly #onCut: () => void
  readonly #pieces: Uint8Array[] = []
  #isOpen = true
  #size = 0
  /** Whoever reads, and has read all there is. */
  #reader: ((piece: Uint8Array) => void) | undefined

  constructor(backlog: Backlog, onCut: () => void) {
    this.#backlog = backlog
    this.#onCut = onCut
  }

  get size(): number {
    return this.#size
  }

  /** Adds what happened together. */
  add(pieces: readonly Uint8Array[]): void {
    this.#backlog.makeRoom(this)
    if (!this.#isOpen) return
    for (const piece of pieces) {
      this.#backlog.hold(piece)
      this.#pieces.push(piece)
      this.#size += piece.length
    }
    const reader = this.#reader
    if (reader === undefined || this.#pieces.length === 0) return
    this.#reader = undefined
    reader(this.#take())
  }

  /** The next piece, as soon as there is one. */
  next(): Promise<Uint8Array> {
    return new Promise((resolve) => {
      if (this.#pieces.length > 0) resolve(this.#take())
      else this.#reader = resolve
    })
  }

  cut(): void {
    this.close()
    this.#onCut()
  }

  /** What was not read will not be. */
  close(): void {
    this.#isOpen = false
    this.#backlog.leave(this)
    while (this.#pieces.length > 0) this.#take()
  }

  #take(): Uint8Array {
    const [piece = new Uint8Array()] = this.#pieces.splice(0, 1)
    this.#size -= piece.length
    this.#backlog.release(piece)
    return piece
  }
}
