import type { ExprNode } from 'groq-js'
import type { Scope } from '../evaluate/scope.ts'
import { pathOf } from './rules/rule.ts'
import { partsOf, type Part } from './understand.ts'
import type { Ordering } from './wanted.ts'

type Node<Type extends ExprNode['type']> = Extract<ExprNode, { type: Type }>

/**
 * The part of a query that is asked of the dataset: `*`, the filters on it, the order after them.
 * It is read from the tree once; what is in `^` and in parameters is known only where it stands.
 */
export interface Selection {
  readonly filters: readonly ExprNode[]
  /** The call of `order()`, if there is one. */
  readonly order: Node<'PipeFuncCall'> | undefined
  /** What it orders by, if those are all plain attributes. */
  readonly orderings: readonly Ordering[] | undefined
}

const known = new WeakMap<ExprNode, Selection | null>()

/** The selection that an expression is; undefined when it is something else. */
export function selectionOf(node: ExprNode): Selection | undefined {
  const found = known.get(node)
  if (found !== undefined) return found ?? undefined
  const selection = read(node)
  known.set(node, selection ?? null)
  return selection
}

function read(node: ExprNode): Selection | undefined {
  switch (node.type) {
    case 'Everything':
      return { filters: [], order: undefined, orderings: [] }
    case 'Group':
      return selectionOf(node.base)
    case 'Filter': {
      const below = selectionOf(node.base)
      if (below === undefined || below.order !== undefined) return undefined
      return { ...below, filters: [...below.filters, node.expr] }
    }
    case 'PipeFuncCall': {
      const below = node.name === 'order' ? selectionOf(node.base) : undefined
      if (below === undefined || below.order !== undefined) return undefined
      return { ...below, order: node, orderings: orderingsOf(node.args) }
    }
    default:
      return undefined
  }
}

function orderingsOf(args: readonly ExprNode[]): readonly Ordering[] | undefined {
  const orderings = args.map((arg): Ordering | undefined => {
    const path = pathOf(arg.type === 'Desc' || arg.type === 'Asc' ? arg.base : arg)
    return path === undefined ? undefined : { path, descending: arg.type === 'Desc' }
  })
  return orderings.every((ordering) => ordering !== undefined) ? orderings : undefined
}

/** What the filters of a selection ask of a document. */
export const askedBy = ({ filters }: Selection, scope: Scope): readonly Part[] =>
  filters.flatMap((filter) => partsOf(filter, scope))
