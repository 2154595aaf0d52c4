import type { ExprNode } from 'groq-js'
import { COLUMNS } from '../../documents/collection.ts'
import type { Columns } from '../evaluate/scope.ts'
import type { AttributePath } from '../plan/condition.ts'
import type { Naming } from '../plan/sql/predicate.ts'
import type { Joined } from '../plan/sql/statement.ts'
import { attribute, jsonPath, quoted } from '../plan/sql/text.ts'
import { evaluatedIn, type Form } from './form.ts'

/**
 * How a form is put together of the columns of a row.
 *
 * - `column`: it is JSON, or nothing
 * - `whole`: so is the document as it lies there; `storedAs` has its id, if that is still to be told
 * - `object`: pieces; those of a `run` are fields that SQLite wrote together
 * - `referred`: the column has the id of another document, or a list of references
 * - `evaluated`: an expression on the attributes that it looks at
 */
export type Piece =
  | { readonly kind: 'column'; readonly column: number }
  | Whole
  | { readonly kind: 'object'; readonly parts: readonly ObjectPart[] }
  | {
      readonly kind: 'referred'
      readonly column: number
      readonly isList: boolean
      readonly of: Layout
    }
  | { readonly kind: 'evaluated'; readonly node: ExprNode }

export interface Whole {
  readonly kind: 'whole'
  readonly column: number
  readonly storedAs: number | undefined
}

type ObjectPart =
  | Whole
  | { readonly kind: 'run'; readonly column: number }
  | { readonly kind: 'field'; readonly before: string; readonly piece: Piece }

export interface Layout extends Columns {
  readonly piece: Piece
  /** The column with the attributes that are looked at by what is evaluated. */
  readonly looksAt: number | undefined
  /** The column that tells whether a document has no attributes named as the fields after it. */
  readonly areNew: number | undefined
}

const known = new WeakMap<Form, WeakMap<Naming, Layout>>()

/** The layout of a form, where documents are named like this. */
export function layoutOf(form: Form, naming: Naming): Layout {
  let layouts = known.get(form)
  if (layouts === undefined) known.set(form, (layouts = new WeakMap()))
  let layout = layouts.get(naming)
  if (layout === undefined) layouts.set(naming, (layout = layOut(form, naming)))
  return layout
}

function layOut(form: Form, naming: Naming): Layout {
  const sheet = new Sheet(naming)
  const { own } = sheet
  const piece = pieceOf(form, sheet)
  const used = new Set<string>()
  for (const evaluated of evaluatedIn(form))
    // No form has an expression that looks at all.
    if (evaluated.used !== 'all') for (const name of evaluated.used) used.add(name)
  const isEvaluated = evaluatedIn(form).length > 0
  const looksAt = isEvaluated
    ? sheet.add(objectOf([...used].map((name) => [name, valueAt([name], own)])))
    : undefined
  const isMore = form.kind === 'object' && form.isMore
  const areNew = isMore
    ? sheet.add(form.fields.map(({ name }) => `${json([name], 'd')} IS NULL`).join(' AND '))
    : undefined
  const { columns, joins, others } = sheet
  const text = textOf(piece)
  return { columns, joins, others, piece, text, looksAt, areNew, but: fieldsEvaluated(form) }
}

function textOf(piece: Piece): number | undefined {
  if (piece.kind === 'column') return piece.column
  const [part, ...others] = piece.kind === 'object' ? piece.parts : []
  return part?.kind === 'run' && others.length === 0 ? part.column : undefined
}

function fieldsEvaluated(form: Form): readonly string[] {
  if (form.kind === 'evaluated') return ['the value']
  const fields = form.kind === 'object' ? form.fields : []
  return fields.filter((field) => field.form.kind === 'evaluated').map(({ name }) => name)
}

/** The table of a document, and the id that it is shown under. */
interface Named {
  readonly table: string
  readonly id: string
  /** Whether it is shown under an id, and not only stored. */
  readonly isShownAs: boolean
}

/** Each is a table more for SQLite to plan with. */
const MAX_JOINS = 12

/** What a statement gives of each row, while it is laid out. */
class Sheet {
  readonly naming: Naming
  readonly own: Named
  readonly columns: string[] = []
  readonly others: Joined[] = []
  readonly #joins = new Map<string, string>()

  constructor(naming: Naming) {
    this.naming = naming
    this.own = { table: 'd', id: naming.id, isShownAs: naming.isShownAs }
  }

