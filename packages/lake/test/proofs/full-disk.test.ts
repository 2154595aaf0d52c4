import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { expect, it } from 'vitest'
import { openLake as openFolder } from '../../src/create-lake.ts'
import { verifyFolder } from '../../src/store/verify.ts'
import { temporaryFolder } from '../../src/testing/lake.ts'
import { figure, randomFrom, seed, sized } from './proof.ts'
import { ask, type Place, type Reply } from './running.ts'

// A disk that takes no more: writes are refused and say so, what was acknowledged is there, reading
// goes on, and when there is room again so does writing.

const ROUNDS = sized({ commit: 3, nightly: 60, release: 200 })
const bin = path.join(import.meta.dirname, '../../bin/onrecord-lake.mjs')

const AT_ONCE = 4
/** Of 512 bytes: 3 MB. */
const LIMIT_BLOCKS = 6000

/** Several write until they are refused. @returns the refusals, and the ids of what was acknowledged */
async function fill(
  lake: Place,
  name: string,
): Promise<{ refusals: Reply[]; acknowledged: string[] }> {
  const acknowledged: string[] = []
  const refusals: Reply[] = []
  const random = randomFrom(seed)
  for (let count = 0; refusals.length === 0; count++) {
    if (count > 10_000) throw new Error('this disk does not get full')
    const writes = Array.from({ length: AT_ONCE }, async (_, writer) => {
      const _id = `${name}-${count}-${writer}`
      const text = `${random.below(1e9)} `.repeat(100 + random.below(4000))
      const mutations = [
        { create: { _id, _type: 'note', text } },
        { create: { _id: `${_id}-twin`, _type: 'note', text } },
      ]
      const reply = await ask(lake, '/data/mutate/production', { mutations })
      if (reply === undefined) throw new Error('the lake is gone')
      if (reply.status === 200) acknowledged.push(_id)
      else refusals.push(reply)
    })
    await Promise.all(writes)
  }
  return { refusals, acknowledged }
}

async function expectWhole(lake: Place, acknowledged: readonly string[]): Promise<void> {
  const reply = await ask(lake, '/data/query/production', { query: '*[_type == "note"]._id' })
  const held = new Set<unknown>(Object(reply?.body).result)
  for (const id of acknowledged)
    expect(held.has(id) && held.has(`${id}-twin`), `${id} was acknowledged`).toBe(true)
  expect(held.size, 'no half transaction').toBe(acknowledged.length * 2)
  const history = `/data/history/production/documents/${acknowledged[0]}?lastRevision=true`
  expect((await ask(lake, history))?.status).toBe(200)
}

it(
  'a full database refuses writes with 507, and goes on when there is room',
  { timeout: 600_000 },
  async () => {
    const folder = temporaryFolder()
    const { lake, close } = await openFolder({ data: folder.path, port: 0 })
    lake.store.createDataset('production', { aclMode: 'public' })
    const full = {
      url: lake.url(),
      token: lake.accounts.issueToken(lake.accounts.localUser().id, 'a proof'),
    }
    const { db } = lake.store
    const all: string[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const pages = Number(db.prepare('PRAGMA page_count').get()?.['page_count'])
      db.exec(`PRAGMA max_page_count = ${pages + 400 + round}`)
      const { refusals, acknowledged } = await fill(full, `round${round}`)
      for (const refusal of refusals)
        expect(refusal).toMatchObject({
          status: 507,
          body: { statusCode: 507, message: expect.stringContaining('full') },
        })
      all.push(...acknowledged)
      await expectWhole(full, all)
      // The control: with room the same write is taken.
      db.exec('PRAGMA max_page_count = 1000000')
      const mutations = [{ create: { _id: `after${round}`, _type: 'letter' } }]
      expect((await ask(full, '/data/mutate/production', { mutations }))?.status).toBe(200)
    }
    await close()
    expect(verifyFolder(folder.path).problems).toEqual([])
    folder.remove()
    figure(
      'full disk',
      `${ROUNDS} times full, ${all.length} acknowledged transactions, 0 missing, 0 half`,
    )
  },
)

it(
  'a disk that fails to write refuses with 503, and goes on when it is well',
  { timeout: 120_000 },
  async () => {
    const folder = temporaryFolder()
    // No file may become larger than this: a write beyond it fails as one to a broken disk does.
    const limit = `ulimit -Sf ${LIMIT_BLOCKS} && exec "$0" "$@"`
    const begin = ['start', '--data', folder.path, '--port', '0', '--json']
    const child = spawn('sh', ['-c', limit, process.execPath, bin, ...begin], {
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    const ended = once(child, 'close')
    const [line] = await once(createInterface(child.stdout), 'line')
    const { url, token } = Object(JSON.parse(String(line)))
    const lake = { url: String(url), token: String(token) }
    const { refusals, acknowledged } = await fill(lake, 'limited')
    for (const refusal of refusals)
      expect(refusal).toMatchObject({
        status: 503,
        body: { statusCode: 503, message: expect.stringContaining('disk') },
      })
    await expectWhole(lake, acknowledged)
    execFileSync('prlimit', ['--pid', String(child.pid), '--fsize=unlimited'])
    const mutations = [{ create: { _id: 'after', _type: 'letter' } }]
    expect((await ask(lake, '/data/mutate/production', { mutations }))?.status, 'the control').toBe(
      200,
    )
    child.kill('SIGKILL')
    await ended
    expect(verifyFolder(folder.path).problems).toEqual([])
    folder.remove()
    figure('failing disk', `${acknowledged.length} acknowledged transactions, 0 missing, 0 half`)
  },
)
