import type { ExprNode } from 'groq-js'
import { TextQuery } from '../text-query.ts'
import { arrayOf, cellsOf, NULL, part, type Cell, type Origin } from './origin.ts'
import { matchScore } from './match-score.ts'
import type { Scope } from './scope.ts'
import { isFields } from './values.ts'

type PipeNode = Extract<ExprNode, { type: 'PipeFuncCall' }>

/**
 * `| score(…)`: adds up how well each element fits the conditions, as `_score`, best first. What is
 * no object has no score and is left out.
 */
export function score({ base, args }: PipeNode, scope: Scope): Cell {
  const cell = scope.evaluate(base)
  if (!Array.isArray(cell.value)) return NULL
  const scored = cellsOf(cell).flatMap((item) => {
    if (!isFields(item.value)) return []
    const inner = scope.nested(item)
    const before = item.value['_score']
    const start = typeof before === 'number' ? before : 0
    const points = args.reduce((sum, arg) => sum + pointsFor(arg, inner), start)
    return [{ points, cell: withScore(item, points) }]
  })
  return arrayOf(
    scored.toSorted((a, b) => b.points - a.points).map((entry) => entry.cell),
    scope.context.traced,
  )
}

function pointsFor(node: ExprNode, scope: Scope): number {
  switch (node.type) {
    case 'Group':
      return pointsFor(node.base, scope)
    case 'Or':
      return pointsFor(node.left, scope) + pointsFor(node.right, scope)
    case 'And': {
      const left = pointsFor(node.left, scope)
      const right = left === 0 ? 0 : pointsFor(node.right, scope)
      return right === 0 ? 0 : left + right
    }
    case 'FuncCall':
      if (node.namespace === 'global' && node.name === 'boost') return boosted(node.args, scope)
      break
    case 'OpCall':
      if (node.op === 'match') {
        const { value: text } = scope.evaluate(node.left)
        const { value: wanted } = scope.evaluate(node.right)
        return wanted instanceof TextQuery ? wanted.score(text) : matchScore(text, wanted)
      }
      break
  }
  return scope.evaluate(node).value === true ? 1 : 0
}

/** `boost(condition, points)`: that many more points for what fits. */
function boosted([condition, by]: readonly ExprNode[], scope: Scope): number {
  if (condition === undefined || by === undefined) return 0
  const points = pointsFor(condition, scope)
  const { value: more } = scope.evaluate(by)
  return typeof more === 'number' && points > 0 ? points + more : 0
}

function withScore(item: Cell, points: number): Cell {
  // Only objects are scored.
  const value = { ...(item.value as Record<string, unknown>), _score: points }
  if (item.from === undefined) return { value }
  const fields = new Map<string, Origin>()
  for (const [name, inner] of Object.entries(value)) {
    const { from } = part(item, name, inner)
    if (name !== '_score' && from !== undefined) fields.set(name, from)
  }
  return { value, from: { kind: 'fields', fields } }
}
