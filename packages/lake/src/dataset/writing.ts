import { permits, type Grant } from '../accounts/roles.ts'
import { act, assertPerformable } from '../actions/registry.ts'
import type { Collection } from '../documents/collection.ts'
import { isObject, type StoredDocument } from '../documents/document.ts'
import { publishedId, randomId } from '../documents/ids.ts'
import { insufficientPermissions, TransactionError } from '../errors.ts'
import type { Perspective } from '../groq/perspective.ts'
import type { History } from '../history/history.ts'
import { withEffects, type Log } from '../history/log.ts'
import { mayWrite, type Identity } from '../identity.ts'
import type { Announcement } from '../listen/hub.ts'
import type { Written } from '../listen/touched.ts'
import { mutate, withArrayKeys, type Result, type Select } from '../mutations/mutation.ts'
import { placeAll } from '../mutations/text.ts'
import type { PolicyGuard } from '../policy/guard.ts'
import type { SchemaGuard } from '../schema/guard.ts'
import type { Driver } from '../store/driver.ts'
import { Transaction } from '../transaction.ts'

export interface WriteRequest {
  readonly identity: Identity
  readonly transactionId?: string | undefined
  /** Does everything but the writing. */
  readonly dryRun?: boolean | undefined
}

export interface MutateRequest extends WriteRequest {
  readonly mutations: readonly unknown[]
  readonly autoGenerateArrayKeys?: boolean
  /** Which variants a mutation by query finds. */
  readonly perspective?: Perspective
}

export interface ActRequest extends WriteRequest {
  readonly actions: readonly unknown[]
  /** Whether the API version of the request knows releases and versions. */
  readonly releases: boolean
}

interface Parts {
  readonly db: Driver
  readonly collection: Collection
  readonly log: Log
  readonly history: History
  readonly schema: SchemaGuard
  readonly policy: PolicyGuard
  readonly grants: (identity: Identity) => readonly Grant[]
  readonly select: (identity: Identity, perspective: Perspective) => Select
  /** Told of what is written before anybody can read it. */
  readonly wrote: (written: Written) => void
  /** Told after every commit. */
  readonly announce: (announcement: Announcement) => void
}

/** How a dataset changes: one transaction at a time, all of it or nothing. */
export class Writing {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** @throws LakeError when one of the mutations is refused: then none was applied */
  mutate(request: MutateRequest): { transactionId: string; results: Result[] } {
    const { identity, mutations, autoGenerateArrayKeys = false, perspective = 'raw' } = request
    const results: Result[] = []
    const select = this.#parts.select(identity, perspective)
    const transactionId = this.#commit(request, 'mutation', mutations, (transaction, input) => {
      const mutation = autoGenerateArrayKeys ? withArrayKeys(input) : input
      results.push(...mutate(transaction, mutation, select))
    })
    return { transactionId, results }
  }

  /** @throws LakeError when one of the actions is refused: then none was performed */
  act(request: ActRequest): { transactionId: string } {
    assertPerformable(request.actions, request.releases)
    return { transactionId: this.#commit(request, 'action', request.actions, act) }
  }

  #commit(
    request: WriteRequest,
    kind: 'mutation' | 'action',
    items: readonly unknown[],
    apply: (transaction: Transaction, item: unknown) => void,
  ): string {
    const { collection, log, history, schema, policy } = this.#parts
    const id = request.transactionId ?? randomId()
    const grants = this.#parts.grants(request.identity)
    const transaction = new Transaction(collection, {
      past: history,
      id,
      timestamp: new Date().toISOString(),
      permits: (permission, document) => permits(grants, permission, document),
    })
    try {
      assertMayWrite(grants, items[0])
      // An id that was just made is nobody's.
      if (request.transactionId !== undefined && log.has(id)) throw alreadyCommitted(id)
      for (const [index, item] of items.entries()) {
        transaction.begin(index)
        apply(transaction, item)
      }
      transaction.check()
      schema.assertFits(transaction)
      policy.assertAllowed(transaction, request.identity)
      if (request.dryRun === true) return id
      this.#write(transaction, request.identity)
      this.#placeLater(transaction, request.identity)
    } catch (error) {
      throw error instanceof TransactionError ? error.at(transaction.itemOf(error), kind) : error
    }
    return id
  }

  #write(transaction: Transaction, { id: author }: Identity): void {
    const changes = transaction.changes().map(withEffects)
    if (changes.length === 0 && transaction.forgotten.size === 0) return
    const { collection, log } = this.#parts
    const { id: transactionId, timestamp } = transaction
    this.#parts.db.transaction(() => {
      for (const { id, before, after } of changes) {
        collection.write(id, before, after, transaction.jsonOf(id))
      }
      const jsonOf = (id: string) => transaction.jsonOf(id)
      const logged = log.append({ id: transactionId, timestamp, author }, changes, jsonOf)
      if (transaction.forgotten.size > 0) {
        collection.forget()
        log.forget([...transaction.forgotten])
      }
      const variants = this.#untouchedVariants(changes.map(({ id }) => id))
      this.#parts.wrote({ changes, variants })
      const told = changes.map((change, index) => {
        const json = jsonOf(change.id)
        return { ...change, json, size: json.length + (logged[index] ?? 0) }
      })
      const announcement = { transactionId, timestamp, author, changes: told, variants }
      this.#parts.db.onceCommitted(() => this.#parts.announce(announcement))
    })
  }

  /**
   * Puts in what a Studio wrote and the engine it shares with us found no place for. Not in the same
   * transaction: the Studio whose change it was takes that one for what its own engine made of it, and
   * would not look at it again.
   */
  #placeLater({ unplaced }: Transaction, identity: Identity): void {
    for (const [id, changes] of Map.groupBy(unplaced, ({ id: of }) => of)) {
      const set = placeAll(this.#parts.collection.get(id), changes)
      if (Object.keys(set).length > 0)
        this.mutate({ identity, mutations: [{ patch: { id, set } }] })
    }
  }

  #untouchedVariants(ids: readonly string[]): StoredDocument[] {
    const touched = new Set(ids)
    return this.#parts.collection.variants([...new Set(ids.map(publishedId))], touched)
  }
}

/** Whoever may write nothing is told so before the lake looks at a document: its answer could tell of it. */
function assertMayWrite(grants: readonly Grant[], item: unknown): void {
  if (mayWrite(grants)) return
  throw insufficientPermissions(createsSomething(item) ? 'create' : 'update')
}

const createsSomething = (item: unknown): boolean => {
  if (!isObject(item)) return false
  const { actionType } = item
  return (
    Object.keys(item).some((key) => key.startsWith('create')) ||
    (typeof actionType === 'string' && actionType.endsWith('.create'))
  )
}

const alreadyCommitted = (id: string) =>
  new TransactionError({
    type: 'transactionAlreadyExistsError',
    description: `Transaction with ID "${id}" already exists`,
    id,
  })
