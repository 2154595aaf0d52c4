import { randomUUID } from 'node:crypto'
import { NAMES, named, QUERIES, type Parameters } from '../queries.ts'
import { load, type Load } from './load.ts'
import { Patched } from './patched.ts'
import type { Served } from './served.ts'

export interface Mixed {
  /** The ten queries in turns, while nobody writes. */
  readonly reads: Load
  /** The same while articles are patched. */
  readonly readsBesideWrites: Load
  readonly writes: Load
}

const [READERS, WRITERS, RATE] = [20, 4, 50]

/** Reads, and reads with writes beside them. */
export async function mixed(
  served: Served,
  given: readonly Parameters[],
  seconds: number,
): Promise<Mixed> {
  const ask = (turn: number) => {
    const name = NAMES[turn % NAMES.length] ?? 'article'
    const one = given[Math.floor(turn / NAMES.length) % given.length]
    if (one === undefined) throw new Error('there is nothing to ask for')
    // A parameter that no query looks at makes a question that nobody has asked.
    const params = { ...named(name, one), turn }
    return served.post('/v2025-02-19/data/query/production', { query: QUERIES[name], params })
  }
  const reading = { connections: READERS, seconds }
  const reads = await load(served, ask, reading)
  const patched = await Patched.create(served, WRITERS)
  const write = (_: number, connection: number) => patched.patch(connection, randomUUID())
  const [readsBesideWrites, writes] = await Promise.all([
    load(served, ask, reading),
    load(served, write, { connections: WRITERS, seconds, rate: RATE }),
  ])
  await patched.remove()
  return { reads, readsBesideWrites, writes }
}
