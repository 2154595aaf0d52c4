import { hash as digestOf, randomBytes, timingSafeEqual } from 'node:crypto'
import { gatewayError } from '../errors.ts'
import { anonymous, type Identity } from '../identity.ts'
import type { Driver } from '../store/driver.ts'
import { assetKey, readAssetKey } from './asset-keys.ts'
import { Attempts } from './attempts.ts'
import { Memory } from './memory.ts'
import { hashPassword, isPassword } from './passwords.ts'
import { Tokens, type Token } from './tokens.ts'
import { Users, type NewUser, type User } from './users.ts'
import { Watchers } from './watchers.ts'

export type { Token } from './tokens.ts'
export type { User } from './users.ts'

const DAY_MS = 86_400_000
/** An editor who comes back within a month is still signed in. */
const SESSION_DAYS = 30
/** In place of the id of a token: the token of the terminal is in no table. */
const CONSOLE = 'console'
const LONG_AGO = new Date(0).toISOString()

/**
 * Who may use the lake: people with passwords, robots with tokens. Whatever takes a right away takes
 * it at once: the next request is refused, and open streams end.
 */
export class Accounts {
  readonly memory: Memory
  readonly #db: Driver
  readonly #users: Users
  readonly #tokens: Tokens
  readonly #watchers = new Watchers()
  readonly #attempts = new Attempts()

  /** Of whoever sits at the terminal. Never kept; good for as long as this lake runs. */
  readonly consoleToken = randomBytes(32).toString('base64url')

  constructor(db: Driver) {
    this.#db = db
    this.#users = new Users(db)
    this.#tokens = new Tokens(db)
    this.memory = new Memory(db)
  }

  /** The person at this machine: the first administrator, made when there is none. */
  localUser(): User {
    return this.#users.local()
  }

  /** Also who was removed: history names them. */
  user(id: string): User | undefined {
    return this.#users.get(id)
  }

  userByEmail(email: string): User | undefined {
    return this.#users.byEmail(email)
  }

  /** Who has a role now, robots too. */
  members(): User[] {
    return this.#users.members()
  }

  /** Whether anybody can sign in with a password. On a laptop nobody can: a link signs in. */
  hasPasswords(): boolean {
    return this.members().some(({ hasPassword }) => hasPassword)
  }

