import type { ExprNode } from 'groq-js'

type Node = Record<string, unknown>

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * A query as its types must be read. What a reference points at may be gone, and `pt::text()` of
 * nothing is null; type evaluation leaves both out, so each is read as "this, or null". A list that
 * the query itself filters with `defined(@->…)` has no such holes.
 */
export function soundly(query: ExprNode): ExprNode {
  // The copy has the same grammar: expressions are only wrapped in select(… => expression, null).
  return read(query, false) as ExprNode
}

function read(value: unknown, guarded: boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => read(item, guarded))
  if (!isNode(value) || value['type'] === 'Value') return value
  if (value['type'] === 'Map') {
    return {
      ...value,
      base: read(value['base'], guarded),
      expr: read(value['expr'], isGuarded(value['base'])),
    }
  }
  const inside = Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, read(item, guarded && keepsItem(value, key))]),
  )
  if (value['type'] === 'Deref' && !(guarded && isThis(value['base']))) return orNull(inside)
  if (value['type'] === 'FuncCall' && value['namespace'] === 'pt' && value['name'] === 'text')
    return orNull(inside)
  return inside
}

/** Whether going into this part of a node still speaks of the list's item itself. */
const keepsItem = (node: Node, key: string) =>
  key === 'base' && (node['type'] === 'Projection' || node['type'] === 'AccessAttribute')

const isThis = (value: unknown) => isNode(value) && value['type'] === 'This'

/** A filter `defined(@->…)` somewhere in what a list is made from. */
function isGuarded(list: unknown): boolean {
  if (!isNode(list)) return false
  const tested = list['type'] === 'Filter' && conditions(list['expr']).some(isDefinedDeref)
  return tested || isGuarded(list['base'])
}

/** The conditions that must all hold. */
function conditions(test: unknown): unknown[] {
  if (!isNode(test) || test['type'] !== 'And') return [test]
  return [...conditions(test['left']), ...conditions(test['right'])]
}

const isDefinedDeref = (test: unknown) =>
  isNode(test) && test['type'] === 'FuncCall' && test['name'] === 'defined' && mentionsDeref(test)

function mentionsDeref(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(mentionsDeref)
  if (!isNode(value)) return false
  return (
    (value['type'] === 'Deref' && isThis(value['base'])) || Object.values(value).some(mentionsDeref)
  )
}

/** Type evaluation cannot know the condition, so the result is either. */
const orNull = (expression: Node): Node => ({
  type: 'Select',
  alternatives: [
    {
      type: 'SelectAlternative',
      condition: { type: 'Parameter', name: 'exists' },
      value: expression,
    },
  ],
  fallback: { type: 'Value', value: null },
})
