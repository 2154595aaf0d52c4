import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { randomId } from '../documents/ids.ts'
import { diskFull } from '../errors.ts'

export const MAX_UPLOAD_BYTES = 100e6
/** Transformed images kept in memory. */
const CACHE_BYTES = 64e6

export interface Picture {
  readonly bytes: Uint8Array
  readonly type: string
}

const PART = /^[A-Za-z0-9~][A-Za-z0-9._-]*$/

/** The bytes of assets, as files named after their content. */
export class AssetFiles {
  readonly #folder: string
  readonly #cache = new Map<string, Picture>()
  #cachedBytes = 0

  constructor(folder: string) {
    this.#folder = folder
  }

  /**
   * Writes a file so that after a crash it is there whole or not at all.
   *
   * @throws LakeError when the disk is full
   */
  write(name: string, bytes: Uint8Array): void {
    const file = this.#locate(name)
    if (file === undefined) throw new Error(`not an asset path: ${name}`)
    if (existsSync(file)) return
    mkdirSync(path.dirname(file), { recursive: true })
    const temporary = `${file}.${randomId(8)}.part`
    try {
      writeWhole(temporary, bytes)
      renameSync(temporary, file)
    } catch (error) {
      rmSync(temporary, { force: true })
      throw error instanceof Error && 'code' in error && error.code === 'ENOSPC'
        ? diskFull()
        : error
    }
    syncFolder(path.dirname(file))
  }

  async read(name: string): Promise<Uint8Array | undefined> {
    const file = this.#locate(name)
    if (file === undefined || !existsSync(file)) return undefined
    return readFile(file)
  }

  /** Deletes a file, and whatever was made from it. @returns whether it was there */
  remove(name: string): boolean {
    const file = this.#locate(name)
    if (file === undefined || !existsSync(file)) return false
    for (const [key, { bytes }] of this.#cache) {
      if (!key.startsWith(`/${name}`)) continue
      this.#cache.delete(key)
      this.#cachedBytes -= bytes.length
    }
    rmSync(file)
    syncFolder(path.dirname(file))
    return true
  }

  /** What was made for this key before, or is made now. */
  async cached(key: string, make: () => Promise<Picture>): Promise<Picture> {
    const known = this.#cache.get(key)
    if (known !== undefined) {
      // To the end of the line: the first one goes when there is no room.
      this.#cache.delete(key)
      this.#cache.set(key, known)
      return known
    }
    const made = await make()
    this.#cache.set(key, made)
    this.#cachedBytes += made.bytes.length
    for (const [oldest, picture] of this.#cache) {
      if (this.#cachedBytes <= CACHE_BYTES) break
      this.#cache.delete(oldest)
      this.#cachedBytes -= picture.bytes.length
    }
    return made
  }

  /** The file for an asset path, or undefined when the path would leave the folder. */
  #locate(name: string): string | undefined {
    const parts = name.split('/')
    return parts.length === 4 && parts.every((part) => PART.test(part))
      ? path.join(this.#folder, ...parts)
      : undefined
  }
}

function writeWhole(file: string, bytes: Uint8Array): void {
  const descriptor = openSync(file, 'wx', 0o600)
  try {
    for (let written = 0; written < bytes.length;) written += writeSync(descriptor, bytes, written)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** The rename itself must survive a power cut too. Windows cannot sync folders, and need not. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const descriptor = openSync(folder, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
