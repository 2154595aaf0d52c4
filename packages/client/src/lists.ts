import { readCursor, writeCursor, type Cursor } from './cursor.ts'
import type { Parameter, Query } from './query.ts'
import type { Reader, RequestOptions } from './reader.ts'

/** A page of a list. */
export interface Page<Item> {
  readonly items: readonly Item[]
  /** Where the next page begins; null on the last one. */
  readonly next: Cursor | null
}

/** Which page of a list. */
export interface PageOptions extends RequestOptions {
  /** How many: 1 to 1000, and 20 unless given. */
  readonly first?: number | undefined
  /**
   * The `next` of the page before, also as it came back in a URL.
   *
   * @throws InvalidCursorError when it is something else
   */
  readonly after?: string | null | undefined
}

const PAGE = 20
const MOST = 1000
/** How many a walk through all of a list fetches at a time. */
const STRIDE = 100

/** What a query of a list answers: each item with what the list is ordered by. */
export interface Listed<Item> {
  readonly key: string | null
  /** Tells apart what has the same key. */
  readonly id: string
  readonly item: Item
}

type Paged = { at: string | null; after: string; first: number }

/**
 * A page. Lists go on behind the last item seen rather than at a number, so nothing is skipped or
 * repeated while other things are published.
 */
export async function page<Item, D, Q extends Readonly<Record<string, Parameter>> & Paged>(
  reader: Reader,
  query: Query<Listed<Item>[], D[], Q>,
  filters: Omit<Q, keyof Paged>,
  { first = PAGE, after, ...options }: PageOptions,
): Promise<Page<Item>> {
  if (!Number.isInteger(first) || first < 1 || first > MOST)
    throw new RangeError(`\`first\` is ${first}; it must be a whole number from 1 to ${MOST}.`)
  const position = after ? readCursor(query.name, after) : { at: null, after: '' }
  // One more than asked for tells whether there is a next page. The rest of Q is in filters.
  const params = { ...filters, ...position, first: first + 1 } as unknown as Q
  const { all, fit } = await reader.items(query, params, first, options)
  return {
    items: fit.map(({ item }) => item),
    next: all.length > first ? cursorAt(query.name, all[first - 1]) : null,
  }
}

/** All of a list, page by page, as it is being read. */
export async function* walk<Item>(
  pageAt: (options: { first: number; after: Cursor | null }) => Promise<Page<Item>>,
): AsyncGenerator<Item, void, undefined> {
  let after: Cursor | null = null
  do {
    const { items, next }: Page<Item> = await pageAt({ first: STRIDE, after })
    yield* items
    after = next
  } while (after !== null)
}

/** Behind this item, whether or not it was fit to be shown: what is left out must not end the list. */
function cursorAt(list: string, listed: unknown): Cursor | null {
  if (typeof listed !== 'object' || listed === null) return null
  if (!('key' in listed && typeof listed.key === 'string' && 'id' in listed)) return null
  return typeof listed.id === 'string'
    ? writeCursor(list, { at: listed.key, after: listed.id })
    : null
}
