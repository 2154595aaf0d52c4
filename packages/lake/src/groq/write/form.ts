import type { ExprNode } from 'groq-js'
import { nearestLevel } from '../evaluate/free.ts'
import { ownAttributesUsed } from '../plan/attributes.ts'
import type { AttributePath } from '../plan/condition.ts'
import { pathOf } from '../plan/rules/rule.ts'
import { attribute } from '../plan/sql/text.ts'

/**
 * What is written of a document, as far as SQLite can write it.
 *
 * - `stored`: an attribute as it lies there
 * - `whole`: all of the document
 * - `referred`: this of the document that an attribute refers to, or of each in a list of references
 * - `evaluated`: the value of an expression on the document
 */
export type Form =
  | { readonly kind: 'stored'; readonly path: AttributePath }
  | { readonly kind: 'whole' }
  | {
      readonly kind: 'object'
      /** Whether the fields come after all of the document, as in `{..., "by": author->name}`. */
      readonly isMore: boolean
      readonly fields: readonly Field[]
    }
  | {
      readonly kind: 'referred'
      readonly path: AttributePath
      readonly isList: boolean
      readonly of: Form
    }
  | { readonly kind: 'evaluated'; readonly node: ExprNode }

export interface Field {
  readonly name: string
  readonly form: Form
}

/** SQLite takes no more arguments for a function, in pairs of name and value. */
const MAX_FIELDS = 50

/** Names that JavaScript keeps in their order, and SQLite can be told. */
const NAME = /^(?!__proto__$)[A-Za-z_][\w -]*$/

const known = new WeakMap<ExprNode, Form | null>()

/** The form of an expression on a document; undefined when it needs the whole of it to be evaluated. */
export function formOf(node: ExprNode): Form | undefined {
  const found = known.get(node)
  if (found !== undefined) return found ?? undefined
  const form = read(node)
  const fits = form !== undefined && evaluatedIn(form).every(({ used }) => used !== 'all')
  known.set(node, fits ? form : null)
  return fits ? form : undefined
}

function read(node: ExprNode): Form | undefined {
  switch (node.type) {
    case 'Group':
      return read(node.base)
    case 'This':
      return { kind: 'whole' }
    case 'Object':
      return object(node)
    case 'Projection':
      if (node.base.type === 'This') return object(node.expr)
      return referred(node.base, node.expr)
    default:
      return value(node)
  }
}

function object(node: ExprNode): Form | undefined {
  const isMore = node.type === 'Object' && isSplat(node.attributes[0])
  const own = isMore ? { ...node, attributes: node.attributes.slice(1) } : node
  const fields = fieldsOf(own)?.map(({ name, expr }) => ({ name, form: value(expr) }))
  if (fields === undefined || fields.length > MAX_FIELDS) return undefined
  if (!isMore) return { kind: 'object', isMore, fields }
  if (fields.length === 0) return { kind: 'whole' }
  // Every document has attributes like this.
  return fields.some(({ name }) => name.startsWith('_'))
    ? undefined
    : { kind: 'object', isMore, fields }
}

/** The fields of an object, if it has no splats, which have any, and no two that would be one. */
export function fieldsOf(node: ExprNode): readonly { name: string; expr: ExprNode }[] | undefined {
  if (node.type !== 'Object') return undefined
  const fields: { name: string; expr: ExprNode }[] = []
  for (const field of node.attributes) {
    if (field.type !== 'ObjectAttributeValue' || !NAME.test(field.name)) return undefined
    if (fields.some(({ name }) => name === field.name)) return undefined
    fields.push({ name: field.name, expr: field.value })
  }
  return fields
}

function value(node: ExprNode): Form {
  const path = storable(node)
  if (path !== undefined) return { kind: 'stored', path }
  return references(node) ?? { kind: 'evaluated', node }
}

/** `author->name`, `author->{…}`, `speakers[]->{…}`. */
function references(node: ExprNode): Form | undefined {
  switch (node.type) {
    case 'Group':
      return references(node.base)
    case 'Projection':
      return referred(node.base, node.expr)
    case 'AccessAttribute': {
      const [base, names] = belowAttributes(node)
      if (base === undefined || !isStorable(names)) return undefined
      return ofReferred(base, { kind: 'stored', path: names })
    }
    case 'Map': {
      const { base, expr } = node
      const path = base.type === 'ArrayCoerce' ? storable(base.base) : undefined
      const each = path === undefined ? undefined : read(expr)
      return path !== undefined && each?.kind === 'referred' && each.path.length === 0
        ? { ...each, path, isList: true }
        : undefined
    }
    default:
      return undefined
  }
}

const isSplat = (first: Attribute | undefined) =>
  first?.type === 'ObjectSplat' && first.value.type === 'This'

type Attribute = Extract<ExprNode, { type: 'Object' }>['attributes'][number]

function referred(base: ExprNode, expr: ExprNode): Form | undefined {
  const of = object(expr)
  return of === undefined ? undefined : ofReferred(base, of)
}

function ofReferred(base: ExprNode, of: Form): Form | undefined {
  // What is evaluated on another document could look at this one.
  if (base.type !== 'Deref' || evaluatedIn(of).length > 0) return undefined
  if (of.kind === 'object' && of.isMore) return undefined
  const path = base.base.type === 'This' ? [] : storable(base.base)
  return path === undefined ? undefined : { kind: 'referred', path, isList: false, of }
}

/** What stands below a chain of attributes, and their names. */
export function belowAttributes(
  node: ExprNode,
): [base: ExprNode | undefined, names: AttributePath] {
  if (node.type !== 'AccessAttribute') return [node, []]
  if (node.base === undefined) return [undefined, [node.name]]
  const [base, names] = belowAttributes(node.base)
  return [base, [...names, node.name]]
}

/** The path to an attribute that SQLite can be told. */
function storable(node: ExprNode): AttributePath | undefined {
  const path = pathOf(node)
  return path !== undefined && isStorable(path) ? path : undefined
}

export const isStorable = (path: AttributePath): boolean => attribute(path) !== undefined

interface Evaluated {
  readonly node: ExprNode
  readonly used: ReadonlySet<string> | 'all'
}

/** What is to be evaluated of a form, and which attributes it looks at. */
export function evaluatedIn(of: Form): readonly Evaluated[] {
  switch (of.kind) {
    case 'evaluated':
      return [
        { node: of.node, used: nearestLevel(of.node) === 0 ? ownAttributesUsed(of.node) : NONE },
      ]
    case 'object':
      return of.fields.flatMap((field) => evaluatedIn(field.form))
    default:
      return []
  }
}

const NONE: ReadonlySet<string> = new Set()
