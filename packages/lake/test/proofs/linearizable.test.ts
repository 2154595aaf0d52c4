import { describe, expect, it } from 'vitest'
import { verifyFolder } from '../../src/store/verify.ts'
import { temporaryFolder } from '../../src/testing/lake.ts'
import { finalStates, type Operation } from './linearizable.ts'
import { figure, randomFrom, seed, sized, type Random } from './proof.ts'
import { ask, start, type Running } from './running.ts'

// Sixteen write the same few documents at once, while the lake is killed and comes back. What each of
// them saw fits one order of events in which every document has one revision at a time.

const KILLS = sized({ commit: 3, nightly: 40, release: 200 })
const WRITERS = 16
const DOCUMENTS = 5
/** In place of the revision of a document that is not there. */
const NONE = ''

type Seen = Operation<string>

const isLinearizable = (operations: readonly Seen[]) => finalStates(operations, [NONE]).size > 0

describe('the checker', () => {
  const write = (begin: number, end: number, to: string): Seen => ({ begin, end, apply: () => to })
  const read = (begin: number, end: number, value: string): Seen => ({
    begin,
    end,
    apply: (state) => (state === value ? state : undefined),
  })
  const swap = (begin: number, end: number, from: string, to: string): Seen => ({
    begin,
    end,
    apply: (state) => (state === from ? to : undefined),
  })

  it.each<[string, boolean, Seen[]]>([
    ['one after the other', true, [write(0, 1, 'a'), read(2, 3, 'a')]],
    [
      'a read beside a write sees it or not',
      true,
      [write(0, 9, 'a'), read(1, 2, 'a'), read(3, 4, 'a')],
    ],
    ['a read beside a write sees the old one', true, [write(0, 9, 'a'), read(1, 2, NONE)]],
    ['an old read after the write', false, [write(0, 1, 'a'), read(2, 3, NONE)]],
    ['new, then old again', false, [write(0, 9, 'a'), read(1, 2, 'a'), read(3, 4, NONE)]],
    ['what nobody wrote', false, [write(0, 1, 'a'), read(2, 3, 'b')]],
    ['two win one revision', false, [swap(0, 3, NONE, 'a'), swap(1, 4, NONE, 'b')]],
    ['a lost update', false, [write(0, 1, 'a'), swap(2, 3, 'a', 'b'), read(4, 5, 'a')]],
    [
      'no answer, and it happened later',
      true,
      [write(0, Infinity, 'a'), read(1, 2, NONE), read(3, 4, 'a')],
    ],
    ['no answer, and it never happened', true, [write(0, Infinity, 'a'), read(1, 2, NONE)]],
    [
      'no answer, and it happened twice',
      false,
      [
        write(0, Infinity, 'a'),
        read(1, 2, 'a'),
        write(3, 4, 'b'),
        read(5, 6, 'b'),
        read(7, 8, 'a'),
      ],
    ],
    [
      'a chain of three, each beside the next',
      true,
      [swap(2, 6, 'a', 'b'), swap(0, 4, NONE, 'a'), swap(4, 9, 'b', 'c'), read(10, 11, 'c')],
    ],
  ])('%s: %s', (_, verdict, operations) => {
    expect(isLinearizable(operations)).toBe(verdict)
  })

  it('passes what happened in one order, and not what has one lie in it', () => {
    const random = randomFrom(seed)
    let caught = 0
    for (let round = 0; round < 30; round++) {
      const told = invented(random)
      expect(isLinearizable(told)).toBe(true)
      const at = told.length - 1 - random.below(10)
      const lie = told.map((one, index) =>
        index === at
          ? { ...one, apply: (state: string) => (state === 'a ghost' ? state : undefined) }
          : one,
      )
      if (!isLinearizable(lie)) caught++
    }
    expect(caught).toBe(30)
  })

  /** Swaps and reads that take turns, each stretched around its moment. */
  function invented(random: Random): Seen[] {
    let state = NONE
    return Array.from({ length: 60 }, (_, moment) => {
      const [begin, end] = [moment - random.below(5), moment + 0.5 + random.below(5)]
      if (random.chance(0.5)) return read(begin, end, state)
      const from = state
      state = `revision ${moment}`
      return swap(begin, end, from, state)
    })
  }
})

/** What an answer tells of the state it was given in; with no answer, what it may have done. */
interface Outcome {
  readonly isKnown: boolean
  readonly apply: Seen['apply']
}

interface Attempt {
  readonly lake: Running
  readonly id: string
  /** The revision that the document shall have. */
  readonly to: string
  /** The revision that it was last seen to have. */
  readonly seen: string
}

/**
 * @param mutation what is asked for
 * @param fits in which states it can be done
 */
async function mutate(
  { lake, to }: Attempt,
  mutation: object,
  fits: (state: string) => boolean,
  after: (state: string) => string,
): Promise<Outcome> {
  const body = { transactionId: to, mutations: [mutation] }
  const reply = await ask(lake, '/data/mutate/production', body)
  const refused = reply?.status === 404 || reply?.status === 409
  // Any other answer fits no state, and so no order.
  const done = reply === undefined || reply.status === 200
  return {
    isKnown: reply !== undefined,
    apply(state) {
      if (refused) return fits(state) ? undefined : state
      return done && fits(state) ? after(state) : undefined
    },
  }
}

