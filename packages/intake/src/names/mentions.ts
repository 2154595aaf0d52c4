import type { Entity, Mention } from './entity.ts'

/** Nobody remembers more names than this, counted back from where they read. */
const REMEMBERED = 200

/** Names where they stand, in the order of the text; found by place without a walk over all of them. */
export class Mentions {
  readonly all: readonly Mention[]
  readonly #starting = new Map<number, Mention>()
  readonly #ending = new Map<number, Mention>()
  readonly #first = new Map<Entity, Mention>()

  constructor(found: readonly Mention[]) {
    this.all = found.toSorted((a, b) => a.start - b.start)
    for (const mention of this.all) {
      this.#starting.set(mention.start, mention)
      this.#ending.set(mention.end, mention)
      if (!this.#first.has(mention.entity)) this.#first.set(mention.entity, mention)
    }
  }

  startingAt(start: number): Mention | undefined {
    return this.#starting.get(start)
  }

  endingAt(end: number): Mention | undefined {
    return this.#ending.get(end)
  }

  firstOf(entity: Entity): Mention | undefined {
    return this.#first.get(entity)
  }

  /** The first behind a place that brings somebody new into the story. */
  newBehind(at: number, fits: (entity: Entity) => boolean): Mention | undefined {
    for (let index = this.#from(at); index < this.all.length; index++) {
      const mention = this.all[index]
      if (mention !== undefined && fits(mention.entity) && this.firstOf(mention.entity) === mention)
        return mention
    }
    return undefined
  }

  /** Those that lie inside a stretch of text. */
  within(start: number, end: number): Mention[] {
    const found: Mention[] = []
    for (let at = this.#from(start); at < this.all.length; at++) {
      const mention = this.all[at]
      if (mention === undefined || mention.start > end) break
      if (mention.end <= end) found.push(mention)
    }
    return found
  }

  /** Whether a name goes on across a stretch of text. */
  reachAcross(start: number, end: number): boolean {
    const before = this.all[this.#from(start) - 1]
    return before !== undefined && before.end > end
  }

  /** The last ones before a place, the nearest first. */
  before(at: number): Mention[] {
    const to = this.#from(at)
    return this.all
      .slice(Math.max(0, to - REMEMBERED), to)
      .filter(({ end }) => end <= at)
      .toReversed()
  }

  /** The index of the first that starts at a place or behind it. */
  #from(start: number): number {
    let low = 0
    let high = this.all.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.all[middle]?.start ?? start) < start) low = middle + 1
      else high = middle
    }
    return low
  }
}
