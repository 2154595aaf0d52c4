import { hash as digest, randomBytes } from 'node:crypto'
import { randomId } from '../documents/ids.ts'
import type { Driver, Row } from '../store/driver.ts'

/** So that scanners of repositories find a token that was published by mistake. */
const PREFIX = 'onr_'

/** What is known of a token. The token itself is shown once and kept nowhere. */
export interface Token {
  readonly id: string
  readonly userId: string
  readonly label: string
  /** The only dataset it is for, or null for all. */
  readonly dataset: string | null
  readonly createdAt: string
  /** ISO 8601, or null: until it is revoked. */
  readonly expiresAt: string | null
}

/** The table of tokens, by their SHA-256. They are random: a slow hash would protect nothing more. */
export class Tokens {
  readonly #db: Driver

  constructor(db: Driver) {
    this.#db = db
  }

  add(token: Omit<Token, 'id' | 'createdAt'>): Token & { readonly secret: string } {
    const secret = `${PREFIX}${randomBytes(32).toString('base64url')}`
    const now = new Date().toISOString()
    const added = { ...token, id: randomId(12), createdAt: now }
    this.#db.prepare('DELETE FROM tokens WHERE expires_at < ?').run(now)
    this.#db
      .prepare(
        `INSERT INTO tokens (hash, id, user_id, label, dataset, created_at, expires_at)
         VALUES (?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(hashOf(secret), added.id, token.userId, token.label, token.dataset, now, token.expiresAt)
    return { ...added, secret }
  }

  /** The token, when it is one and has not expired. */
  find(secret: string): Token | undefined {
    const row = this.#db
      .prepare('SELECT * FROM tokens WHERE hash = ? AND (expires_at IS NULL OR expires_at > ?)')
      .get(hashOf(secret), new Date().toISOString())
    return row === undefined ? undefined : readToken(row)
  }

  /** The token with this id, and what of it is kept, when it has not expired. */
  byId(id: string): { readonly token: Token; readonly hash: Uint8Array } | undefined {
    const row = this.#db
      .prepare('SELECT * FROM tokens WHERE id = ? AND (expires_at IS NULL OR expires_at > ?)')
      .get(id, new Date().toISOString())
    const hash = row?.['hash']
    return row === undefined || !(hash instanceof Uint8Array)
      ? undefined
      : { token: readToken(row), hash }
  }

  of(userId: string): Token[] {
    return this.#select('user_id = ?', userId)
  }

  forDataset(dataset: string): Token[] {
    return this.#select('dataset = ?', dataset)
  }

  remove(id: string): void {
    this.#db.prepare('DELETE FROM tokens WHERE id = ?').run(id)
  }

  #select(condition: string, value: string): Token[] {
    return this.#db
      .prepare(`SELECT * FROM tokens WHERE ${condition} ORDER BY created_at, id`)
      .all(value)
      .map(readToken)
  }
}

const hashOf = (secret: string) => digest('sha256', secret, 'buffer')

function readToken(row: Row): Token {
  const text = (column: string) => (typeof row[column] === 'string' ? row[column] : null)
  return {
    id: String(row['id']),
    userId: String(row['user_id']),
    label: String(row['label']),
    dataset: text('dataset'),
    createdAt: String(row['created_at']),
    expiresAt: text('expires_at'),
  }
}
