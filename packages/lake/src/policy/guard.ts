import { isDeepStrictEqual } from 'node:util'
import type { StoredDocument } from '../documents/document.ts'
import { draftId, isDraftId, isVersionId } from '../documents/ids.ts'
import { strengthened } from '../documents/references.ts'
import { badRequest, LakeError, TransactionError } from '../errors.ts'
import { answer } from '../groq/answer.ts'
import { parseQuery, type Parameters } from '../groq/parse.ts'
import { StoredDocuments, type Shelves } from '../groq/stored.ts'
import { isCreation, type Log } from '../history/log.ts'
import type { Identity } from '../identity.ts'
import { comingChanges } from '../releases/publish.ts'
import type { Driver } from '../store/driver.ts'
import type { Change, Transaction } from '../transaction.ts'
import { policySchema, type Policy } from './policy.ts'

interface Parts {
  readonly db: Driver
  readonly shelves: Shelves
  readonly log: Log
  readonly projectId: string
  readonly name: string
}

/** The policy of a dataset, where it has one: no change is written that one of its rules forbids. */
export class PolicyGuard {
  readonly #parts: Parts
  #policy: Policy

  constructor(parts: Parts) {
    this.#parts = parts
    const row = parts.db
      .prepare('SELECT policy FROM datasets WHERE id = ?')
      .get(parts.shelves.dataset)
    const kept = row?.['policy']
    this.#policy = typeof kept === 'string' ? policySchema.parse(JSON.parse(kept)) : []
  }

  get policy(): Policy {
    return this.#policy
  }

  /** @throws LakeError 400 when a condition is no GROQ */
  set(policy: Policy): void {
    for (const { name, condition } of policy) {
      try {
        parseQuery(condition, { authors: [], draft: null, edited: [] }, 'delta')
      } catch (error) {
        if (!(error instanceof LakeError)) throw error
        throw badRequest(`The condition of "${name}" is not right: ${error.message}`)
      }
    }
    this.#parts.db
      .prepare('UPDATE datasets SET policy = ? WHERE id = ?')
      .run(policy.length === 0 ? null : JSON.stringify(policy), this.#parts.shelves.dataset)
    this.#policy = policy
  }

  /** @throws TransactionError in the words of the rule that forbids it */
  assertAllowed(transaction: Transaction, identity: Identity): void {
    if (this.#policy.length === 0) return
    // What is scheduled is held to the policy now, so that whoever asks hears of it, and again when
    // it is due: until then an approval can lapse.
    for (const change of [...transaction.changes(), ...comingChanges(transaction)]) {
      // The lake's own documents: releases, retention.
      if (change.id.startsWith('_.')) continue
      const params = this.#toldOf(change)
      for (const { name, condition, message } of this.#policy) {
        if (this.#holds(condition, change, params, identity)) continue
        throw new TransactionError({
          type: 'policyViolationError',
          description: message,
          id: change.id,
          rule: name,
        })
      }
    }
  }

  /** What every condition is told of a change. */
  #toldOf({ id, after }: Change) {
    const draft = this.#parts.shelves.collection.get(draftId(id)) ?? null
    return {
      authors: this.#authors(id),
      draft,
      edited: draft === null || after === null ? [] : fieldsThatDiffer(draft, after),
    }
  }

  /** What a condition looks up is what was there before the change: nobody approves and publishes at once. */
  #holds(condition: string, change: Change, params: Parameters, identity: Identity): boolean {
    const { shelves, projectId, name } = this.#parts
    const tree = parseQuery(condition, params, 'delta')
    const source = new StoredDocuments(shelves, 'all', 'raw')
    const setting = { identity: identity.id, projectId, dataset: name, change }
    const root = change.after ?? change.before
    return answer(source, { tree, groq: condition }, setting, { root }).result === true
  }

  /** Everybody who changed the draft of a document since it was begun. */
  #authors(id: string): string[] {
    const authors = new Set<string>()
    if (isDraftId(id) || isVersionId(id)) return []
    for (const change of this.#parts.log.changes([draftId(id)]).toReversed()) {
      authors.add(change.transaction.author)
      if (isCreation(change)) break
    }
    return [...authors]
  }
}

/**
 * The fields of two documents that are not the same. What Sanity adds to every document is left out,
 * and a reference that becomes strong when it is published stays the reference it was.
 */
function fieldsThatDiffer(draft: StoredDocument, after: StoredDocument): string[] {
  const names = new Set([...Object.keys(draft), ...Object.keys(after)])
  return [...names].filter(
    (name) =>
      !name.startsWith('_') &&
      !isDeepStrictEqual(strengthened(draft[name]), strengthened(after[name])),
  )
}
