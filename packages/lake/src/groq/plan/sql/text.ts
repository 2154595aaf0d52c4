import type { SQLInputValue } from 'node:sqlite'
import type { AttributePath } from '../condition.ts'

/** A piece of SQL with the values of its question marks. */
export interface Sql {
  readonly text: string
  readonly values: readonly SQLInputValue[]
}

export const sql = (text: string, ...values: readonly SQLInputValue[]): Sql => ({ text, values })

export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** Conditions as one; without those that are always true. */
export function joined(texts: readonly string[], word: 'AND' | 'OR', none: string): string {
  return texts.length === 0 ? none : `(${texts.join(` ${word} `)})`
}

/** True of no row. A plain 0 would make SQLite drop the condition that an index needs. */
export const NO_ROW = '+d.seq < 0'

/** Each number of values up to this has a statement of its own; more are one parameter, a list. */
const FEW = 8
const MARKS = Array.from({ length: FEW + 1 }, (_, count) => Array(count).fill('?').join(', '))

/** Whether a column has one of some values. */
export function oneOf(column: string, count: number): string {
  if (count === 1) return `${column} = ?`
  return count <= FEW
    ? `${column} IN (${MARKS[count]})`
    : `${column} IN (SELECT value FROM json_each(?))`
}

/** The values as that asks for them. */
export const asAsked = (values: readonly (string | number)[]): readonly (string | number)[] =>
  values.length <= FEW ? values : [JSON.stringify(values)]

const NAME = /^[A-Za-z_]\w*$/

/**
 * The attribute of a document in SQL, as an index has it; undefined for a name that SQLite cannot
 * be told. Missing and null are NULL, true is 1, arrays and objects are their JSON.
 */
export function attribute(path: AttributePath, table = ''): string | undefined {
  if (path.length === 0 || !path.every((name) => NAME.test(name))) return undefined
  return `(${table}body ->> ${jsonPath(path)})`
}

/** The path of an attribute as SQLite's JSON functions are told it. */
export const jsonPath = (path: AttributePath): string =>
  `'$${path.map((name) => `."${name}"`).join('')}'`
