import type { Indexer } from '../documents/collection.ts'
import type { StoredDocument } from '../documents/document.ts'
import type { Driver } from './driver.ts'
import { searchableText } from './searchable-text.ts'

/**
 * How many documents are taken in at once, and how many characters of text: everybody waits
 * meanwhile. FTS5 writes what it is given in one transaction as one piece, which is merged with others
 * later: larger pieces cost less.
 */
const BATCH = 500
const BATCH_SIZE = 600_000
/** How much is merged at once, in pages of FTS5. */
const MERGED = 64
/** How long others come first, in ms. */
const PAUSE = 10
/** So many that are noted make searches slow: writes are not waited for any longer. */
const MANY = 100
/** How long writes must have rested, in ms: while somebody types, the next one follows. */
const SETTLE = 250
/** How long the words of a document are waited for at most, in ms, whatever is written meanwhile. */
const LONGEST = 2000

/**
 * The words of all documents, for searches. Breaking a document into words costs more than writing
 * it, so a write only notes the document; its words follow soon after. A search looks through what
 * is noted as well.
 */
export class WordsIndex implements Indexer {
  readonly #db: Driver
  #timer: NodeJS.Timeout | undefined
  /** How many documents were noted since the timer was set, and when that was. */
  #noted = 0
  #since = 0
  #isClosed = false

  constructor(db: Driver) {
    this.#db = db
    this.#wake(PAUSE)
  }

  written(seq: number, _document: StoredDocument): void {
    const note = this.#db.prepare('INSERT OR IGNORE INTO words_pending (seq) VALUES (?)')
    this.#noted += note.run(seq).changes
    const mayRest = this.#noted < MANY && performance.now() - this.#since < LONGEST
    if (mayRest) this.#timer?.refresh()
    this.#wake(SETTLE)
  }

  deleted(seq: number): void {
    this.#db.prepare('DELETE FROM words_pending WHERE seq = ?').run(seq)
    this.#db.prepare('DELETE FROM words WHERE rowid = ?').run(seq)
  }

  /** Deleted words stay on disk until FTS5 merges what it has; this merges all of it. */
  forget(): void {
    this.#db.exec(`INSERT INTO words (words) VALUES ('optimize')`)
  }

  /** Removes the words of a dataset, inside the transaction that deletes it. */
  drop(dataset: number): void {
    const those = '(SELECT seq FROM documents WHERE dataset = ?)'
    this.#db.prepare(`DELETE FROM words WHERE rowid IN ${those}`).run(dataset)
    this.#db.prepare(`DELETE FROM words_pending WHERE seq IN ${those}`).run(dataset)
  }

  /**
   * Takes in some of what is noted, or merges some of what was.
   *
   * @returns whether there may be more: while writes go on, what a few of them noted is not worth a
   * piece of its own
   */
  catchUp(): boolean {
    return this.#merge() || this.#takeIn()
  }

  #merge(): boolean {
    const changes = this.#db.prepare('SELECT total_changes()')
    const [before] = changes.lists()
    const merge = this.#db.prepare(`INSERT INTO words (words, rank) VALUES ('merge', ${MERGED})`)
    this.#db.repeatable(() => merge.run())
    const [after] = changes.lists()
    // The statement itself counts as one.
    return Number(after?.[0]) - Number(before?.[0]) > 1
  }

  #takeIn(): boolean {
    const noted = this.#db
      .prepare(`SELECT seq FROM words_pending ORDER BY seq LIMIT ${BATCH}`)
      .lists()
      .map(([seq]) => Number(seq))
    const [first] = noted
    if (first === undefined) return false
    const read = this.#db.prepare('SELECT json(body) FROM documents WHERE seq = ?')
    const remove = this.#db.prepare('DELETE FROM words WHERE rowid = ?')
    const insert = this.#db.prepare('INSERT OR REPLACE INTO words (rowid, text) VALUES (?, ?)')
    const taken = this.#db.prepare('DELETE FROM words_pending WHERE seq <= ?')
    return this.#db.repeatable(() => {
      let [last, size] = [first, 0]
      for (const seq of noted) {
        const [row] = read.lists(seq)
        const text = row === undefined ? '' : searchableText(JSON.parse(String(row[0])))
        if (row === undefined) remove.run(seq)
        else insert.run(seq, text)
        size += text.length
        last = seq
        if (size >= BATCH_SIZE) break
      }
      taken.run(last)
      return last !== noted.at(-1) || noted.length === BATCH
    })
  }

  close(): void {
    this.#isClosed = true
    clearTimeout(this.#timer)
  }

  #wake(pause: number): void {
    if (this.#timer !== undefined || this.#isClosed) return
    this.#noted = 0
    this.#since = performance.now()
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      const busy = this.#db.builds?.busy
      if (busy !== undefined) return void busy.then(() => this.#wake(PAUSE))
      try {
        if (this.catchUp()) this.#wake(PAUSE)
      } catch {
        // A full disk: what is noted stays noted, and the next write tries again.
      }
    }, pause)
    this.#timer.unref()
  }
}
