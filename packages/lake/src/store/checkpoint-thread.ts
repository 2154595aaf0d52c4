// Puts what stands in the write-ahead log of a database in its place, whenever it is told to.
import { DatabaseSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'
import { AT_REST, type Place } from './checkpoints.ts'

// We are started with this, and nothing else.
const { file, state } = workerData as Place

parentPort?.on('message', () => {
  try {
    // Closed again at once: whoever closes the database shall be the last to have it open.
    const db = new DatabaseSync(file)
    try {
      db.exec('PRAGMA wal_checkpoint(PASSIVE)')
    } finally {
      db.close()
    }
  } catch {
    // A disk that fails: the log holds everything, and the next checkpoint begins anew.
  } finally {
    Atomics.store(state, 0, AT_REST)
    Atomics.notify(state, 0)
  }
})
