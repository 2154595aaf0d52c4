import type { ExprNode } from 'groq-js'
import { termsOf } from '../../match-terms.ts'
import { TextQuery } from '../../text-query.ts'
import type { Condition } from '../condition.ts'
import { constantOf, pathOf, type Rule } from './rule.ts'

/**
 * `headline match $words`, `pt::text(body) match "climat*"`, `@ match text::query($terms)`. All words
 * of a document stand in one index, so what it finds may have them elsewhere; nothing is missed.
 */
export const match: Rule = (node, scope) => {
  if (node.type !== 'OpCall' || node.op !== 'match' || !isText(node.left)) return undefined
  const wanted = constantOf(node.right, scope)
  if (wanted instanceof TextQuery) return asCondition(wanted.certainWords)
  const patterns = Array.isArray(wanted) ? wanted : [wanted]
  if (patterns.some((pattern) => typeof pattern !== 'string')) return undefined
  const words = patterns.flatMap((pattern) => wordsOfPattern(String(pattern)))
  return asCondition(words)
}

const asCondition = (words: readonly string[]): Condition | undefined =>
  words.length === 0 ? undefined : { kind: 'words', words }

/** The texts of attributes that a search may look at: machinery is in no index of words. */
function isText(node: ExprNode): boolean {
  switch (node.type) {
    case 'Group':
      return isText(node.base)
    case 'This':
      return true
    case 'AccessAttribute':
      return pathOf(node)?.every((name) => !name.startsWith('_')) === true
    case 'Array':
      return node.elements.every(({ value }) => isText(value))
    case 'FuncCall': {
      const [arg] = node.args
      return node.namespace === 'pt' && node.name === 'text' && arg !== undefined && isText(arg)
    }
    default:
      return false
  }
}

/**
 * The words that a text must have to match. Of a term with a wildcard, or with a letter that may be
 * written in several ways, only the beginning is certain; perhaps nothing is.
 */
function wordsOfPattern(pattern: string): string[] {
  return termsOf(pattern).flatMap((term) => {
    const [begin = ''] = /^[a-z0-9]*/i.exec(term) ?? []
    if (begin === '') return []
    return begin === term ? begin.toLowerCase() : `${begin.toLowerCase()}*`
  })
}
