import type { TypeCost } from './type-cost.ts'

/** Medians in milliseconds, as project/fetching.ts prints them. */
export interface Fetching {
  readonly lake: Readonly<Record<string, number>>
  readonly recorded: Readonly<Record<string, number>>
  /** What validation takes, beside the fetch it is part of. */
  readonly validation: Readonly<Record<string, { milliseconds: number; fetch: number }>>
}

interface Report extends Fetching {
  readonly calls: number
  readonly queries: number
  readonly bytes: Readonly<Record<string, number>>
  readonly types: Readonly<Record<string, TypeCost>>
}

/** Every row beside the first, which is ours: how many times as much. */
function table(
  title: string,
  rows: Readonly<Record<string, number>>,
  unit: string,
  digits: number,
) {
  const [ours = NaN] = Object.values(rows)
  console.log(`\n${title}`)
  for (const [name, value] of Object.entries(rows))
    console.log(
      `  ${name.padEnd(30)}${value.toFixed(digits).padStart(10)} ${unit}${`${(value / ours).toFixed(2)}x`.padStart(9)}`,
    )
}

export function print({ calls, queries, lake, recorded, validation, bytes, types }: Report): void {
  table(`Twenty quotes from a lake, median of ${calls}`, lake, 'ms', 3)
  table('The same from a server that answers at once', recorded, 'ms', 3)
  console.log('\nValidation, as part of a fetch from the lake')
  for (const [name, { milliseconds, fetch }] of Object.entries(validation))
    console.log(
      `  ${name.padEnd(30)}${milliseconds.toFixed(4).padStart(10)} ms of ${fetch.toFixed(3)} ms: ${((100 * milliseconds) / fetch).toFixed(1)} %`,
    )
  table('What a browser loads, gzip', bytes, 'bytes', 0)
  const each = (of: (cost: TypeCost) => number) =>
    Object.fromEntries(Object.entries(types).map(([name, cost]) => [name, of(cost)]))
  table(
    `Compiling ${queries} queries: instantiations`,
    each((cost) => cost.instantiations),
    '',
    0,
  )
  table(
    `Compiling ${queries} queries: checking`,
    each((cost) => cost.check),
    's',
    2,
  )
}
