import type { ExprNode } from 'groq-js'
import { selectionOf } from '../plan/selection.ts'
import { NULL, type Cell } from './origin.ts'
import type { Scope } from './scope.ts'
import { select } from './select.ts'
import { sorted } from './sort.ts'

type PipeNode = Extract<ExprNode, { type: 'PipeFuncCall' }>

/** `| order(…)`. A dataset may have its documents in that order already. */
export function ordered(node: PipeNode, scope: Scope): Cell {
  const selection = selectionOf(node)
  if (selection !== undefined) return select(selection, scope)
  const cell = scope.evaluate(node.base)
  return Array.isArray(cell.value) ? sorted(cell, node.args, scope) : NULL
}
