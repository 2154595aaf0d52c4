import type { Indexer } from '../documents/collection.ts'
import { isObject, type StoredDocument } from '../documents/document.ts'
import { wordsIn } from '../groq/words.ts'
import type { Driver } from './driver.ts'

/** How many documents are read for their words at once, and how long others come first, in ms. */
const BATCH = 100
const PAUSE = 20
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
    // Many that are noted make searches slow: then they are not waited for.
    const mayRest = this.#noted < BATCH && performance.now() - this.#since < LONGEST
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

  /** Takes in some of what is noted. @returns whether there is more */
  catchUp(): boolean {
    const rows = this.#db
      .prepare(
        `SELECT p.seq, json(d.body) AS body FROM words_pending p LEFT JOIN documents d ON d.seq = p.seq
         LIMIT ${BATCH}`,
      )
      .all()
    if (rows.length === 0) return false
    this.#db.repeatable(() => {
      for (const { seq, body } of rows) {
        const key = Number(seq)
        this.deleted(key)
        if (typeof body !== 'string') continue
        const text = searchableWords(JSON.parse(body)).join(' ')
        this.#db.prepare('INSERT INTO words (rowid, text) VALUES (?, ?)').run(key, text)
      }
    })
    return rows.length === BATCH
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
      try {
        if (this.catchUp()) this.#wake(PAUSE)
      } catch {
        // A full disk: what is noted stays noted, and the next write tries again.
      }
    }, pause)
    this.#timer.unref()
  }
}

/** Where `match` joins the letters around dots, there are words that the text itself does not have. */
const INNER_DOTS = /[^\s.]\.+[^\s.]/
const BEYOND_ASCII = /[\u0080-\uFFFF]/
const DOTS = /(\b\.+|\.+\b)/g

/** Every word that `match` or a text query can find in a document, and some that they cannot. */
export function searchableWords(value: unknown): string[] {
  if (typeof value === 'string') {
    // Of plain letters, FTS5 makes the same words by itself.
    const words = BEYOND_ASCII.test(value) ? wordsIn(value) : [value]
    return INNER_DOTS.test(value) ? [...words, ...joinedByDots(value)] : words
  }
  if (Array.isArray(value)) return value.flatMap(searchableWords)
  if (!isObject(value)) return []
  const fields = Object.entries(value).flatMap(([name, item]) =>
    name.startsWith('_') ? [] : searchableWords(item),
  )
  const text = acrossSpans(value['children'])
  return text === undefined ? fields : [...fields, ...searchableWords(text)]
}

function joinedByDots(text: string): string[] {
  return text
    .split(/\s+/)
    .filter((piece) => INNER_DOTS.test(piece))
    .flatMap((piece) => wordsIn(piece.replace(DOTS, '')))
}

/** The text of a block of which several spans have parts: a word may begin in one and end in the next. */
function acrossSpans(children: unknown): string | undefined {
  if (!Array.isArray(children) || children.length < 2) return undefined
  return children
    .map((child) => (isObject(child) && typeof child['text'] === 'string' ? child['text'] : ''))
    .join('')
}
