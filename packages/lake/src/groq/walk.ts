import { isObject } from '../documents/document.ts'

type Node = Record<string, unknown>

/** Every node of a syntax tree. The trees are plain JSON. */
export function* nodesIn(tree: unknown): Generator<Node> {
  if (Array.isArray(tree)) {
    for (const item of tree) yield* nodesIn(item)
  } else if (isObject(tree)) {
    yield tree
    for (const item of Object.values(tree)) yield* nodesIn(item)
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
