import { conjuncts, type Condition } from '../condition.ts'

/**
 * The place where a list goes on: `date < $date || (date == $date && _id > $id)`. Each way asks for a
 * date up to `$date`, so the whole does, and an index in that order can begin there.
 */
export function keyset(ways: readonly Condition[]): Condition | undefined {
  const [first, ...others] = ways.map((way) => conjuncts(way).flatMap(boundsIn))
  return first?.find((bound) => others.every((bounds) => bounds.some((one) => isSame(one, bound))))
}

type Range = Extract<Condition, { kind: 'range' }>

function boundsIn(condition: Condition): Range[] {
  switch (condition.kind) {
    case 'range':
      return [{ ...condition, operator: condition.operator.startsWith('<') ? '<=' : '>=' }]
    case 'values': {
      const { path, values } = condition
      const [value] = values
      if (values.length !== 1 || value === undefined || typeof value === 'boolean') return []
      return [
        { kind: 'range', path, operator: '<=', value },
        { kind: 'range', path, operator: '>=', value },
      ]
    }
    default:
      return []
  }
}

const isSame = (one: Range, other: Range) =>
  one.operator === other.operator &&
  one.value === other.value &&
  one.path.join('\0') === other.path.join('\0')
