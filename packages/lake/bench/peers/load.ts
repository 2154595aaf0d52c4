import type { Served } from './served.ts'

export interface Load {
  /** How many were answered for each second of processor time that the server used. */
  readonly perCpuSecond: number
  readonly perSecond: number
  /** Median of how long one waited, in milliseconds. */
  readonly p50: number
}

/** Before this, code is compiled and not measured. */
const WARM_SECONDS = 2

/** Does something again and again, by so many at a time, and tells what it cost the server. */
export async function load(
  served: Served,
  work: (turn: number) => Promise<unknown>,
  { connections, seconds }: { connections: number; seconds: number },
): Promise<Load> {
  let turn = 0
  const workFor = async (forSeconds: number): Promise<number[]> => {
    const end = performance.now() + forSeconds * 1000
    const times: number[] = []
    const one = async () => {
      while (performance.now() < end) {
        const started = performance.now()
        await work(turn++)
        times.push(performance.now() - started)
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
    p50: times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? NaN,
  }
}
