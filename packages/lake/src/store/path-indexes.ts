import type { Indexer } from '../documents/collection.ts'
import type { StoredDocument } from '../documents/document.ts'
import { isSame, valueAt, type AttributePath } from '../groq/plan/condition.ts'
import { attribute } from '../groq/plan/sql/text.ts'
import type { Driver, Row } from './driver.ts'

/** An index of the documents of one type by one or two of their attributes. */
export interface PathIndex {
  readonly name: string
  readonly type: string
  readonly paths: readonly AttributePath[]
  /**
   * Whether SQLite has the values of the last path in the order of GROQ: only numbers and texts of
   * plain letters do, and what is missing stands apart.
   */
  isOrderable: boolean
}

/** More would cost every write more than they give. */
const MAX_INDEXES = 40
/** How often an index was missed before it is built. */
const WISHES = 2

/** Whether what has the same values before is in the order of this attribute. */
export const endsWith = ({ paths }: PathIndex, path: AttributePath): boolean =>
  isSame(paths.at(-1) ?? [], path)

/**
 * The indexes of a dataset that queries turned out to need. They are built beside everything else
 * (`IndexBuilds`), stay with the data, and SQLite keeps them with every write.
 */
export class PathIndexes implements Indexer {
  readonly #db: Driver
  readonly #dataset: number
  readonly #byType = new Map<string, PathIndex[]>()
  readonly #wishes = new Map<string, number>()
  /** How many there are or will be. */
  #count: number
  #version = 0
  #isDropped = false

  constructor(db: Driver, dataset: number) {
    this.#db = db
    this.#dataset = dataset
    this.#count = this.#takeIn()
  }

  /** Another one whenever an index has come, gone or changed. */
  get version(): number {
    return this.#version
  }

  of(type: string): readonly PathIndex[] {
    return this.#byType.get(type) ?? []
  }

  /**
   * Whether SQLite has all values of an attribute in the order of GROQ. That is known of those that
   * an index ends with.
   */
  isOrderable(type: string, path: AttributePath): boolean {
    return this.of(type).some((index) => index.isOrderable && endsWith(index, path))
  }

  /** An index would have helped. It is built when that happens again. */
  wish(type: string, paths: readonly AttributePath[]): void {
    const { builds } = this.#db
    if (builds === undefined) return
    const key = JSON.stringify([type, paths])
    const wishes = (this.#wishes.get(key) ?? 0) + 1
    this.#wishes.set(key, wishes)
    const isPossible = paths.every((path) => attribute(path) !== undefined)
    if (wishes !== WISHES || this.#count >= MAX_INDEXES || !isPossible) return
    this.#count++
    builds.add({
      index: { dataset: this.#dataset, type, paths },
      isWanted: () => !this.#isDropped,
      takeIn: () => this.#takeIn() > 0,
    })
  }

  written(_seq: number, document: StoredDocument): void {
    for (const index of this.of(document._type)) {
      if (!index.isOrderable || isInOrder(valueAt(document, index.paths.at(-1) ?? []))) continue
      index.isOrderable = false
      this.#version++
      this.#db
        .prepare('UPDATE path_indexes SET orderable = 0 WHERE id = ?')
        .run(Number(index.name.replace(/\D/g, '')))
    }
  }

  /** SQLite keeps the indexes themselves. */
  deleted(): void {}

  forget(): void {}

  /** Removes them, inside the transaction that deletes the dataset. */
  drop(): void {
    for (const { name } of [...this.#byType.values()].flat()) this.#db.exec(`DROP INDEX ${name}`)
    this.#db.prepare('DELETE FROM path_indexes WHERE dataset = ?').run(this.#dataset)
    this.#byType.clear()
    this.#isDropped = true
    this.#version++
  }

  /** Takes in those that are not known yet. @returns how many that were */
  #takeIn(): number {
    const known = new Set([...this.#byType.values()].flat().map(({ name }) => name))
    const fresh = this.#db
      .prepare('SELECT * FROM path_indexes WHERE dataset = ? ORDER BY id')
      .all(this.#dataset)
      .map(readIndex)
      .filter(({ name }) => !known.has(name))
    for (const index of fresh) {
      this.#byType.set(index.type, [...this.of(index.type), index])
      this.#version++
    }
    return fresh.length
  }
}

/** What SQLite knows it by. */
export const nameOf = (id: unknown): string => `path_index_${Number(id)}`

function readIndex({ id, type, paths, orderable }: Row): PathIndex {
  return {
    name: nameOf(id),
    type: String(type),
    // We wrote the row ourselves.
    paths: JSON.parse(String(paths)) as AttributePath[],
    isOrderable: orderable === 1,
  }
}

function isInOrder(value: unknown): boolean {
  if (typeof value === 'string') return !/[\0\uD800-\uFFFF]/.test(value)
  return typeof value === 'number' || value === null
}
