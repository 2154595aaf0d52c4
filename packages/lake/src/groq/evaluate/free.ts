import type { ExprNode } from 'groq-js'
import { isObject } from '../../documents/document.ts'
import { USING_THIS } from '../plan/attributes.ts'

const known = new WeakMap<object, ReadonlySet<number>>()

/**
 * Which surrounding values an expression uses: 0 for `@` where it stands, 1 for its `^`, and so on.
 * An expression that uses none has the same value everywhere in a query.
 */
export function levelsUsed(node: ExprNode): ReadonlySet<number> {
  const found = known.get(node)
  if (found !== undefined) return found
  const levels = new Set<number>()
  collect(node, { depth: 0, hidden: false }, levels)
  known.set(node, levels)
  return levels
}

const nearest = new WeakMap<ExprNode, number>()

/** The nearest surrounding value that an expression uses; Infinity if it uses none. */
export function nearestLevel(node: ExprNode): number {
  let level = nearest.get(node)
  if (level === undefined) nearest.set(node, (level = Math.min(...levelsUsed(node))))
  return level
}

/** How far below the expression's own scope we are, and whether in a scope that `^` skips. */
interface Depth {
  readonly depth: number
  readonly hidden: boolean
}

function collect(node: unknown, at: Depth, levels: Set<number>): void {
  if (Array.isArray(node)) {
    for (const item of node) collect(item, at, levels)
    return
  }
  if (!isObject(node) || node['type'] === 'Value') return
  const uses = usedHere(node)
  if (uses !== undefined && uses >= at.depth) levels.add(uses - at.depth)
  const inner = innerKeys(node)
  const below = { depth: at.hidden ? at.depth : at.depth + 1, hidden: isMapping(node) }
  for (const [key, item] of Object.entries(node))
    collect(item, inner.includes(key) ? below : at, levels)
}

function usedHere(node: Record<string, unknown>): number | undefined {
  switch (node['type']) {
    case 'This':
      return 0
    case 'AccessAttribute':
      return node['base'] === undefined ? 0 : undefined
    case 'Parent':
      return Number(node['n'])
    case 'FuncCall':
      return USING_THIS.has(String(node['name'])) ? 0 : undefined
    default:
      return undefined
  }
}

/** The parts of a node that are evaluated in a scope of their own. */
function innerKeys(node: Record<string, unknown>): readonly string[] {
  switch (node['type']) {
    case 'Filter':
    case 'Projection':
    case 'Map':
    case 'FlatMap':
      return ['expr']
    case 'PipeFuncCall':
      return ['args']
    default:
      return []
  }
}

const isMapping = (node: Record<string, unknown>) =>
  node['type'] === 'Map' || node['type'] === 'FlatMap'
