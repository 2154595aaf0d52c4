/** One thing that is or is not what is looked for, and the signs that stand about it. */
export interface Example {
  readonly signs: readonly string[]
  readonly holds: boolean
}

type Weights = ReadonlyMap<string, number>

/** The weight of an example of which nothing is known. */
const BIAS = ''
const FEWEST = 8
const STEPS = 200
/** How much a large weight costs, against what it explains. */
const COST = 4
const FOLDS = 10

/** Logistic regression, with steps that grow smaller for signs that have moved a lot. */
function fit(from: readonly Example[]): Weights {
  const times = new Map<string, number>()
  for (const { signs } of from)
    for (const sign of signs) times.set(sign, (times.get(sign) ?? 0) + 1)
  const kept = [...times].flatMap(([sign, count]) => (count < FEWEST ? [] : [sign]))
  const weights = new Map([BIAS, ...kept].map((sign) => [sign, 0]))
  const moved = new Map<string, number>()
  for (let step = 0; step < STEPS; step++) {
    const slopes = new Map<string, number>()
    for (const { signs, holds } of from) {
      const error = 1 / (1 + Math.exp(-scoreOf(weights, signs))) - (holds ? 1 : 0)
      for (const sign of [BIAS, ...signs]) slopes.set(sign, (slopes.get(sign) ?? 0) + error)
    }
    for (const [sign, weight] of weights) {
      const slope = (slopes.get(sign) ?? 0) + (sign === BIAS ? 0 : COST * weight)
      const sum = (moved.get(sign) ?? 0) + slope * slope
      moved.set(sign, sum)
      weights.set(sign, weight - (slope / (Math.sqrt(sum) + 1e-8)) * 0.5)
    }
  }
  return weights
}

function scoreOf(weights: Weights, signs: readonly string[]): number {
  return [BIAS, ...signs].reduce((sum, sign) => sum + (weights.get(sign) ?? 0), 0)
}

/** The score of every example by weights fitted without its story: each tenth story is left out in turn. */
export function heldOut<Row extends Example>(
  rows: readonly Row[],
  placeOf: (row: Row) => number,
): ReadonlyMap<Row, number> {
  const held = new Map<Row, number>()
  for (let fold = 0; fold < FOLDS; fold++) {
    const isOut = (row: Row): boolean => placeOf(row) % FOLDS === fold
    const weights = fit(rows.filter((row) => !isOut(row)))
    for (const row of rows) if (isOut(row)) held.set(row, scoreOf(weights, row.signs))
  }
  return held
}

/** Prints the weights fitted on everything, the heaviest first. */
export function printWeights(rows: readonly Example[]) {
  for (const [sign, weight] of [...fit(rows)].toSorted(([, a], [, b]) => b - a))
    console.log(`  ${JSON.stringify(sign)}: ${weight.toFixed(2)},`)
}
