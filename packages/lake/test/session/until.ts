import { setTimeout as wait } from 'node:timers/promises'

/**
 * Waits until something is so, as a person would who looks again.
 *
 * @param what is awaited, to say so when it does not come
 */
export async function until(
  what: string,
  isSo: () => Promise<boolean>,
  patienceMs = 60_000,
): Promise<void> {
  const end = Date.now() + patienceMs
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`In vain: ${what}`)
    await wait(250)
  }
}
