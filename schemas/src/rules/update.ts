import { error, type Day, type Finding } from './finding.ts'
import type { UpdateLike } from './model.ts'

/** What readers must be told, by the kind of entry. */
const NEEDS_TEXT = new Map([
  [
    'correction',
    error('Say in one sentence what this correction changes: readers see it.', 'text'),
  ],
  ['retraction', error('Say in one sentence what is taken back, and why: readers see it.', 'text')],
  ['kill', error('Say in one sentence why the story was killed. It stays on record.', 'text')],
])

/** An entry of the list that readers see: corrections, clarifications, retractions. */
export function checkUpdate(update: UpdateLike, today: Day): Finding[] {
  const findings: Finding[] = []
  if (update.date !== undefined && update.date.slice(0, 10) > today) {
    findings.push(error('This has not happened yet: the date is in the future.', 'date'))
  }
  const missing = NEEDS_TEXT.get(update.kind ?? '')
  if (missing !== undefined && !update.text?.trim()) findings.push(missing)
  return findings
}

export const isRetracted = (updates: readonly UpdateLike[] | undefined): boolean =>
  updates?.some(({ kind }) => kind === 'retraction') ?? false

/** A killed story is a tombstone: what it was stays on record, and no reader sees it again. */
export const isKilled = (updates: readonly UpdateLike[] | undefined): boolean =>
  updates?.some(({ kind }) => kind === 'kill') ?? false
