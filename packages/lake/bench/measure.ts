import { hash } from 'node:crypto'
import { NAMES, type Parameters, type QueryName } from './queries.ts'

/** Answers queries with the JSON text of the result. */
export interface Engine {
  readonly name: string
  run(name: QueryName, given: Parameters): string
}

export interface Measured {
  readonly engine: string
  /** Median per query, in milliseconds. */
  readonly medians: Readonly<Record<string, number>>
  readonly p99: Readonly<Record<string, number>>
  /** Hashes of some answers, to hold engines against each other. */
  readonly answers: Readonly<Record<string, readonly string[]>>
}

/** The time of every query over all parameters, each of which was asked twice before. */
export function medians(engine: Engine, given: readonly Parameters[]): Measured {
  const [median, p99]: [Record<string, number>, Record<string, number>] = [{}, {}]
  const answers: Record<string, string[]> = {}
  for (const name of NAMES) {
    for (const one of [...given, ...given]) engine.run(name, one)
    const times = given.map((one) => {
      const started = performance.now()
      engine.run(name, one)
      return performance.now() - started
    })
    times.sort((one, other) => one - other)
    median[name] = times[Math.floor(times.length / 2)] ?? NaN
    p99[name] = times[Math.floor(times.length * 0.99)] ?? NaN
    answers[name] = given.slice(0, 3).map((one) => hash('sha256', canonical(engine.run(name, one))))
  }
  return { engine: engine.name, medians: median, p99, answers }
}

/** JSON without the order of keys and what a store sets itself. */
function canonical(json: string): string {
  const sorted = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(sorted)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key]) => !['_rev', '_createdAt', '_updatedAt', '_originalId'].includes(key))
        .toSorted(([one], [other]) => (one < other ? -1 : 1))
        .map(([key, item]) => [key, sorted(item)]),
    )
  }
  return JSON.stringify(sorted(JSON.parse(json)))
}

export const geometricMean = (values: readonly number[]): number =>
  Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length)
