import { Worker } from 'node:worker_threads'

const PROBE = `
  import { parentPort } from 'node:worker_threads'
  import { setTimeout } from 'node:timers/promises'
  const worked = () => {
    const { user, system } = process.threadCpuUsage()
    return (user + system) / 1000
  }
  let [wall, work, most] = [0, 0, 1]
  parentPort.once('message', () => {
    parentPort.postMessage({ mean: Math.max(1, wall / work), most })
    process.exit()
  })
  for (;;) {
    const [began, before] = [performance.now(), worked()]
    while (worked() - before < 50);
    const [took, cost] = [performance.now() - began, worked() - before]
    most = Math.max(most, took / cost)
    wall += took
    work += cost
    await setTimeout(150)
  }
`

export interface Slowdown {
  readonly mean: number
  readonly most: number
}

/**
 * How slow the machine is for whoever has something to do: work of 50 ms takes so many times as long.
 * A machine with processors to spare says 1.
 *
 * @returns what ends measuring, and says how slow it was
 */
export function measureSlowdown(): () => Promise<Slowdown> {
  const probe = new Worker(new URL(`data:text/javascript,${encodeURIComponent(PROBE)}`))
  const told = new Promise<Slowdown>((resolve, reject) => {
    probe.once('message', resolve)
    probe.once('error', reject)
  })
  return () => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    probe.postMessage('enough')
    return told
  }
}
