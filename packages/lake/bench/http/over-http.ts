import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fill } from '../lake.ts'
import { newsroom } from '../newsroom.ts'
import { lake } from '../peers/lake.ts'
import { stories } from '../peers/story.ts'
import type { Parameters } from '../queries.ts'
import { fanOut, type FanOut } from './fan-out.ts'
import { load, quantile, type Load } from './load.ts'
import { mixed, type Mixed } from './mixed.ts'
import { patches, type Patches } from './patches.ts'

export interface OverHttp {
  /** Until the lake answers, in milliseconds, and how much it holds then: medians. */
  readonly start: { readonly ms: number; readonly cpuMs: number; readonly residentMB: number }
  readonly mixed: Mixed
  /** After all these questions, in megabytes. */
  readonly residentMB: number
  readonly patches: Patches
  readonly fanOut: FanOut
  /** Articles with three quotes, each in one transaction, in an archive of 1,000. */
  readonly creates: Load
}

const STARTS = 5
const [LISTENERS, RATE] = [1000, 20]
const [CREATED_BESIDE, WRITERS] = [1000, 4]

/** What a lake does on a folder that is full, in a process of its own. Linux only. */
export async function overHttp(
  stored: { folder: string; articles: number; given: readonly Parameters[] },
  seconds: number,
  tell: (text: string) => void,
): Promise<OverHttp> {
  const { folder, articles, given } = stored
  const place = mkdtempSync(path.join(os.tmpdir(), 'onrecord-bench-http-'))
  const peer = lake(folder, articles, 'anew')
  try {
    tell('starts')
    const starts = []
    for (let n = 0; n < STARTS; n++) {
      const began = performance.now()
      const served = await peer.serve()
      const ms = performance.now() - began
      starts.push({ ms, cpuMs: served.cpuSeconds * 1000, residentMB: served.residentMB })
      await served.stop()
    }
    const served = await peer.serve()
    try {
      tell('reads, and writes beside them')
      const readAndWritten = await mixed(served, given, seconds)
      const { residentMB } = served
      tell('patches')
      const patched = await patches(served, place, seconds)
      tell('listeners')
      const listening = { listeners: LISTENERS, rate: RATE, seconds }
      return {
        start: {
          ms: quantile(
            starts.map(({ ms }) => ms),
            0.5,
          ),
          cpuMs: quantile(
            starts.map(({ cpuMs }) => cpuMs),
            0.5,
          ),
          residentMB: quantile(
            starts.map((one) => one.residentMB),
            0.5,
          ),
        },
        mixed: readAndWritten,
        residentMB,
        patches: patched,
        fanOut: await fanOut(served, listening),
        creates: await created(place, seconds, tell),
      }
    } finally {
      await served.stop()
    }
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

async function created(
  place: string,
  seconds: number,
  tell: (text: string) => void,
): Promise<Load> {
  tell('creates')
  const folder = path.join(place, 'lake')
  fill(folder, newsroom(CREATED_BESIDE), tell)
  const peer = lake(folder, CREATED_BESIDE, 'anew')
  const served = await peer.serve()
  try {
    const write = await peer.writer?.(served)
    if (write === undefined) throw new Error('the lake takes no articles')
    const story = stories()
    return await load(served, (turn) => write(story(turn)), { connections: WRITERS, seconds })
  } finally {
    await served.stop()
  }
}
