import { error, type Day, type Finding } from './finding.ts'
import type { UpdateLike } from './model.ts'

const NEEDS_TEXT = new Set(['correction', 'retraction', 'kill'])

/** An entry of the list that readers see: corrections, clarifications, retractions. */
export function checkUpdate(update: UpdateLike, today: Day): Finding[] {
  const findings: Finding[] = []
  if (update.date !== undefined && update.date.slice(0, 10) > today) {
    findings.push(error('This has not happened yet: the date is in the future.', 'date'))
  }
  if (NEEDS_TEXT.has(update.kind ?? '') && !update.text?.trim()) {
    findings.push(
      error(`Say in one sentence what this ${update.kind} changes: readers see it.`, 'text'),
    )
  }
  return findings
}

export const isRetracted = (updates: readonly UpdateLike[] | undefined): boolean =>
  updates?.some(({ kind }) => kind === 'retraction') ?? false

/** A killed story is a tombstone: what it was stays on record, and no reader sees it again. */
export const isKilled = (updates: readonly UpdateLike[] | undefined): boolean =>
  updates?.some(({ kind }) => kind === 'kill') ?? false
