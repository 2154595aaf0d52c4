import { isObject } from '../documents/document.ts'

type Node = Record<string, unknown>

/** Every node of a syntax tree, each before those below it. The trees are plain JSON. */
export function* nodesIn(tree: unknown): Generator<Node> {
  // Not by calling itself: each node would be handed up through all levels above it.
  const open: unknown[] = [tree]
  while (open.length > 0) {
    const next = open.pop()
    if (isObject(next)) yield next
    for (const below of partsOf(next).toReversed()) open.push(below)
  }
}

function partsOf(part: unknown): readonly unknown[] {
  if (Array.isArray(part)) return part
  // A literal is data, not syntax.
  return isObject(part) && part['type'] !== 'Value' ? Object.values(part) : []
}

/** A tree in which `replace` has exchanged nodes; it returns undefined to keep one. */
export function rewrite(tree: unknown, replace: (node: Node) => Node | undefined): unknown {
  if (Array.isArray(tree)) return tree.map((item) => rewrite(item, replace))
  if (!isObject(tree)) return tree
  const replaced = replace(tree)
  if (replaced !== undefined) return replaced
  if (tree['type'] === 'Value') return tree
  return Object.fromEntries(
    Object.entries(tree).map(([key, item]) => [key, rewrite(item, replace)]),
  )
}
