import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { setTimeout } from 'node:timers/promises'
import { beforeAll, expect, it } from 'vitest'
import { verifyFolder } from '../../src/store/verify.ts'
import { API } from '../../src/testing/lake.ts'
import { readDatabase, transactionsIn } from './database.ts'
import { Disk, type Hears, type Loss } from './disk.ts'
import { figure, randomFrom, seed, sized, type Random } from './proof.ts'
import { ask, begun, endTraced, type Running } from './running.ts'

// The power goes, at every call by which a lake writes, on whichever of its threads: the one that
// commits, and the one that puts the log in its place. strace records what a real lake writes, syncs
// and answers; from that, every disk is made that could be left, and each must hold all that was
// acknowledged by then.

const STATES = sized({ commit: 1000, nightly: 10_000, release: 200_000 })
/** By then the log was begun anew, over what its checkpoint had not kept. */
const UNTIL_LOST = 20_000
/** Of one lake: with more of them, what is looked through in each state grows. */
const TRANSACTIONS = 60
const WRITERS = 4
/** So many transactions, then a pause: a log that is in its place whole is begun anew with the next. */
const BURST = 5
const PAUSE = 150
const timeout = sized({ commit: 300_000, nightly: 3_600_000, release: 14_400_000 })
const DATABASE = 'lake.sqlite'
const LOSSES: readonly Loss[] = ['nothing', 'the end', 'some', 'everything']
const program = path.join(import.meta.dirname, 'recorded-lake.ts')
const CALLS =
  'openat,close,pwrite64,pwritev,write,writev,fsync,fdatasync,ftruncate,unlink,rename,sendmsg'

beforeAll(() => {
  if (spawnSync('strace', ['-V']).error !== undefined)
    throw new Error('This proof needs strace: install it, as with "apt-get install strace".')
})

/** In memory: a disk that syncs takes its time, and what it holds is worked out here. */
const emptyFolder = () => mkdtempSync('/dev/shm/lake-')

async function fill(lake: Running, random: Random): Promise<void> {
  const randoms = Array.from({ length: WRITERS }, () => randomFrom(random.below(2 ** 31)))
  const write = async (own: Random, numbers: Iterable<number>) => {
    for (const n of numbers) {
      const note = (_id: string) => ({
        createOrReplace: { _id, _type: 'note', n, text: 'x'.repeat(own.below(3000)) },
      })
      const id = `n${own.below(20)}`
      await ask(lake, '/data/mutate/production', { mutations: [note(id), note(`drafts.${id}`)] })
      if (n % 3 === 0) {
        const actionType = 'sanity.action.document.publish'
        const actions = [{ actionType, publishedId: id, draftId: `drafts.${id}` }]
        await ask(lake, '/data/actions/production', { actions })
      }
      if (n % 10 === 0)
        await fetch(`${lake.url}${API}/assets/files/production?filename=a.txt`, {
          method: 'POST',
          headers: { 'content-type': 'text/plain', authorization: `Bearer ${lake.token}` },
          body: `bytes of file ${n}`.repeat(100),
        })
    }
  }
  for (let done = 0; done < TRANSACTIONS; done += BURST) {
    const burst = Array.from({ length: BURST }, (_, n) => done + n).values()
    await Promise.all(randoms.map((one) => write(one, burst)))
    await setTimeout(PAUSE)
  }
}

interface Recorded {
  readonly data: string
  readonly calls: readonly string[]
}

/** What a lake that works for a while does to its folder and says, call by call. */
async function recorded(synchronous: 'FULL' | 'NORMAL', random: Random): Promise<Recorded> {
  const folder = emptyFolder()
  const [data, record] = [path.join(folder, 'data'), path.join(folder, 'record')]
  const how = ['--seccomp-bpf', '-f', '-qq', '-xx', '-s', '100000000', '-o', record]
  const lake = await begun(
    spawn(
      'strace',
      [...how, '-e', `trace=${CALLS}`, process.execPath, program, data, synchronous],
      { stdio: ['pipe', 'pipe', 'inherit'] },
    ),
  )
  await fill(lake, random)
  await endTraced(lake)
  const calls = readFileSync(record, 'latin1').split('\n')
  rmSync(folder, { recursive: true })
  return { data, calls }
}

/** What is wrong with a folder, held against the transactions that were acknowledged. */
function faultsOf(folder: string, acknowledged: ReadonlySet<string>): string[] {
  try {
    // While it is open here, its log is read once for both.
    return readDatabase(folder, (db) => {
      const held = new Set(transactionsIn(db))
      const lost = [...acknowledged].filter((id) => !held.has(id))
      return [...verifyFolder(folder).problems, ...lost.map((id) => `${id} was acknowledged`)]
    })
  } catch (error) {
    return [`the database cannot be read: ${String(error)}`]
  }
}

