import type { SanityClient } from '@sanity/client'

/** Time to fill in a dialog and confirm it, on a machine that is busy. */
const DIALOG_MS = 45_000

/** The first full minute that leaves an editor time to confirm it: the Studio knows no seconds. */
export function soon(): Date {
  const date = new Date(Date.now() + DIALOG_MS + 60_000)
  date.setSeconds(0, 0)
  return date
}

/** A minute that is still to come however slow a machine is: the Studio knows no seconds. */
export function later(): Date {
  const date = new Date(Date.now() + 3_600_000)
  date.setSeconds(0, 0)
  return date
}

/** A time as the Studio's input takes it: Nov 24, 2026 22:40. */
export function asTyped(date: Date): string {
  const day = date.toLocaleDateString('en-US', { month: 'short', day: 'numeric', year: 'numeric' })
  return `${day} ${date.toTimeString().slice(0, 5)}`
}

/** Everything that is scheduled is given a moment that comes soon, as any program may. */
export async function bringForward(client: SanityClient): Promise<void> {
  const names = await client.fetch<string[]>('releases::all()[state == "scheduled"].name')
  const publishAt = new Date(Date.now() + 3000).toISOString()
  await Promise.all(names.map((releaseId) => client.releases.schedule({ releaseId, publishAt })))
}
