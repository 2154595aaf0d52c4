import path from 'node:path'
import type { Random } from './proof.ts'

// What a disk holds when the power goes, by what strace recorded of a process: what was synced is
// there; of what was written since, anything may be, in any order, the last of it in part.

/** What a disk writes whole or not at all, in bytes. */
const SECTOR = 512

/** Bytes written somewhere, or a new length. */
type Change = { readonly at: number; readonly bytes: Buffer } | { readonly length: number }

interface File {
  name: string
  /** Its name once the folder is synced. */
  renamed?: string
  synced: Buffer
  unsynced: Change[]
}

/** How much of what was not synced is there after all. */
export type Loss = 'nothing' | 'everything' | 'the end' | 'some'

export class Disk {
  readonly #folder: string
  readonly #files = new Set<File>()
  /** What is open: a file of the folder with the place to write next, or the name of a folder. */
  readonly #open = new Map<string, { file: File; at: number } | string>()
  /** Calls that began on a thread and have not ended. */
  readonly #begun = new Map<string, string>()

  constructor(folder: string) {
    this.#folder = folder
  }

  get isSynced(): boolean {
    return [...this.#files].every(
      ({ unsynced, renamed }) => unsynced.length === 0 && renamed === undefined,
    )
  }

  /** Does what a line of the record says. @returns what was written to somebody else than the disk */
  call(line: string): 'disk' | { said: string } | undefined {
    const call = this.#whole(line)
    if (call === undefined) return undefined
    const [, name = '', given = '', result = ''] = CALL.exec(call) ?? []
    const texts = [...given.matchAll(TEXT)].map(([, text = '']) => unhex(text))
    const [descriptor = ''] = given.split(',')
    const [first = Buffer.alloc(0), second = Buffer.alloc(0)] = texts
    if (Number(result) < 0) return undefined
    if (name === 'openat') return this.#opened(first.toString(), given, result)
    if (name === 'rename') return this.#renamed(first.toString(), second.toString())
    if (name === 'unlink') return this.#unlinked(first.toString())
    const open = this.#open.get(descriptor)
    if (name === 'close') this.#open.delete(descriptor)
    else if (open === undefined) return { said: Buffer.concat(texts).toString('latin1') }
    else if (name === 'fsync' || name === 'fdatasync') return this.#sync(open)
    else if (typeof open === 'string') return undefined
    else if (name === 'ftruncate')
      return change(open.file, { length: Number(given.split(', ').at(-1)) })
    else if (name === 'pwrite64')
      return change(open.file, {
        at: Number(given.split(', ').at(-1)),
        bytes: first.subarray(0, Number(result)),
      })
    else if (name === 'write') {
      const at = open.at
      open.at += Number(result)
      return change(open.file, { at, bytes: first.subarray(0, Number(result)) })
    } else throw new Error(`a file was written by ${name}, which this disk does not know`)
    return undefined
  }

  /** The files after the power went, by their path in the folder. */
  after(loss: Loss, random: Random): ReadonlyMap<string, Buffer> {
    return new Map(
      [...this.#files].map((file) => {
        const { name, renamed = name, synced, unsynced } = file
        const isRenamed = loss === 'nothing' || (loss !== 'everything' && random.chance(0.5))
        return [isRenamed ? renamed : name, made(synced, survivors(unsynced, loss, random))]
      }),
    )
  }

  /** A call from its beginning to its end: threads interrupt each other. */
  #whole(line: string): string | undefined {
    const [, thread = '', rest = ''] = /^(\d+) +(.*)$/s.exec(line) ?? []
    if (rest.endsWith(UNFINISHED)) {
      this.#begun.set(thread, rest.slice(0, -UNFINISHED.length))
      return undefined
    }
    const [resumed] = RESUMED.exec(rest) ?? []
    return resumed === undefined
      ? rest
      : `${this.#begun.get(thread) ?? ''}${rest.slice(resumed.length)}`
  }

  #named(name: string): File | undefined {
    const relative = path.relative(this.#folder, name)
    return [...this.#files].find((file) => (file.renamed ?? file.name) === relative)
  }

  #opened(name: string, given: string, descriptor: string): undefined {
    const relative = path.relative(this.#folder, name)
    this.#open.delete(descriptor)
    // Locks, and what is made anew from the log.
    if (relative.startsWith('..') || /lock\.sqlite|-shm$/.test(relative)) return
    if (given.includes('O_DIRECTORY') || !/\./.test(path.basename(name))) {
      if (relative !== 'heads') {
        this.#open.set(descriptor, relative)
        return
      }
    }
    let file = this.#named(name)
    if (file === undefined) {
      file = { name: relative, synced: Buffer.alloc(0), unsynced: [] }
      this.#files.add(file)
    } else if (given.includes('O_TRUNC')) change(file, { length: 0 })
    this.#open.set(descriptor, { file, at: 0 })
  }

  #renamed(from: string, to: string): 'disk' | undefined {
    const file = this.#named(from)
    if (file === undefined) return undefined
    file.renamed = path.relative(this.#folder, to)
    return 'disk'
  }

  #unlinked(name: string): 'disk' | undefined {
    const file = this.#named(name)
    if (file === undefined) return undefined
    this.#files.delete(file)
    return 'disk'
  }

  #sync(open: { file: File } | string): 'disk' {
    if (typeof open !== 'string') {
      const { file } = open
      file.synced = made(file.synced, file.unsynced)
      file.unsynced = []
      return 'disk'
    }
    for (const file of this.#files) {
      if (file.renamed === undefined || path.dirname(file.renamed) !== open) continue
      file.name = file.renamed
      delete file.renamed
    }
    return 'disk'
  }
}

const CALL = /^(\w+)\((.*)\) += (-?\d+)/s
const TEXT = /"((?:\\x[0-9a-f]{2})*)"/g
const UNFINISHED = ' <unfinished ...>'
const RESUMED = /^<\.\.\. \w+ resumed>/

const unhex = (text: string) => Buffer.from(text.replaceAll('\\x', ''), 'hex')

function change(file: File, done: Change): 'disk' {
  file.unsynced.push(done)
  return 'disk'
}

/** Which changes reached the disk. */
function survivors(unsynced: readonly Change[], loss: Loss, random: Random): readonly Change[] {
  const torn = (one: Change): Change =>
    'bytes' in one
      ? { ...one, bytes: one.bytes.subarray(0, SECTOR * random.below(one.bytes.length / SECTOR)) }
      : one
  switch (loss) {
    case 'nothing':
      return unsynced
    case 'everything':
      return []
    case 'the end': {
      const kept = random.below(unsynced.length + 1)
      return [...unsynced.slice(0, kept), ...unsynced.slice(kept, kept + 1).map(torn)]
    }
    case 'some':
      return unsynced
        .filter(() => random.chance(0.5))
        .map((one) => (random.chance(0.3) ? torn(one) : one))
  }
}

/** A file with these changes made. */
function made(before: Buffer, changes: readonly Change[]): Buffer {
  const size = changes.reduce(
    (most, one) => Math.max(most, 'bytes' in one ? one.at + one.bytes.length : one.length),
    before.length,
  )
  const bytes = Buffer.alloc(size)
  before.copy(bytes)
  let length = before.length
  for (const one of changes) {
    if ('bytes' in one) {
      one.bytes.copy(bytes, one.at)
      length = Math.max(length, one.at + one.bytes.length)
    } else {
      bytes.fill(0, one.length)
      length = one.length
    }
  }
  return bytes.subarray(0, length)
}
