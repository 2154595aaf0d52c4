import { constantOf, type Rule } from './rule.ts'

/** `references($id)`, `references(^._id)`, `references([…], …)`. */
export const references: Rule = (node, scope) => {
  if (node.type !== 'FuncCall' || node.namespace !== 'global' || node.name !== 'references')
    return undefined
  const given = node.args.flatMap((arg) => constantOf(arg, scope))
  // Anything but a string refers to nothing, but what is not known may be a string.
  if (given.includes(undefined)) return undefined
  return { kind: 'references', ids: given.filter((id) => typeof id === 'string') }
}
