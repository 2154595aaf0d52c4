import type { SQLInputValue } from 'node:sqlite'
import type { ExprNode } from 'groq-js'
import { COLUMNS } from '../../../documents/collection.ts'
import { endsWith } from '../../../store/path-indexes.ts'
import { conjuncts, isPath, isSame, type Condition } from '../condition.ts'
import { allOf, type Part } from '../understand.ts'
import type { Ordering, Wanted } from '../wanted.ts'
import type { Access } from './access.ts'
import type { Shown } from './layers.ts'
import { columnOf, predicate, type Values } from './predicate.ts'
import { joined, quoted } from './text.ts'

/** What is sent to SQLite: one statement after the other, for the rows in their order. */
export interface Statements {
  readonly texts: readonly Text[]
  /** The values of the question marks in each of them. */
  readonly values: (parts: readonly Part[]) => readonly SQLInputValue[]
  readonly isOrdered: boolean
  /** Whether all rows are found before the first one is given: fewer of them cost as much. */
  readonly isSorted: boolean
  /** What of the filter is still to be evaluated. */
  readonly rest: readonly ExprNode[]
  /** Which attributes are looked at; undefined for all. */
  readonly only: ReadonlySet<string> | undefined
  /** Whether the rows have all that is looked at, so that no document needs to be read. */
  readonly isInColumns: boolean
}

/** A statement for all rows, and one for so many from some place on. */
export interface Text {
  readonly all: string
  readonly limited: string
}

/**
 * The statements that give the places of documents in the table.
 *
 * @param written columns that are wanted beside; then SQLite had better put the rows in order
 */
export function select(
  { parts, order = [], enough, only: lookedAt }: Wanted,
  access: Access,
  shown: Shown & Values,
  written?: readonly string[],
): Statements {
  const { where, values, rest } = conditionsOf(parts, access, shown)
  const isPart = enough !== undefined || written !== undefined
  const sequence = sequenceOf(order, allOf(parts), isPart, access, shown)
  const isOrdered = sequence !== undefined
  const only = lookedAt?.({ isOrdered, rest })
  const isInColumns = only !== undefined && [...only].every((name) => Object.hasOwn(COLUMNS, name))
  const inColumns = isInColumns
    ? Object.entries(COLUMNS)
        .filter(([name]) => name === '_id' || only.has(name))
        .map(([name, column]) => `${name === '_id' ? shown.id : `d.${column}`} AS ${name}`)
    : []
  const columns = written === undefined ? ['d.seq', ...inColumns] : named(written)
  const from = `SELECT ${columns.join(', ')} FROM documents d ${indexFor(access, shown)} WHERE ${where}`
  const stretches: readonly Stretch[] = sequence ?? [{ where: '1', by: shown.id }]
  return {
    texts: stretches.map((part) => {
      const all = `${from} AND ${part.where} ORDER BY ${part.by}`
      // As a sum, because SQLite prepares a statement anew for every limit that is a parameter.
      return { all, limited: `${all} LIMIT ? + 0 OFFSET ? + 0` }
    }),
    values,
    isOrdered,
    isSorted: stretches.some((part) => part.isSorted === true),
    rest,
    only,
    isInColumns,
  }
}

/** Columns with names: `c0`, `c1`. */
export const named = (columns: readonly string[]): readonly string[] =>
  columns.map((column, at) => `${column} AS c${at}`)

/** The statement that counts; undefined when documents must be looked at. */
export function count(
  parts: readonly Part[],
  access: Access,
  shown: Shown & Values,
): Counting | undefined {
  const { where, values, rest } = conditionsOf(parts, access, shown)
  if (rest.length > 0) return undefined
  const text = `SELECT count(*) AS n FROM documents d ${indexFor(access, shown)} WHERE ${where}`
  return { text, values }
}

export interface Counting extends Pick<Statements, 'values'> {
  readonly text: string
}

