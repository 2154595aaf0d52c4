import type { ExprNode } from 'groq-js'
import type { StoredDocument } from '../../documents/document.ts'
import type { List } from '../../store/driver.ts'
import type { Written } from '../plan/explanation.ts'
import type { Reads } from '../plan/reads.ts'
import type { Gathered } from '../plan/sql/gathered.ts'
import type { Naming } from '../plan/sql/predicate.ts'
import type { Selected } from '../plan/sql/statement.ts'
import type { Found, Wanted } from '../plan/wanted.ts'
import type { Moment } from './moment.ts'
import type { Cell } from './origin.ts'

/** Who asks, and where: what `identity()` and `sanity::projectId()` answer. */
export interface Setting {
  readonly identity: string
  readonly projectId: string
  readonly dataset: string
  /** The change that a webhook's rule is held against. */
  readonly change?: {
    readonly before: StoredDocument | null
    readonly after: StoredDocument | null
  }
}

/** The documents a query can see. Nothing else exists for it. */
export interface Source {
  /** @param only which attributes are looked at: it needs to have no others */
  byId(id: string, only?: ReadonlySet<string>): StoredDocument | undefined
  /** The documents that may fulfil a condition; every one that does is among them. */
  find(wanted: Wanted): Found
  /** How many there are; undefined when that takes looking at each. */
  count(wanted: Pick<Wanted, 'selection' | 'parts'>): number | undefined
  /** The documents with this id as a `_ref` anywhere in them. */
  mentioning(id: string): readonly StoredDocument[]
  /** The documents as rows, where they are some. */
  readonly table?: Table
}

/** What SQLite makes of a document, as SQL, and what is left to be made. */
export interface Columns extends Written, Selected {}

/** Documents as rows, of which SQLite writes what is wanted. */
export interface Table {
  readonly naming: Naming
  /**
   * The documents that are wanted, from a place on, each as these columns; undefined when they need to
   * be evaluated or put in order.
   */
  rows(wanted: Omit<Wanted, 'only'>, from: number, columns: Columns): Rows | undefined
  /** The documents with these ids, as far as they exist. */
  withIds(ids: readonly string[], columns: Columns): ReadonlyMap<string, Referred>
}

/** Rows, or what is written of all of them. */
export type Rows = { readonly rows: readonly List[] } | Gathered

/** A document that is referred to, as a row. */
export interface Referred {
  readonly type: string
  readonly row: List
}

/** What stays the same through the evaluation of one query. */
export interface Context {
  readonly source: Source
  readonly setting: Setting
  /** The values of parameters that are open in the tree. */
  readonly params: Readonly<Record<string, unknown>>
  /** What `now()` answers. */
  readonly timestamp: Date
  /** Whether to follow where values come from. */
  readonly traced: boolean
  /** What of the dataset the answer depends on. */
  readonly reads: Reads
  /** Results of expressions that do not depend on where they stand. */
  readonly known: Map<ExprNode, Cell>
  /** How long all of it may take. */
  readonly moment: Moment
  readonly evaluate: (node: ExprNode, scope: Scope) => Cell
}

/** Where an expression is evaluated: what `@` and `^` mean there. */
export class Scope {
  readonly context: Context
  readonly value: Cell
  readonly parent: Scope | undefined
  /** A hidden scope is none that `^` leads to. */
  readonly #hidden: boolean
  #known: Map<ExprNode, Cell> | undefined

  constructor(context: Context, value: Cell, parent?: Scope, hidden = false) {
    this.context = context
    this.value = value
    this.parent = parent
    this.#hidden = hidden
  }

  evaluate(node: ExprNode): Cell {
    return this.context.evaluate(node, this)
  }

  /** Results of expressions further in that depend on nothing nearer than this. */
  get known(): Map<ExprNode, Cell> {
    return (this.#known ??= new Map())
  }

  /** The scope that as many `^` lead to; undefined outside of everything. */
  above(levels: number): Scope | undefined {
    if (levels === Infinity) return undefined
    return levels === 0 ? this : this.parent?.above(levels - 1)
  }

  nested(value: Cell): Scope {
    return new Scope(this.context, value, this.#outer())
  }

  hidden(value: Cell): Scope {
    return new Scope(this.context, value, this.#outer(), true)
  }

  #outer(): Scope | undefined {
    return this.#hidden ? this.parent : this
  }
}