const patch = (attempt: Attempt) => {
  const { id, to, seen } = attempt
  const isSeen = (state: string) => state === seen && state !== NONE
  return mutate(attempt, { patch: { id, ifRevisionID: seen, set: { by: to } } }, isSeen, () => to)
}

const create = (attempt: Attempt) => {
  const document = { _id: attempt.id, _type: 'note' }
  return mutate(
    attempt,
    { create: document },
    (state) => state === NONE,
    () => attempt.to,
  )
}

const createIfNotExists = (attempt: Attempt) => {
  const document = { _id: attempt.id, _type: 'note' }
  const after = (state: string) => (state === NONE ? attempt.to : state)
  return mutate(attempt, { createIfNotExists: document }, () => true, after)
}

const replace = (attempt: Attempt) => {
  const document = { _id: attempt.id, _type: 'note', by: attempt.to }
  return mutate(
    attempt,
    { createOrReplace: document },
    () => true,
    () => attempt.to,
  )
}

const remove = (attempt: Attempt) =>
  mutate(
    attempt,
    { delete: { id: attempt.id } },
    () => true,
    () => NONE,
  )

const ATTEMPTS = [patch, patch, patch, create, createIfNotExists, replace, remove] as const

/** Reads a document in one of the ways there are. @returns undefined when there was no answer */
async function look(lake: Running, id: string, random: Random): Promise<string | undefined> {
  const query = encodeURIComponent(`*[_id == "${id}"]`)
  const byQuery = random.chance(0.5)
  const path = byQuery
    ? `/data/query/production?perspective=raw&query=${query}`
    : `/data/doc/production/${id}`
  const body = Object((await ask(lake, path))?.body)
  const found: unknown = byQuery ? body.result : body.documents
  if (!Array.isArray(found)) return undefined
  return String(Object(found[0])._rev ?? NONE)
}

it(
  'what sixteen saw of five documents fits one order, across kills',
  { timeout: sized({ commit: 120_000, nightly: 1_800_000, release: 7_200_000 }) },
  async () => {
    const folder = temporaryFolder()
    let lake = await start(folder.path)
    let [count, unanswered] = [0, 0]
    /** What each document may be, as far as anybody can tell. */
    let states = Array.from({ length: DOCUMENTS }, () => new Set([NONE]))
    let told: Seen[][] = []

    /** Reads and writes until the lake is gone, or it is enough. */
    const work = async (random: Random, isEnough: () => boolean): Promise<void> => {
      const known = new Map<number, string>()
      while (!isEnough()) {
        const at = random.below(DOCUMENTS)
        const id = `contested${at}`
        const begin = performance.now()
        if (random.chance(0.4)) {
          const seen = await look(lake, id, random)
          if (seen === undefined) return
          known.set(at, seen)
          const apply = (state: string) => (state === seen ? state : undefined)
          told[at]?.push({ begin, end: performance.now(), apply })
        } else {
          const attempt = { lake, id, to: `t${seed}-${++count}`, seen: known.get(at) ?? 'nothing' }
          const { isKnown, apply } = await random.one(ATTEMPTS)(attempt)
          told[at]?.push({ begin, end: isKnown ? performance.now() : Infinity, apply })
          if (!isKnown) unanswered++
          if (!isKnown) return
        }
      }
    }

    let operations = 0
    for (let cycle = 0; cycle <= KILLS; cycle++) {
      told = Array.from({ length: DOCUMENTS }, () => [])
      let enough = false
      const working = Array.from({ length: WRITERS }, (_, writer) =>
        work(randomFrom(seed + cycle * WRITERS + writer), () => enough),
      )
      const asked = () => told.reduce((sum, { length }) => sum + length, 0)
      const wanted = 200 + randomFrom(seed + cycle).below(100)
      await expect.poll(asked, { interval: 1, timeout: 60_000 }).toBeGreaterThan(wanted)
      if (cycle === KILLS) enough = true
      else await lake.kill()
      await Promise.all(working)
      if (!enough) lake = await start(folder.path)
      // What a killed lake had not done by then, it never will.
      states = states.map((before, at) => finalStates(told[at] ?? [], before))
      for (const [at, after] of states.entries())
        expect(after.size, `document ${at} in cycle ${cycle}`).toBeGreaterThan(0)
      operations += asked()
    }
    await lake.kill()
    expect(verifyFolder(folder.path).problems).toEqual([])
    folder.remove()
    expect(unanswered, 'it was killed in the middle of something').toBeGreaterThan(0)
    figure(
      'revisions',
      `${operations} operations of ${WRITERS} writers across ${KILLS} kills, ${unanswered} without an answer, 0 violations`,
    )

    // The control: one who saw a revision that never was.
    const ghost = { begin: 0, end: Infinity, apply: () => undefined }
    expect(finalStates([...(told[0] ?? []), { ...ghost, end: 1e12 }], [NONE]).size).toBe(0)
  },
)
