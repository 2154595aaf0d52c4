/**
 * Something that was asked for, and what was seen of it.
 *
 * @typeParam State what is asked about
 */
export interface Operation<State> {
  readonly begin: number
  /** When its answer came. `Infinity`: it never did, so it may have happened at any time since, or not at all. */
  readonly end: number
  /** The state after it; undefined when what was seen cannot be in this state. */
  readonly apply: (state: State) => State | undefined
}

/**
 * The states that there may be when all is over: of every order in which each operation, at one
 * moment between its begin and its end, makes of the state what was seen. None: there is no such
 * order. Tried depth first, each situation once (Wing and Gong, with Lowe's memory of situations).
 */
export function finalStates<State extends string>(
  operations: readonly Operation<State>[],
  initial: Iterable<State>,
): Set<State> {
  const all = operations.toSorted((a, b) => a.begin - b.begin)
  const final = new Set<State>()
  const seen = new Set<string>()
  const open = [...initial].map((state) => ({ done: 0n, state }))
  for (let now = open.pop(); now !== undefined; now = open.pop()) {
    const { done, state } = now
    const left = [...all.entries()].filter(([index]) => ((done >> BigInt(index)) & 1n) === 0n)
    if (left.every(([, { end }]) => end === Infinity)) final.add(state)
    // Whatever begins after another one ended comes after it.
    const first = left.reduce((earliest, [, { end }]) => Math.min(earliest, end), Infinity)
    for (const [index, { begin, apply }] of left) {
      const next = begin > first ? undefined : apply(state)
      if (next === undefined) continue
      const situation = { done: done | (1n << BigInt(index)), state: next }
      const key = `${situation.done.toString(36)} ${next}`
      if (seen.has(key)) continue
      seen.add(key)
      open.push(situation)
    }
  }
  return final
}
