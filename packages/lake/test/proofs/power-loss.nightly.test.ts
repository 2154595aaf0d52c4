import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { beforeAll, expect, it } from 'vitest'
import { verifyFolder } from '../../src/store/verify.ts'
import { API } from '../../src/testing/lake.ts'
import { logOf } from './database.ts'
import { Disk, type Loss } from './disk.ts'
import { figure, randomFrom, seed, sized, type Random } from './proof.ts'
import { ask, begun, endTraced, type Running } from './running.ts'

// The power goes, at every call by which a lake writes. strace records what a real lake writes, syncs
// and answers; from that, every disk is made that could be left, and each must hold all that was
// acknowledged by then.

const STATES = sized({ commit: 1000, nightly: 10_000, release: 200_000 })
const TRANSACTIONS = sized({ commit: 40, nightly: 150, release: 150 })
const WRITERS = 4
const timeout = sized({ commit: 300_000, nightly: 3_600_000, release: 14_400_000 })
const LOSSES: readonly Loss[] = ['nothing', 'everything', 'the end', 'some']
const program = path.join(import.meta.dirname, 'recorded-lake.ts')
const CALLS =
  'openat,close,pwrite64,pwritev,write,writev,fsync,fdatasync,ftruncate,unlink,rename,sendmsg'

beforeAll(() => {
  if (spawnSync('strace', ['-V']).error !== undefined)
    throw new Error('This proof needs strace: install it, as with "apt-get install strace".')
})

/** In memory: a disk that syncs takes its time, and what it holds is worked out here. */
const emptyFolder = () => mkdtempSync('/dev/shm/lake-')

async function fill(lake: Running): Promise<void> {
  const left = Array.from({ length: TRANSACTIONS }, (_, n) => n).values()
  const write = async (random: Random) => {
    for (const n of left) {
      const note = (_id: string) => ({
        createOrReplace: { _id, _type: 'note', n, text: 'x'.repeat(random.below(3000)) },
      })
      const id = `n${random.below(20)}`
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
  await Promise.all(Array.from({ length: WRITERS }, (_, n) => write(randomFrom(seed + n))))
}

/** What a lake that works for a while does to its folder and says, call by call. */
async function recorded(
  synchronous: 'FULL' | 'NORMAL',
): Promise<{ data: string; calls: string[] }> {
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
  await fill(lake)
  await endTraced(lake)
  const calls = readFileSync(record, 'latin1').split('\n')
  rmSync(folder, { recursive: true })
  return { data, calls }
}

/** What is wrong with a folder, held against the transactions that were acknowledged. */
function faultsOf(folder: string, acknowledged: ReadonlySet<string>): string[] {
  const { problems } = verifyFolder(folder)
  if (problems.length > 0) return [...problems]
  const held = new Set(logOf(folder))
  return [...acknowledged].filter((id) => !held.has(id)).map((id) => `${id} was acknowledged`)
}

function lay(folder: string, files: ReadonlyMap<string, Buffer>): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  for (const [name, bytes] of files) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), bytes)
  }
}

interface Outcome {
  states: number
  acknowledged: number
  readonly faults: string[]
}

/** Lets the power go after every call, in each way, until it is enough. */
function replay({ data, calls }: { data: string; calls: string[] }, enough: number): Outcome {
  const disk = new Disk(data)
  const random = randomFrom(seed)
  const acknowledged = new Set<string>()
  const folder = emptyFolder()
  const outcome: Outcome = { states: 0, acknowledged: 0, faults: [] }
  for (const [at, line] of calls.entries()) {
    const done = disk.call(line)
    if (done === undefined) continue
    const ids = done === 'disk' ? [] : [...done.said.matchAll(/"transactionId":"([^"]+)"/g)]
    for (const [, id = ''] of ids) acknowledged.add(id)
    if (done !== 'disk' && ids.length === 0) continue
    // Before the first answer the lake is being made.
    if (acknowledged.size === 0) continue
    for (const loss of disk.isSynced ? LOSSES.slice(0, 1) : LOSSES) {
      lay(folder, disk.after(loss, random))
      outcome.states++
      for (const fault of faultsOf(folder, acknowledged))
        outcome.faults.push(`call ${at}, ${loss} lost: ${fault}`)
    }
    if (outcome.states >= enough || outcome.faults.length > 100) break
  }
  rmSync(folder, { recursive: true })
  outcome.acknowledged = acknowledged.size
  return outcome
}

it('whatever a disk is left with holds what was acknowledged, whole', { timeout }, async () => {
  let [states, acknowledged, lakes] = [0, 0, 0]
  while (states < STATES) {
    const outcome = replay(await recorded('FULL'), STATES - states)
    expect(outcome.faults.slice(0, 5)).toEqual([])
    expect(outcome.states, 'the record tells of writes and answers').toBeGreaterThan(100)
    states += outcome.states
    acknowledged += outcome.acknowledged
    lakes++
  }
  // The control: a lake that answers before its log is synced is found to lose some.
  const careless = replay(await recorded('NORMAL'), STATES)
  figure(
    'power loss',
    `${states} states of the disks of ${lakes} lakes, ${acknowledged} acknowledged transactions, 0 missing, 0 half; of a lake that does not wait for its disk, ${careless.states} states lack or damage ${careless.faults.length}`,
  )
  expect(careless.faults.join('\n')).toContain('was acknowledged')
})
