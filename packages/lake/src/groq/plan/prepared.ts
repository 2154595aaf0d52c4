import type { ExprNode } from 'groq-js'
import { isObject } from '../../documents/document.ts'
import { codeOf } from '../code.ts'
import { levelsUsed } from '../evaluate/free.ts'
import { parseQuery, parseTemplate, type Parameters } from '../parse.ts'
import { assertSize } from '../size.ts'
import { nodesIn } from '../walk.ts'

/** A query whose parameters are left open, and their names. */
interface Template {
  readonly tree: ExprNode
  readonly names: readonly string[]
}

/** How much is kept, in characters of queries. The tree of one is some hundred times its text. */
const KEPT_SIZE = 500_000

/**
 * Parsed queries by their texts, those used last. All that is learned of a tree is kept with its
 * nodes, so that a query which was asked before is neither parsed nor planned again.
 */
const templates = new Map<string, Template | null>()
let kept = 0

/**
 * A query as a tree, in which parameters may be open: evaluate it with the same ones.
 *
 * @throws LakeError as `parseQuery` does
 */
export function prepare(groq: string, params: Parameters): ExprNode {
  const fixed = parametersInSlices(groq, params)
  // A text with what parts the two would be taken for a pair of them.
  const isPlain = fixed === undefined && !groq.includes('\0')
  const key = isPlain ? groq : `${groq}\0${JSON.stringify(fixed)}`
  let template = templates.get(key)
  if (template === undefined) assertSize(groq)
  template ??= readTemplate(groq, fixed ?? {}) ?? null
  keep(key, template)
  const isComplete = template?.names.every((name) => Object.hasOwn(params, name)) === true
  return isComplete && template !== null ? template.tree : parseQuery(groq, params)
}

function keep(key: string, template: Template | null): void {
  // A map keeps the order of insertion: what was asked last is at its end.
  if (templates.delete(key)) kept -= key.length
  templates.set(key, template)
  kept += key.length
  for (const oldest of templates.keys()) {
    if (kept <= KEPT_SIZE) break
    templates.delete(oldest)
    kept -= oldest.length
  }
}

const timeless = new WeakMap<ExprNode, boolean>()

/** Whether an answer stays the same while the documents do. */
export function isTimeless(tree: ExprNode): boolean {
  const known = timeless.get(tree)
  if (known !== undefined) return known
  const found = nodesIn(tree).every(({ type, name }) => type !== 'FuncCall' || name !== 'now')
  timeless.set(tree, found)
  return found
}

const INNERMOST = /\[[^[\]]*\]/g

/** Names of parameters in the slices of queries, of usual length, that were asked before. */
const inSlices = new Map<string, readonly string[]>()
const MAX_TEXTS = 500
const USUAL_LENGTH = 5000

/** The bounds of a slice must be known when a query is parsed. */
function parametersInSlices(groq: string, params: Parameters): Parameters | undefined {
  let names = inSlices.get(groq)
  if (names === undefined) {
    names = namesInSlices(groq)
    if (inSlices.size === MAX_TEXTS) inSlices.clear()
    if (groq.length <= USUAL_LENGTH) inSlices.set(groq, names)
  }
  const given = names.filter((name) => Object.hasOwn(params, name))
  if (given.length === 0) return undefined
  return Object.fromEntries(given.map((name) => [name, params[name]]))
}

function namesInSlices(groq: string): readonly string[] {
  if (!groq.includes('..')) return []
  const slices = (codeOf(groq).match(INNERMOST) ?? []).filter((bracket) => bracket.includes('..'))
  return slices.flatMap((slice) => slice.match(/(?<=\$)\w+/g) ?? [])
}

function readTemplate(groq: string, fixed: Parameters): Template | undefined {
  // Functions of the query have parameters of their own.
  if (/\bfn\b/.test(codeOf(groq))) return undefined
  const tree = parseTemplate(groq, fixed)
  if (tree === undefined) return undefined
  const names = new Set<string>()
  for (const node of nodesIn(tree)) {
    if (decidesForm(node)) return undefined
    if (node['type'] === 'Parameter') names.add(String(node['name']))
  }
  return { tree, names: [...names] }
}

/** `items[$key]` is an element, an attribute or a filter, and only the value tells which. */
function decidesForm({ type, expr }: Record<string, unknown>): boolean {
  if (type !== 'Filter' || !isObject(expr)) return false
  const hasParameter = [...nodesIn(expr)].some((node) => node['type'] === 'Parameter')
  // The expression of a filter is a node.
  return hasParameter && levelsUsed(expr as unknown as ExprNode).size === 0
}
