import type { SQLInputValue } from 'node:sqlite'
import type { Collection } from '../documents/collection.ts'
import type { StoredDocument } from '../documents/document.ts'
import { isDraftId, isVersionId, publishedId, releaseOf } from '../documents/ids.ts'
import { isVisible, type Visibility } from '../identity.ts'
import type { Driver, List } from '../store/driver.ts'
import type { Counted, Counters } from '../store/counters.ts'
import type { PathIndexes } from '../store/path-indexes.ts'
import { UNLIMITED, type Moment } from './evaluate/moment.ts'
import type { Columns, Referred, Rows, Source, Table } from './evaluate/scope.ts'
import { Room } from './json.ts'
import type { Step } from './plan/explanation.ts'
import { conjuncts, isPath, type AttributePath } from './plan/condition.ts'
import { Plans } from './plan/plans.ts'
import { choose, typeOf, type Choice } from './plan/sql/access.ts'
import { askCounter, countable } from './plan/sql/counter.ts'
import { readGathered, type Gathered } from './plan/sql/gathered.ts'
import { shown, type Shown } from './plan/sql/layers.ts'
import type { Naming, Values } from './plan/sql/predicate.ts'
import { count, select, type Counting, type Statements } from './plan/sql/statement.ts'
import { asAsked, oneOf, sql } from './plan/sql/text.ts'
import { areRare } from './plan/sql/words.ts'
import { allOf, type Part } from './plan/understand.ts'
import type { Found, Wanted } from './plan/wanted.ts'
import { overlay, type Perspective } from './perspective.ts'
import { RowReader } from './row-reader.ts'

/** Where the documents of a dataset lie. */
export interface Shelves {
  readonly db: Driver
  readonly dataset: number
  readonly collection: Collection
  readonly indexes: PathIndexes
  readonly counters: Counters
}

type Way = Pick<Step, 'access' | 'wish' | 'wishedCounter'>

/** So many that are counted are worth a counter. */
const MANY = 1000

/** So many rows are held at once, or become one text; more of them come one by one. */
const AT_ONCE = 256

