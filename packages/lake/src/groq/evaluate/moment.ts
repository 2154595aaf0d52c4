/** A query takes longer than it may here. */
export class TooSlow extends Error {
  override readonly name = 'TooSlow'
}

/** Looking at the clock costs more than a step of a query does. */
const STEPS = 64

/** Work of this thread so far, in milliseconds. On a busy machine the clock runs on without us. */
function worked(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

/** How long a query may work where others wait for it. */
export class Moment {
  readonly #end: number
  #steps = 0

  /** @param ms Infinity where nobody waits */
  constructor(ms: number) {
    this.#end = worked() + ms
  }

  /** @throws TooSlow when the moment is over */
  step(): void {
    if (++this.#steps % STEPS === 0) this.assertNow()
  }

  /** @throws TooSlow when the moment is over */
  assertNow(): void {
    if (this.#end !== Infinity && worked() > this.#end) throw new TooSlow()
  }

  /** Of this nobody knows how long it takes, and nothing can stop it. @throws TooSlow where others wait */
  assertAlone(): void {
    if (this.#end !== Infinity) throw new TooSlow()
  }
}

export const UNLIMITED = new Moment(Infinity)
