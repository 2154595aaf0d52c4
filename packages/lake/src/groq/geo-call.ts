import type { ExprNode } from 'groq-js'
import { codeOf } from './code.ts'
import { rewrite } from './walk.ts'

/**
 * groq-js does not parse `geo(…)`. It is spelled as a call that it does parse, `geo::latLng` with a
 * first argument that nobody writes, and is made the function it is in the tree.
 */
const MARK = '\0geo'
const SPELLING = { name: 'geo::latLng', argument: `"${MARK}",` }

const CALL = /(?<![\w:.$])geo(\s*\()/g

export interface Spelled {
  readonly groq: string
  /** Where a position of this text is in the query as it was given. */
  readonly original: (position: number) => number
}

export function spellGeoCalls(given: string): Spelled {
  const calls = [...codeOf(given).matchAll(CALL)]
  const added = SPELLING.name.length - 'geo'.length
  let groq = ''
  let read = 0
  const shifts: { from: number; by: number }[] = []
  for (const { index, 0: call, 1: bracket = '' } of calls) {
    groq += given.slice(read, index) + SPELLING.name
    shifts.push({ from: groq.length, by: added })
    groq += bracket + SPELLING.argument
    shifts.push({ from: groq.length, by: SPELLING.argument.length })
    read = index + call.length
  }
  return {
    groq: groq + given.slice(read),
    original: (position) =>
      shifts.reduce((at, { from, by }) => (position >= from ? at - by : at), position),
  }
}

export function withGeoCalls(tree: ExprNode): ExprNode {
  // A call is exchanged for a call.
  return rewrite(tree, (node) => {
    const { type, namespace, args } = node
    if (type !== 'FuncCall' || namespace !== 'geo' || !Array.isArray(args)) return undefined
    const [mark, ...rest]: readonly ExprNode[] = args
    if (mark?.type !== 'Value' || mark.value !== MARK) return undefined
    return { type, namespace: 'global', name: 'geo', args: rest.map(withGeoCalls) }
  }) as ExprNode
}
