import { counted, isCountable, type Counted, type Counter } from '../../../store/counters.ts'
import { conjuncts, isPath, type Condition, type Scalar } from '../condition.ts'
import { allOf, type Part } from '../understand.ts'
import { typeOf } from './access.ts'
import type { Shown } from './layers.ts'
import type { Counting } from './statement.ts'
import { asAsked, oneOf } from './text.ts'
import { isFaithful } from './values.ts'

/**
 * What a counter would have to count so that it knows how many documents fulfil a condition; undefined
 * where none can know. It does of a type, and of those of a type with one of some values.
 */
export function countable(
  condition: Condition,
  { places }: Pick<Shown, 'places'>,
): Counted | undefined {
  const all = conjuncts(condition)
  const type = typeOf(all)
  if (type === undefined || places === undefined) return undefined
  const [one, ...others] = besideType(all)
  if (others.length > 0) return undefined
  if (one === undefined) return { type, path: [] }
  const isKnown = one.kind === 'values' && isCountable(one.path) && one.values.every(isFaithful)
  return isKnown ? { type, path: one.path } : undefined
}

/** The statement that asks a counter of what is `countable`. */
export function askCounter(
  { id, path }: Counter,
  parts: readonly Part[],
  { places = [] }: Shown,
): Counting {
  const asked = path.length === 0 ? '' : ` AND ${oneOf('value', valuesIn(parts).length)}`
  return {
    text: `SELECT coalesce(sum(number), 0) FROM counts WHERE counter = ${id}${asked} AND place IN (${places.join(', ')})`,
    values: (those) => (path.length === 0 ? [] : asAsked(valuesIn(those).map(counted))),
    isExact: true,
  }
}

function valuesIn(parts: readonly Part[]): readonly Scalar[] {
  const [one] = besideType(conjuncts(allOf(parts)))
  return one?.kind === 'values' ? one.values : []
}

/** All but the first condition on the type. */
function besideType(all: readonly Condition[]): readonly Condition[] {
  const at = all.findIndex((one) => one.kind === 'values' && isPath(one.path, '_type'))
  return all.filter((_, index) => index !== at)
}
