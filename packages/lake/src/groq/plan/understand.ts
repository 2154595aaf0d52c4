import type { ExprNode } from 'groq-js'
import type { Scope } from '../evaluate/scope.ts'
import { anyOf, OPEN, type Condition } from './condition.ts'
import { constant } from './rules/constant.ts'
import { defined } from './rules/defined.ts'
import { equality } from './rules/equality.ts'
import { keyset } from './rules/keyset.ts'
import { match } from './rules/match.ts'
import { membership } from './rules/membership.ts'
import { mention } from './rules/mention.ts'
import { range } from './rules/range.ts'
import { references } from './rules/references.ts'
import type { Rule } from './rules/rule.ts'
import { versions } from './rules/versions.ts'

/** Each understands one form of condition. */
const RULES: readonly Rule[] = [
  equality,
  membership,
  mention,
  range,
  defined,
  references,
  versions,
  match,
  constant,
]

/**
 * What a filter asks of a document. Where it stands matters: `^._id` is a value like any other by the
 * time the documents are looked for.
 */
export function understand(node: ExprNode, scope: Scope): Condition {
  switch (node.type) {
    case 'Group':
      return understand(node.base, scope)
    case 'And': {
      const of = [understand(node.left, scope), understand(node.right, scope)]
      return { kind: 'all', of }
    }
    case 'Or': {
      const of = [understand(node.left, scope), understand(node.right, scope)]
      const bound = keyset(of)
      const any = anyOf(of)
      return bound === undefined ? any : { kind: 'all', of: [any, bound] }
    }
    default:
      for (const rule of RULES) {
        const condition = rule(node, scope)
        if (condition !== undefined) return condition
      }
      return OPEN
  }
}
