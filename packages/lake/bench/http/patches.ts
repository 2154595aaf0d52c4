import { randomUUID } from 'node:crypto'
import { rowsPerSecond } from './limits.ts'
import { load, type Load } from './load.ts'
import { ARTICLE, Patched } from './patched.ts'
import type { Served } from './served.ts'

export interface Patches extends Load {
  /** Rows as large that bare SQLite puts on the same disk in groups as large, before and after. */
  readonly bareRowsPerSecond: number
}

const CONNECTIONS = 20

/** Patches of a 6 KB article that are acknowledged, which they are once they are on disk. */
export async function patches(served: Served, place: string, seconds: number): Promise<Patches> {
  const patched = await Patched.create(served, CONNECTIONS)
  const bare = () => rowsPerSecond(place, CONNECTIONS, ARTICLE)
  const before = bare()
  const write = (_: number, connection: number) => patched.patch(connection, randomUUID())
  const loaded = await load(served, write, { connections: CONNECTIONS, seconds })
  await patched.remove()
  return { ...loaded, bareRowsPerSecond: (before + bare()) / 2 }
}
