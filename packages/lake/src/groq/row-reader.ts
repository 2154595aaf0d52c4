import type { SQLInputValue } from 'node:sqlite'
import type { Driver, List, Row, Statement } from '../store/driver.ts'
import type { Moment } from './evaluate/moment.ts'
import type { Statements } from './plan/sql/statement.ts'
import { sql, type Sql } from './plan/sql/text.ts'

/** How many documents are read at once. */
const PORTION = 64

/** How many rows are asked for at first where a few may do; then ever more. */
const FIRST_ROWS = 32

/** So many are read, and rows asked for, beside those that will do if all of them are what is wanted. */
const SPARE = 8

/** Reads the rows of statements, as long as there is time for them. */
export class RowReader {
  readonly #db: Driver
  readonly #moment: Moment

  constructor(db: Driver, moment: Moment) {
    this.#db = db
    this.#moment = moment
  }

  /** Rows in portions: a statement cannot be left open, because what is done with a row may run it again. */
  *portions(
    { all, limited, isSorted, rest }: Statements,
    values: readonly SQLInputValue[],
    enough: number | undefined,
  ): Generator<readonly Row[]> {
    if (enough === undefined || isSorted) {
      yield* portionsOf(this.#all(sql(all, ...values)), enough)
      return
    }
    let offset = 0
    // Where some may not be what is wanted, a few more rows cost less than to ask again for them.
    let limit = Math.max(rest.length === 0 ? enough : enough + SPARE, 1)
    for (;;) {
      const rows = this.#all(sql(limited, ...values, limit, offset))
      yield* portionsOf(rows, offset === 0 ? enough : SPARE)
      if (rows.length < limit) return
      offset += limit
      limit = Math.max(FIRST_ROWS, limit * 4)
    }
  }

  lists({ text, values }: Sql): readonly List[] {
    return this.watched(text, (statement) => statement.lists(...values))
  }

  /** What is made of a statement. */
  watched<T>(text: string, work: (statement: Statement) => T): T {
    return this.#db.watch(
      () => this.#moment.assertNow(),
      () => work(this.#db.prepare(text)),
    )
  }

  #all({ text, values }: Sql): readonly Row[] {
    return this.watched(text, (statement) => statement.all(...values))
  }
}

/** Where some will do, no more are read than those, and then a few at a time. */
function* portionsOf(rows: readonly Row[], enough?: number): Generator<readonly Row[]> {
  let size = Math.min(enough ?? PORTION, PORTION)
  for (let from = 0; from < rows.length;) {
    yield rows.slice(from, (from += Math.max(size, 1)))
    if (enough !== undefined) size = Math.min(Math.max(SPARE, from >> 2), PORTION)
  }
}
