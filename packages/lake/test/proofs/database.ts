import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** Looks into the database of a folder that no lake has open, without changing it. */
export function readDatabase<T>(folder: string, work: (db: DatabaseSync) => T): T {
  const db = new DatabaseSync(path.join(folder, 'lake.sqlite'), { readOnly: true })
  try {
    return work(db)
  } finally {
    db.close()
  }
}

/** The ids of the transactions in a folder, in their order. */
export const logOf = (folder: string): string[] => readDatabase(folder, transactionsIn)

export const transactionsIn = (db: DatabaseSync): string[] =>
  db
    .prepare('SELECT id FROM transactions ORDER BY seq')
    .all()
    .map(({ id }) => String(id))
