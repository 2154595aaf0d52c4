import { z } from 'zod'
import { randomId } from '../documents/ids.ts'
import { badRequest, gatewayError } from '../errors.ts'
import type { Driver, Row } from '../store/driver.ts'
import { ROLES } from './roles.ts'

const roleName = z.enum(ROLES)

/** Somebody with a role: a person who signs in, or a robot that holds a token. */
export interface User {
  readonly id: string
  readonly kind: 'person' | 'robot'
  readonly name: string
  /** A robot has none. */
  readonly email: string | null
  readonly role: z.infer<typeof roleName>
  readonly hasPassword: boolean
  readonly createdAt: string
  /** Who was removed can do nothing; history still tells their name. */
  readonly removedAt: string | null
}

export interface NewUser {
  readonly kind: User['kind']
  readonly name: string
  readonly email?: string
  readonly role: User['role']
}

/** The table of users. What follows from a change is up to `Accounts`. */
export class Users {
  readonly #db: Driver

  constructor(db: Driver) {
    this.#db = db
  }

  get(id: string): User | undefined {
    return readUser(this.#db.prepare('SELECT * FROM users WHERE id = ?').get(id))
  }

  /** @throws LakeError 404 */
  require(id: string): User {
    const user = this.get(id)
    if (user === undefined || user.removedAt !== null)
      throw gatewayError(404, 'Not Found', `There is no user "${id}"`)
    return user
  }

  byEmail(email: string): User | undefined {
    return readUser(
      this.#db
        .prepare('SELECT * FROM users WHERE email = ? AND removed_at IS NULL')
        .get(email.trim()),
    )
  }

  /** Who has a role now, robots too, oldest first. */
  members(): User[] {
    return this.#db
      .prepare('SELECT * FROM users WHERE removed_at IS NULL ORDER BY created_at, id')
      .all()
      .flatMap((row) => readUser(row) ?? [])
  }

  /** The person at this machine: the first administrator, made when there is none. */
  local(): User {
    const first = this.members().find(
      ({ kind, role }) => kind === 'person' && role === 'administrator',
    )
    if (first !== undefined) return first
    return this.add({
      kind: 'person',
      name: 'Local editor',
      email: 'editor@localhost',
      role: 'administrator',
    })
  }

  /** @throws LakeError 409 when somebody has this address */
  add({ kind, name, email, role }: NewUser): User {
    if (name.trim() === '') throw badRequest('A user needs a name')
    if (email !== undefined && !/^[^\s@]+@[^\s@]+$/.test(email))
      throw badRequest(`"${email}" is not an e-mail address`)
    if (email !== undefined && this.byEmail(email) !== undefined)
      throw gatewayError(409, 'Conflict', `There is a user with the address ${email} already`)
    // Random, and so never given again: an old token or an old revision can never become another's.
    const id = `${kind === 'robot' ? 'r' : 'u'}${randomId(12)}`
    this.#db
      .prepare(
        'INSERT INTO users (id, kind, name, email, role, created_at) VALUES (?, ?, ?, ?, ?, ?)',
      )
      .run(id, kind, name.trim(), email ?? null, role, new Date().toISOString())
    return this.require(id)
  }

  setRole(id: string, role: User['role']): void {
    this.#db.prepare('UPDATE users SET role = ? WHERE id = ?').run(role, id)
  }

  setName(id: string, name: string): void {
    this.#db.prepare('UPDATE users SET name = ? WHERE id = ?').run(name, id)
  }

  setPasswordHash(id: string, hash: string): void {
    this.#db.prepare('UPDATE users SET password = ? WHERE id = ?').run(hash, id)
  }

  passwordHash(id: string): string | undefined {
    const hash = this.#db.prepare('SELECT password FROM users WHERE id = ?').get(id)?.['password']
    return typeof hash === 'string' ? hash : undefined
  }

  remove(id: string): void {
    this.#db
      .prepare('UPDATE users SET removed_at = ?, password = NULL, email = NULL WHERE id = ?')
      .run(new Date().toISOString(), id)
  }
}

function readUser(row: Row | undefined): User | undefined {
  if (row === undefined) return undefined
  const text = (column: string) => (typeof row[column] === 'string' ? row[column] : null)
  return {
    id: String(row['id']),
    kind: row['kind'] === 'robot' ? 'robot' : 'person',
    name: String(row['name']),
    email: text('email'),
    role: roleName.parse(row['role']),
    hasPassword: row['password'] !== null,
    createdAt: String(row['created_at']),
    removedAt: text('removed_at'),
  }
}
