import { pathOf, type Rule } from './rule.ts'

/** `defined(slug.current)`. */
export const defined: Rule = (node) => {
  if (node.type !== 'FuncCall' || node.namespace !== 'global' || node.name !== 'defined')
    return undefined
  const [arg] = node.args
  const path = arg === undefined ? undefined : pathOf(arg)
  return path === undefined ? undefined : { kind: 'defined', path }
}
