import type { Indexer } from '../documents/collection.ts'
import { isObject, type StoredDocument } from '../documents/document.ts'
import { attribute, quoted } from '../groq/plan/sql/text.ts'
import { isSame, type AttributePath } from '../groq/plan/condition.ts'
import type { Driver } from './driver.ts'

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

const ORDERABLE = new Set(['null', 'text', 'integer', 'real'])

/** Whether what has the same values before is in the order of this attribute. */
export const endsWith = ({ paths }: PathIndex, path: AttributePath): boolean =>
  isSame(paths.at(-1) ?? [], path)

/**
 * The indexes of a dataset that queries turned out to need. They are built between requests, stay
 * with the data, and SQLite keeps them with every write.
 */
export class PathIndexes implements Indexer {
  readonly #db: Driver
  readonly #dataset: number
  readonly #byType = new Map<string, PathIndex[]>()
  readonly #wishes = new Map<string, number>()
  #count = 0
  #version = 0

  constructor(db: Driver, dataset: number) {
    this.#db = db
    this.#dataset = dataset
    const rows = db.prepare('SELECT * FROM path_indexes WHERE dataset = ? ORDER BY id').all(dataset)
    for (const row of rows) {
      // We wrote the row ourselves.
      const paths = JSON.parse(String(row['paths'])) as AttributePath[]
      const isOrderable = row['orderable'] === 1
      this.#add({ name: nameOf(row['id']), type: String(row['type']), paths, isOrderable })
    }
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
    const key = JSON.stringify([type, paths])
    const wishes = (this.#wishes.get(key) ?? 0) + 1
    this.#wishes.set(key, wishes)
    if (wishes === WISHES && this.#count < MAX_INDEXES)
      setImmediate(() => this.#buildIfOpen(type, paths))
  }

  /** Builds an index now. @returns it, or undefined when there is one already */
  build(type: string, paths: readonly AttributePath[]): PathIndex | undefined {
    const known = this.of(type).some(
      (index) => JSON.stringify(index.paths) === JSON.stringify(paths),
    )
    const columns = paths.map((path) => attribute(path))
    if (known || columns.includes(undefined)) return undefined
    const where = `dataset = ${this.#dataset} AND type = ${quoted(type)}`
    return this.#db.transaction(() => {
      const { lastId: id } = this.#db
        .prepare('INSERT INTO path_indexes (dataset, type, paths, orderable) VALUES (?, ?, ?, 0)')
        .run(this.#dataset, type, JSON.stringify(paths))
      const name = nameOf(id)
      this.#db.exec(
        `CREATE INDEX ${name} ON documents (${columns.join(', ')}, published_id, layer, id) WHERE ${where}`,
      )
      const last = paths.at(-1) ?? []
      const isOrderable = this.#isOrdered(last, where)
      this.#db
        .prepare('UPDATE path_indexes SET orderable = ? WHERE id = ?')
        .run(isOrderable ? 1 : 0, id)
      const index = { name, type, paths, isOrderable }
      this.#add(index)
      return index
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
    this.#version++
  }

  #buildIfOpen(type: string, paths: readonly AttributePath[]): void {
    try {
      this.build(type, paths)
    } catch {
      // Queries are answered without it: the lake was closed meanwhile, or the disk is full.
    }
  }

  #add(index: PathIndex): void {
    this.#byType.set(index.type, [...this.of(index.type), index])
    this.#count++
    this.#version++
  }

  #isOrdered(path: AttributePath, where: string): boolean {
    const steps = path.map((name) => `."${name}"`).join('')
    const kinds = this.#db
      .prepare(`SELECT DISTINCT json_type(body, '$${steps}') AS kind FROM documents WHERE ${where}`)
      .all()
    const wide = `*[^${String.fromCodePoint(1)}-${String.fromCodePoint(0xd7ff)}]*`
    const wideOne = this.#db
      .prepare(`SELECT 1 FROM documents WHERE ${where} AND ${attribute(path)} GLOB ? LIMIT 1`)
      .get(wide)
    return (
      wideOne === undefined &&
      kinds.every(({ kind }) => kind === null || (typeof kind === 'string' && ORDERABLE.has(kind)))
    )
  }
}

const nameOf = (id: unknown) => `path_index_${Number(id)}`

const valueAt = (document: StoredDocument, path: AttributePath) =>
  path.reduce<unknown>((value, name) => (isObject(value) ? value[name] : undefined), document)

function isInOrder(value: unknown): boolean {
  if (typeof value === 'string') return !/[\0\uD800-\uFFFF]/.test(value)
  return typeof value === 'number' || value === null || value === undefined
}
