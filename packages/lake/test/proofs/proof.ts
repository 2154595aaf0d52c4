import process from 'node:process'

/** How much is tried: with every change, every night, before a release. */
export type Tier = 'commit' | 'nightly' | 'release'

const TIERS: readonly Tier[] = ['commit', 'nightly', 'release']
const wanted = process.env['ONRECORD_PROOF'] ?? 'commit'
const tier = TIERS.find((name) => name === wanted)
if (tier === undefined) throw new Error(`ONRECORD_PROOF is ${TIERS.join(', ')}, not "${wanted}"`)

/** The size of a proof in the tier that runs: `ONRECORD_PROOF=nightly`. */
export const sized = (sizes: Record<Tier, number>): number => sizes[tier]

/** What everything random follows from. `ONRECORD_SEED` runs a proof again as it was. */
export const seed = Number(process.env['ONRECORD_SEED'] ?? Math.floor(Math.random() * 2 ** 31))

/** Prints what was measured, in one line, with what it takes to measure it again. */
export function figure(name: string, measured: string): void {
  console.info(`proof ${name}: ${measured} (${tier}, seed ${seed})`)
}

/** Random numbers that a seed decides (mulberry32). */
export function randomFrom(start: number) {
  let state = start >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    below,
    chance: (probability: number) => next() < probability,
    one<T>(items: readonly [T, ...T[]]): T {
      return items[below(items.length)] ?? items[0]
    },
  }
}

export type Random = ReturnType<typeof randomFrom>
