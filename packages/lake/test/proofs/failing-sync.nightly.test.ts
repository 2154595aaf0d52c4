import { spawn, spawnSync } from 'node:child_process'
import process from 'node:process'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { verifyFolder } from '../../src/store/verify.ts'
import { temporaryFolder } from '../../src/testing/lake.ts'
import { compileLake } from '../../scripts/compile.ts'
import { figure, randomFrom, seed, sized } from './proof.ts'
import {
  ask,
  begun,
  endTraced,
  startCompiled,
  startedOn,
  type Reply,
  type Running,
} from './running.ts'

// A disk that says once that it could not keep what was written: Linux forgets it then, and says that
// all is well. The lake takes no write after that, goes on reading, and is well when it is started
// again. strace lets one call fail in a lake that is real.

const ROUNDS = sized({ commit: 5, nightly: 100, release: 300 })
/** Starting a lake takes fewer calls; each write takes one. */
const CALLS_AT_START = 40
const MOST_WRITES = 200

const compiled = temporaryFolder()
let program: string
beforeAll(async () => {
  if (spawnSync('strace', ['-V']).error !== undefined)
    throw new Error('This proof needs strace: install it, as with "apt-get install strace".')
  program = await compileLake(compiled.path)
})
afterAll(() => compiled.remove())

const TRACE = '--seccomp-bpf -f -qq -o /dev/null -e trace=fsync,fdatasync -e'.split(' ')

/** A lake whose disk fails once, at this call. */
const startOn = (data: string, failing: string): Promise<Running> =>
  begun(
    spawn(
      'strace',
      [
        ...TRACE,
        `inject=fsync,fdatasync:error=EIO:when=${failing}`,
        process.execPath,
        program,
        ...startedOn(data),
      ],
      { stdio: ['pipe', 'pipe', 'inherit'] },
    ),
  )

const UNCONFIRMED = {
  status: 503,
  body: { statusCode: 503, message: expect.stringContaining('did not confirm') },
}

const write = (lake: Running, _id: string) =>
  ask(lake, '/data/mutate/production', { mutations: [{ create: { _id, _type: 'note' } }] })

async function idsIn(lake: Running): Promise<string[]> {
  const reply = await ask(lake, '/data/query/production', { query: '*[_type == "note"]._id' })
  return Object(reply?.body).result
}

/** Writes until something is refused. @returns what was acknowledged, and the refusal */
async function writeAll(lake: Running): Promise<{ acknowledged: string[]; refusal?: Reply }> {
  const acknowledged: string[] = []
  for (let n = 0; n < MOST_WRITES; n++) {
    const reply = await write(lake, `note${n}`)
    if (reply === undefined) throw new Error('the lake is gone')
    if (reply.status !== 200) return { acknowledged, refusal: reply }
    acknowledged.push(`note${n}`)
  }
  return { acknowledged }
}

it(
  'a write that is not confirmed is the last one until the lake starts again',
  { timeout: 3_600_000 },
  async () => {
    const random = randomFrom(seed)
    let all = 0
    let refused = 0
    for (let round = 0; round < ROUNDS; round++) {
      const folder = temporaryFolder()
      const lake = await startOn(
        folder.path,
        String(CALLS_AT_START + random.below(MOST_WRITES / 2)),
      )
      const { acknowledged, refusal } = await writeAll(lake)
      all += acknowledged.length
      const refusals = refusal === undefined ? [] : [refusal, await write(lake, 'another')]
      if (refusal !== undefined) refused++
      for (const reply of refusals) expect(reply).toMatchObject(UNCONFIRMED)
      expect(await idsIn(lake), 'reading goes on').toEqual(acknowledged.toSorted())
      await endTraced(lake)
      expect(verifyFolder(folder.path).problems).toEqual([])
      const again = await startCompiled(program, folder.path)
      expect(await idsIn(again)).toEqual(expect.arrayContaining(acknowledged))
      expect((await write(again, 'after'))?.status, 'it is well').toBe(200)
      await again.kill()
      folder.remove()
    }
    // A call of a checkpoint that fails is made again, and nobody needs to know.
    expect(refused).toBeGreaterThan(ROUNDS / 2)
    // The control: a disk that does not fail takes all.
    const folder = temporaryFolder()
    const lake = await startOn(folder.path, '65535')
    expect((await writeAll(lake)).acknowledged).toHaveLength(MOST_WRITES)
    await endTraced(lake)
    folder.remove()
    figure(
      'failing sync',
      `${ROUNDS} disks that failed once, ${refused} of them at a commit; ${all} acknowledged transactions, 0 missing; no write taken until the next start`,
    )
  },
)
