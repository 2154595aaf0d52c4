import { codeOf } from './code.ts'

/** A bracket that a query opens and does not close. */
export interface OpenBracket {
  readonly closer: string
  /** What it surrounds, as production names it. */
  readonly surrounds: string
}

/** The brackets that are open at the end of this text, the innermost last. */
export function openBrackets(groq: string): readonly OpenBracket[] {
  const open: OpenBracket[] = []
  let before = ''
  for (const sign of codeOf(groq).replaceAll(/\s/g, '')) {
    if (')]}'.includes(sign)) open.pop()
    else if ('([{'.includes(sign)) open.push(described(sign, before))
    before = sign
  }
  return open
}

/** @param before the sign before the bracket */
function described(bracket: string, before: string): OpenBracket {
  if (bracket === '{') return { closer: '}', surrounds: 'object body' }
  if (bracket === '(') {
    const surrounds = /\w/.test(before) ? 'function arguments' : 'parenthesized expression'
    return { closer: ')', surrounds }
  }
  const onValue = /[\w*@^)\]}>"']/.test(before)
  return { closer: ']', surrounds: onValue ? 'expression' : 'array body' }
}
