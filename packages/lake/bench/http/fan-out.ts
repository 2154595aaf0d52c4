import { randomUUID } from 'node:crypto'
import { load, quantile, WARM_SECONDS } from './load.ts'
import { Patched } from './patched.ts'
import type { Served } from './served.ts'

export interface FanOut {
  readonly listeners: number
  readonly patchesPerSecond: number
  /** How many events arrived. */
  readonly events: number
  /** How long after a patch was sent the last of its listeners heard of it, in milliseconds. */
  readonly p50: number
  readonly p99: number
}

const WRITERS = 20
const ID = '\nid: '
const LAST_MS = 500

/** One listener in ten waits for what is patched, the others for other documents. */
const filterOf = (index: number) =>
  index % 10 === 0
    ? '*[_type == "article"]'
    : `*[_type == "article" && slug.current == "story-${index}"]`

/** How soon listeners hear of patches at a rate. */
export async function fanOut(
  served: Served,
  { listeners, rate, seconds }: { listeners: number; rate: number; seconds: number },
): Promise<FanOut> {
  const patched = await Patched.create(served, WRITERS)
  const [sent, heard] = [new Map<string, number>(), new Map<string, number>()]
  let events = 0
  const hear = (bytes: Buffer) => {
    // An event begins with its id; a thousand listeners must not have to read the rest.
    for (let found = bytes.indexOf(ID); found !== -1; found = bytes.indexOf(ID, found + 1)) {
      const id = bytes.toString('latin1', found + ID.length, bytes.indexOf('#', found))
      if (!sent.has(id)) continue
      events++
      heard.set(id, performance.now())
    }
  }
  for (let index = 0; index < listeners; index++) {
    const query = encodeURIComponent(filterOf(index))
    await served.listen(
      `/v2025-02-19/data/listen/production?query=${query}&includeResult=true`,
      hear,
    )
  }
  const work = async (_: number, connection: number) => {
    const id = randomUUID()
    sent.set(id, performance.now())
    await patched.patch(connection, id)
  }
  const warm = performance.now() + WARM_SECONDS * 1000
  const { perSecond } = await load(served, work, { connections: WRITERS, seconds, rate })
  await new Promise((resolve) => setTimeout(resolve, LAST_MS))
  await patched.remove()
  const delays = [...heard].flatMap(([id, time]) => {
    const begun = sent.get(id) ?? NaN
    return begun > warm ? [time - begun] : []
  })
  return {
    listeners,
    patchesPerSecond: perSecond,
    events,
    p50: quantile(delays, 0.5),
    p99: quantile(delays, 0.99),
  }
}
