import { closeSync, existsSync, openSync, readFileSync, writeSync } from 'node:fs'
import path from 'node:path'

/** The last transaction of a dataset: its place in the log, and its hash in hexadecimal. */
export interface Head {
  readonly dataset: number
  readonly seq: number
  readonly hash: string
}

const LINE = /^(\d{10}) (\d{16}) ([0-9a-f]{64})\n$/
const LINE_BYTES = 93

const fileIn = (folder: string) => path.join(folder, 'heads')

/**
 * The head of every dataset's log, in a file beside the database. SQLite takes a damaged log file for
 * a shorter one and says nothing; what it lost shows here.
 *
 * Written after each commit, one line in its place. It is not forced to disk: an older head is true
 * still, it only covers less.
 */
export class Heads {
  readonly #file: number

  constructor(folder: string) {
    const file = fileIn(folder)
    this.#file = openSync(file, existsSync(file) ? 'r+' : 'wx+', 0o600)
  }

  record({ dataset, seq, hash }: Head): void {
    const line = `${String(dataset).padStart(10, '0')} ${String(seq).padStart(16, '0')} ${hash}\n`
    this.#write(dataset, line)
  }

  /** A dataset that is gone has no head; its number may be given again. */
  forget(dataset: number): void {
    this.#write(dataset, `${' '.repeat(LINE_BYTES - 1)}\n`)
  }

  close(): void {
    closeSync(this.#file)
  }

  #write(dataset: number, line: string): void {
    try {
      writeSync(this.#file, line, (dataset - 1) * LINE_BYTES)
    } catch {
      // On a full disk: the commit stands, and the head before it still holds.
    }
  }
}

/** The heads in a folder; `damaged` counts lines that cannot be read. */
export function readHeads(folder: string): { heads: Head[]; damaged: number } {
  const file = fileIn(folder)
  const text = existsSync(file) ? readFileSync(file, 'latin1') : ''
  const heads: Head[] = []
  let damaged = 0
  for (let start = 0; start < text.length; start += LINE_BYTES) {
    const line = text.slice(start, start + LINE_BYTES)
    const [, dataset, seq, hash] = LINE.exec(line) ?? []
    if (hash !== undefined) heads.push({ dataset: Number(dataset), seq: Number(seq), hash })
    // Datasets without a commit leave their place empty.
    else if (!/^[\0 \n]*$/.test(line)) damaged++
  }
  return { heads, damaged }
}
