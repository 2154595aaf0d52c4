import { accessSync, constants, mkdirSync, statfsSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { FolderInUseError, StartError } from '../errors.ts'

/** Below this SQLite could not even write its log. */
const NEEDED_BYTES = 20e6

/** A data folder, held by one process at a time. */
export interface Folder {
  readonly database: string
  readonly assets: string
  release(): void
}

/**
 * Takes the data folder: makes it when it is missing, and keeps every other process out.
 *
 * @throws StartError that names the folder and says what to do
 */
export function takeFolder(folder: string): Folder {
  const assets = path.join(folder, 'assets')
  try {
    mkdirSync(assets, { recursive: true, mode: 0o700 })
    accessSync(folder, constants.W_OK)
  } catch (error) {
    throw new StartError(
      `The data folder ${folder} cannot be written (${reason(error)}). Give another folder, or the right to write this one.`,
    )
  }
  const { bavail, bsize } = statfsSync(folder)
  if (bavail * bsize < NEEDED_BYTES) {
    throw new StartError(
      `The disk of the data folder ${folder} is full. Free at least ${NEEDED_BYTES / 1e6} MB.`,
    )
  }
  const release = lock(path.join(folder, 'lock.sqlite'), folder)
  return { database: path.join(folder, 'lake.sqlite'), assets, release }
}

/**
 * An open exclusive transaction on an empty database: the operating system lets go of it when the
 * process dies, however it dies, so no stale lock can keep a newsroom from starting.
 */
function lock(file: string, folder: string): () => void {
  const db = new DatabaseSync(file)
  try {
    db.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
  } catch {
    db.close()
    throw new FolderInUseError(
      `Another lake is using the data folder ${folder}. Stop it, or give this one another folder.`,
    )
  }
  return () => {
    db.exec('ROLLBACK')
    db.close()
  }
}

const reason = (error: unknown) =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error)
