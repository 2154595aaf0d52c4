import { readFileSync } from 'node:fs'

/** What the kernel counts processor time in, on every Linux of today. */
const TICKS_PER_SECOND = 100

/** What a process has used of the processor so far, in seconds (Linux only). */
export function cpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND
}

/** How much of a process is in memory, and the most there was (Linux only). */
export function memoryOf(pid: number): { residentMB: number; mostMB: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const of = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1000
  return { residentMB: of('VmRSS'), mostMB: of('VmHWM') }
}
