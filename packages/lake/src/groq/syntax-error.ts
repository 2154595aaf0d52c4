import { GroqSyntaxError, parse as parseGroq } from 'groq-js'
import { queryParseError, type LakeError } from '../errors.ts'
import { openBrackets } from './brackets.ts'
import { placeOf } from './code.ts'
import type { Spelled } from './geo-call.ts'

/** An error of the parser in the words of hosted Sanity, with the place in the query as it was given. */
export function inProductionWords(error: unknown, groq: string, spelled: Spelled): LakeError {
  const message = error instanceof Error ? error.message : String(error)
  const unknown = /Undefined (?:function|namespace|pipe function): (\S+)/.exec(message)?.[1]
  if (unknown !== undefined) return unknownFunction(groq, unknown)
  if (/Expected function name/.test(message)) {
    const after = groq.indexOf('::') + 2
    return queryParseError('expected a function following namespace expression', groq, after, after)
  }
  if (!(error instanceof GroqSyntaxError)) return queryParseError(message, groq, 0, groq.length)
  return atEnd(groq) ?? within(groq, spelled.original(error.position))
}

/** What is missing, where the query is right as far as it goes: known by what makes it whole. */
function atEnd(groq: string): LakeError | undefined {
  const end = groq.length
  const unclosed = unclosedAt(groq)
  if (unclosed !== undefined) return queryParseError(unclosed, groq, end, end)
  const goesOn = ['a', ' a', '(a)', '"'].some((more) => parses(closed(`${groq}${more}`)))
  return goesOn || groq.trim() === ''
    ? queryParseError('unexpected end-of-file, expected expression', groq, end, end)
    : undefined
}

/** What is wrong where the parser stopped. */
function within(groq: string, position: number): LakeError {
  const head = groq.slice(0, position)
  // The parser may stop in the middle of `==`.
  const rest = groq.slice(position).replace(/^[=\s]+/, '')
  const start = groq.length - rest.length
  if (rest === '')
    return queryParseError('unexpected end-of-file, expected expression', groq, start, start)
  const unclosed = unclosedAt(head)
  if (unclosed !== undefined) return queryParseError(unclosed, groq, start, start)
  if (parses(head))
    return queryParseError('unable to parse entire expression', groq, start, groq.length)
  const token = JSON.stringify(rest.charAt(0))
  return queryParseError(`unexpected token ${token}, expected expression`, groq, start, start + 1)
}

/** The bracket that should be closed here, if all that this text lacks is the closing of brackets. */
function unclosedAt(groq: string): string | undefined {
  const innermost = openBrackets(groq).at(-1)
  return innermost !== undefined && parses(closed(groq))
    ? `expected '${innermost.closer}' following ${innermost.surrounds}`
    : undefined
}

const closed = (groq: string) =>
  openBrackets(groq).reduceRight((text, { closer }) => text + closer, groq)

function parses(groq: string): boolean {
  try {
    parseGroq(groq, { params: ANY_PARAMETER })
    return true
  } catch (error) {
    return !(error instanceof GroqSyntaxError)
  }
}

/** Slices want the values of their parameters; here any number will do. */
const ANY_PARAMETER: Record<string, unknown> = new Proxy({}, { get: () => 1, has: () => true })

function unknownFunction(groq: string, name: string): LakeError {
  const escaped = name.replace(/\W/g, String.raw`\$&`)
  const { start, end } = placeOf(groq, new RegExp(`(?:\\w+::)?\\b${escaped}(?=\\s*(?:\\(|::))`))
  const full = groq.slice(start).match(/^\w+(?:::\w+)?/)?.[0] ?? name
  return queryParseError(
    `unknown function ${JSON.stringify(full)}`,
    groq,
    start,
    Math.max(end, start + full.length),
  )
}
