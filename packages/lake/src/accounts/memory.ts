import type { Driver } from '../store/driver.ts'

/** What a user's Studio remembers: list layouts, recent searches. */
export class Memory {
  readonly #db: Driver

  constructor(db: Driver) {
    this.#db = db
  }

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