/** A folder in which one state after another is laid: what stays the same is not written again. */
class Laid {
  readonly path = emptyFolder()
  #files: ReadonlyMap<string, Buffer> = new Map()

  lay(files: ReadonlyMap<string, Buffer>): void {
    // What SQLite makes of the log while it is read.
    rmSync(path.join(this.path, `${DATABASE}-shm`), { force: true })
    for (const name of this.#files.keys()) if (!files.has(name)) rmSync(path.join(this.path, name))
    for (const [name, bytes] of files) {
      if (this.#files.get(name)?.equals(bytes) === true) continue
      mkdirSync(path.dirname(path.join(this.path, name)), { recursive: true })
      writeFileSync(path.join(this.path, name), bytes)
    }
    this.#files = files
  }

  remove(): void {
    rmSync(this.path, { recursive: true })
  }
}

interface Outcome {
  states: number
  acknowledged: number
  /** How often a thread beside the first has put the log in its place. */
  checkpoints: number
  readonly faults: string[]
}

const threadOf = (call = ''): string => call.split(' ', 1)[0] ?? ''

/** Lets the power go after every call, in each way, until it is enough. */
function replay({ data, calls }: Recorded, enough: number, random: Random, hears?: Hears): Outcome {
  const disk = new Disk(data, hears)
  const acknowledged = new Set<string>()
  const folder = new Laid()
  const outcome: Outcome = { states: 0, acknowledged: 0, checkpoints: 0, faults: [] }
  let looked = ''
  for (const [at, line] of calls.entries()) {
    const done = disk.call(line)
    if (done === undefined) continue
    const ids = done === 'disk' ? [] : [...done.said.matchAll(/"transactionId":"([^"]+)"/g)]
    for (const [, id = ''] of ids) acknowledged.add(id)
    if (done !== 'disk' && ids.length === 0) continue
    // Before the first answer the lake is being made.
    if (acknowledged.size === 0) continue
    // What is left when everything else is lost stays the same until more is synced or acknowledged.
    const certain = `${disk.kept} ${acknowledged.size}`
    const news = certain === looked ? LOSSES.slice(0, -1) : LOSSES
    looked = certain
    for (const loss of disk.isSynced ? LOSSES.slice(0, 1) : news) {
      folder.lay(disk.after(loss, random))
      outcome.states++
      for (const fault of faultsOf(folder.path, acknowledged))
        outcome.faults.push(`call ${at}, ${loss} lost: ${fault}`)
    }
    if (outcome.states >= enough || outcome.faults.length > 100) break
  }
  folder.remove()
  outcome.acknowledged = acknowledged.size
  const first = threadOf(calls[0])
  for (const [thread, syncs] of disk.syncsOf(DATABASE))
    if (thread !== first) outcome.checkpoints += syncs
  return outcome
}

it('whatever a disk is left with holds what was acknowledged, whole', { timeout }, async () => {
  const random = randomFrom(seed)
  let [states, acknowledged, checkpoints, lakes] = [0, 0, 0, 0]
  while (states < STATES) {
    const wanted = STATES - states
    const outcome = replay(await recorded('FULL', random), wanted, random)
    expect(outcome.faults.slice(0, 5)).toEqual([])
    expect(outcome.states, 'the record tells of writes and answers').toBeGreaterThanOrEqual(
      Math.min(wanted, 100),
    )
    states += outcome.states
    acknowledged += outcome.acknowledged
    checkpoints += outcome.checkpoints
    lakes++
    figure(
      'power loss',
      `${states} states of the disks of ${lakes} lakes, ${acknowledged} acknowledged transactions, ${checkpoints} checkpoints by a thread, 0 missing, 0 half`,
    )
  }
  expect(checkpoints, 'the thread is at work').toBeGreaterThan(0)
})

it('a lake that answers before its log is synced loses some: a control', { timeout }, async () => {
  const random = randomFrom(seed)
  const { states, faults } = replay(await recorded('NORMAL', random), STATES, random)
  figure('power loss, unsynced log', `${states} states lack or damage ${faults.length}`)
  expect(faults.join('\n')).toContain('was acknowledged')
})

it(
  'a thread that does not sync what it put in its place loses some: a control',
  { timeout },
  async () => {
    const random = randomFrom(seed)
    const record = await recorded('FULL', random)
    const first = threadOf(record.calls[0])
    const hears: Hears = (thread, name) => thread === first || name !== DATABASE
    const { states, faults } = replay(record, UNTIL_LOST, random, hears)
    figure('power loss, unsynced checkpoints', `${states} states lack or damage ${faults.length}`)
    expect(faults.join('\n')).toContain('was acknowledged')
  },
)