/** The documents of a dataset as somebody sees them in a perspective, found by the indexes of SQLite. */
export class StoredDocuments implements Source, Table {
  readonly #shelves: Shelves
  readonly #seen: Visibility
  readonly #perspective: Perspective
  readonly #shown: Shown
  readonly #told: ((step: Step) => void) | undefined
  readonly #moment: Moment
  readonly #rows: RowReader
  /** Of which words it is known whether few documents have them: to find out is a search. */
  readonly #rare = new Map<string, boolean>()

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
    this.#rows = new RowReader(shelves.db, moment)
    this.#seen = seen
    this.#perspective = perspective
    this.#shown = shown(shelves.dataset, seen, perspective)
    this.#told = told
  }

  find(wanted: Wanted): Found {
    const choice = this.#choice(wanted)
    this.#wish(choice)
    const statements = select(wanted, choice.access, this.#known(wanted.parts))
    const { isOrdered, rest } = statements
    const enough = isOrdered ? wanted.enough : undefined
    const values = statements.values(wanted.parts)
    return { documents: this.#documents(statements, values, enough, choice), isOrdered, rest }
  }

  get table(): this {
    return this
  }

  get naming(): Naming {
    return this.#shown
  }

  rows(wanted: Omit<Wanted, 'only'>, from: number, columns: Columns): Rows | undefined {
    const { choice, statements, isWritten } = this.#plan(wanted, columns)
    if (!isWritten) return undefined
    this.#wish(choice)
    const started = this.#now()
    const { parts } = wanted
    const enough = Math.min(wanted.enough ?? Infinity, idsIn(parts))
    const left = Math.max(enough - from, 0)
    const values = statements.values(parts)
    const gathered = left > 1 ? this.#gathered(statements, values, from, left) : undefined
    const rows = gathered === undefined ? this.#some(statements, values, from, left) : []
    const found = gathered?.count ?? rows.length
    this.#tell(choice, started, found, statements.all, { but: columns.but })
    return gathered ?? { rows }
  }

  /** All in one row, where they are not many and nothing else is to be made of them. */
  #gathered(
    { gathered: text }: Statements,
    values: readonly SQLInputValue[],
    from: number,
    left: number,
  ): Gathered | undefined {
    if (text === undefined || (left > AT_ONCE && left !== Infinity)) return undefined
    const most = Math.min(left, AT_ONCE + 1)
    const [row = []] = this.#rows.lists(sql(text, ...values, most, from))
    const gathered = readGathered(row)
    return gathered !== undefined && gathered.count > AT_ONCE ? undefined : gathered
  }

  #some(
    { limited }: Statements,
    values: readonly SQLInputValue[],
    from: number,
    left: number,
  ): readonly List[] {
    if (left !== Infinity) return this.#rows.lists(sql(limited, ...values, left, from))
    const rows: List[] = []
    const room = new Room()
    // One by one, since all of them may be too much. Nothing else may be asked meanwhile.
    this.#rows.watched(limited, (statement) => {
      for (const row of statement.iterateLists(...values, -1, from)) {
        for (const value of row) if (typeof value === 'string') room.take(value)
        rows.push(row)
      }
    })
    return rows
  }

  #plan(wanted: Omit<Wanted, 'only'>, columns: Columns): Written {
    const { selection, parts, enough } = wanted
    const isPart = enough !== undefined
    const purpose = { ...this.#purpose, selection, parts, isPart, columns }
    return written.for(purpose, () => {
      const choice = this.#choice(wanted)
      const statements = select(wanted, choice.access, this.#known(parts), columns)
      const { isOrdered, isSorted, rest } = statements
      // SQLite would write all of them before it puts them in order.
      const writesTooMany = isSorted && isPart
      return { choice, statements, isWritten: isOrdered && rest.length === 0 && !writesTooMany }
    })
  }

  get #purpose() {
    const { indexes, counters } = this.#shelves
    return { shown: this.#shown, indexes, version: indexes.version + counters.version }
  }

  withIds(ids: readonly string[], columns: Columns): ReadonlyMap<string, Referred> {
    const started = this.#now()
    const isAsStored = this.#shown.isShown !== undefined
    const stored = isAsStored ? undefined : new Map(ids.map((id) => [id, this.#storedAs(id)]))
    const all =
      stored === undefined
        ? ids.filter((id) => this.#isShownAsStored(id))
        : [...new Set([...stored.values()].flat())]
    const statement = sql(byIds(columns, all.length), this.#shelves.dataset, ...asAsked(all))
    const rows = this.#rows.lists(statement)
    // What we select beside them.
    const at = columns.columns.length
    const byId = new Map<string, Referred>()
    for (const row of rows) byId.set(String(row[at]), { type: String(row[at + 1]), row })
    const found = stored === undefined ? byId : new Map<string, Referred>()
    for (const [id, variants] of stored ?? []) {
      const top = variants.map((variant) => byId.get(variant)).find((one) => one !== undefined)
      if (top !== undefined) found.set(id, top)
    }
    if (typeof this.#perspective !== 'string')
      for (const [id, { row }] of found) if (row[at + 2] === 'true') found.delete(id)
    this.#tell(BY_ID, started, rows.length, statement.text, { but: columns.but })
    return found
  }

  count({ selection, parts }: Pick<Wanted, 'selection' | 'parts'>): number | undefined {
    const purpose = { ...this.#purpose, selection, parts, isPart: false }
    const { choice, counting, wished } = counted.for(purpose, () => this.#countPlan(parts))
    if (!counting.isExact && wished === undefined) {
      this.#wish(choice)
      return undefined
    }
    const started = this.#now()
    // Whoever is cut off went through many.
    let found = Infinity
    try {
      found = Number(this.#rows.lists(sql(counting.text, ...counting.values(parts)))[0]?.[0])
    } finally {
      if (wished !== undefined && found >= MANY) this.#shelves.counters.wish(wished)
      else this.#wish(choice)
    }
    if (!counting.isExact) return undefined
    const wishedCounter = found >= MANY ? wished : undefined
    this.#tell({ ...choice, wishedCounter }, started, found, counting.text, { but: [] })
    return found
  }

  #countPlan(parts: readonly Part[]): CountPlan {
    const { counters } = this.#shelves
    const what = countable(allOf(parts), this.#shown)
    const counter = what === undefined ? undefined : counters.of(what)
    if (counter !== undefined)
      return {
        choice: { access: { by: 'counter', counter } },
        counting: askCounter(counter, parts, this.#shown),
        wished: undefined,
      }
    const choice = this.#choice({ parts })
    const counting = count(parts, choice.access, this.#known(parts))
    const wished = what !== undefined && counters.mayCome(what) ? what : undefined
    return { choice, counting, wished }
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

  #wish({ wish }: Pick<Choice, 'wish'>): void {
    if (wish !== undefined) this.#shelves.indexes.wish(wish.type, wish.paths)
  }

  #choice({ parts, order = [], enough }: Wanted): Choice {
    const { db, indexes } = this.#shelves
    const [first, second, ...others] = order
    // Ids at the end of an index put in order what is alike.
    const isOne = others.length === 0 && (second === undefined || isPath(second.path, '_id'))
    return choose(allOf(parts), first, enough !== undefined && isOne, {
      indexesOf: (type) => indexes.of(type),
      areRare: (words) => {
        const key = words.join(' ')
        let rare = this.#rare.get(key)
        if (rare === undefined) this.#rare.set(key, (rare = areRare(db, words)))
        return rare
      },
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
    statements: Statements,
    values: readonly SQLInputValue[],
    enough: number | undefined,
    choice: Choice,
  ): Generator<StoredDocument> {
    const { only, isInColumns } = statements
    const started = this.#now()
    let rows = 0
    try {
      for (const portion of this.#rows.portions(statements, values, enough)) {
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
    } finally {
      this.#tell(choice, started, rows, statements.all, undefined)
    }
  }

  #tell(choice: Way, started: number, rows: number, sent: string, what: Step['written']): void {
    this.#told?.({ ...choice, rows, ms: this.#now() - started, sent, written: what })
  }

  /** Who is not told what a step takes need not know when it began. */
  #now(): number {
    return this.#told === undefined ? 0 : performance.now()
  }

  /** The ids under which what is shown as this may be stored, as far as one sees it, the topmost first. */
  #storedAs(id: string): readonly string[] {
    const stack = this.#perspective
    if (stack === 'raw-unversioned' && isVersionId(id)) return []
    const ids = typeof stack === 'string' ? [id] : this.#layersOf(id, stack)
    return ids.filter((stored) => isVisible(stored, this.#seen))
  }

  /** Where a document is shown under the id that it is stored under, or not at all. */
  #isShownAsStored(id: string): boolean {
    const isStack = typeof this.#perspective !== 'string'
    // A version that says no document is in a layer, too.
    return isVisible(id, this.#seen) && !(isStack && (isDraftId(id) || isVersionId(id)))
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

/** How many ids are asked for: no id is shown twice. */
function idsIn(parts: readonly Part[]): number {
  let least = Infinity
  for (const { condition: one } of parts)
    if (one.kind === 'values' && isPath(one.path, '_id')) least = Math.min(least, one.values.length)
  return least <= AT_ONCE ? least : Infinity
}

interface Written {
  readonly choice: Choice
  readonly statements: Statements
  /** Whether SQLite can write all of it. */
  readonly isWritten: boolean
}

interface CountPlan {
  readonly choice: Way
  readonly counting: Counting
  /** The counter that would know it, if it may come. */
  readonly wished: Counted | undefined
}

const BY_ID: Choice = { access: { by: 'id' } }

const written = new Plans<Written>()
const counted = new Plans<CountPlan>()

const byIdsKnown = new WeakMap<Columns, Map<string, string>>()

/** The statement for documents by so many ids. */
function byIds(columns: Columns, ids: number): string {
  let known = byIdsKnown.get(columns)
  if (known === undefined) byIdsKnown.set(columns, (known = new Map()))
  const asked = oneOf('d.id', ids)
  let text = known.get(asked)
  if (text === undefined) {
    const beside = ['d.id', 'd.type', "json_type(d.body, '$._system.delete')"]
    text = `SELECT ${[...columns.columns, ...beside].join(', ')} FROM documents d INDEXED BY sqlite_autoindex_documents_1 ${columns.joins} WHERE d.dataset = ? AND ${asked}`
    known.set(asked, text)
  }
  return text
}

/** How documents look where drafts and versions take their places. Documents do not change. */
const faces = new WeakMap<StoredDocument, StoredDocument>()

const layerOf = (id: string) => releaseOf(id) ?? 'drafts'

const storedId = ({ _id, _originalId }: StoredDocument) => _originalId ?? _id
