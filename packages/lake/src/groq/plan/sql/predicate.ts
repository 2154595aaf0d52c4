import type { SQLInputValue } from 'node:sqlite'
import { isPath, type AttributePath, type Condition, type Scalar } from '../condition.ts'
import { publishedId } from '../../../documents/ids.ts'
import { idPattern } from './id-pattern.ts'
import { asAsked, attribute, joined, NO_ROW, oneOf } from './text.ts'
import { isFaithful, isPlain, isUnmistakable } from './values.ts'
import { HAS_WORDS, searchFor } from './words.ts'

/**
 * A condition as SQL that is true wherever the condition is. `isExact` where it is true nowhere
 * else; other candidates need to be evaluated.
 */
export interface Predicate {
  readonly text: string
  /** What its question marks stand for, in this condition or another of the same shape. */
  readonly values: (condition: Condition) => readonly SQLInputValue[]
  readonly isExact: boolean
  /** The same of the mentions `m` that lead to the documents, where that is the way to them. */
  readonly ofMentions?: string
}

/** What the columns of a dataset are called in a query over one perspective. */
export interface Naming {
  readonly dataset: number
  /** The column with the id that a document is shown under. */
  readonly id: 'd.id' | 'd.published_id'
  /** Whether documents are shown by a perspective, with the ids that they are stored under beside. */
  readonly isShownAs: boolean
  /**
   * Which documents of a table are shown that are stored under the id that they are asked for by;
   * undefined when others may be shown in their places.
   */
  readonly isShown: ((table: string) => string) | undefined
}

/** What is known of the values in a dataset. */
export interface Values {
  /** Whether SQLite has all values of an attribute in the order of GROQ. */
  readonly isOrderable: (path: AttributePath) => boolean
}

const NO_VALUES = () => []
const ANYTHING: Predicate = { text: '1', values: NO_VALUES, isExact: false }

export function predicate(condition: Condition, naming: Naming & Values): Predicate {
  switch (condition.kind) {
    case 'open':
      return ANYTHING
    case 'all': {
      const parts = condition.of.map((part) => predicate(part, naming))
      const texts = parts.map(({ text }) => text).filter((text) => text !== '1')
      return { ...ofAll(parts), text: joined(texts, 'AND', '1') }
    }
    case 'any': {
      const parts = condition.of.map((part) => predicate(part, naming))
      const texts = parts.map(({ text }) => text)
      if (texts.includes('1')) return ANYTHING
      return { ...ofAll(parts), text: joined(texts, 'OR', NO_ROW) }
    }
    case 'values':
      return equal(condition, naming)
    case 'range':
      return ordered(condition, naming)
    case 'defined': {
      const column = columnOf(condition.path, naming)
      if (column === undefined) return ANYTHING
      return { text: `${column} IS NOT NULL`, values: NO_VALUES, isExact: true }
    }
    case 'references': {
      if (!condition.ids.every(isPlain)) return ANYTHING
      const { dataset } = naming
      const from = `SELECT from_seq FROM mentions WHERE dataset = ${dataset} AND open = 1`
      return {
        text: `+d.seq IN (${from} AND ${oneOf('to_id', condition.ids.length)})`,
        values: (one) => (one.kind === 'references' ? asAsked(one.ids) : []),
        isExact: true,
        // Who refers to several would be found several times.
        ...(condition.ids.length === 1
          ? { ofMentions: `m.dataset = ${dataset} AND m.open = 1 AND m.to_id = ?` }
          : {}),
      }
    }
    case 'mentions':
      if (!isPlain(condition.id)) return ANYTHING
      return {
        text: `+d.seq IN (SELECT from_seq FROM mentions WHERE dataset = ${naming.dataset} AND to_id = ?)`,
        values: (one) => (one.kind === 'mentions' ? [one.id] : []),
        isExact: false,
        ofMentions: `m.dataset = ${naming.dataset} AND m.to_id = ?`,
      }
    case 'variants':
      return {
        text: 'd.published_id IN (SELECT value FROM json_each(?))',
        values: (one) =>
          one.kind === 'variants'
            ? [JSON.stringify([one.id, publishedId(one.id)].filter(isPlain))]
            : [],
        isExact: false,
      }
    case 'path': {
      const found = isPlain(condition.pattern) ? idPattern(condition.pattern, naming.id) : undefined
      if (found === undefined) return ANYTHING
      return { text: found.text, values: () => found.values, isExact: true }
    }
    case 'words': {
      if (searchFor(condition.words) === '') return ANYTHING
      const values = (one: Condition) => (one.kind === 'words' ? [searchFor(one.words)] : [])
      return { text: HAS_WORDS, values, isExact: false }
    }
  }
}

/** What is said of several conditions in one. */
const ofAll = (parts: readonly Predicate[]): Omit<Predicate, 'text'> => ({
  values: (one) =>
    one.kind === 'all' || one.kind === 'any'
      ? one.of.flatMap((part, at) => parts[at]?.values(part) ?? [])
      : [],
  isExact: parts.every(({ isExact }) => isExact),
})

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
  const possible = (all: readonly Scalar[]) =>
    isText ? all.filter((value) => typeof value === 'string') : all
  const { length } = possible(values)
  if (length === 0) return { text: NO_ROW, values: NO_VALUES, isExact: true }
  return {
    text: oneOf(column, length),
    values: (one) => (one.kind === 'values' ? asAsked(possible(one.values).map(inSqlite)) : []),
    isExact: isText || values.every(isUnmistakable),
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
  if (isText && typeof value === 'number') return { text: NO_ROW, values: NO_VALUES, isExact: true }
  const compared = `${column} ${operator} ?`
  // Texts come after numbers in SQLite, and both have an order of their own in GROQ.
  const isBelow = operator.startsWith('<')
  const ofOtherType = isBelow === (typeof value === 'string')
  const kind = ofOtherType ? [`${column} ${isBelow ? '>=' : '<'} ''`] : []
  return {
    text: joined([compared, ...kind], 'AND', '1'),
    values: (one) => (one.kind === 'range' ? [one.value] : []),
    isExact: isText || naming.isOrderable(path),
  }
}

const inSqlite = (value: Scalar) => (typeof value === 'boolean' ? Number(value) : value)
