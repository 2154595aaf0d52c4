import { cpSync } from 'node:fs'
import { expect, it } from 'vitest'
import { verifyFolder } from '../../src/store/verify.ts'
import { temporaryFolder } from '../../src/testing/lake.ts'
import { figure, randomFrom, seed, sized } from './proof.ts'
import { ask, start, type Running } from './running.ts'

// A lake is killed in the middle of its work, again and again. What it acknowledged must be there
// afterwards, whole transactions only, and the log must agree with the documents.

const CYCLES = sized({ commit: 50, nightly: 1000, release: 5000 })
/** It takes hours before a release: how far it came is told on the way. */
const TOLD = 100
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

it(
  'a lake that is killed keeps what it acknowledged, whole transactions only',
  { timeout: sized({ commit: 300_000, nightly: 7_200_000, release: 36_000_000 }) },
  async () => {
    const folder = temporaryFolder()
    const data = `${folder.path}/data`
    const random = randomFrom(seed)
    const all = Array.from({ length: WRITERS }, (): Progress => ({ acknowledged: 0, sent: 0 }))
    const acknowledged = () => all.reduce((sum, progress) => sum + progress.acknowledged, 0)
    let lake = await start(data)
    for (let cycle = 0; cycle < CYCLES; cycle++) {
      const writing = all.map((progress, writer) => write(lake, writer, progress))
      await new Promise((resolve) => setTimeout(resolve, 20 + random.below(250)))
      await lake.kill()
      await Promise.all(writing)
      expect(verifyFolder(data).problems, `cycle ${cycle}`).toEqual([])
      lake = await start(data)
      expect(await losses(lake, all), `cycle ${cycle}`).toEqual([])
      const kills = cycle + 1
      if (kills % TOLD === 0 || kills === CYCLES)
        figure(
          'kill -9',
          `${kills} kills, at least ${acknowledged()} acknowledged transactions, 0 lost, 0 half`,
        )
    }

    // The control: a folder that lacks what was acknowledged since is found to.
    cpSync(data, `${folder.path}/older`, { recursive: true })
    const before = acknowledged()
    const writing = all.map((progress, writer) => write(lake, writer, progress))
    await expect.poll(acknowledged, { timeout: 60_000 }).toBeGreaterThan(before)
    await lake.kill()
    await Promise.all(writing)
    const older = await start(`${folder.path}/older`)
    expect(await losses(older, all)).not.toEqual([])
    await older.kill()
    folder.remove()
  },
)
