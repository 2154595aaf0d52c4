import { codeOf } from './code.ts'

/** A bracket that a query opens and does not close. */
export interface OpenBracket {
  readonly closer: string
  /** What it surrounds, as production names it. */
  readonly surrounds: string
}

/** The brackets that are open at the end of this text, the innermost last. */
export function openBrackets(groq: string): readonly OpenBracket[] {
  const code = codeOf(groq)
  const open: OpenBracket[] = []
  for (const { 0: bracket, index } of code.matchAll(/[()[\]{}]/g)) {
    if (')]}'.includes(bracket)) open.pop()
    else open.push(described(bracket, code.slice(0, index).trimEnd()))
  }
  return open
}

function described(bracket: string, before: string): OpenBracket {
  if (bracket === '{') return { closer: '}', surrounds: 'object body' }
  if (bracket === '(') {
    const surrounds = /\w$/.test(before) ? 'function arguments' : 'parenthesized expression'
    return { closer: ')', surrounds }
  }
  const onValue = /[\w*@^)\]}>"']$/.test(before)
  return { closer: ']', surrounds: onValue ? 'expression' : 'array body' }
}
