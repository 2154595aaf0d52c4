import type { ExprNode } from 'groq-js'
import { callFunction } from '../functions/registry.ts'
import { isBulky } from './bulky.ts'
import { buildArray, buildObject } from './construction.ts'
import { operate } from './operators.ts'
import { FALSE, NULL, TRUE, type Cell } from './origin.ts'
import { isLaborious } from './laborious.ts'
import { nearestLevel } from './free.ts'
import { ordered } from './order.ts'
import { inLibrary } from './library.ts'
import { score } from './score.ts'
import type { Scope } from './scope.ts'
import * as traversal from './traversal.ts'

type OpCall = Extract<ExprNode, { type: 'OpCall' }>

/**
 * The value of an expression where it stands. What takes work is done once for all places where it
 * is the same: once in a query, or once for each value of the `^` that it looks at.
 */
export function evaluate(node: ExprNode, scope: Scope): Cell {
  if (!isWork(node)) return evaluateHere(node, scope)
  const nearest = nearestLevel(node)
  if (nearest === 0) return evaluateHere(node, scope)
  const known = scope.above(nearest)?.known ?? scope.context.known
  const found = known.get(node)
  if (found !== undefined) return found
  const cell = evaluateHere(node, scope)
  known.set(node, cell)
  return cell
}

function isWork({ type }: ExprNode): boolean {
  switch (type) {
    case 'Filter':
    case 'Map':
    case 'FlatMap':
    case 'PipeFuncCall':
    case 'Slice':
    case 'AccessElement':
    case 'FuncCall':
      return true
    default:
      return false
  }
}

function evaluateHere(node: ExprNode, scope: Scope): Cell {
  scope.context.moment.step()
  switch (node.type) {
    case 'This':
      return scope.value
    case 'Parent':
      return scope.above(node.n)?.value ?? NULL
    case 'Value':
      return given(node.value, scope)
    case 'Parameter':
      return given(scope.context.params[node.name] ?? null, scope)
    case 'Context':
      // The parser knows these two.
      return { value: scope.context.setting.change?.[node.key as 'before' | 'after'] ?? null }
    case 'Group':
      return scope.evaluate(node.base)
    case 'Everything':
      return traversal.everything(scope)
    case 'Filter':
      return traversal.filter(node, scope)
    case 'Map':
      return traversal.map(node, scope)
    case 'FlatMap':
      return traversal.flatMap(node, scope)
    case 'AccessAttribute':
      return traversal.attribute(node, scope)
    case 'AccessElement':
      return traversal.element(node, scope)
    case 'Slice':
      return traversal.slice(node, scope)
    case 'Deref':
      return traversal.dereference(node, scope)
    case 'ArrayCoerce': {
      const base = scope.evaluate(node.base)
      return Array.isArray(base.value) ? base : NULL
    }
    case 'Projection':
      return traversal.projection(node, scope)
    case 'Object':
      return buildObject(node, scope)
    case 'Array':
      return buildArray(node, scope)
    case 'Select': {
      const chosen = node.alternatives.find(
        ({ condition }) => scope.evaluate(condition).value === true,
      )
      const value = chosen === undefined ? node.fallback : chosen.value
      return value === undefined ? NULL : scope.evaluate(value)
    }
    case 'And':
      return both(scope, node.left, node.right)
    case 'Or':
      return either(scope, node.left, node.right)
    case 'Not': {
      const { value } = scope.evaluate(node.base)
      return typeof value === 'boolean' ? truth(!value) : NULL
    }
    case 'Neg':
    case 'Pos': {
      const { value } = scope.evaluate(node.base)
      if (typeof value !== 'number') return NULL
      return { value: node.type === 'Neg' ? -value : value }
    }
    case 'OpCall':
      return operation(node, scope)
    case 'InRange': {
      const [base, left, right] = [node.base, node.left, node.right].map((side) =>
        literal(scope.evaluate(side).value),
      )
      // Three sides were mapped, three there are.
      return inLibrary({ ...node, base, left, right } as ExprNode, scope)
    }
    case 'FuncCall':
      return callFunction(node, scope)
    case 'PipeFuncCall':
      return node.name === 'score' ? score(node, scope) : ordered(node, scope)
    case 'Asc':
    case 'Desc':
      return NULL
    default:
      throw new Error(`"${node.type}" has no value here`)
  }
}

function operation({ op, left, right }: OpCall, scope: Scope): Cell {
  const [one, other] = [scope.evaluate(left).value, scope.evaluate(right).value]
  if (op === 'match' && isLaborious(other)) scope.context.moment.assertAlone()
  const cell = operate(op, one, other)
  if (isBulky(cell.value)) scope.context.moment.assertAlone()
  return cell
}

const given = (value: unknown, { context }: Scope): Cell =>
  context.traced ? { value, from: { kind: 'literal' } } : { value }

const literal = (value: unknown): ExprNode => ({ type: 'Value', value })
const truth = (value: boolean): Cell => (value ? TRUE : FALSE)

function both(scope: Scope, left: ExprNode, right: ExprNode): Cell {
  const first = scope.evaluate(left).value
  if (first === false) return FALSE
  const second = scope.evaluate(right).value
  if (second === false) return FALSE
  return typeof first === 'boolean' && typeof second === 'boolean' ? TRUE : NULL
}

function either(scope: Scope, left: ExprNode, right: ExprNode): Cell {
  const first = scope.evaluate(left).value
  if (first === true) return TRUE
  const second = scope.evaluate(right).value
  if (second === true) return TRUE
  return typeof first === 'boolean' && typeof second === 'boolean' ? FALSE : NULL
}
