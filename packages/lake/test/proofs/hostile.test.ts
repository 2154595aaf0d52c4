import { spawn } from 'node:child_process'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../../src/testing/lake.ts'
import { attacks, type Attack } from './hostile.ts'
import { figure, randomFrom, seed, sized } from './proof.ts'
import { ask, begun, memoryOf, workOf, type Running } from './running.ts'
import { measureSlowdown, type Slowdown } from './slowdown.ts'

// Whatever a query asks for, it ends within its limit, whoever asks for something else does not wait
// for it, the memory of the lake is bounded, and its process lives.

const LIMIT_MS = 500
const LATE_MS = 250
const ROUNDS = sized({ commit: 1, nightly: 30, release: 100 })
/** As many as there are threads for slow queries: none waits for another. */
const LANES = 2
/** Two threads of 512 MB, and what is sent. */
const MEMORY = 1.6e9
const DOCUMENTS = 400

const program = path.join(import.meta.dirname, 'limited-lake.ts')

const start = (folder: string, ...how: string[]) =>
  begun(
    spawn(process.execPath, [program, folder, String(LIMIT_MS), ...how], {
      stdio: ['pipe', 'pipe', 'inherit'],
    }),
  )

async function filled(folder: string, ...how: string[]): Promise<Running> {
  const lake = await start(folder, ...how)
  const mutations = Array.from({ length: DOCUMENTS }, (_, n) => ({
    create: { _id: `n${n}`, _type: 'note', n, title: `note number ${n} of a newsroom` },
  }))
  await ask(lake, '/data/mutate/production', { mutations })
  return lake
}

const bodyOf = ({ query, params = {} }: Attack) => JSON.stringify({ query, params })
const send = (lake: Running, body: string) => ask(lake, '/data/query/production', body)

/** How long somebody waits who reads and writes one document after the other, meanwhile. */
async function waits(lake: Running, until: () => boolean): Promise<number[]> {
  const times: number[] = []
  for (let n = 0; !until(); n++) {
    const started = performance.now()
    const written = await ask(lake, '/data/mutate/production', {
      mutations: [{ createOrReplace: { _id: 'beside', _type: 'letter', n } }],
    })
    const read = await ask(lake, '/data/query/production', { query: '*[_id == "beside"][0].n' })
    if (written?.status !== 200 || Object(read?.body).result !== n)
      throw new Error(`the lake says ${JSON.stringify(written)} and ${JSON.stringify(read)}`)
    times.push(performance.now() - started)
  }
  return times.toSorted((a, b) => a - b)
}

/** Whether most of the time was waited as long as for a hostile query; a slow machine makes some wait. */
function held(times: readonly number[], quiet: readonly number[], { mean }: Slowdown): boolean {
  const sum = (some: readonly number[]) => some.reduce((total, time) => total + time, 0)
  const long = times.filter((time) => time > mean * LIMIT_MS + 2 * middle(quiet))
  return sum(long) > sum(times) / 2
}

const middle = (times: readonly number[]) => times[Math.floor(times.length / 2)] ?? 0

