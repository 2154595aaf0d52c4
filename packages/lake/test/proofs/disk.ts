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

/** Whether a thread that syncs a file is heard. */
export type Hears = (thread: string, name: string) => boolean

/** How much of what was not synced is there after all. */
export type Loss = 'nothing' | 'everything' | 'the end' | 'some'

export class Disk {
  readonly #folder: string
  readonly #files = new Set<File>()
  /** What is open: a file of the folder with the place to write next, or the name of a folder. */
  readonly #open = new Map<string, { file: File; at: number } | string>()
  readonly #hears: Hears
  #kept = 0
  /** Calls that began on a thread and have not ended. */
  readonly #begun = new Map<string, { call: string; unsynced: ReadonlySet<Change> }>()
  /** How often each thread has synced each file. */
  readonly #syncs = new Map<string, Map<string, number>>()

  /** @param hears what a control leaves out */
  constructor(folder: string, hears: Hears = () => true) {
    this.#folder = folder
    this.#hears = hears
  }

  get isSynced(): boolean {
    return [...this.#files].every(
      ({ unsynced, renamed }) => unsynced.length === 0 && renamed === undefined,
    )
  }

  /** How often what is surely there has changed. */
  get kept(): number {
    return this.#kept
  }

  /** How often each thread has synced a file. */
  syncsOf(name: string): ReadonlyMap<string, number> {
    return this.#syncs.get(name) ?? new Map()
  }

  /** Does what a line of the record says. @returns what was written to somebody else than the disk */
  call(line: string): 'disk' | { said: string } | undefined {
    const [, thread = '', rest = ''] = /^(\d+) +(.*)$/s.exec(line) ?? []
    if (rest.endsWith(UNFINISHED)) return this.#begins(thread, rest.slice(0, -UNFINISHED.length))
    const [resumed] = RESUMED.exec(rest) ?? []
    const begun = resumed === undefined ? undefined : this.#begun.get(thread)
    const call = begun === undefined ? rest : `${begun.call}${rest.slice(resumed?.length)}`
    const [, name = '', given = '', result = ''] = CALL.exec(call) ?? []
    const [descriptor = ''] = given.split(',')
    if (Number(result) < 0) return undefined
    if (name === 'openat') return this.#opened(first(given).toString(), given, result)
    if (name === 'rename') {
      const [from = '', to = ''] = textsOf(given).map(String)
      return this.#renamed(from, to)
    }
    if (name === 'unlink') return this.#unlinked(first(given).toString())
    const open = this.#open.get(descriptor)
    if (name === 'close') this.#open.delete(descriptor)
    else if (open === undefined) return saidBy(given)
    else if (name === 'fsync' || name === 'fdatasync')
      return this.#sync(thread, open, begun?.unsynced)
    else if (typeof open === 'string') return undefined
    else if (name === 'ftruncate')
      return change(open.file, { length: Number(given.split(', ').at(-1)) })
    else if (name === 'pwrite64')
      return change(open.file, {
        at: Number(given.split(', ').at(-1)),
        bytes: first(given).subarray(0, Number(result)),
      })
    else if (name === 'write') {
      const at = open.at
      open.at += Number(result)
      return change(open.file, { at, bytes: first(given).subarray(0, Number(result)) })
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

  /**
   * Threads interrupt each other. A sync covers what was written before it began, and whoever is
   * answered may have the answer before the call is over.
   */
  #begins(thread: string, call: string): { said: string } | undefined {
    const [, descriptor = ''] = /^\w+\((\d+)/.exec(call) ?? []
    const open = this.#open.get(descriptor)
    const unsynced = typeof open === 'object' ? open.file.unsynced : []
    this.#begun.set(thread, { call, unsynced: new Set(unsynced) })
    return open === undefined && SAYS.test(call) ? saidBy(call) : undefined
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
      this.#kept++
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
    this.#kept++
    return 'disk'
  }

  #sync(
    thread: string,
    open: { file: File } | string,
    /** What was written when it began. */
    covered?: ReadonlySet<Change>,
  ): 'disk' | undefined {
    this.#kept++
    if (typeof open === 'string') {
      for (const file of this.#files) {
        if (file.renamed === undefined || path.dirname(file.renamed) !== open) continue
        file.name = file.renamed
        delete file.renamed
      }
      return 'disk'
    }
    const { file } = open
    const counts = this.#syncs.get(file.name) ?? new Map<string, number>()
    this.#syncs.set(file.name, counts.set(thread, (counts.get(thread) ?? 0) + 1))
    if (!this.#hears(thread, file.name)) return undefined
    const isCovered = (one: Change) => covered?.has(one) ?? true
    file.synced = made(file.synced, file.unsynced.filter(isCovered))
    file.unsynced = file.unsynced.filter((one) => !isCovered(one))
    return 'disk'
  }
}

const CALL = /^(\w+)\((.*)\) += (-?\d+)/s
const TEXT = /"((?:\\x[0-9a-f]{2})*)"/g
const UNFINISHED = ' <unfinished ...>'
const RESUMED = /^<\.\.\. \w+ resumed>/

/** Calls that tell somebody something. */
const SAYS = /^(write|writev|sendmsg)\(/

const saidBy = (given: string) => ({ said: Buffer.concat(textsOf(given)).toString('latin1') })

const textsOf = (given: string): Buffer[] =>
  [...given.matchAll(TEXT)].map(([, text = '']) => unhex(text))

const first = (given: string): Buffer => textsOf(given)[0] ?? Buffer.alloc(0)

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
