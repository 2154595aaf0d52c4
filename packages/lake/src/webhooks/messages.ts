import { z } from 'zod'
import { randomId } from '../documents/ids.ts'
import type { Driver, Row } from '../store/driver.ts'
import type { Outcome } from './send.ts'

const about = z.object({
  transactionId: z.string(),
  transactionTime: z.string(),
  dataset: z.string(),
  documentId: z.string(),
  operation: z.enum(['create', 'update', 'delete']),
})

/** The change that a message tells of. */
export type About = z.infer<typeof about>

/** What a hook has to send. Its id stays the same through all attempts. */
export interface Message {
  readonly id: string
  readonly hookId: string
  readonly about: About
  readonly payload: string
  readonly createdAt: string
  /** When to try, in milliseconds since 1970. */
  readonly dueAt: number
}

/** Ended messages that a hook keeps to show. */
const KEPT = 200

/** What hooks have to send and what became of it: a queue per hook, on disk. */
export class Messages {
  readonly #db: Driver

  constructor(db: Driver) {
    this.#db = db
  }

  /** Appends to a hook's queue, inside the database transaction that is open. */
  append(hookId: string, what: About, payload: unknown): void {
    this.#insert(hookId, what, 'queued', JSON.stringify(payload))
  }

  /** Notes what could not even be queued, inside the database transaction that is open. */
  fail(hookId: string, what: About, failure: string): void {
    const id = this.#insert(hookId, what, 'failure', null)
    this.#note(id, Date.now(), { status: null, failure, retry: false })
  }

  #insert(hookId: string, what: About, status: string, payload: string | null): string {
    const id = randomId()
    const now = new Date()
    this.#db
      .prepare(
        `INSERT INTO hook_messages (id, hook_id, about, payload, status, created_at, updated_at, due_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(
        id,
        hookId,
        JSON.stringify(what),
        payload,
        status,
        now.toISOString(),
        now.toISOString(),
        now.getTime(),
      )
    return id
  }

  #note(messageId: string, started: number, outcome: Outcome): void {
    this.#db
      .prepare(
        `INSERT INTO hook_attempts (id, message_id, created_at, duration, result_code, failure)
         VALUES (?, ?, ?, ?, ?, ?)`,
      )
      .run(
        randomId(),
        messageId,
        new Date(started).toISOString(),
        Date.now() - started,
        outcome.status,
        outcome.failure ?? null,
      )
  }

  /** The message that must go before all others of its hook. */
  next(hookId: string): Message | undefined {
    const row = this.#db
      .prepare(
        "SELECT * FROM hook_messages WHERE hook_id = ? AND status = 'queued' ORDER BY seq LIMIT 1",
      )
      .get(hookId)
    return row === undefined ? undefined : readMessage(row)
  }

  /** Notes an attempt, and when the next one is due if there is to be one. */
  attempted(
    message: Message,
    started: number,
    outcome: Outcome,
    nextDue: number | undefined,
  ): void {
    const status =
      nextDue !== undefined ? 'queued' : outcome.failure === undefined ? 'success' : 'failure'
    this.#db.transaction(() => {
      // A hook that was removed meanwhile took its messages with it.
      const { changes } = this.#db
        .prepare(
          `UPDATE hook_messages SET status = ?, updated_at = ?, due_at = ?,
             payload = iif(? = 'queued', payload, NULL) WHERE id = ?`,
        )
        .run(status, new Date().toISOString(), nextDue ?? 0, status, message.id)
      if (changes === 0) return
      this.#note(message.id, started, outcome)
      this.#forgetOld(message.hookId)
    })
  }

  attemptsFor(message: Message): number {
    const row = this.#db
      .prepare('SELECT count(*) AS count FROM hook_attempts WHERE message_id = ?')
      .get(message.id)
    return Number(row?.['count'])
  }

  /** What a hook had to send, newest first, as the API shows it. */
  list(hookId: string): Row[] {
    const failures = `(SELECT count(*) FROM hook_attempts a WHERE a.message_id = m.id AND a.failure IS NOT NULL)`
    const last = (column: string) =>
      `(SELECT ${column} FROM hook_attempts a WHERE a.message_id = m.id ORDER BY seq DESC LIMIT 1)`
    return this.#db
      .prepare(
        `SELECT m.*, ${failures} AS failures, ${last('result_code')} AS code
         FROM hook_messages m WHERE hook_id = ? ORDER BY seq DESC`,
      )
      .all(hookId)
      .map((row) => ({
        id: row['id'],
        hookId,
        ...about.parse(JSON.parse(String(row['about']))),
        status: row['status'],
        createdAt: row['created_at'],
        updatedAt: row['updated_at'],
        resultCode: row['code'],
        failureCount: row['failures'],
        payload: row['payload'],
      }))
  }

  /** The attempts of a hook, newest first. */
  attempts(hookId: string): Row[] {
    return this.#db
      .prepare(`${ATTEMPTS} WHERE m.hook_id = ? ORDER BY a.seq DESC`)
      .all(hookId)
      .map(describeAttempt)
  }

  attempt(id: string): Row | undefined {
    const row = this.#db.prepare(`${ATTEMPTS} WHERE a.id = ?`).get(id)
    return row === undefined ? undefined : describeAttempt(row)
  }

  /** Drops what waits or was sent about these documents. @returns how many messages that was */
  forget(dataset: string, documentIds: readonly string[]): number {
    return this.#db
      .prepare(
        `DELETE FROM hook_messages WHERE json_extract(about, '$.dataset') = ?
           AND json_extract(about, '$.documentId') IN (SELECT value FROM json_each(?))`,
      )
      .run(dataset, JSON.stringify(documentIds)).changes
  }

  #forgetOld(hookId: string): void {
    this.#db
      .prepare(
        `DELETE FROM hook_messages WHERE hook_id = ?1 AND status <> 'queued' AND seq <=
           (SELECT seq FROM hook_messages WHERE hook_id = ?1 AND status <> 'queued'
            ORDER BY seq DESC LIMIT 1 OFFSET ${KEPT})`,
      )
      .run(hookId)
  }
}

const ATTEMPTS = `SELECT a.*, m.hook_id FROM hook_attempts a JOIN hook_messages m ON m.id = a.message_id`

const describeAttempt = (row: Row): Row => ({
  id: row['id'],
  hookId: row['hook_id'],
  messageId: row['message_id'],
  createdAt: row['created_at'],
  updatedAt: row['created_at'],
  duration: row['duration'],
  resultCode: row['result_code'],
  resultBody: null,
  failureReason: row['failure'],
  isFailure: row['failure'] !== null,
  inProgress: false,
})

function readMessage(row: Row): Message {
  return {
    id: String(row['id']),
    hookId: String(row['hook_id']),
    about: about.parse(JSON.parse(String(row['about']))),
    payload: String(row['payload']),
    createdAt: String(row['created_at']),
    dueAt: Number(row['due_at']),
  }
}