  get joins(): string {
    return [...this.#joins.values()].join(' ')
  }

  add(column: string): number {
    return this.columns.push(column) - 1
  }

  /** The document that an attribute refers to; undefined when it takes more to find it. */
  join(path: AttributePath): Named | undefined {
    const { own, naming } = this
    const ref = refAt(path)
    const names = [...this.#joins.keys()]
    const at = names.includes(ref) ? names.indexOf(ref) : names.length
    const table = `r${at}`
    const join = joinOf(table, ref, naming)
    if (join === undefined || at === MAX_JOINS) return undefined
    if (at === names.length) {
      this.#joins.set(ref, join)
      this.others.push({ id: this.add(ref), type: this.add(`${table}.type`) })
    }
    return { table, id: `${table}.id`, isShownAs: own.isShownAs }
  }
}

const refAt = (path: AttributePath) => attribute([...path, '_ref'], 'd.') ?? 'NULL'

/** The document with this id beside another; undefined when it takes more to find it. */
function joinOf(table: string, ref: string, { dataset, isShown }: Naming): string | undefined {
  if (isShown === undefined) return undefined
  // A number would find the document whose id has the same digits.
  const isFound = `${table}.id = ${ref} AND typeof(${ref}) = 'text' AND ${isShown(table)}`
  return `LEFT JOIN documents ${table} INDEXED BY sqlite_autoindex_documents_1 ON ${table}.dataset = ${dataset} AND ${isFound}`
}

function pieceOf(form: Form, sheet: Sheet): Piece {
  const { own } = sheet
  switch (form.kind) {
    case 'evaluated':
      return form
    case 'referred':
      return (
        joinedAlone(form, sheet) ?? {
          kind: 'referred',
          column: sheet.add(form.isList ? json(form.path, 'd') : refAt(form.path)),
          isList: form.isList,
          of: layoutOf(form.of, sheet.naming),
        }
      )
    case 'object': {
      const parts: ObjectPart[] = []
      if (form.isMore) parts.push(wholeOf(sheet))
      let run: [string, string][] = []
      const endRun = () => {
        if (run.length > 0) parts.push({ kind: 'run', column: sheet.add(objectOf(run)) })
        run = []
      }
      for (const { name, form: of } of form.fields) {
        const value = fieldOf(of, sheet)
        if (value !== undefined) run.push([name, value])
        else {
          endRun()
          const piece = pieceOf(of, sheet)
          parts.push({ kind: 'field', before: `${JSON.stringify(name)}:`, piece })
        }
      }
      endRun()
      return { kind: 'object', parts }
    }
    case 'whole':
      return wholeOf(sheet)
    case 'stored':
      return { kind: 'column', column: sheet.add(asJson(valueAt(form.path, own))) }
  }
}

/** A field that SQLite writes with others, as a value in an object. */
function fieldOf(form: Form, sheet: Sheet): string | undefined {
  if (form.kind === 'stored') return valueAt(form.path, sheet.own)
  if (form.kind !== 'referred' || form.isList || !isPlain(form.of)) return undefined
  const named = sheet.join(form.path)
  return named === undefined ? undefined : ofJoined(form.of, named)
}

type ReferredForm = Extract<Form, { kind: 'referred' }>

function joinedAlone(form: ReferredForm, sheet: Sheet): Piece | undefined {
  const value = fieldOf(form, sheet)
  if (value === undefined) return undefined
  const text = form.of.kind === 'stored' ? asJson(value) : value
  return { kind: 'column', column: sheet.add(text) }
}

/** What is written of a document that another refers to; nothing where there is none. */
function ofJoined(form: Form, named: Named): string | undefined {
  if (form.kind === 'stored') return valueAt(form.path, named)
  if (form.kind !== 'object') return undefined
  const fields = form.fields.flatMap(({ name, form: of }): [string, string][] =>
    of.kind === 'stored' ? [[name, valueAt(of.path, named)]] : [],
  )
  return `iif(${named.id} IS NULL, NULL, ${objectOf(fields)})`
}

/** Whether SQLite can write a form alone. */
const isPlain = (form: Form) =>
  form.kind === 'stored' ||
  (form.kind === 'object' &&
    !form.isMore &&
    form.fields.every((field) => field.form.kind === 'stored'))

/** Some values as an object. */
const objectOf = (fields: readonly (readonly [string, string])[]) =>
  `json_object(${fields.map(([name, value]) => `${quoted(name)}, ${value}`).join(', ')})`

/** An attribute as a value in an object. */
function valueAt(path: AttributePath, { table, id, isShownAs }: Named): string {
  const [name = ''] = path
  if (path.length > 1) return json(path, table)
  if (name === '_id') return id
  // Perspectives give it.
  if (name === '_originalId' && isShownAs) return `${table}.id`
  const column = COLUMNS[name]
  return column === undefined ? json(path, table) : `${table}.${column}`
}

/** A value in an object as JSON of its own. */
const asJson = (value: string) => (value.includes('.body') ? value : `json_quote(${value})`)

const json = (path: AttributePath, table: string) => `${table}.body -> ${jsonPath(path)}`

/**
 * A document as it is shown. Where nothing in it needs to be replaced, what comes behind is sooner
 * written here.
 */
function wholeOf(sheet: Sheet): Whole {
  const { id, isShownAs } = sheet.own
  if (!isShownAs) return { kind: 'whole', column: sheet.add('json(d.body)'), storedAs: undefined }
  // Somebody may have written back what a perspective gave.
  const isAsStored = [
    ...(id === 'd.id' ? [] : [`d.id = ${id}`]),
    "json_type(d.body, '$._originalId') IS NULL",
  ].join(' AND ')
  const replaced = `json_set(d.body, '$._id', ${id}, '$._originalId', d.id)`
  const column = sheet.add(`iif(${isAsStored}, json(d.body), ${replaced})`)
  return { kind: 'whole', column, storedAs: sheet.add(`iif(${isAsStored}, d.id, NULL)`) }
}
