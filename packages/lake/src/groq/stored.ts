import type { Collection } from '../documents/collection.ts'
import type { StoredDocument } from '../documents/document.ts'
import { isVersionId, publishedId, releaseOf } from '../documents/ids.ts'
import { isVisible, type Visibility } from '../identity.ts'
import type { Driver, Row } from '../store/driver.ts'
import type { PathIndexes } from '../store/path-indexes.ts'
import { UNLIMITED, type Moment } from './evaluate/moment.ts'
import type { Columns, Source, Table } from './evaluate/scope.ts'
import { Room } from './json.ts'
import type { Step } from './plan/explanation.ts'
import { conjuncts, isPath, type AttributePath } from './plan/condition.ts'
import { choose, typeOf, type Choice } from './plan/sql/access.ts'
import { shown, type Shown } from './plan/sql/layers.ts'
import type { Naming, Values } from './plan/sql/predicate.ts'
import { count, named, select, type Statements } from './plan/sql/statement.ts'
import { oneOf, sql, type Sql } from './plan/sql/text.ts'
import { areRare } from './plan/sql/words.ts'
import { allOf, type Part } from './plan/understand.ts'
import type { Found, Wanted } from './plan/wanted.ts'
import { overlay, type Perspective } from './perspective.ts'

/** Where the documents of a dataset lie. */
export interface Shelves {
  readonly db: Driver
  readonly dataset: number
  readonly collection: Collection
  readonly indexes: PathIndexes
}

/** How many documents are read at once. */
const PORTION = 64

/** How many rows are asked for at first where a few may do; then ever more. */
const FIRST_ROWS = 32

/** The documents of a dataset as somebody sees them in a perspective, found by the indexes of SQLite. */
export class StoredDocuments implements Source, Table {
  readonly #shelves: Shelves
  readonly #seen: Visibility
  readonly #perspective: Perspective
  readonly #shown: Shown
  readonly #told: ((step: Step) => void) | undefined
  readonly #moment: Moment

  /**
   * @param told hears of every step that is taken to find documents
   * @param moment how long all of them may take
   */
  constructor(
    shelves: Shelves,
    seen: Visibility,
    perspective: Perspective,
    told?: (step: Step) => void,
    moment = UNLIMITED,
  ) {
    this.#moment = moment
    this.#shelves = shelves
    this.#seen = seen
    this.#perspective = perspective
    this.#shown = shown(shelves.dataset, seen, perspective)
    this.#told = told
  }

  find(wanted: Wanted): Found {
    const choice = this.#choose(wanted)
    const statements = select(wanted, choice.access, this.#known(wanted.parts))
    const { isOrdered, isSorted, rest } = statements
    const enough = isOrdered && !isSorted ? wanted.enough : undefined
    return { documents: this.#documents(statements, enough, choice), isOrdered, rest }
  }

  get table(): this {
    return this
  }

  get naming(): Naming {
    return this.#shown
  }

  rows(wanted: Omit<Wanted, 'only'>, { columns, but }: Columns): readonly Row[] | undefined {
    const choice = this.#choice(wanted)
    const known = this.#known(wanted.parts)
    const { parts, isOrdered, isSorted, rest } = select(wanted, choice.access, known, columns)
    const { enough = Infinity } = wanted
    // SQLite would write all of them before it puts them in order.
    const writesTooMany = isSorted && enough !== Infinity
    if (!isOrdered || rest.length > 0 || writesTooMany) return undefined
    this.#wish(choice)
    const started = performance.now()
    const rows: Row[] = []
    const room = new Room()
    for (const { text, values } of parts) {
      const left = enough - rows.length
      if (left <= 0) break
      const limited = enough === Infinity ? { text, values } : limitedTo({ text, values }, left, 0)
      const each = (row: Row) => {
        for (const name in row) if (typeof row[name] === 'string') room.take(row[name])
        rows.push(row)
      }
      if (enough === Infinity) this.#each(limited, each)
      else this.#rows(limited).forEach(each)
    }
    this.#told?.({
      ...choice,
      rows: rows.length,
      ms: performance.now() - started,
      parts,
      written: { but },
    })
    return rows
  }

