import type { Served } from './served.ts'

export interface Load {
  /** How many were answered for each second of processor time that the server used. */
  readonly perCpuSecond: number
  readonly perSecond: number
  /** How long one waited, in milliseconds: the median, and 99 of 100 less than that. */
  readonly p50: number
  readonly p99: number
}

export interface Loading {
  /** How many at a time. */
  readonly connections: number
  readonly seconds: number
  /** How many are begun in a second; as many as can be, unless given. */
  readonly rate?: number
}

/** Before this, code is compiled and not measured. */
export const WARM_SECONDS = 2

/**
 * Does something again and again, and tells what it cost the server.
 *
 * @param work is told its number, and which of the connections does it
 */
export async function load(
  served: Served,
  work: (turn: number, connection: number) => Promise<unknown>,
  { connections, seconds, rate }: Loading,
): Promise<Load> {
  let turn = 0
  const pause = rate === undefined ? 0 : (connections / rate) * 1000
  const workFor = async (forSeconds: number): Promise<number[]> => {
    const end = performance.now() + forSeconds * 1000
    const times: number[] = []
    const one = async (_: unknown, connection: number) => {
      // At a rate, they take turns.
      await rest((pause * connection) / connections)
      while (performance.now() < end) {
        const started = performance.now()
        await work(turn++, connection)
        const took = performance.now() - started
        times.push(took)
        await rest(pause - took)
      }
    }
    await Promise.all(Array.from({ length: connections }, one))
    return times
  }
  await workFor(WARM_SECONDS)
  const [cpuBefore, started] = [served.cpuSeconds, performance.now()]
  const times = await workFor(seconds)
  const took = (performance.now() - started) / 1000
  return {
    perCpuSecond: times.length / (served.cpuSeconds - cpuBefore),
    perSecond: times.length / took,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
  }
}

const rest = async (ms: number): Promise<void> => {
  if (ms > 0) await new Promise((resolve) => setTimeout(resolve, ms))
}

/** The value that so large a share of all is below. */
export const quantile = (all: readonly number[], share: number): number =>
  all.toSorted((one, other) => one - other)[Math.floor(all.length * share)] ?? NaN
