import type { List } from '../../../store/driver.ts'

/** What is written of some documents, with commas between. */
export interface Gathered {
  readonly count: number
  readonly text: string
  /** The documents that were looked at for it: the ids they were looked for by, and their types. */
  readonly documents: readonly (readonly [id: string, type: string | undefined])[]
}

/** Stands for what is no id. */
const NO_ID = '\u0001'
const BETWEEN = '\n'

/**
 * Many rows as one: how many there are, what is written of each, and of each document that is looked
 * at for it the ids and the types.
 *
 * @param documents the id that a document is looked for by, and its type, as SQL
 */
export function gatheredOf(
  text: string,
  documents: readonly (readonly [id: string, type: string])[],
): readonly string[] {
  const lists = documents.flatMap(([id, type]) => [
    `group_concat(iif(typeof(${id}) = 'text', ${id}, char(1)), char(10))`,
    `group_concat(coalesce(${type}, ''), char(10))`,
  ])
  return ['count(*)', `group_concat(coalesce(${text}, 'null'), ',')`, ...lists]
}

/**
 * What such a row says; undefined where its lists cannot be told apart. No id has a new line in it, but
 * whoever means harm may write one where an id should be.
 */
export function readGathered(row: List): Gathered | undefined {
  const [counted, text, ...lists] = row
  const count = Number(counted)
  const documents: [string, string | undefined][] = []
  if (count === 0) return { count, text: '', documents }
  for (let list = 0; list < lists.length; list += 2) {
    const ids = String(lists[list]).split(BETWEEN)
    const types = String(lists[list + 1]).split(BETWEEN)
    if (ids.length !== count || types.length !== count) return undefined
    for (const [at, id] of ids.entries())
      if (id !== NO_ID) documents.push([id, types[at] === '' ? undefined : types[at]])
  }
  return { count, text: String(text), documents }
}
