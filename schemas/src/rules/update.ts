import { error, type Day, type Finding } from './finding.ts'
import type { UpdateLike } from './model.ts'

/** An entry of the list that readers see: corrections, clarifications, retractions. */
export function checkUpdate(update: UpdateLike, today: Day): Finding[] {
  const findings: Finding[] = []
  if (update.date !== undefined && update.date.slice(0, 10) > today) {
    findings.push(error('This has not happened yet: the date is in the future.', 'date'))
  }
  if ((update.kind === 'correction' || update.kind === 'retraction') && !update.text?.trim()) {
    findings.push(
      error(`Say in one sentence what this ${update.kind} changes: readers see it.`, 'text'),
    )
  }
  return findings
}

export const isRetracted = (updates: readonly UpdateLike[] | undefined): boolean =>
  updates?.some(({ kind }) => kind === 'retraction') ?? false
