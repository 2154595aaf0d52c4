import { hash } from 'node:crypto'

/** A change as it stands in the log: texts, byte for byte. */
export interface ChainedChange {
  readonly id: string
  readonly previousRev: string | null
  readonly mutations: string
  readonly apply: string
  readonly revert: string
}

/** A row of `changes` as the chain covers it. */
export const asChained = (row: Readonly<Record<string, unknown>>): ChainedChange => ({
  id: String(row['document_id']),
  previousRev: typeof row['previous_rev'] === 'string' ? row['previous_rev'] : null,
  mutations: String(row['mutations']),
  apply: String(row['apply_effect']),
  revert: String(row['revert_effect']),
})

/** Before the first transaction of a dataset. */
export const CHAIN_START = Buffer.alloc(32)

/** The hash of a transaction. It covers its content and the hash before it, and so all of the past. */
export function link(
  previous: Uint8Array,
  { id, timestamp, author }: { id: string; timestamp: string; author: string },
  changes: readonly ChainedChange[],
): Buffer {
  const rows = changes.map(({ id: documentId, previousRev, mutations, apply, revert }) => ({
    id: documentId,
    previousRev,
    mutations,
    apply,
    revert,
  }))
  const content = Buffer.from(JSON.stringify([id, timestamp, author, rows]))
  return hash('sha256', Buffer.concat([previous, content]), 'buffer')
}
