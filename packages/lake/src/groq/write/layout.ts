import type { ExprNode } from 'groq-js'
import { COLUMNS } from '../../documents/collection.ts'
import type { AttributePath } from '../plan/condition.ts'
import type { Written } from '../plan/explanation.ts'
import type { Naming } from '../plan/sql/predicate.ts'
import { attribute, quoted } from '../plan/sql/text.ts'
import { evaluatedIn, type Form } from './form.ts'

/**
 * How a form is put together of the columns of a row.
 *
 * - `column`: it is JSON, or nothing
 * - `object`: pieces; those of a `run` are fields that SQLite wrote together
 * - `referred`: the column has the id of another document, or a list of references
 * - `joined`: what was found by the id in the column, behind its type
 * - `evaluated`: an expression on the attributes that it looks at
 */
export type Piece =
  | { readonly kind: 'column'; readonly column: number }
  | { readonly kind: 'object'; readonly parts: readonly ObjectPart[] }
  | {
      readonly kind: 'referred'
      readonly column: number
      readonly isList: boolean
      readonly of: Layout
    }
  | { readonly kind: 'joined'; readonly column: number; readonly found: number }
  | { readonly kind: 'evaluated'; readonly node: ExprNode }

type ObjectPart =
  | { readonly kind: 'run'; readonly column: number }
  | { readonly kind: 'field'; readonly before: string; readonly piece: Piece }

export interface Layout extends Written {
  /** What is selected of each row, as SQL. */
  readonly columns: readonly string[]
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
  const columns: string[] = []
  const add = (column: string) => columns.push(column) - 1
  const own: Named = { table: 'd', id: naming.id, isShownAs: naming.id === 'd.published_id' }
  const piece = pieceOf(form, naming, own, add)
  const used = new Set<string>()
  for (const evaluated of evaluatedIn(form))
    // No form has an expression that looks at all.
    if (evaluated.used !== 'all') for (const name of evaluated.used) used.add(name)
  const isEvaluated = evaluatedIn(form).length > 0
  const looksAt = isEvaluated
    ? add(
        objectOf(
          [...used].map((name) => [name, [name]]),
          own,
        ),
      )
    : undefined
  const isMore = form.kind === 'object' && form.isMore
  const areNew = isMore
    ? add(form.fields.map(({ name }) => `${json([name], 'd')} IS NULL`).join(' AND '))
    : undefined
  return { columns, piece, looksAt, areNew, but: fieldsEvaluated(form) }
}

function fieldsEvaluated(form: Form): readonly string[] {
  if (form.kind === 'evaluated') return ['the value']
  const fields = form.kind === 'object' ? form.fields : []
  return fields.filter((field) => field.form.kind === 'evaluated').map(({ name }) => name)
}

/** The table of a document, and the id that it is shown under. */
interface Named {
  readonly table: 'd' | 'r'
  readonly id: Naming['id'] | 'r.id'
  /** Whether it is shown under an id, and not only stored. */
  readonly isShownAs: boolean
}

function pieceOf(form: Form, naming: Naming, own: Named, add: (column: string) => number): Piece {
  switch (form.kind) {
    case 'evaluated':
      return form
    case 'referred': {
      if (form.isList)
        return {
          kind: 'referred',
          column: add(json(form.path, 'd')),
          isList: true,
          of: layoutOf(form.of, naming),
        }
      const ref = attribute([...form.path, '_ref'], 'd.') ?? 'NULL'
      const column = add(ref)
      const joined = joinedBy(ref, form.of, naming)
      return joined === undefined
        ? { kind: 'referred', column, isList: false, of: layoutOf(form.of, naming) }
        : { kind: 'joined', column, found: add(joined) }
    }
    case 'object': {
      const parts: ObjectPart[] = []
      if (form.isMore) parts.push({ kind: 'run', column: add(whole(own)) })
      let run: [string, AttributePath][] = []
      const endRun = () => {
        if (run.length > 0) parts.push({ kind: 'run', column: add(objectOf(run, own)) })
        run = []
      }
      for (const { name, form: of } of form.fields) {
        if (of.kind === 'stored') run.push([name, of.path])
        else {
          endRun()
          const piece = pieceOf(of, naming, own, add)
          parts.push({ kind: 'field', before: `${JSON.stringify(name)}:`, piece })
        }
      }
      endRun()
      return { kind: 'object', parts }
    }
    case 'whole':
      return { kind: 'column', column: add(whole(own)) }
    case 'stored':
      return { kind: 'column', column: add(jsonAt(form.path, own)) }
  }
}

/** What separates the type of a document from what is written of it: JSON has none. */
export const AFTER_TYPE = '\n'

/** What is written of the document with this id, behind its type; undefined when it takes more to find it. */
function joinedBy(ref: string, of: Form, { dataset, id, isShown }: Naming): string | undefined {
  if (isShown === undefined) return undefined
  const text = plain(of, { table: 'r', id: 'r.id', isShownAs: id === 'd.published_id' })
  return text === undefined
    ? undefined
    : `(SELECT r.type || char(10) || coalesce(${text}, 'null') FROM documents r INDEXED BY sqlite_autoindex_documents_1 WHERE r.dataset = ${dataset} AND r.id = ${ref} AND ${isShown})`
}

/** A form that SQLite can write alone. */
function plain(form: Form, own: Named): string | undefined {
  if (form.kind === 'stored') return jsonAt(form.path, own)
  if (form.kind !== 'object' || form.isMore) return undefined
  const fields: [string, AttributePath][] = []
  for (const { name, form: of } of form.fields) {
    if (of.kind !== 'stored') return undefined
    fields.push([name, of.path])
  }
  return objectOf(fields, own)
}

/** Some attributes as an object. */
const objectOf = (fields: readonly (readonly [string, AttributePath])[], own: Named) =>
  `json_object(${fields.map(([name, path]) => `${quoted(name)}, ${valueAt(path, own)}`).join(', ')})`

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

/** An attribute as JSON of its own. */
function jsonAt(path: AttributePath, own: Named): string {
  const value = valueAt(path, own)
  return value.includes('.body') ? value : `json_quote(${value})`
}

const json = (path: AttributePath, table: Named['table']) =>
  `${table}.body -> '$${path.map((name) => `."${name}"`).join('')}'`

/** A document as it is shown. */
const whole = ({ id, isShownAs }: Named) =>
  !isShownAs ? 'json(d.body)' : `json_set(d.body, '$._id', ${id}, '$._originalId', d.id)`
