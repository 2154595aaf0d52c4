import { spawn } from 'node:child_process'
import http from 'node:http'
import path from 'node:path'
import process from 'node:process'
import { expect, it } from 'vitest'
import { API, temporaryFolder } from '../../src/testing/lake.ts'
import { faultsOf, Listener, type Heard, type Passage } from './listeners.ts'
import { logOf } from './database.ts'
import { figure, randomFrom, seed, sized } from './proof.ts'
import { ask, begun, memoryOf, start, type Running } from './running.ts'

// Whoever listens hears every transaction whole, once and in order, or is told that they may have
// missed some: while connections are cut and the lake is killed. Whoever reads too slowly is cut off.

const KILLS = sized({ commit: 2, nightly: 20, release: 60 })
const LISTENERS = sized({ commit: 20, nightly: 200, release: 200 })
const WRITERS = 4
const wasteful = path.join(import.meta.dirname, 'wasteful-lake.ts')
const timeout = sized({ commit: 120_000, nightly: 1_800_000, release: 3_600_000 })

/** Three documents in each transaction, until the lake is gone or it is enough. */
async function write(lake: () => Running, writer: number, isEnough: () => boolean): Promise<void> {
  const random = randomFrom(seed + writer)
  for (let n = 0; !isEnough(); n++) {
    const mutations = ['a', 'b', 'c'].map((side) => ({
      createOrReplace: { _id: `${side}${random.below(5)}`, _type: 'note', n },
    }))
    const reply = await ask(lake(), '/data/mutate/production', { mutations })
    if (reply === undefined) await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

it('hears everything once and in order, or is told', { timeout }, async () => {
  const folder = temporaryFolder()
  let lake = await start(folder.path)
  const random = randomFrom(seed)
  const listeners = Array.from({ length: LISTENERS }, () => new Listener())
  const listening = listeners.map((listener) => listener.listen(() => lake))
  let enough = false
  const writing = Array.from({ length: WRITERS }, (_, writer) =>
    write(
      () => lake,
      writer,
      () => enough,
    ),
  )
  for (let kill = 0; kill <= KILLS; kill++) {
    for (let cut = 0; cut < LISTENERS; cut++) {
      await new Promise((resolve) => setTimeout(resolve, 1000 / LISTENERS))
      listeners[random.below(LISTENERS)]?.cut()
    }
    if (kill === KILLS) break
    await lake.kill()
    lake = await start(folder.path)
  }
  enough = true
  await Promise.all(writing)
  // Whoever comes back only now may be told to begin anew: they hear one of those after that.
  const endings = new Set<string>()
  const hasHeardOne = ({ passages }: Listener) =>
    endings.has(passages.at(-1)?.at(-1)?.transactionId ?? '')
  await expect
    .poll(
      async () => {
        const mutations = [{ create: { _id: `ending${endings.size}`, _type: 'note' } }]
        const reply = await ask(lake, '/data/mutate/production', { mutations })
        endings.add(String(Object(reply?.body).transactionId))
        return listeners.filter((one) => !hasHeardOne(one)).length
      },
      { interval: 500, timeout: 60_000 },
    )
    .toBe(0)
  for (const listener of listeners) listener.end()
  await Promise.all(listening)
  await lake.kill()
  const log = logOf(folder.path)
  folder.remove()

  const faults = listeners.flatMap(({ passages }) => passages.flatMap((one) => faultsOf(one, log)))
  const events = listeners.flatMap(({ passages }) => passages.flat())
  const resumed = listeners.reduce((sum, listener) => sum + listener.resumed, 0)
  figure(
    'listeners',
    `${LISTENERS} heard ${events.length} events of ${log.length} transactions across ${KILLS} kills and ${resumed} resumed connections, ${faults.length} lost, doubled, torn or out of order`,
  )
  expect(faults.slice(0, 10)).toEqual([])
  expect(resumed).toBeGreaterThan(0)

  // The control: a passage in which one event is lost, doubled, or changes places is found.
  const longest: Passage =
    listeners.flatMap(({ passages }) => passages).toSorted((a, b) => b.length - a.length)[0] ?? []
  const passage = longest.filter(({ total }) => total === 3)
  const middle = Math.floor(passage.length / 2)
  const [one, other] = passage.slice(middle) as [Heard, Heard]
  const spoiled = [
    passage.toSpliced(middle, 1),
    passage.toSpliced(middle - (middle % 3), 3),
    passage.toSpliced(middle, 0, one),
    passage.toSpliced(middle, 2, other, one),
    passage.slice(0, middle - (middle % 3) + 1),
  ]
  for (const [index, wrong] of spoiled.entries())
    expect(faultsOf(wrong, log), `control ${index}`).not.toEqual([])
})

/** Asks to listen, and reads nothing until told. */
function stall({ url, token }: Running): Promise<{ ended: () => Promise<boolean> }> {
  return new Promise((resolve) => {
    const request = http.get(
      `${url}${API}/data/listen/production?query=*&includeResult=true`,
      { agent: false, headers: { authorization: `Bearer ${token}` } },
      (response) => {
        response.pause()
        resolve({
          ended: () =>
            new Promise((over) => {
              response.on('error', () => over(true))
              response.on('close', () => over(true))
              setTimeout(() => over(false), 10_000).unref()
              response.resume()
            }),
        })
      },
    )
    request.on('error', () => {})
  })
}

const startWasteful = (folder: string): Promise<Running> =>
  begun(spawn(process.execPath, [wasteful, folder], { stdio: ['pipe', 'pipe', 'inherit'] }))

/** A third more than what fills the bound. */
const MOST_WRITES = 1000
const TEXT = 'x'.repeat(400_000)

/** Writes a long document again. @returns the transaction's id */
async function writeLong(lake: Running, n: number): Promise<string> {
  const long = { _id: 'long', _type: 'note', n, text: TEXT }
  const mutations = [{ createOrReplace: long }]
  const reply = await ask(lake, '/data/mutate/production', { mutations })
  return String(Object(reply?.body).transactionId)
}

/**
 * In bytes, however many listen and however much is written: what waits for all of them, what is kept
 * for those who come back, and garbage that a busy machine has not collected yet.
 */
const BOUND = 300e6

it('cuts off who reads too slowly, with bounded memory, and nobody else', { timeout }, async () => {
  const folder = temporaryFolder()
  const lake = await start(folder.path)
  const STALLED = sized({ commit: 20, nightly: 50, release: 50 })
  const WRITES = sized({ commit: 40, nightly: 1000, release: 1000 })
  const stalled = await Promise.all(Array.from({ length: STALLED }, () => stall(lake)))
  const healthy = new Listener()
  const listening = healthy.listen(() => lake)
  await expect.poll(() => healthy.passages.length).toBe(1)
  const before = memoryOf(lake.pid)
  let most = 0
  let last = ''
  for (let n = 0; n < WRITES; n++) {
    last = await writeLong(lake, n)
    most = Math.max(most, memoryOf(lake.pid) - before)
  }
  await expect
    .poll(() => healthy.passages.at(-1)?.at(-1)?.transactionId, { timeout: 30_000 })
    .toBe(last)
  const cut = await Promise.all(stalled.map(({ ended }) => ended()))
  healthy.end()
  await listening
  await lake.kill()
  folder.remove()
  const sent = (STALLED * WRITES * TEXT.length) / 1e6
  figure(
    'slow listeners',
    `${cut.filter(Boolean).length} of ${STALLED} cut, ${Math.round(most / 1e6)} MB more at most for ${Math.round(sent)} MB of events`,
  )
  expect(cut).toEqual(cut.map(() => true))
  expect(healthy.passages, 'whoever reads is not cut').toHaveLength(1)
  expect(most).toBeLessThan(BOUND)
})

it('a lake that keeps whatever waits takes more: the control', { timeout }, async () => {
  const folder = temporaryFolder()
  const lake = await startWasteful(folder.path)
  await stall(lake)
  const before = memoryOf(lake.pid)
  let more = 0
  for (let n = 0; n < MOST_WRITES && more < BOUND; n++) {
    await writeLong(lake, n)
    more = memoryOf(lake.pid) - before
  }
  await lake.kill()
  folder.remove()
  expect(more).toBeGreaterThan(BOUND)
})

const COUNT = sized({ commit: 300, nightly: 2000, release: 2000 })
/** In bytes, for all of them. */
const MOST_FOR_ALL = sized({ commit: 60e6, nightly: 120e6, release: 120e6 })

/** How much more memory a lake takes when so many listen. */
async function memoryForAll(lake: Running): Promise<number> {
  await ask(lake, '/data/query/production', { query: '*' })
  const before = memoryOf(lake.pid)
  for (let opened = 0; opened < COUNT; opened += 50)
    await Promise.all(Array.from({ length: 50 }, () => stall(lake)))
  return memoryOf(lake.pid) - before
}

it('two thousand listeners take little', { timeout }, async () => {
  const folder = temporaryFolder()
  const lake = await start(folder.path)
  const more = await memoryForAll(lake)
  await lake.kill()
  folder.remove()
  figure('many listeners', `${COUNT} take ${Math.round(more / 1e6)} MB`)
  expect(more).toBeLessThan(MOST_FOR_ALL)
})

it('they take more where something is kept for each: the control', { timeout }, async () => {
  const folder = temporaryFolder()
  const lake = await startWasteful(folder.path)
  const more = await memoryForAll(lake)
  await lake.kill()
  folder.remove()
  expect(more).toBeGreaterThan(MOST_FOR_ALL)
})
