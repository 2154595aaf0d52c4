import { isPath, type AttributePath, type Condition, type Scalar } from '../condition.ts'
import { publishedId } from '../../../documents/ids.ts'
import { idPattern } from './id-pattern.ts'
import { attribute, joined, NO_ROW, oneOf, sql, type Sql } from './text.ts'
import { hasWords, searchFor } from './words.ts'

/**
 * A condition as SQL that is true wherever the condition is. `isExact` where it is true nowhere
 * else; other candidates need to be evaluated.
 */
export interface Predicate {
  readonly sql: Sql
  readonly isExact: boolean
}

/** What the columns of a dataset are called in a query over one perspective. */
export interface Naming {
  readonly dataset: number
  /** The column with the id that a document is shown under. */
  readonly id: 'd.id' | 'd.published_id'
  /**
   * Which documents `r` are shown that are stored under the id that they are asked for by; undefined
   * when others may be shown in their places.
   */
  readonly isShown: string | undefined
}

/** What is known of the values in a dataset. */
export interface Values {
  /** Whether SQLite has all values of an attribute in the order of GROQ. */
  readonly isOrderable: (path: AttributePath) => boolean
}

const ANYTHING: Predicate = { sql: sql('1'), isExact: false }

export function predicate(condition: Condition, naming: Naming & Values): Predicate {
  switch (condition.kind) {
    case 'open':
      return ANYTHING
    case 'all': {
      const parts = condition.of.map((part) => predicate(part, naming))
      return {
        sql: joined(
          parts.map((part) => part.sql).filter(({ text }) => text !== '1'),
          'AND',
          '1',
        ),
        isExact: parts.every(({ isExact }) => isExact),
      }
    }
    case 'any': {
      const parts = condition.of.map((part) => predicate(part, naming))
      if (parts.some((part) => part.sql.text === '1')) return ANYTHING
      return {
        sql: joined(
          parts.map((part) => part.sql),
          'OR',
          NO_ROW,
        ),
        isExact: parts.every(({ isExact }) => isExact),
      }
    }
    case 'values':
      return equal(condition, naming)
    case 'range':
      return ordered(condition, naming)
    case 'defined': {
      const column = columnOf(condition.path, naming)
      return column === undefined ? ANYTHING : { sql: sql(`${column} IS NOT NULL`), isExact: true }
    }
    case 'references': {
      if (!condition.ids.every(isPlain)) return ANYTHING
      const ids = oneOf('to_id', condition.ids)
      const from = `SELECT from_seq FROM mentions WHERE dataset = ${naming.dataset} AND open = 1`
      return { sql: sql(`+d.seq IN (${from} AND ${ids.text})`, ...ids.values), isExact: true }
    }
    case 'mentions': {
      if (!isPlain(condition.id)) return ANYTHING
      const found = sql(
        `+d.seq IN (SELECT from_seq FROM mentions WHERE dataset = ${naming.dataset} AND to_id = ?)`,
        condition.id,
      )
      return { sql: found, isExact: false }
    }
    case 'variants': {
      const ids = [condition.id, publishedId(condition.id)].filter(isPlain)
      const found = sql('d.published_id IN (SELECT value FROM json_each(?))', JSON.stringify(ids))
      return { sql: found, isExact: false }
    }
    case 'path': {
      const found = isPlain(condition.pattern) ? idPattern(condition.pattern, naming.id) : undefined
      return found === undefined ? ANYTHING : { sql: found, isExact: true }
    }
    case 'words': {
      const search = searchFor(condition.words)
      return search === '' ? ANYTHING : { sql: hasWords(search), isExact: false }
    }
  }
}

/** The column or expression that has the attribute; undefined when there is none. */
export function columnOf(path: AttributePath, { id }: Naming): string | undefined {
  if (isPath(path, '_id')) return id
  if (isPath(path, '_type')) return 'd.type'
  if (isPath(path, '_updatedAt')) return 'd.updated_at'
  // Only perspectives give it, and it is in no body.
  if (path[0] === '_originalId') return undefined
  return attribute(path, 'd.')
}

function equal(
  { path, values }: Extract<Condition, { kind: 'values' }>,
  naming: Naming,
): Predicate {
  const column = columnOf(path, naming)
  if (column === undefined || !values.every(isFaithful)) return ANYTHING
  const isText = column.startsWith('d.')
  // The ids and types of documents are texts; a number would be compared as one.
  const possible = isText ? values.filter((value) => typeof value === 'string') : values
  const [first, ...others] = possible.map(inSqlite)
  if (first === undefined) return { sql: sql(NO_ROW), isExact: true }
  return {
    sql: oneOf(column, [first, ...others]),
    isExact: isText || possible.every(isUnmistakable),
  }
}

function ordered(
  condition: Extract<Condition, { kind: 'range' }>,
  naming: Naming & Values,
): Predicate {
  const { path, operator, value } = condition
  const column = columnOf(path, naming)
  if (column === undefined || !isFaithful(value)) return ANYTHING
  const isText = column.startsWith('d.')
  // The ids and times of documents are texts, which have no order to numbers.
  if (isText && typeof value === 'number') return { sql: sql(NO_ROW), isExact: true }
  const compared = sql(`${column} ${operator} ?`, value)
  // Texts come after numbers in SQLite, and both have an order of their own in GROQ.
  const isBelow = operator.startsWith('<')
  const ofOtherType = isBelow === (typeof value === 'string')
  const kind = ofOtherType ? [sql(`${column} ${isBelow ? '>=' : '<'} ''`)] : []
  return {
    sql: joined([compared, ...kind], 'AND', '1'),
    isExact: isText || naming.isOrderable(path),
  }
}

const inSqlite = (value: Scalar) => (typeof value === 'boolean' ? Number(value) : value)

/** Texts that SQLite keeps and compares as JavaScript does; it orders what is beyond otherwise. */
// oxlint-disable-next-line no-control-regex -- SQLite ends some texts at their first NUL.
const isPlain = (text: string) => !/[\0\uD800-\uFFFF]/.test(text)

/** Whether a value is found by an equal one. JSON has digits for numbers beyond these, but other ones. */
const isFaithful = (value: Scalar) => {
  if (typeof value === 'string') return isPlain(value)
  return typeof value === 'boolean' || Math.abs(value) <= Number.MAX_SAFE_INTEGER
}

/** Whether nothing but an equal value looks like this in SQLite. */
const isUnmistakable = (value: Scalar) =>
  typeof value === 'string'
    ? !/^[[{]/.test(value)
    : value !== 0 && value !== 1 && typeof value === 'number'
