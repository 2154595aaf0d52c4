import { setTimeout as sleep } from 'node:timers/promises'
import type { Transport } from '@onrecord/client'

/** How long after a lost connection the next one is tried, in milliseconds. */
const RECONNECT_AFTER = 5_000

/**
 * Calls back each time something is published, changed or taken back, and once after every
 * connection that is made anew: something may have changed while nobody listened.
 */
export async function follow(
  transport: Transport,
  changed: () => void,
  signal: AbortSignal,
): Promise<void> {
  if (transport.changes === undefined) throw new TypeError('This transport tells of no changes.')
  while (!signal.aborted) {
    try {
      for await (const { tags } of transport.changes({ signal, drafts: false }))
        if (tags === null || tags.length > 0) changed()
    } catch (error) {
      if (signal.aborted) return
      console.warn(`Changes are not heard of for now: ${told(error)}`)
    }
    await sleep(RECONNECT_AFTER, undefined, { signal }).catch(() => {})
    if (!signal.aborted) changed()
  }
}

const told = (error: unknown) => (error instanceof Error ? error.message : String(error))
