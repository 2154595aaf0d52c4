import type { SQLInputValue } from 'node:sqlite'
import type { AttributePath } from '../condition.ts'

/** A piece of SQL with the values of its question marks. */
export interface Sql {
  readonly text: string
  readonly values: readonly SQLInputValue[]
}

export const sql = (text: string, ...values: readonly SQLInputValue[]): Sql => ({ text, values })

export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

export function joined(pieces: readonly Sql[], word: 'AND' | 'OR', none: string): Sql {
  if (pieces.length === 0) return sql(none)
  const text = pieces.map((piece) => piece.text).join(` ${word} `)
  return { text: `(${text})`, values: pieces.flatMap(({ values }) => values) }
}

/** True of no row. A plain 0 would make SQLite drop the condition that an index needs. */
export const NO_ROW = '+d.seq < 0'

/** Each number of values up to this has a statement of its own; more are one parameter, a list. */
const FEW = 8

/** Whether a column has one of some values. */
export function oneOf(column: string, values: readonly (string | number)[]): Sql {
  const [first] = values
  if (values.length === 1 && first !== undefined) return sql(`${column} = ?`, first)
  return values.length <= FEW
    ? sql(`${column} IN (${values.map(() => '?').join(', ')})`, ...values)
    : sql(`${column} IN (SELECT value FROM json_each(?))`, JSON.stringify(values))
}

const NAME = /^[A-Za-z_]\w*$/

/**
 * The attribute of a document in SQL, as an index has it; undefined for a name that SQLite cannot
 * be told. Missing and null are NULL, true is 1, arrays and objects are their JSON.
 */
export function attribute(path: AttributePath, table = ''): string | undefined {
  if (path.length === 0 || !path.every((name) => NAME.test(name))) return undefined
  const steps = path.map((name) => `."${name}"`).join('')
  return `(${table}body ->> '$${steps}')`
}
