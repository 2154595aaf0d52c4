import type { ExprNode } from 'groq-js'
import type { List } from '../../store/driver.ts'
import { nearestLevel } from '../evaluate/free.ts'
import type { Scope, Table } from '../evaluate/scope.ts'
import { isFields } from '../evaluate/values.ts'
import { jsonOf, Room } from '../json.ts'
import { boundsOf } from '../plan/bounds.ts'
import type { Reads } from '../plan/reads.ts'
import { askedBy, selectionOf, type Selection } from '../plan/selection.ts'
import type { Gathered } from '../plan/sql/gathered.ts'
import type { Joined } from '../plan/sql/statement.ts'
import { allOf } from '../plan/understand.ts'
import { belowAttributes, fieldsOf, formOf, isStorable, type Form } from './form.ts'
import { layoutOf, type Layout, type Piece, type Whole } from './layout.ts'

/** Which documents of a selection are written: a list of them, or the one at a place. */
interface Chosen {
  readonly selection: Selection
  readonly from: number
  readonly to: number | undefined
  readonly isOne: boolean
}

const WHOLE: Form = { kind: 'whole' }

/**
 * Writes answers as JSON without reading documents: SQLite writes of each what is asked for, the
 * documents that others refer to are read together, and only what is left is evaluated.
 */
export class Writer {
  readonly #table: Table
  readonly #reads: Reads
  readonly #room = new Room()

  /** @param reads hears of what an answer depends on */
  constructor(table: Table, reads: Reads) {
    this.#table = table
    this.#reads = reads
  }

  /**
   * The value of an expression as JSON.
   *
   * @throws TooLong when it is longer than an answer may be
   */
  value(node: ExprNode, scope: Scope): string {
    return this.#room.take(
      this.#written(node, scope) ??
        jsonOf(scope.evaluate(node).value ?? null, scope.context.moment),
    )
  }

  #written(node: ExprNode, scope: Scope): string | undefined {
    switch (node.type) {
      case 'Group':
        return this.#written(node.base, scope)
      case 'Object': {
        const fields = fieldsOf(node)?.map(
          ({ name, expr }) => `${JSON.stringify(name)}:${this.#where(expr, scope)}`,
        )
        return fields === undefined ? undefined : `{${fields.join(',')}}`
      }
      case 'Map':
        return this.#documents(listed(node.base), formOf(node.expr), scope)
      case 'Projection':
        return this.#documents(oneOf(node.base), formOf(node.expr), scope)
      case 'AccessAttribute': {
        const [base, path] = belowAttributes(node)
        if (base === undefined || !isStorable(path)) return undefined
        return this.#documents(oneOf(base), { kind: 'stored', path }, scope)
      }
      default:
        return this.#documents(listed(node) ?? oneOf(node), WHOLE, scope)
    }
  }

  /** What is the same in many places is evaluated once for all of them. */
  #where(node: ExprNode, scope: Scope): string {
    const isHere = scope.parent === undefined || nearestLevel(node) === 0
    if (isHere) return this.value(node, scope)
    return this.#room.take(jsonOf(scope.evaluate(node).value ?? null, scope.context.moment))
  }

  #documents(chosen: Chosen | undefined, form: Form | undefined, scope: Scope): string | undefined {
    if (chosen === undefined || form === undefined) return undefined
    const { selection, from, to, isOne } = chosen
    const { order, orderings } = selection
    if (to === 0 || (order !== undefined && orderings === undefined)) return undefined
    const parts = askedBy(selection, scope)
    const layout = layoutOf(form, this.#table.naming)
    const wanted = { selection, parts, order: orderings, enough: to }
    const found = this.#table.rows(wanted, from, layout)
    if (found === undefined) return undefined
    if ('text' in found) {
      this.#reads.scan(boundsOf(allOf(parts)))
      this.#readAll(found)
      return `[${found.text}]`
    }
    const { rows } = found
    const { areNew } = layout
    if (areNew !== undefined && rows.some((row) => row[areNew] !== 1)) return undefined
    this.#reads.scan(boundsOf(allOf(parts)))
    this.#readJoined(layout.others, rows)
    const texts = this.#texts(layout, rows, scope)
    return isOne ? (texts[0] ?? 'null') : `[${texts.join(',')}]`
  }

  /** The documents that were written with others. */
  #readJoined(others: readonly Joined[], rows: readonly List[]): void {
    for (const { id, type } of others)
      for (const row of rows) this.#readReferred(row[id], row[type])
  }

  #readAll({ documents }: Gathered): void {
    for (const [id, type] of documents) this.#readReferred(id, type)
  }

  #readReferred(id: unknown, type: unknown): void {
    if (typeof id !== 'string') return
    this.#reads.document(id, typeof type === 'string' ? { _type: type } : undefined)
  }

  /** What each row has, as JSON. */
  #texts({ piece, looksAt }: Layout, rows: readonly List[], scope: Scope): readonly string[] {
    if (looksAt === undefined) return this.#pieces(piece, rows, [])
    const scopes = rows.map((row) => scope.nested({ value: JSON.parse(jsonAt(row, looksAt)) }))
    return this.#pieces(piece, rows, scopes)
  }

  #pieces(piece: Piece, rows: readonly List[], scopes: readonly Scope[]): readonly string[] {
    switch (piece.kind) {
      case 'column':
        return rows.map((row) => jsonAt(row, piece.column))
      case 'whole':
        return rows.map((row) => wholeAt(row, piece))
      case 'evaluated':
        return scopes.map((scope) => this.#where(piece.node, scope))
      case 'object': {
        const parts = piece.parts.map((part) => {
          switch (part.kind) {
            case 'run':
              return rows.map((row) => jsonAt(row, part.column).slice(1, -1))
            case 'whole':
              return rows.map((row) => wholeAt(row, part).slice(1, -1))
            case 'field':
              return this.#pieces(part.piece, rows, scopes).map((text) => part.before + text)
          }
        })
        return rows.map((_, index) => `{${parts.map((texts) => texts[index]).join(',')}}`)
      }
      case 'referred': {
        const { column, isList, of } = piece
        const lists = rows.map((row) => idsIn(row[column], isList))
        const written = this.#referred(
          lists.flatMap((list) => list ?? []),
          of,
        )
        const textOf = (id: string | null) =>
          this.#room.take((id === null ? undefined : written.get(id)) ?? 'null')
        return lists.map((list) => {
          if (list === undefined) return 'null'
          return isList ? `[${list.map(textOf).join(',')}]` : textOf(list[0] ?? null)
        })
      }
    }
  }

  /** What is written of documents that are referred to, by their ids. */
  #referred(ids: readonly (string | null)[], layout: Layout): ReadonlyMap<string, string> {
    const wanted = [...new Set(ids)].filter((id) => id !== null)
    if (wanted.length === 0) return new Map()
    const found = this.#table.withIds(wanted, layout)
    for (const id of wanted) this.#readReferred(id, found.get(id)?.type)
    const rows = [...found.values()].map(({ row }) => row)
    this.#readJoined(layout.others, rows)
    const texts = this.#pieces(layout.piece, rows, [])
    return new Map([...found.keys()].map((id, index) => [id, texts[index] ?? 'null']))
  }
}

