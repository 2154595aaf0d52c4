import { InvalidContentError, locate, type ContentIssue } from './errors.ts'
import type { Query } from './query.ts'

/**
 * Holds an answer to its query's validator.
 *
 * @throws InvalidContentError naming the documents and fields to mend
 */
export function validated<Result, Params>(query: Query<Result, Params>, answer: unknown): Result {
  const parsed = query.result().safeParse(answer)
  if (parsed.success) return parsed.data
  throw new InvalidContentError(
    parsed.error.issues.map(({ path, message }) => locate(answer, path, message)),
  )
}

/**
 * Holds a list to its validator item by item, so that one broken story does not empty the front page.
 *
 * @param onInvalid told about what was left out
 */
export function validatedList<Item, Params>(
  query: Query<Item[], Params>,
  answer: unknown,
  onInvalid: (issues: readonly ContentIssue[]) => void,
): Item[] {
  if (!Array.isArray(answer)) return validated(query, answer)
  return answer.flatMap((item: unknown) => {
    const parsed = query.result().safeParse([item])
    if (parsed.success) return parsed.data
    onInvalid(parsed.error.issues.map(({ path, message }) => locate([item], path, message)))
    return []
  })
}
