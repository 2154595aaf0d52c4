import { ALWAYS, NEVER } from '../condition.ts'
import { isTimeless } from '../prepared.ts'
import { constantOf, type Rule } from './rule.ts'

/** `$section == null`, as lists say it whose filters may be left out: the same for every document. */
export const constant: Rule = (node, scope) => {
  if (node.type !== 'OpCall' && node.type !== 'Value') return undefined
  // With time it may become true, and no write would tell.
  if (!isTimeless(node)) return undefined
  const value = constantOf(node, scope)
  if (value === undefined) return undefined
  return value === true ? ALWAYS : NEVER
}
