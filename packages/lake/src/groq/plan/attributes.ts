import type { ExprNode } from 'groq-js'
import { isObject } from '../../documents/document.ts'

const known = new WeakMap<object, ReadonlySet<string> | 'all'>()

/**
 * The attributes that an expression may look at, of the value it stands on and of others; `all` when
 * it may pass a value on as a whole. Of a document with many, only these need to be read.
 */
export function attributesUsed(node: ExprNode): ReadonlySet<string> | 'all' {
  const found = known.get(node)
  if (found !== undefined) return found
  const names = new Set<string>()
  const used = collect(node, names) ? names : 'all'
  known.set(node, used)
  return used
}

const knownOwn = new WeakMap<object, ReadonlySet<string> | 'all'>()

/** As `attributesUsed`, of the value that the expression stands on alone. */
export function ownAttributesUsed(node: ExprNode): ReadonlySet<string> | 'all' {
  const found = knownOwn.get(node)
  if (found !== undefined) return found
  const names = new Set<string>()
  const used = attributesUsed(node) === 'all' ? 'all' : names
  collectOwn(node, names, false)
  knownOwn.set(node, used)
  return used
}

/** @param isInner whether `@` is another value */
function collectOwn(node: unknown, names: Set<string>, isInner: boolean): void {
  if (Array.isArray(node)) for (const item of node) collectOwn(item, names, isInner)
  if (!isObject(node) || node['type'] === 'Value') return
  const { type, base } = node
  const isOfThis = base === undefined || (isObject(base) && base['type'] === 'This')
  // Which of the values around it `^` is, is not looked into.
  const isOfParent = isObject(base) && base['type'] === 'Parent'
  if (type === 'AccessAttribute' && (isOfParent || (isOfThis && !isInner)))
    names.add(String(node['name']))
  for (const [key, item] of Object.entries(node)) {
    const isOther = INNER[String(type)] === key && !(type === 'Projection' && isOfThis)
    // `^{…}` may be this value again.
    collectOwn(item, names, (isInner || isOther) && !(type === 'Projection' && isOfParent))
  }
}

/** What several expressions look at together. */
export function attributesOf(nodes: readonly ExprNode[]): ReadonlySet<string> | 'all' {
  const all = new Set<string>()
  for (const used of nodes.map(attributesUsed)) {
    if (used === 'all') return 'all'
    for (const name of used) all.add(name)
  }
  return all
}

/**
 * @param isInner whether `@` is another value: an element of what was read, or another document
 * @returns whether no value is used as a whole
 */
function collect(node: unknown, names: Set<string>, isInner = false): boolean {
  if (Array.isArray(node)) return node.every((item) => collect(item, names, isInner))
  if (!isObject(node) || node['type'] === 'Value') return true
  const { type, base } = node
  if (type === 'Parent') return false
  if (type === 'This') return isInner
  // Functions of the dataset look at the whole document; the others at what they are given.
  if (type === 'FuncCall' && USING_THIS.has(String(node['name'])) && !isInner) return false
  if (type === 'AccessAttribute') names.add(String(node['name']))
  const takesPart = type === 'AccessAttribute' || type === 'Projection'
  return Object.entries(node).every(([key, item]) => {
    if (key === 'base' && takesPart && isScope(base)) return true
    if (INNER[String(type)] !== key) return collect(item, names, isInner)
    // `@{…}` is the same value again, and `^{…}` may be.
    if (type === 'Projection' && isScope(base))
      return collect(item, names, isInner && base.type === 'This')
    return collect(item, names, true)
  })
}

/** Where an expression stands on another value. */
const INNER: Readonly<Record<string, string>> = {
  Filter: 'expr',
  Projection: 'expr',
  Map: 'expr',
  FlatMap: 'expr',
  PipeFuncCall: 'args',
}

const isScope = (node: unknown): node is { type: 'This' | 'Parent' } =>
  isObject(node) && (node['type'] === 'This' || node['type'] === 'Parent')

/** Functions that look at `@` without naming it. */
export const USING_THIS: ReadonlySet<string> = new Set([
  'references',
  'versionOf',
  'partOfRelease',
  'incomingRefCount',
  'incomingGlobalDocumentReferenceCount',
])
