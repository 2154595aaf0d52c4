import { cpSync, rmSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { verifyFolder } from '../../src/store/verify.ts'
import { temporaryFolder } from '../../src/testing/lake.ts'
import { compileLake } from '../../scripts/compile.ts'
import { figure, randomFrom, seed, sized, type Random } from './proof.ts'
import { ask, startCompiled, type Running } from './running.ts'

// A lake is killed in the middle of its work, again and again. What it acknowledged must be there
// afterwards, whole transactions only, and the log must agree with the documents.

const KILLS = sized({ commit: 50, nightly: 1000, release: 5000 })
/** So many kills in one folder: what is looked through after each grows with all that was written. */
const KILLS_OF_A_FOLDER = 100
const WRITERS = 8

async function acknowledges(lake: Running, path: string, body: object): Promise<boolean> {
  return (await ask(lake, path, body))?.status === 200
}

/** How far a writer came: what was acknowledged, and what was sent. */
interface Progress {
  acknowledged: number
  sent: number
}

/** Writes two documents in one transaction, and publishes a draft, until the lake is gone. */
async function write(lake: Running, writer: number, progress: Progress): Promise<void> {
  for (;;) {
    const n = ++progress.sent
    const pair = ['a', 'b'].map((side) => ({
      createOrReplace: { _id: `w${writer}-${side}`, _type: 'pair', n },
    }))
    const id = `w${writer}-story`
    const draft = { _id: `drafts.${id}`, _type: 'story', n }
    const mutated = await acknowledges(lake, '/data/mutate/production', {
      mutations: [...pair, { createOrReplace: draft }],
    })
    if (!mutated) return
    progress.acknowledged = n
    const publish = {
      actionType: 'sanity.action.document.publish',
      publishedId: id,
      draftId: draft._id,
    }
    if (!(await acknowledges(lake, '/data/actions/production', { actions: [publish] }))) return
  }
}

/** What is wrong with what a lake holds, held against what it acknowledged. */
async function losses(lake: Running, all: readonly Progress[]): Promise<string[]> {
  const query = { query: '*{_id, n}' }
  const reply = await ask(lake, '/data/query/production?perspective=raw', query)
  const { result } = Object(reply?.body)
  const held = new Map<string, number>(
    Object(result).map(({ _id, n }: { _id: string; n: number }) => [_id, n]),
  )
  return all.flatMap(({ acknowledged, sent }, writer) => {
    const [a = 0, b = 0] = ['a', 'b'].map((side) => held.get(`w${writer}-${side}`))
    const story = Math.max(
      held.get(`w${writer}-story`) ?? 0,
      held.get(`drafts.w${writer}-story`) ?? 0,
    )
    return [
      ...(a === b && story === a
        ? []
        : [`writer ${writer}: half a transaction, ${a}, ${b}, ${story}`]),
      ...(a >= acknowledged && a <= sent
        ? []
        : [`writer ${writer}: ${acknowledged} was acknowledged, ${a} is there`]),
    ]
  })
}

interface Outcome {
  readonly acknowledged: number
  readonly faults: readonly string[]
}

/** Kills the lake of a folder again and again, until something is wrong with what it holds. */
async function killAgain(
  begin: (data: string) => Promise<Running>,
  data: string,
  kills: number,
  random: Random,
): Promise<Outcome> {
  const all = writersOf()
  const faults: string[] = []
  let lake = await begin(data)
  for (let kill = 0; kill < kills && faults.length === 0; kill++) {
    const writing = all.map((progress, writer) => write(lake, writer, progress))
    await setTimeout(20 + random.below(250))
    await lake.kill()
    await Promise.all(writing)
    const { problems } = verifyFolder(data)
    lake = await begin(data)
    const lost = await losses(lake, all)
    faults.push(...[...problems, ...lost].map((fault) => `kill ${kill}: ${fault}`))
  }
  await lake.kill()
  return { acknowledged: acknowledgedBy(all), faults }
}

const writersOf = () =>
  Array.from({ length: WRITERS }, (): Progress => ({ acknowledged: 0, sent: 0 }))

const acknowledgedBy = (all: readonly Progress[]) =>
  all.reduce((sum, { acknowledged }) => sum + acknowledged, 0)

const folder = temporaryFolder()
let begin: (data: string) => Promise<Running>
beforeAll(async () => {
  const program = await compileLake(`${folder.path}/program`)
  begin = (data) => startCompiled(program, data)
})
afterAll(() => folder.remove())

it(
  'a lake that is killed keeps what it acknowledged, whole transactions only',
  { timeout: sized({ commit: 300_000, nightly: 7_200_000, release: 36_000_000 }) },
  async () => {
    const random = randomFrom(seed)
    let acknowledged = 0
    for (let killed = 0; killed < KILLS;) {
      const data = `${folder.path}/data`
      const kills = Math.min(KILLS_OF_A_FOLDER, KILLS - killed)
      const outcome = await killAgain(begin, data, kills, random)
      expect(outcome.faults, `after ${killed} kills`).toEqual([])
      acknowledged += outcome.acknowledged
      rmSync(data, { recursive: true })
      killed += kills
      // Before a release it takes an hour: how far it came is told on the way.
      figure(
        'kill -9',
        `${killed} kills, at least ${acknowledged} acknowledged transactions, 0 lost, 0 half`,
      )
    }
  },
)

it('a folder that lacks what was acknowledged is found to: the control', async () => {
  const [data, older] = [`${folder.path}/newer`, `${folder.path}/older`]
  const all = writersOf()
  await (await begin(data)).kill()
  cpSync(data, older, { recursive: true })
  const newer = await begin(data)
  const writing = all.map((progress, writer) => write(newer, writer, progress))
  await expect.poll(() => acknowledgedBy(all)).toBeGreaterThan(0)
  await newer.kill()
  await Promise.all(writing)
  const lake = await begin(older)
  expect(await losses(lake, all)).not.toEqual([])
  await lake.kill()
})