  /** @throws LakeError when the address is taken or the password too short */
  async addPerson(user: Omit<NewUser, 'kind'>, password?: string): Promise<User> {
    const hash = password === undefined ? undefined : await hashPassword(password)
    return this.#db.transaction(() => {
      const { id } = this.#users.add({ ...user, kind: 'person' })
      if (hash !== undefined) this.#users.setPasswordHash(id, hash)
      return this.#users.require(id)
    })
  }

  /** @throws LakeError 404, or 409 when nobody would be left to manage the lake */
  setRole(id: string, role: User['role']): User {
    this.#assertManaged(this.#users.require(id), role)
    this.#users.setRole(id, role)
    this.#watchers.endUser(id)
    return this.#users.require(id)
  }

  setName(id: string, name: string): User {
    this.#users.setName(this.#users.require(id).id, name)
    return this.#users.require(id)
  }

  /** A new password ends every session that was begun with the old one. */
  async setPassword(id: string, password: string): Promise<User> {
    this.#users.require(id)
    const hash = await hashPassword(password)
    this.#users.setPasswordHash(id, hash)
    this.#revokeAll(this.#tokens.of(id))
    return this.#users.require(id)
  }

  /** Takes role, password and tokens away. The name stays, for the history of what they wrote. */
  remove(id: string): void {
    this.#assertManaged(this.#users.require(id), undefined)
    this.#revokeAll(this.#tokens.of(id))
    this.#users.remove(id)
    this.#watchers.endUser(id)
  }

  /**
   * Signs in with a password.
   *
   * @param address where the request came from
   * @returns undefined when address and password do not belong together
   * @throws LakeError 429 after too many wrong ones
   */
  async signIn(email: string, password: string, address: string): Promise<User | undefined> {
    this.#attempts.assertAllowed(email, address)
    const user = this.#users.byEmail(email)
    const hash = user === undefined ? undefined : this.#users.passwordHash(user.id)
    // Counted before the check: a hundred at once must not all pass while none has failed yet.
    this.#attempts.failed(email, address)
    if (!(await isPassword(password, hash)) || user === undefined) return undefined
    this.#attempts.succeeded(email, address)
    return this.#users.get(user.id)
  }

  /** Begins a session of a month. The token is shown once and cannot be read back. */
  issueToken(userId: string, label: string): string {
    const expiresAt = new Date(Date.now() + SESSION_DAYS * DAY_MS).toISOString()
    return this.#tokens.add({ userId, label, dataset: null, expiresAt }).secret
  }

  /** Makes a robot and its token. */
  addRobot(robot: {
    label: string
    role: User['role']
    dataset: string | null
    expiresAt: string | null
  }): { user: User; token: Token; secret: string } {
    const { label, role, dataset, expiresAt } = robot
    return this.#db.transaction(() => {
      const user = this.#users.add({ kind: 'robot', name: label, role })
      const { secret, ...token } = this.#tokens.add({ userId: user.id, label, dataset, expiresAt })
      return { user, token, secret }
    })
  }

  /** The robots, each with its token; one whose token has expired has none. */
  robots(): { user: User; token: Token | undefined }[] {
    return this.members()
      .filter(({ kind }) => kind === 'robot')
      .map((user) => ({ user, token: this.#tokens.of(user.id)[0] }))
  }

  /** Signs out. */
  revoke(secret: string): void {
    const token = this.#tokens.find(secret)
    if (token !== undefined) this.#revokeAll([token])
  }

  /** A dataset that is gone takes its tokens with it: another one may get its name. */
  revokeDataset(dataset: string): void {
    for (const { userId } of this.#tokens.forDataset(dataset)) this.remove(userId)
  }

  /** Whose token this is; undefined when it is nobody's or has expired. */
  identify(secret: string | undefined): Identity | undefined {
    if (secret === undefined) return anonymous
    if (isSame(secret, this.consoleToken)) return this.#console()
    const token = this.#tokens.find(secret)
    return token === undefined ? undefined : this.#holder(token)
  }

  /**
   * A key to one asset, or to `EVERY_ASSET`, of what this identity may see. It ends with its token.
   *
   * @param goodFor in milliseconds
   */
  assetKey(identity: Identity, path: string, goodFor: number): string | undefined {
    const signer = this.#signer(identity.tokenId ?? CONSOLE)
    return signer === undefined || identity.role === 'none'
      ? undefined
      : assetKey(signer, path, Date.now() + goodFor)
  }

  /** Whose key to this asset this is; undefined when it is nobody's, for another one, or too old. */
  identifyByKey(key: string, path: string): Identity | undefined {
    const read = readAssetKey(key)
    const signer = read === undefined ? undefined : this.#signer(read.tokenId)
    if (read === undefined || signer === undefined || !read.opens(path, signer.hash))
      return undefined
    return signer.holder()
  }

  #signer(id: string) {
    if (id === CONSOLE)
      return { id, hash: Buffer.from(this.consoleToken), holder: () => this.#console() }
    const found = this.#tokens.byId(id)
    return found === undefined
      ? undefined
      : { id, hash: found.hash, holder: () => this.#holder(found.token) }
  }

  #console(): Identity {
    return { id: this.localUser().id, kind: 'user', role: 'administrator' }
  }

  #holder(token: Token): Identity | undefined {
    const user = this.#users.get(token.userId)
    if (user === undefined || user.removedAt !== null) return undefined
    return {
      id: user.id,
      kind: user.kind === 'robot' ? 'robot' : 'user',
      role: user.role,
      tokenId: token.id,
      ...(token.dataset === null ? {} : { dataset: token.dataset }),
    }
  }

  /** Calls `end` when this identity's token is revoked or expires, or its role changes. @returns how to stop watching */
  watch(identity: Identity, end: () => void): () => void {
    const token = this.#tokens.of(identity.id).find(({ id }) => id === identity.tokenId)
    // Revoked between the request's first check and now: as if it had expired long ago.
    const revoked = identity.tokenId !== undefined && token === undefined
    return this.#watchers.watch(identity, revoked ? LONG_AGO : token?.expiresAt, end)
  }

  /** Visitors' streams end when a dataset is closed to them. */
  endVisitors(): void {
    this.#watchers.endUser(anonymous.id)
  }

  #revokeAll(tokens: readonly Token[]): void {
    for (const { id } of tokens) {
      this.#tokens.remove(id)
      this.#watchers.endToken(id)
    }
  }

  /** Somebody must be able to let others in. */
  #assertManaged({ id, kind, role }: User, next: User['role'] | undefined): void {
    if (kind === 'robot' || role !== 'administrator' || next === 'administrator') return
    const others = this.members().filter(
      (user) => user.kind === 'person' && user.role === 'administrator' && user.id !== id,
    )
    if (others.length > 0) return
    throw gatewayError(
      409,
      'Conflict',
      'This is the only administrator. Make somebody else one first.',
    )
  }
}

/** In a time that tells nothing of either. */
function isSame(one: string, other: string): boolean {
  const digest = (text: string) => digestOf('sha256', text, 'buffer')
  return timingSafeEqual(digest(one), digest(other))
}