/** The JSON in a column. */
function jsonAt(row: List, column: number): string {
  const text = row[column]
  return typeof text === 'string' ? text : 'null'
}

/** A document, with the id that it is stored under where the column is not told it. */
function wholeAt(row: List, { column, storedAs }: Whole): string {
  const text = jsonAt(row, column)
  const id = storedAs === undefined ? undefined : row[storedAs]
  if (typeof id !== 'string') return text
  return `${text.slice(0, -1)},"_originalId":${JSON.stringify(id)}}`
}

/** The ids that a column with a reference has, or with a list; undefined where there is none. */
function idsIn(value: unknown, isList: boolean): readonly (string | null)[] | undefined {
  if (!isList) return typeof value === 'string' ? [value] : undefined
  const items: unknown = typeof value === 'string' ? JSON.parse(value) : null
  if (!Array.isArray(items)) return undefined
  return items.map((item: unknown) => {
    const id = isFields(item) ? item['_ref'] : undefined
    return typeof id === 'string' ? id : null
  })
}

/** `*[…]`, `*[…] | order(…)`, `*[…][0...20]`. */
function listed(node: ExprNode): Chosen | undefined {
  if (node.type === 'Slice') {
    const { left: from, right, isInclusive } = node
    const selection = from < 0 || right < 0 ? undefined : selectionOf(node.base)
    const to = right + (isInclusive ? 1 : 0)
    return selection === undefined ? undefined : { selection, from, to, isOne: false }
  }
  const selection = selectionOf(node)
  return selection === undefined ? undefined : { selection, from: 0, to: undefined, isOne: false }
}

/** `*[…][0]`. */
function oneOf(node: ExprNode): Chosen | undefined {
  if (node.type !== 'AccessElement' || node.index < 0) return undefined
  const selection = selectionOf(node.base)
  const from = node.index
  return selection === undefined ? undefined : { selection, from, to: from + 1, isOne: true }
}