  withIds(ids: readonly string[], { columns, but }: Columns): ReadonlyMap<string, Row> {
    const started = performance.now()
    const stored = new Map(ids.map((id) => [id, this.#storedAs(id)]))
    const all = [...new Set([...stored.values()].flat())]
    const made = ['d.id', 'd.type', "json_type(d.body, '$._system.delete') AS deletes"]
    const asked = oneOf('d.id', all)
    const statement = sql(
      `SELECT ${[...made, ...named(columns)].join(', ')} FROM documents d INDEXED BY sqlite_autoindex_documents_1 WHERE d.dataset = ? AND ${asked.text}`,
      this.#shelves.dataset,
      ...asked.values,
    )
    const rows = this.#rows(statement)
    const byId = new Map(rows.map((row) => [row['id'], row]))
    const found = new Map<string, Row>()
    for (const [id, variants] of stored) {
      const top = variants.map((variant) => byId.get(variant)).find((row) => row !== undefined)
      const isShown = typeof this.#perspective === 'string' || top?.['deletes'] !== 'true'
      if (top !== undefined && isShown) found.set(id, top)
    }
    this.#told?.({
      access: { by: 'id' },
      rows: rows.length,
      ms: performance.now() - started,
      parts: [statement],
      written: { but },
    })
    return found
  }

  count(parts: readonly Part[]): number | undefined {
    const { access } = this.#choose({ parts })
    const statement = count(parts, access, this.#known(parts))
    if (statement === undefined) return undefined
    const started = performance.now()
    const found = Number(this.#rows(statement)[0]?.['n'])
    this.#told?.({
      access,
      rows: found,
      ms: performance.now() - started,
      parts: [statement],
      written: { but: [] },
    })
    return found
  }

  byId(id: string, only?: ReadonlySet<string>): StoredDocument | undefined {
    const { collection } = this.#shelves
    for (const stored of this.#storedAs(id)) {
      const document = collection.get(stored, only)
      if (document !== undefined) return this.#show(document)
    }
    return undefined
  }

  mentioning(id: string): readonly StoredDocument[] {
    return this.#shelves.collection.mentioning(id).flatMap(({ _id }) => {
      const shownId = typeof this.#perspective === 'string' ? _id : publishedId(_id)
      const document = this.byId(shownId)
      return document === undefined || storedId(document) !== _id ? [] : [document]
    })
  }

  #choose(wanted: Wanted): Choice {
    const choice = this.#choice(wanted)
    this.#wish(choice)
    return choice
  }

  #wish({ wish }: Choice): void {
    if (wish !== undefined) this.#shelves.indexes.wish(wish.type, wish.paths)
  }

  #choice({ parts, order = [], enough }: Wanted): Choice {
    const { db, indexes } = this.#shelves
    const [first, second, ...others] = order
    // Ids at the end of an index put in order what is alike.
    const isOne = others.length === 0 && (second === undefined || isPath(second.path, '_id'))
    return choose(allOf(parts), first, enough !== undefined && isOne, {
      indexesOf: (type) => indexes.of(type),
      areRare: (words) => areRare(db, words),
    })
  }

  /** What is known of the documents that fulfil a condition. */
  #known(parts: readonly Part[]): Shown & Values {
    const type = typeOf(conjuncts(allOf(parts)))
    const isOrderable = (path: AttributePath) =>
      type !== undefined && this.#shelves.indexes.isOrderable(type, path)
    return { ...this.#shown, isOrderable }
  }

  *#documents(
    { parts, only, isInColumns }: Statements,
    enough: number | undefined,
    choice: Choice,
  ): Generator<StoredDocument> {
    const started = performance.now()
    let rows = 0
    try {
      for (const part of parts) {
        for (const portion of this.#rowsOf(part, enough)) {
          const documents = isInColumns
            ? // Their columns are named as the attributes are.
              (portion as unknown as StoredDocument[])
            : this.#shelves.collection.at(
                portion.map((row) => Number(row['seq'])),
                only,
              )
          for (const document of documents) {
            rows++
            this.#moment.step()
            const isShown = document === undefined || isInColumns
            const visible = isShown ? document : this.#show(document)
            if (visible !== undefined) yield visible
          }
        }
      }
    } finally {
      this.#told?.({
        ...choice,
        rows,
        ms: performance.now() - started,
        parts,
        written: undefined,
      })
    }
  }

  /** Rows in portions: a statement cannot be left open, because what is done with a row may run it again. */
  *#rowsOf(part: Sql, enough: number | undefined): Generator<readonly Row[]> {
    if (enough === undefined) {
      yield* portionsOf(this.#rows(part))
      return
    }
    let offset = 0
    let limit = Math.max(enough, 1)
    for (;;) {
      const rows = this.#rows(limitedTo(part, limit, offset))
      yield* portionsOf(rows)
      if (rows.length < limit) return
      offset += limit
      limit = Math.max(FIRST_ROWS, limit * 4)
    }
  }

  /** Rows one by one, where all of them may be too much. Nothing else may be asked meanwhile. */
  #each({ text, values }: Sql, work: (row: Row) => void): void {
    const { db } = this.#shelves
    db.watch(
      () => this.#moment.assertNow(),
      () => {
        for (const row of db.prepare(text).iterate(...values)) work(row)
      },
    )
  }

  #rows({ text, values }: Sql) {
    const { db } = this.#shelves
    return db.watch(
      () => this.#moment.assertNow(),
      () => db.prepare(text).all(...values),
    )
  }

  /** The ids under which what is shown as this may be stored, as far as one sees it, the topmost first. */
  #storedAs(id: string): readonly string[] {
    const stack = this.#perspective
    if (stack === 'raw-unversioned' && isVersionId(id)) return []
    const ids = typeof stack === 'string' ? [id] : this.#layersOf(id, stack)
    return ids.filter((stored) => isVisible(stored, this.#seen))
  }

  #layersOf(id: string, stack: readonly string[]): string[] {
    const above = stack.map((name) =>
      name === 'drafts' ? `drafts.${id}` : `versions.${name}.${id}`,
    )
    if (publishedId(id) !== id) return above
    // A version that says no document stands for itself, in its release.
    const release = releaseOf(id)
    if (release === undefined) return [...above, id]
    return above.flatMap((stored, index) => (stack[index] === release ? [stored, id] : [stored]))
  }

  /** A document as the perspective shows it; undefined when it takes another one away. */
  #show(document: StoredDocument): StoredDocument | undefined {
    if (typeof this.#perspective === 'string') return document
    const known = faces.get(document)
    if (known !== undefined) return known
    const [face] = overlay([document], [layerOf(document._id)])
    if (face !== undefined) faces.set(document, face)
    return face
  }
}

const limitedTo = ({ text, values }: Sql, limit: number, offset: number): Sql => ({
  // As a sum, because SQLite prepares a statement anew for every limit that is a parameter.
  text: `${text} LIMIT ? + 0 OFFSET ? + 0`,
  values: [...values, limit, offset],
})

function* portionsOf(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let from = 0; from < rows.length; from += PORTION) yield rows.slice(from, from + PORTION)
}

/** How documents look where drafts and versions take their places. Documents do not change. */
const faces = new WeakMap<StoredDocument, StoredDocument>()

const layerOf = (id: string) => releaseOf(id) ?? 'drafts'

const storedId = ({ _id, _originalId }: StoredDocument) => _originalId ?? _id
