import type { Selection } from './selection.ts'
import type { Shown } from './sql/layers.ts'
import { shapeOf } from './sql/shape.ts'
import type { Part } from './understand.ts'

/** What a plan is for. Whoever asks for the same, with other values, has the same plan. */
interface Purpose {
  /** The place in a query where it is asked; nothing is kept for one without. */
  readonly selection: Selection | undefined
  readonly parts: readonly Part[]
  readonly isPart: boolean
  readonly shown: Pick<Shown, 'key'>
  /** What the dataset is looked up by: it has other plans than another one. */
  readonly indexes: object
  /** Another one whenever an index or a counter has come or changed. */
  readonly version: number
  /** What is made of each document. */
  readonly columns?: object
}

interface Kept<Plan> {
  readonly version: number
  readonly columns: object | undefined
  readonly plan: Plan
}

/** Parameters of different sorts make different shapes; so many of one selection are kept. */
const MAX_SHAPES = 50

/**
 * Plans that were made, with the selection in the tree of a query that they are for. One is found again
 * where the conditions have the same shape, as the same people see the dataset, until an index or a
 * counter comes or changes.
 */
export class Plans<Plan> {
  readonly #made = new WeakMap<object, WeakMap<Selection, Map<string, Kept<Plan>>>>()

  /** @param make a plan that depends on nothing but the purpose, and of its parts on their shape */
  for(
    { selection, parts, isPart, shown, indexes, version, columns }: Purpose,
    make: () => Plan,
  ): Plan {
    const shape = selection === undefined ? undefined : shapeOfAll(parts)
    if (selection === undefined || shape === undefined) return make()
    const plans = this.#of(indexes, selection)
    const key = `${shown.key}${isPart ? 'p' : 'a'}${shape}`
    const known = plans.get(key)
    if (known?.version === version && known.columns === columns) return known.plan
    const plan = make()
    if (plans.size === MAX_SHAPES) plans.clear()
    plans.set(key, { version, columns, plan })
    return plan
  }

  #of(indexes: object, selection: Selection): Map<string, Kept<Plan>> {
    let selections = this.#made.get(indexes)
    if (selections === undefined) this.#made.set(indexes, (selections = new WeakMap()))
    let plans = selections.get(selection)
    if (plans === undefined) selections.set(selection, (plans = new Map()))
    return plans
  }
}

function shapeOfAll(parts: readonly Part[]): string | undefined {
  let shapes = ''
  for (const { condition, shape = shapeOf(condition) } of parts) {
    if (shape === undefined) return undefined
    shapes += ` ${shape}`
  }
  return shapes
}
