import type { ZodMiniType } from 'zod/mini'
import { InvalidContentError, type ContentIssue } from './errors.ts'
import { locate } from './locate.ts'
import type { ValidationMode } from './reader.ts'

export interface Rules<Result> {
  readonly mode: ValidationMode
  readonly validator: () => ZodMiniType<Result>
  readonly onInvalid: (issues: readonly ContentIssue[]) => void
  readonly studioUrl: string | undefined
}

/**
 * Holds an answer to its query's validator.
 *
 * @throws InvalidContentError naming the documents and fields to mend, in the mode `throw`
 */
export function validated<Result>(rules: Rules<Result>, answer: unknown): Result | null {
  // Unchecked by the caller's own wish.
  if (rules.mode === 'off') return answer as Result
  const parsed = rules.validator().safeParse(answer)
  if (parsed.success) return parsed.data
  const issues = parsed.error.issues.map(({ path, message }) =>
    locate(answer, path, message, rules.studioUrl),
  )
  if (rules.mode === 'throw') throw new InvalidContentError(issues)
  rules.onInvalid(issues)
  // In the mode `report` the caller takes what does not fit as well.
  return rules.mode === 'omit' ? null : (answer as Result)
}

/** Holds a list to its validator, item by item: one that does not fit takes no other with it. */
export const validatedItems = <Item>(rules: Rules<Item[]>, items: readonly unknown[]): Item[] =>
  items.flatMap((item) => validated(rules, [item]) ?? [])
