import type { Counted, Counter } from '../../store/counters.ts'
import type { Access, Choice } from './sql/access.ts'

/** What is asked for was written by SQLite, but for these fields: they are evaluated. */
export interface Written {
  readonly but: readonly string[]
}

/** A step in answering a query: documents were looked for. */
export interface Step extends Pick<Choice, 'wish'> {
  readonly access: Access | { readonly by: 'counter'; readonly counter: Counter }
  /** A counter that would have spared going through the rows. */
  readonly wishedCounter?: Counted | undefined
  /** How many rows fulfilled what SQLite was asked. */
  readonly rows: number
  /** How long it took until the last one was done with, in milliseconds. */
  readonly ms: number
  /** What SQLite was asked. */
  readonly sent: string
  /** What SQLite made of the rows by itself; undefined when they were read and evaluated. */
  readonly written: Written | undefined
}
