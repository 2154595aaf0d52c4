import { setTimeout as wait } from 'node:timers/promises'
import { system } from '../identity.ts'
import type { Store } from '../store/store.ts'
import type { About, Message, Messages } from './messages.ts'
import { requestFor } from './request.ts'
import { matches, operationOf, payloadOf } from './rule.ts'
import { send } from './send.ts'
import type { Webhook } from './webhook.ts'
import type { Webhooks } from './webhooks.ts'

const SECOND_MS = 1000
const LONGEST_WAIT_MS = 5 * 60 * SECOND_MS
/** As in hosted Sanity: a message that could not be delivered for half an hour is given up. */
const GIVE_UP_MS = 30 * 60 * SECOND_MS

/** What a commit means for a hook. */
interface Found {
  readonly about: About
  readonly payload: unknown
  readonly failure?: string
}

interface Parts {
  readonly store: Store
  readonly webhooks: Webhooks
  readonly messages: Messages
  /** Whether hooks may call this machine: only where nobody else reaches the lake. */
  readonly loopback: boolean
}

/**
 * Delivers what hooks have to send: after every commit, and after a start what was left over. Each
 * hook goes through the log in order and has one request under way at a time; one that fails keeps
 * the others of its hook waiting, so that a receiver never hears of changes in the wrong order.
 */
export class Deliveries {
  readonly #parts: Parts
  readonly #busy = new Map<string, Promise<void>>()
  readonly #stop = new AbortController()

  constructor(parts: Parts) {
    this.#parts = parts
    parts.store.onCommit(() => this.wake())
  }

  /** Sets every hook to work that has something to do and is not at it. */
  wake(): void {
    if (this.#stop.signal.aborted) return
    for (const hook of this.#parts.webhooks.list()) {
      if (hook.isDisabledByUser || this.#busy.has(hook.id)) continue
      this.#busy.set(hook.id, this.#work(hook.id))
    }
  }

  /** Lets go of what is under way; it is sent again after the next start. */
  async close(): Promise<void> {
    this.#stop.abort()
    await Promise.all(this.#busy.values())
  }

  async #work(id: string): Promise<void> {
    try {
      // A turn of the event loop first: a commit is answered before its hooks are looked at.
      await wait(0, undefined, { signal: this.#stop.signal })
      while (await this.#step(id));
    } catch (error) {
      if (!this.#stop.signal.aborted) console.error(`webhook ${id}:`, error)
    } finally {
      this.#busy.delete(id)
    }
  }

  /** One message sent, or one commit read. @returns whether there may be more to do */
  async #step(id: string): Promise<boolean> {
    const { webhooks, messages } = this.#parts
    const hook = webhooks.find(id)
    if (hook === undefined || hook.isDisabledByUser) return false
    const message = messages.next(id)
    if (message === undefined) return this.#read(hook)
    const early = message.dueAt - Date.now()
    // Woken early enough to notice when the hook was edited or removed meanwhile.
    if (early > 0) await wait(Math.min(early, SECOND_MS), undefined, { signal: this.#stop.signal })
    else await this.#attempt(hook, message)
    return true
  }

  /** Holds the next commit against the hook, and moves on from it in the same database transaction. */
  async #read(hook: Webhook): Promise<boolean> {
    const { store, webhooks, messages } = this.#parts
    const commit = store.commitAfter(webhooks.cursor(hook.id) ?? Number.MAX_SAFE_INTEGER)
    if (commit === undefined) return false
    const found = this.#messagesFor(hook, commit)
    const note = () => {
      if (webhooks.cursor(hook.id) === undefined) return
      for (const { about, payload, failure } of found) {
        if (failure === undefined) messages.append(hook.id, about, payload)
        else messages.fail(hook.id, about, failure)
      }
      webhooks.moveCursor(hook.id, commit.seq)
    }
    await store.commits.add(() => store.db.transaction(note))
    return true
  }

  #messagesFor(
    hook: Webhook,
    { seq, dataset }: { seq: number; dataset: ReturnType<Store['dataset']> },
  ): Found[] {
    const { name, addonFor } = dataset.info
    // Comments and tasks belong to those who work here: a hook hears of them only by their own name.
    const hears = hook.dataset === '*' ? addonFor === null : hook.dataset === name
    const committed = dataset.past(system).committed(seq)
    if (committed === undefined || !hears) return []
    const { id: transactionId, timestamp: transactionTime, author } = committed.transaction
    const place = {
      projectId: this.#parts.store.projectId,
      dataset: name,
      author,
      documents: dataset.readBy(system).everything,
    }
    const found: Found[] = []
    for (const change of committed.changes) {
      const about = {
        transactionId,
        transactionTime,
        dataset: name,
        documentId: change.id,
        operation: operationOf(change),
      }
      try {
        if (matches(hook, change, place))
          found.push({ about, payload: payloadOf(hook, change, place) })
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error)
        found.push({ about, payload: null, failure: `the rule cannot be evaluated: ${reason}` })
      }
    }
    return found
  }

  async #attempt(hook: Webhook, message: Message): Promise<void> {
    const { store, messages, loopback } = this.#parts
    const started = Date.now()
    const outcome = await send(
      requestFor(hook, message, store.projectId),
      { loopback, privateNetwork: hook.allowPrivateNetwork },
      this.#stop.signal,
    )
    const age = Date.now() - Date.parse(message.createdAt)
    const again = outcome.failure !== undefined && outcome.retry && age < GIVE_UP_MS
    const delay = Math.min(LONGEST_WAIT_MS, SECOND_MS * 2 ** messages.attemptsFor(message))
    const nextDue = again ? Date.now() + delay : undefined
    await store.commits.add(() => messages.attempted(message, started, outcome, nextDue))
  }
}
