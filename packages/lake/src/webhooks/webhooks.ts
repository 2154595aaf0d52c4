import { randomId } from '../documents/ids.ts'
import { gatewayError } from '../errors.ts'
import type { Driver, Row } from '../store/driver.ts'
import { assertUsable } from './rule.ts'
import { webhookInput, type Webhook, type WebhookInput } from './webhook.ts'

/** The hooks of a project, as they are kept. */
export class Webhooks {
  readonly #db: Driver

  constructor(db: Driver) {
    this.#db = db
  }

  list(): Webhook[] {
    return this.#db.prepare('SELECT * FROM hooks ORDER BY created_at, id').all().map(readWebhook)
  }

  find(id: string): Webhook | undefined {
    const row = this.#db.prepare('SELECT * FROM hooks WHERE id = ?').get(id)
    return row === undefined ? undefined : readWebhook(row)
  }

  /** @throws LakeError 404 */
  get(id: string): Webhook {
    const hook = this.find(id)
    if (hook === undefined) throw gatewayError(404, 'Not Found', `There is no webhook "${id}"`)
    return hook
  }

  /**
   * A new hook hears what is committed from now on.
   *
   * @throws LakeError 400 when its filter or projection cannot be used
   */
  create(input: WebhookInput): Webhook {
    assertUsable(input.rule)
    const id = randomId(16)
    const now = new Date().toISOString()
    this.#db
      .prepare(
        `INSERT INTO hooks (id, definition, created_at, updated_at, log_cursor)
         VALUES (?, ?, ?, ?, (SELECT coalesce(max(seq), 0) FROM transactions))`,
      )
      .run(id, JSON.stringify(input), now, now)
    return this.get(id)
  }

  /** @throws LakeError 400 and 404 */
  replace(id: string, input: WebhookInput): Webhook {
    assertUsable(input.rule)
    this.get(id)
    this.#db
      .prepare('UPDATE hooks SET definition = ?, updated_at = ? WHERE id = ?')
      .run(JSON.stringify(input), new Date().toISOString(), id)
    return this.get(id)
  }

  /** Deletes a hook with everything it had to send and had sent. @throws LakeError 404 */
  remove(id: string): void {
    this.get(id)
    this.#db.prepare('DELETE FROM hooks WHERE id = ?').run(id)
  }

  /** The last commit that was held against this hook; undefined when there is no such hook. */
  cursor(id: string): number | undefined {
    const row = this.#db.prepare('SELECT log_cursor FROM hooks WHERE id = ?').get(id)
    return row === undefined ? undefined : Number(row['log_cursor'])
  }

  moveCursor(id: string, seq: number): void {
    this.#db.prepare('UPDATE hooks SET log_cursor = ? WHERE id = ?').run(seq, id)
  }
}

function readWebhook(row: Row): Webhook {
  return {
    id: String(row['id']),
    ...webhookInput.parse(JSON.parse(String(row['definition']))),
    createdAt: String(row['created_at']),
    updatedAt: String(row['updated_at']),
  }
}
