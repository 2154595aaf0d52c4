import { isObject } from '../documents/document.ts'

type Node = Record<string, unknown>

/** Every node of a syntax tree, each before those below it. The trees are plain JSON. */
export function* nodesIn(tree: unknown): Generator<Node> {
  // Not by calling itself: each node would be handed up through all levels above it.
  const open: unknown[] = [tree]
  while (open.length > 0) {
    const next = open.pop()
    const isList = Array.isArray(next)
    if (!isList && !isObject(next)) continue
    if (!isList) yield next
    for (const below of Object.values(next).toReversed()) open.push(below)
  }
}

/** A tree in which `replace` has exchanged nodes; it returns undefined to keep one. */
export function rewrite(tree: unknown, replace: (node: Node) => Node | undefined): unknown {
  if (Array.isArray(tree)) return tree.map((item) => rewrite(item, replace))
  if (!isObject(tree)) return tree
  const replaced = replace(tree)
  if (replaced !== undefined) return replaced
  // A literal is data, not syntax.
  if (tree['type'] === 'Value') return tree
  return Object.fromEntries(
    Object.entries(tree).map(([key, item]) => [key, rewrite(item, replace)]),
  )
}
