import { createHash, randomBytes } from 'node:crypto'
import { randomId } from '../documents/ids.ts'
import { anonymous, type Identity } from '../identity.ts'
import type { Driver, Row } from '../store/driver.ts'

export interface User {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: 'administrator' | 'editor' | 'viewer'
}

const DAY_MS = 86_400_000
/** An editor who comes back within a month is still signed in. */
const SESSION_DAYS = 30

/** People and their tokens. A token is random and only its hash is kept. */
export class Accounts {
  readonly #db: Driver

  constructor(db: Driver) {
    this.#db = db
  }

  /** The person at this machine: the first user, made when there is none. */
  localUser(): User {
    const row = this.#db.prepare('SELECT * FROM users ORDER BY created_at LIMIT 1').get()
    if (row !== undefined) return readUser(row)
    const user: User = {
      id: `u${randomId(12)}`,
      name: 'Local editor',
      email: 'editor@localhost',
      role: 'administrator',
    }
    this.#db
      .prepare('INSERT INTO users (id, name, email, role, created_at) VALUES (?, ?, ?, ?, ?)')
      .run(user.id, user.name, user.email, user.role, new Date().toISOString())
    return user
  }

  user(id: string): User | undefined {
    const row = this.#db.prepare('SELECT * FROM users WHERE id = ?').get(id)
    return row === undefined ? undefined : readUser(row)
  }

  /** Signs a user in. The token is shown once and cannot be read back. */
  issueToken(userId: string, label: string): string {
    const token = randomBytes(32).toString('base64url')
    const now = Date.now()
    this.#db.prepare('DELETE FROM tokens WHERE expires_at < ?').run(new Date(now).toISOString())
    this.#db
      .prepare(
        'INSERT INTO tokens (hash, user_id, label, created_at, expires_at) VALUES (?, ?, ?, ?, ?)',
      )
      .run(
        hashOf(token),
        userId,
        label,
        new Date(now).toISOString(),
        new Date(now + SESSION_DAYS * DAY_MS).toISOString(),
      )
    return token
  }

  revoke(token: string): void {
    this.#db.prepare('DELETE FROM tokens WHERE hash = ?').run(hashOf(token))
  }

  /** Whose token this is; undefined when it is nobody's or has expired. */
  identify(token: string | undefined): Identity | undefined {
    if (token === undefined) return anonymous
    const row = this.#db
      .prepare(
        'SELECT users.* FROM tokens JOIN users ON users.id = tokens.user_id WHERE hash = ? AND expires_at > ?',
      )
      .get(hashOf(token), new Date().toISOString())
    if (row === undefined) return undefined
    const { id, role } = readUser(row)
    return { id, kind: 'user', role }
  }

  /** What a user's Studio remembers: list layouts, recent searches. */
  values(userId: string, keys: readonly string[]): { key: string; value: unknown }[] {
    const statement = this.#db.prepare('SELECT value FROM keyvalues WHERE user_id = ? AND key = ?')
    return keys.map((key) => {
      const text = statement.get(userId, key)?.['value']
      const value: unknown = typeof text === 'string' ? JSON.parse(text) : null
      return { key, value }
    })
  }

  remember(userId: string, key: string, value: unknown): void {
    this.#db
      .prepare(
        'INSERT INTO keyvalues (user_id, key, value) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
      )
      .run(userId, key, JSON.stringify(value ?? null))
  }
}

const hashOf = (token: string) => createHash('sha256').update(token).digest()

function readUser(row: Row): User {
  const role = row['role']
  return {
    id: String(row['id']),
    name: String(row['name']),
    email: String(row['email']),
    role: role === 'administrator' || role === 'editor' ? role : 'viewer',
  }
}
