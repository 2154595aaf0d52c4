import { evaluateSync, type ExprNode } from 'groq-js'
import type { Cell } from './origin.ts'
import type { Scope } from './scope.ts'

/** groq-js evaluates an expression whose operands are values: its operators and its functions. */
export function inLibrary(node: ExprNode, scope: Scope): Cell {
  const { setting, timestamp } = scope.context
  const { data } = evaluateSync(node, {
    root: scope.value.value,
    identity: setting.identity,
    sanity: { projectId: setting.projectId, dataset: setting.dataset },
    timestamp,
  })
  return { value: data }
}
