/** How long it took, in milliseconds. */
export interface Spread {
  readonly p50: number
  readonly p95: number
  readonly max: number
}

/** @param times in any order */
export function spread(times: readonly number[]): Spread {
  const sorted = times.toSorted((one, other) => one - other)
  // The nearest rank: a time that was measured, never one between two.
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? NaN
  return { p50: at(0.5), p95: at(0.95), max: at(1) }
}

export function print(changes: number, report: Readonly<Record<string, Spread>>): void {
  const row = (name: string, ...cells: string[]) =>
    console.log(name.padEnd(32) + cells.map((cell) => cell.padStart(10)).join(''))
  row(`${changes} changes, from publish, ms`, 'p50', 'p95', 'max')
  for (const [name, { p50, p95, max }] of Object.entries(report))
    row(name, ...[p50, p95, max].map((time) => time.toFixed(0)))
}
