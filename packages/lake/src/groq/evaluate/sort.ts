import type { ExprNode } from 'groq-js'
import { arrayOf, cellsOf, type Cell } from './origin.ts'
import type { Scope } from './scope.ts'
import { totalCompare } from './values.ts'

/** By each expression in turn; equal elements stay in the order they came in. */
export function sorted(cell: Cell, args: readonly ExprNode[], scope: Scope): Cell {
  const keys = args.map(orderingOf)
  const items = cellsOf(cell)
    .map((item) => {
      const inner = scope.nested(item)
      return { item, values: keys.map(({ expr }) => inner.evaluate(expr).value) }
    })
    .toSorted((a, b) => {
      for (const [index, { sign }] of keys.entries()) {
        const compared = sign * totalCompare(a.values[index], b.values[index])
        if (compared !== 0) return compared
      }
      return 0
    })
  return arrayOf(
    items.map(({ item }) => item),
    scope.context.traced,
  )
}

function orderingOf(arg: ExprNode): { expr: ExprNode; sign: 1 | -1 } {
  if (arg.type === 'Desc') return { expr: arg.base, sign: -1 }
  return { expr: arg.type === 'Asc' ? arg.base : arg, sign: 1 }
}
