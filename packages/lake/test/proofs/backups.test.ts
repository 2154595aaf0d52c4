import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { restore, verifyBackup } from '../../src/store/backup.ts'
import { verifyFolder } from '../../src/store/verify.ts'
import { json } from '../../src/testing/command.ts'
import { temporaryFolder } from '../../src/testing/lake.ts'
import { logOf } from './database.ts'
import { figure, randomFrom, seed, sized } from './proof.ts'
import { ask, start, type Running } from './running.ts'

// Backups that are made while many write: each is restored and holds together, has what was
// acknowledged when it was begun, and is one state that the lake was in.

const BACKUPS = sized({ commit: 2, nightly: 10, release: 10 })
/** Each with a lake of its own: one that is written to all night takes hours to be verified so often. */
const ROUNDS = sized({ commit: 1, nightly: 10, release: 20 })
const WRITERS = 4
const timeout = sized({ commit: 180_000, nightly: 3_600_000, release: 7_200_000 })

/** Writes until it is enough, and keeps the transactions that were acknowledged. */
async function write(
  lake: Running,
  writer: number,
  acknowledged: string[],
  isEnough: () => boolean,
) {
  const random = randomFrom(seed + writer)
  for (let n = 0; !isEnough(); n++) {
    const mutations = ['a', 'b'].map((side) => ({
      createOrReplace: {
        _id: `${side}${random.below(200)}`,
        _type: 'note',
        n,
        text: 'x'.repeat(500),
      },
    }))
    const reply = await ask(lake, '/data/mutate/production', { mutations })
    if (reply?.status !== 200) throw new Error(`a write was answered ${JSON.stringify(reply)}`)
    acknowledged.push(String(Object(reply.body).transactionId))
  }
}

interface Backup {
  readonly target: string
  /** The transactions that were acknowledged before it was begun. */
  readonly promised: readonly string[]
}

/** What is wrong with a copy of a folder, held against the log of the folder itself. */
function faultsOf(copy: string, log: readonly string[]): string[] {
  const misplaced = logOf(copy).filter((id, place) => log[place] !== id)
  return [...verifyFolder(copy).problems, ...misplaced.map((id) => `${id} is not in its place`)]
}

/** What was promised and is not in the log of a copy. */
function missingIn(copy: string, promised: readonly string[]): string[] {
  const held = new Set(logOf(copy))
  return promised.filter((id) => !held.has(id))
}

/** How much was written, and how much of it was acknowledged before one of the backups was begun. */
interface Tally {
  readonly written: number
  readonly promised: number
}

async function round(): Promise<Tally> {
  const folder = temporaryFolder()
  const data = path.join(folder.path, 'data')
  const lake = await start(data)
  const acknowledged: string[] = []
  let enough = false
  const writing = Array.from({ length: WRITERS }, (_, writer) =>
    write(lake, writer, acknowledged, () => enough),
  )
  await expect.poll(() => acknowledged.length, { timeout }).toBeGreaterThan(20)
  const backups: Backup[] = []
  for (let n = 0; n < BACKUPS; n++) {
    const target = path.join(folder.path, `backup${n}`)
    const promised = [...acknowledged]
    await json('backup', target, '--data', data)
    backups.push({ target, promised })
  }
  enough = true
  await Promise.all(writing)
  await lake.kill()

  const log = logOf(data)
  const restored = path.join(folder.path, 'restored')
  let transactions = 0
  for (const { target, promised: ids } of backups) {
    verifyBackup(target)
    restore(target, restored)
    expect(faultsOf(restored, log), target).toEqual([])
    expect(missingIn(restored, ids), target).toEqual([])
    // The control: what was acknowledged after it was made is missed in it.
    expect(missingIn(restored, acknowledged), target).not.toEqual([])
    transactions += ids.length
    rmSync(restored, { recursive: true })
  }

  // The last one is served, and goes on.
  const last = backups.at(-1) ?? { target: '', promised: [] }
  restore(last.target, restored)
  const again = await start(restored)
  const created = { mutations: [{ create: { _id: 'after', _type: 'note' } }] }
  expect((await ask(again, '/data/mutate/production', created))?.status).toBe(200)
  await again.kill()

  // The control: a backup in which one bit changed is not restored.
  const file = path.join(last.target, 'lake.sqlite')
  const bytes = readFileSync(file)
  const at = randomFrom(seed).below(bytes.length)
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
  writeFileSync(file, bytes)
  expect(() => verifyBackup(last.target)).toThrow('damaged')
  folder.remove()
  return { written: log.length, promised: transactions }
}

it('every backup made under load is restored, whole', { timeout }, async () => {
  const tally = { written: 0, promised: 0 }
  for (let n = 0; n < ROUNDS; n++) {
    const { written, promised } = await round()
    tally.written += written
    tally.promised += promised
  }
  expect(tally.promised).toBeGreaterThan(0)
  const count = ROUNDS * BACKUPS
  figure(
    'backups under load',
    `${count} made while ${WRITERS} wrote ${tally.written} transactions, ${count} restored, 0 of ${tally.promised} acknowledged ones missing, each a state that was`,
  )
})