it(
  'ends in time, and nobody waits for it',
  { timeout: sized({ commit: 180_000, nightly: 3_600_000, release: 7_200_000 }) },
  async () => {
    const folder = temporaryFolder()
    const lake = await filled(folder.path)
    const { pid } = lake
    const quietUntil = performance.now() + 1000
    const quiet = await waits(lake, () => performance.now() > quietUntil)
    const before = memoryOf(pid)

    const random = randomFrom(seed)
    const list = Array.from({ length: ROUNDS }, () => Object.entries(attacks))
      .flat()
      .entries()
    const statuses = new Map<number, number>()
    const wrong: string[] = []
    let most = 0
    let latest = { late: 0, name: '' }
    let over = false
    const lane = async () => {
      for (const [, [name, attack]] of list) {
        const body = bodyOf(attack(random))
        const started = performance.now()
        const reply = await send(lake, body)
        const late = performance.now() - started - LIMIT_MS
        if (late > latest.late) latest = { late, name }
        most = Math.max(most, memoryOf(pid) - before)
        const status = reply?.status ?? 0
        statuses.set(status, (statuses.get(status) ?? 0) + 1)
        if (![200, 400, 408].includes(status)) wrong.push(`${name}: ${status}`)
      }
    }
    const slowdown = measureSlowdown()
    const beside = waits(lake, () => over)
    await Promise.all(Array.from({ length: LANES }, lane))
    over = true
    const attacked = await beside
    const slower = await slowdown()
    await lake.kill()
    folder.remove()

    const count = ROUNDS * Object.keys(attacks).length
    const slowest = attacked.at(-1) ?? 0
    const load = (os.loadavg()[0] ?? 0) / os.availableParallelism()
    const said = [...statuses].map(([status, times]) => `${times} × ${status}`).join(', ')
    figure(
      'hostile queries',
      `${count} of ${Object.keys(attacks).length} kinds (${said}): at most ${Math.round(latest.late)} ms after their limit (${latest.name}), ${Math.round(most / 1e6)} MB more; a write and a read beside them took ${(middle(attacked) / middle(quiet)).toFixed(1)} times as long as in quiet, ${Math.round(slowest)} ms at most, on a machine with ${load.toFixed(1)} times the load it has processors for, where work took ${slower.mean.toFixed(1)} times as long, ${slower.most.toFixed(1)} at most`,
    )
    expect(wrong).toEqual([])
    expect(statuses.get(408), 'some were stopped').toBeGreaterThan(0)
    // On a machine that keeps everybody waiting, they wait as well.
    expect(latest.late).toBeLessThan(LATE_MS * slower.most)
    expect(most).toBeLessThan(MEMORY)
    expect(held(attacked, quiet, slower)).toBe(false)
  },
)

/** Something that takes several times as long as it may, each time anew. */
const laborious = (n: number) => {
  const parts = Array.from({ length: 12 }, (_, m) => m + 1).map(
    (m) => `count(*[n < ^.n && n + ${n} + ${m} > 0])`,
  )
  return { query: `count(*{"a": ${parts.join(' + ')}}[a >= 0])` }
}

it(
  'is found to keep others waiting where it is not limited: the control',
  { timeout: 180_000 },
  async () => {
    const folder = temporaryFolder()
    const lake = await filled(folder.path, 'unlimited')
    const quietUntil = performance.now() + 500
    const quiet = await waits(lake, () => performance.now() > quietUntil)
    let over = false
    const slowdown = measureSlowdown()
    const beside = waits(lake, () => over)
    for (let n = 0; n < 2; n++) expect((await send(lake, bodyOf(laborious(n))))?.status).toBe(200)
    over = true
    const attacked = await beside
    const slower = await slowdown()
    await lake.kill()
    folder.remove()
    expect(held(attacked, quiet, slower)).toBe(true)
  },
)

/** What a query with a hundred thousand parameters costs the thread that all share, in milliseconds. */
async function costOfBulk(...how: string[]): Promise<number> {
  const folder = temporaryFolder()
  const lake = await filled(folder.path, ...how)
  const bodies = Array.from({ length: 6 }, (_, n) => {
    const ids = Array.from({ length: 100_000 }, (__, m) => `id${n}-${m}`)
    return bodyOf({ query: 'count(*[_id in $ids])', params: { ids } })
  })
  const costs: number[] = []
  for (const body of bodies) {
    const before = workOf(lake.pid)
    expect([200, 408]).toContain((await send(lake, body))?.status)
    costs.push(workOf(lake.pid) - before)
  }
  await lake.kill()
  folder.remove()
  // The first ones also pay for code that was not used before.
  return Math.min(...costs)
}

it('bulky parameters are read where nobody waits', { timeout: 180_000 }, async () => {
  const cost = await costOfBulk()
  // The control: where they are read by the thread that all share, it is busy with them.
  const control = await costOfBulk('unlimited')
  figure(
    'bulky parameters',
    `100000 cost the thread that all share ${cost.toFixed(1)} ms, and ${control.toFixed(1)} ms where it reads them`,
  )
  expect(cost).toBeLessThan(control / 3)
})
