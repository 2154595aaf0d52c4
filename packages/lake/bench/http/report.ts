import type { Load } from './load.ts'
import type { OverHttp } from './over-http.ts'

/** What a lake did over HTTP, beside what is the goal. */
export function printOverHttp(one: OverHttp): void {
  const { start, mixed, residentMB, patches, fanOut, creates } = one
  const rows = [
    [
      'start',
      `${ms(start.ms)} (goal 300), ${ms(start.cpuMs)} of the processor, ${mb(start.residentMB)}`,
    ],
    ['new questions', figures(mixed.reads)],
    ['beside writes', figures(mixed.readsBesideWrites)],
    ['the writes', figures(mixed.writes)],
    ['resident then', `${mb(residentMB)} (goal 250)`],
    [
      'patches',
      `${figures(patches)}, goal 1500/s, p99 ${(patches.p99 / patches.p50).toFixed(1)} × p50 (goal 4); bare SQLite puts ${patches.bareRowsPerSecond.toFixed(0)} rows/s on this disk`,
    ],
    [
      'fan-out',
      `${fanOut.listeners} listeners, ${fanOut.patchesPerSecond.toFixed(0)} patches/s: the last hears of one after ${ms(fanOut.p50)}, 99 of 100 within ${ms(fanOut.p99)} (goal 100)`,
    ],
    ['creates', `${figures(creates)}, an article with three quotes each`],
  ]
  console.log('\nover HTTP:')
  for (const [name = '', text = ''] of rows) console.log(`${name.padEnd(16)}${text}`)
}

const ms = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`
const mb = (value: number) => `${value.toFixed(0)} MB`

const figures = ({ perSecond, perCpuSecond, p50, p99 }: Load) =>
  `${perSecond.toFixed(0)}/s, ${perCpuSecond.toFixed(0)} for a second of the processor, p50 ${ms(p50)}, p99 ${ms(p99)}`
