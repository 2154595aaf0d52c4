/** Time to fill in a dialog and confirm it, on a machine that is busy. */
const DIALOG_MS = 45_000

/** The first full minute that leaves an editor time to confirm it: the Studio knows no seconds. */
export function soon(): Date {
  const date = new Date(Date.now() + DIALOG_MS + 60_000)
  date.setSeconds(0, 0)
  return date
}

/** A time as the Studio's input takes it: Nov 24, 2026 22:40. */
export function asTyped(date: Date): string {
  const day = date.toLocaleDateString('en-US', { month: 'short', day: 'numeric', year: 'numeric' })
  return `${day} ${date.toTimeString().slice(0, 5)}`
}
