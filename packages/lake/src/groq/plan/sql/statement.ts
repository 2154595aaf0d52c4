import type { SQLInputValue } from 'node:sqlite'
import type { ExprNode } from 'groq-js'
import { COLUMNS } from '../../../documents/collection.ts'
import { endsWith } from '../../../store/path-indexes.ts'
import { conjuncts, isPath, isSame, type Condition } from '../condition.ts'
import { allOf, type Part } from '../understand.ts'
import type { Ordering, Wanted } from '../wanted.ts'
import { typeOf, type Access } from './access.ts'
import type { Shown } from './layers.ts'
import { gatheredOf } from './gathered.ts'
import { columnOf, predicate, type Predicate, type Values } from './predicate.ts'
import { joined, quoted } from './text.ts'

/** What is sent to SQLite for rows in their order. */
export interface Statements extends Text {
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
interface Text {
  readonly all: string
  readonly limited: string
  /** The same in one row, where one column is all that is written of each: see `readGathered`. */
  readonly gathered: string | undefined
}

/** What is wanted of each row. */
export interface Selected {
  readonly columns: readonly string[]
  /** The documents that are written with each, as SQL behind its table. */
  readonly joins: string
  readonly others: readonly Joined[]
  /** The column that is all that is written of a document; undefined where there are several. */
  readonly text: number | undefined
}

/** The columns of a document that is written with another: the id it is looked for by, and its type. */
export interface Joined {
  readonly id: number
  readonly type: number
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
  written?: Selected,
): Statements {
  const { from, where, values, rest } = conditionsOf(parts, access, shown)
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
  const { columns, joins } = written ?? { columns: ['d.seq', ...inColumns], joins: '' }
  const all = `FROM ${from} ${joins} WHERE ${where} ORDER BY ${sequence?.by ?? idInOrder(access, shown)}`
  // As a sum, because SQLite prepares a statement anew for every limit that is a parameter.
  const some = `${all} LIMIT ? + 0 OFFSET ? + 0`
  return {
    all: `SELECT ${columns.join(', ')} ${all}`,
    limited: `SELECT ${columns.join(', ')} ${some}`,
    gathered: written === undefined ? undefined : gathered(written, some),
    values,
    isOrdered,
    isSorted: sequence?.isSorted === true,
    rest,
    only,
    isInColumns,
  }
}

function gathered({ columns, others, text }: Selected, some: string): string | undefined {
  if (text === undefined) return undefined
  const named = columns.map((column, at) => `${column} AS c${at}`)
  const documents = others.map(({ id, type }): [string, string] => [`c${id}`, `c${type}`])
  const all = gatheredOf(`c${text}`, documents)
  return `SELECT ${all.join(', ')} FROM (SELECT ${named.join(', ')} ${some})`
}

/** The statement that counts those that may fulfil the conditions. */
export function count(parts: readonly Part[], access: Access, shown: Shown & Values): Counting {
  const { from, where, values, rest } = conditionsOf(parts, access, shown)
  const text = `SELECT count(*) FROM ${from} WHERE ${where}`
  return { text, values, isExact: rest.length === 0 }
}

export interface Counting extends Pick<Statements, 'values'> {
  readonly text: string
  /** Whether it counts no others; then they must be looked at. */
  readonly isExact: boolean
}

function conditionsOf(parts: readonly Part[], access: Access, shown: Shown & Values) {
  // An index of attributes is one of a type.
  const isKnown = (condition: Condition) =>
    access.by === 'attribute' && typeOf([condition]) === access.index.type
  const predicates = parts.map(({ condition }) =>
    isKnown(condition) ? FULFILLED : predicate(condition, shown),
  )
  const driving =
    access.by === 'references'
      ? predicates.find(({ ofMentions }) => ofMentions !== undefined)
      : undefined
  const texts = predicates.map((one) => (one === driving ? (one.ofMentions ?? '1') : one.text))
  const asked = joined(texts.filter(isSaying), 'AND', '1')
  const scope =
    access.by === 'attribute'
      ? `d.dataset = ${shown.dataset} AND d.type = ${quoted(access.index.type)}`
      : `d.dataset = ${shown.dataset}`
  const drives = (access.by === 'references' && driving === undefined) || access.by === 'words'
  const text = drives ? asked.replace('+d.seq', 'd.seq') : asked
  const seen = access.by === 'attribute' ? shown.whereIndexed : shown.where
  const where = joined([scope, text, seen, watched(access)].filter(isSaying), 'AND', '1')
  const rest = parts.filter((_, at) => predicates[at]?.isExact !== true).map(({ expr }) => expr)
  const values = (those: readonly Part[]) =>
    those.flatMap(({ condition }, at) => predicates[at]?.values(condition) ?? [])
  const table = `documents d ${indexFor(access, shown)}`
  const from =
    driving === undefined ? table : `mentions m CROSS JOIN ${table} ON d.seq = m.from_seq`
  return { from, where, values, rest }
}

const FULFILLED: Predicate = { text: '1', values: () => [], isExact: true }

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

interface Sequence {
  readonly by: string
  /** Whether all rows are found before the first one is given. */
  readonly isSorted?: true
}

/** The wanted order as SQLite can give it; undefined when it cannot. */
function sequenceOf(
  order: readonly Ordering[],
  condition: Condition,
  isPart: boolean,
  access: Access,
  shown: Shown & Values,
): Sequence | undefined {
  const [first, second, ...others] = order
  if (first === undefined) return { by: idInOrder(access, shown) }
  if (others.length > 0 || (second !== undefined && !isPath(second.path, '_id'))) return undefined
  const column = columnOf(first.path, shown)
  if (column === undefined) return undefined
  const way = (one: Ordering | undefined) => (one?.descending === true ? 'DESC' : 'ASC')
  const id = idInOrder(access, shown)
  const ties = `${id} ${way(second)}`
  if (isPath(first.path, '_id')) return { by: `${id} ${way(first)}` }
  const present = `${column} ${way(first)}`
  // It is always there, and plain.
  if (isPath(first.path, '_updatedAt')) return { by: `${present}, ${ties}` }
  if (!shown.isOrderable(first.path)) return undefined
  // What is missing comes last in GROQ, and first in SQLite.
  const missing = mustBeThere(condition, first)
    ? ''
    : first.descending
      ? ' NULLS FIRST'
      : ' NULLS LAST'
  const by = `${present}${missing}, ${ties}`
  if (access.by === 'attribute' && endsWith(access.index, first.path)) return { by }
  // SQLite has to look at all of them. Who wants all of them has to, anyway.
  return isPart ? { by, isSorted: true } : undefined
}

/** The id that documents are shown under, as an index has what is alike in the order of it. */
const idInOrder = (access: Access, { id, isShownAs }: Shown) =>
  access.by === 'attribute' && isShownAs ? 'd.published_id' : id

const mustBeThere = (condition: Condition, { path }: Ordering) =>
  conjuncts(condition).some((one) => 'path' in one && isSame(one.path, path))