function conditionsOf(parts: readonly Part[], access: Access, shown: Shown & Values) {
  const predicates = parts.map(({ condition }) => predicate(condition, shown))
  const asked = joined(predicates.map(({ text }) => text).filter(isSaying), 'AND', '1')
  const scope =
    access.by === 'attribute'
      ? `d.dataset = ${shown.dataset} AND d.type = ${quoted(access.index.type)}`
      : `d.dataset = ${shown.dataset}`
  const drives = access.by === 'references' || access.by === 'words'
  const text = drives ? asked.replace('+d.seq', 'd.seq') : asked
  const where = joined([scope, text, shown.where, watched(access)].filter(isSaying), 'AND', '1')
  const rest = parts.filter((_, at) => predicates[at]?.isExact !== true).map(({ expr }) => expr)
  const values = (those: readonly Part[]) =>
    those.flatMap(({ condition }, at) => predicates[at]?.values(condition) ?? [])
  return { where, values, rest }
}

const isSaying = (text: string) => text !== '1'

/** Where many rows may be looked at, one in some asks whether to go on: see `Driver.watch`. */
function watched(access: Access): string {
  switch (access.by) {
    case 'id':
    case 'variants':
      return '1'
    default:
      return '(d.seq % 64 <> 0 OR in_time())'
  }
}

/** We choose the index, because SQLite knows nothing of how the values are spread. */
function indexFor(access: Access, { id }: Shown): string {
  switch (access.by) {
    case 'id':
      return `INDEXED BY ${id === 'd.id' ? 'sqlite_autoindex_documents_1' : 'documents_by_published'}`
    case 'variants':
      return 'INDEXED BY documents_by_published'
    case 'type':
      return 'INDEXED BY documents_by_type'
    case 'attribute':
      return `INDEXED BY ${access.index.name}`
    case 'references':
    case 'words':
      return 'NOT INDEXED'
    case 'everything':
      return ''
  }
}

/** One stretch of an order. */
interface Stretch {
  readonly where: string
  readonly by: string
  /** Whether all rows are found before the first one is given. */
  readonly isSorted?: true
}

/** The wanted order as SQLite can give it, in one or two stretches; undefined when it cannot. */
function sequenceOf(
  order: readonly Ordering[],
  condition: Condition,
  isPart: boolean,
  access: Access,
  shown: Shown & Values,
): readonly Stretch[] | undefined {
  const [first, second, ...others] = order
  if (first === undefined) return [{ where: '1', by: shown.id }]
  if (others.length > 0 || (second !== undefined && !isPath(second.path, '_id'))) return undefined
  const column = columnOf(first.path, shown)
  if (column === undefined) return undefined
  const way = (one: Ordering | undefined) => (one?.descending === true ? 'DESC' : 'ASC')
  const ties = `${shown.id} ${way(second)}`
  if (isPath(first.path, '_id')) return [{ where: '1', by: `${shown.id} ${way(first)}` }]
  const present = `${column} ${way(first)}, ${ties}`
  // It is always there, and plain.
  if (isPath(first.path, '_updatedAt')) return [{ where: '1', by: present }]
  if (!shown.isOrderable(first.path)) return undefined
  if (access.by !== 'attribute' || !endsWith(access.index, first.path)) {
    // SQLite has to look at all of them. Who wants all of them has to, anyway.
    if (!isPart) return undefined
    return [{ where: '1', by: `${column} IS NULL ${way(first)}, ${present}`, isSorted: true }]
  }
  const there = { where: `${column} IS NOT NULL`, by: present }
  if (mustBeThere(condition, first)) return [there]
  // What is missing comes last; SQLite has it first.
  const missing = { where: `${column} IS NULL`, by: ties }
  return first.descending ? [missing, there] : [there, missing]
}

const mustBeThere = (condition: Condition, { path }: Ordering) =>
  conjuncts(condition).some((one) => 'path' in one && isSame(one.path, path))
