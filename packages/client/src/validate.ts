import { InvalidContentError, type ContentIssue } from './errors.ts'
import { locate } from './locate.ts'
import type { Mode } from './model.ts'
import type { ValidationMode } from './reader.ts'
import { misfits } from './shape/check.ts'
import type { Shape } from './shape/shape.ts'

export interface Rules<Result> {
  readonly validate: ValidationMode
  /** Which of the shape's two faces. */
  readonly mode: Mode
  /** Of what is asked for in that mode. */
  readonly shape: Shape<Result, unknown>
  readonly onInvalid: (issues: readonly ContentIssue[]) => void
  readonly studioUrl: string | undefined
}

/**
 * Holds an answer to its query's shape.
 *
 * @throws InvalidContentError naming the documents and fields to mend, in the mode `throw`
 */
export function validated<Result>(rules: Rules<Result>, answer: unknown): Result | null {
  // Unchecked by the caller's own wish.
  if (rules.validate === 'off') return answer as Result
  const found = misfits(rules.shape, answer, rules.mode)
  // Nothing is wrong with it: that is what the shape says of it.
  if (found.length === 0) return answer as Result
  const issues = found.map(({ path, message }) => locate(answer, path, message, rules.studioUrl))
  if (rules.validate === 'throw') throw new InvalidContentError(issues)
  rules.onInvalid(issues)
  // In the mode `report` the caller takes what does not fit as well.
  return rules.validate === 'omit' ? null : (answer as Result)
}

/** Holds a list to its shape, item by item: one that does not fit takes no other with it. */
export const validatedItems = <Item>(rules: Rules<Item[]>, items: readonly unknown[]): Item[] =>
  items.flatMap((item) => validated(rules, [item]) ?? [])
