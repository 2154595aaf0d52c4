import { NEVER } from '../condition.ts'
import { constantOf, type Rule } from './rule.ts'

/** `sanity::versionOf($id)`. */
export const versions: Rule = (node, scope) => {
  if (node.type !== 'FuncCall' || node.namespace !== 'sanity' || node.name !== 'versionOf')
    return undefined
  const [arg] = node.args
  const id = arg === undefined ? undefined : constantOf(arg, scope)
  if (id === undefined) return undefined
  return typeof id === 'string' ? { kind: 'variants', id } : NEVER
}
