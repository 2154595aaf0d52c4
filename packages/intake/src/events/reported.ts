import type { Statement } from '../speech/statements.ts'
import type { Token } from '../text/tokens.ts'
import { because } from '../reason.ts'
import { tenseOf, type Candidate } from './signs.ts'

export const ONLY_REPORTED = because`only a paper or somebody without a name tells of it`

/** “A source said rebels had shelled the town”: the story does not say itself that they did. */
export function isOnlyReported(
  tokens: readonly Token[],
  { group, reach }: Candidate,
  paraphrases: readonly Statement[],
): boolean {
  if (group.status !== 'occurred') return false
  const first = tokens[reach.from]
  const verb = tokens[group.from]
  if (first === undefined || verb === undefined) return false
  // “The company said it had fired him”: what somebody did, they know.
  if (/^(?:it|they|he|she|we|i)$/.test(first.lower)) return false
  const told = paraphrases.find(({ start, end }) => start <= verb.start && end >= verb.end)
  return (
    told !== undefined && (isByPaper(told) || (tenseOf(tokens, group) === 'had' && isUnnamed(told)))
  )
}

const isByPaper = ({ resolved: { speakers } }: Statement): boolean =>
  speakers.some(({ sourceType }) => sourceType === 'newsOrganization')

const isUnnamed = ({ resolved: { speakers } }: Statement): boolean =>
  speakers.some(
    ({ sourceType, identification, asDescribed }) =>
      identification === 'unnamed' &&
      (sourceType === 'person' || sourceType === 'document') &&
      // “The mayor said”: there is one only, and everybody knows who that is.
      !/^the /i.test(asDescribed),
  )
