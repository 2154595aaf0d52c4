import type { ExprNode } from 'groq-js'
import type { Scope } from '../evaluate/scope.ts'
import { nodesIn } from '../walk.ts'
import { ALWAYS, anyOf, OPEN, type Condition } from './condition.ts'
import { constant } from './rules/constant.ts'
import { defined } from './rules/defined.ts'
import { equality } from './rules/equality.ts'
import { keyset } from './rules/keyset.ts'
import { match } from './rules/match.ts'
import { membership } from './rules/membership.ts'
import { mention } from './rules/mention.ts'
import { path } from './rules/path.ts'
import { range } from './rules/range.ts'
import { references } from './rules/references.ts'
import type { Rule } from './rules/rule.ts'
import { versions } from './rules/versions.ts'
import { shapeOf } from './sql/shape.ts'

/** Each understands one form of condition. */
const RULES: readonly Rule[] = [
  equality,
  membership,
  mention,
  range,
  defined,
  references,
  versions,
  path,
  match,
  constant,
]

/** One thing that a filter asks of a document: as an index knows it, and as it was said. */
export interface Part {
  readonly condition: Condition
  readonly expr: ExprNode
  /** The shape of the condition, where it is known. */
  readonly shape?: string | undefined
}

/**
 * What a filter asks of a document: all of these. Where it stands matters: `^._id` is a value like any
 * other by the time the documents are looked for.
 */
export function partsOf(node: ExprNode, scope: Scope): readonly Part[] {
  return chainOf('And', node).flatMap((one) => {
    let known = fixed.get(one)
    if (known === undefined) {
      known = isFixed(one) ? understood(one, scope).map(withShape) : null
      fixed.set(one, known)
    }
    return known ?? understood(one, scope)
  })
}

/** What asks the same wherever it stands is understood once; null for what does not. */
const fixed = new WeakMap<ExprNode, readonly Part[] | null>()

const FIXED: ReadonlySet<unknown> = new Set<ExprNode['type']>([
  'AccessAttribute',
  'And',
  'Array',
  'Group',
  'OpCall',
  'Or',
  'This',
  'Value',
])

const withShape = (part: Part): Part => ({ ...part, shape: shapeOf(part.condition) })

/** Whether an expression has nothing in it but attributes of the document and values in the query. */
const isFixed = (node: ExprNode) =>
  nodesIn(node).every(({ type }) => FIXED.has(type) || type === 'ArrayElement')

function understood(node: ExprNode, scope: Scope): readonly Part[] {
  return chainOf('And', node).flatMap((one) =>
    one.type === 'Or' ? eitherOf(one, scope) : [ruled(one, scope)],
  )
}

function eitherOf(node: ExprNode, scope: Scope): readonly Part[] {
  const alternatives = chainOf('Or', node)
  if (alternatives.length > MAX_ALTERNATIVES) return [{ condition: OPEN, expr: node }]
  const all = alternatives.map((alternative) => understood(alternative, scope))
  const possible = all.filter((parts) => !parts.some(isNever))
  const [only] = possible.length > 0 ? possible : all
  if (possible.length < 2 && only !== undefined) return only
  const ways = possible.map(allOf)
  const bound = keyset(ways)
  const any = anyOf(ways)
  const condition: Condition = bound === undefined ? any : { kind: 'all', of: [any, bound] }
  return [{ condition, expr: node }]
}

function ruled(node: ExprNode, scope: Scope): Part {
  for (const rule of RULES) {
    const condition = rule(node, scope)
    if (condition !== undefined) return { condition, expr: node }
  }
  return { condition: OPEN, expr: node }
}

/** More of them are not worth telling apart, and SQLite takes no statement with a thousand. */
const MAX_ALTERNATIVES = 100

/** The links of a chain of `&&` or of `||`, however it is bracketed. */
function chainOf(type: 'And' | 'Or', node: ExprNode): readonly ExprNode[] {
  if (node.type === 'Group') return chainOf(type, node.base)
  if (node.type !== type) return [node]
  return [...chainOf(type, node.left), ...chainOf(type, node.right)]
}

/** The parts of a filter as one condition. */
export function allOf(parts: readonly Part[]): Condition {
  const [first, ...others] = parts.map(({ condition }) => condition)
  if (first === undefined) return ALWAYS
  return others.length === 0 ? first : { kind: 'all', of: [first, ...others] }
}

const isNever = ({ condition }: Part) => condition.kind === 'any' && condition.of.length === 0
