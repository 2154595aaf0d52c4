import type { Driver } from '../store/driver.ts'
import { asChained, CHAIN_START, link } from './chain.ts'

/**
 * Drops every change of these documents from the log, and links the chain anew from the first of
 * them on, so that it covers what is left. Inside the database transaction that is open.
 *
 * @returns the new head
 */
export function forgetChanges(
  db: Driver,
  dataset: number,
  documentIds: readonly string[],
): { seq: number; hash: Buffer } {
  const ids = JSON.stringify(documentIds)
  const named = 'dataset = ? AND document_id IN (SELECT value FROM json_each(?))'
  const first = db
    .prepare(`SELECT min(transaction_seq) AS seq FROM changes WHERE ${named}`)
    .get(dataset, ids)?.['seq']
  db.prepare(`DELETE FROM changes WHERE ${named}`).run(dataset, ids)
  return relink(db, dataset, Number(first ?? 0))
}

function relink(db: Driver, dataset: number, from: number): { seq: number; hash: Buffer } {
  const changesOf = db.prepare('SELECT * FROM changes WHERE transaction_seq = ? ORDER BY position')
  const set = db.prepare('UPDATE transactions SET hash = ? WHERE seq = ?')
  const transactions = db
    .prepare(
      `SELECT seq, id, timestamp, author FROM transactions
       WHERE dataset = ? AND seq >= ? ORDER BY seq`,
    )
    .all(dataset, from)
  let head = { seq: 0, hash: hashBefore(db, dataset, from) }
  for (const row of transactions) {
    const seq = Number(row['seq'])
    const transaction = {
      id: String(row['id']),
      timestamp: String(row['timestamp']),
      author: String(row['author']),
    }
    head = { seq, hash: link(head.hash, transaction, changesOf.all(seq).map(asChained)) }
    set.run(head.hash, seq)
  }
  return head
}

function hashBefore(db: Driver, dataset: number, seq: number): Buffer {
  const hash = db
    .prepare(
      'SELECT hash FROM transactions WHERE dataset = ? AND seq < ? ORDER BY seq DESC LIMIT 1',
    )
    .get(dataset, seq)?.['hash']
  return hash instanceof Uint8Array ? Buffer.from(hash) : CHAIN_START
}
