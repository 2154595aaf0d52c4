import { GroqSyntaxError, parse as parseGroq } from 'groq-js'
import { queryParseError, type LakeError } from '../errors.ts'
import { openBrackets } from './brackets.ts'
import { codeOf } from './code.ts'
import { TooLaborious, type Effort } from './effort.ts'
import type { Spelled } from './geo-call.ts'

/**
 * An error of the parser in the words of hosted Sanity, with the place in the query as it was given.
 *
 * @param effort what reading the query has taken already: finding the words takes more
 */
export function inProductionWords(
  error: unknown,
  groq: string,
  spelled: Spelled,
  effort: Effort,
): LakeError {
  const message = error instanceof Error ? error.message : String(error)
  const unknown = /Undefined (?:function|namespace|pipe function): (\S+)/.exec(message)?.[1]
  if (unknown !== undefined) return unknownFunction(groq, unknown)
  if (/Expected function name/.test(message)) {
    const after = groq.indexOf('::') + 2
    return queryParseError('expected a function following namespace expression', groq, after, after)
  }
  if (!(error instanceof GroqSyntaxError)) return queryParseError(message, groq, 0, groq.length)
  const position = spelled.original(error.position)
  try {
    return atEnd(groq, effort) ?? within(groq, position, effort)
  } catch (laborious) {
    if (!(laborious instanceof TooLaborious)) throw laborious
    return unexpected(groq, position)
  }
}

/** What is missing, where the query is right as far as it goes: known by what makes it whole. */
function atEnd(groq: string, effort: Effort): LakeError | undefined {
  const end = groq.length
  const unclosed = unclosedAt(groq, effort)
  if (unclosed !== undefined) return queryParseError(unclosed, groq, end, end)
  const goesOn = ['a', ' a', '(a)', '"'].some((more) => parses(closed(`${groq}${more}`), effort))
  return goesOn || groq.trim() === ''
    ? queryParseError('unexpected end-of-file, expected expression', groq, end, end)
    : undefined
}

/** What is wrong where the parser stopped. */
function within(groq: string, position: number, effort: Effort): LakeError {
  const head = groq.slice(0, position)
  // The parser may stop in the middle of `==`.
  const rest = groq.slice(position).replace(/^[=\s]+/, '')
  const start = groq.length - rest.length
  if (rest === '')
    return queryParseError('unexpected end-of-file, expected expression', groq, start, start)
  const unclosed = unclosedAt(head, effort)
  if (unclosed !== undefined) return queryParseError(unclosed, groq, start, start)
  if (parses(head, effort))
    return queryParseError('unable to parse entire expression', groq, start, groq.length)
  return unexpected(groq, start)
}

function unexpected(groq: string, start: number): LakeError {
  const token = JSON.stringify(groq.charAt(start))
  return queryParseError(`unexpected token ${token}, expected expression`, groq, start, start + 1)
}

/** The bracket that should be closed here, if all that this text lacks is the closing of brackets. */
function unclosedAt(groq: string, effort: Effort): string | undefined {
  const innermost = openBrackets(groq).at(-1)
  return innermost !== undefined && parses(closed(groq), effort)
    ? `expected '${innermost.closer}' following ${innermost.surrounds}`
    : undefined
}

const closed = (groq: string) =>
  openBrackets(groq).reduceRight((text, { closer }) => text + closer, groq)

function parses(groq: string, effort: Effort): boolean {
  try {
    parseGroq(effort.counted(groq), { params: ANY_PARAMETER })
    return true
  } catch (error) {
    if (error instanceof TooLaborious) throw error
    return !(error instanceof GroqSyntaxError)
  }
}

/** Slices want the values of their parameters; here any number will do. */
const ANY_PARAMETER: Record<string, unknown> = new Proxy({}, { get: () => 1, has: () => true })

const CALL = /(?<!\w|::)(?:(\w+)::)?(\w+)(?=\s*\()/g

function unknownFunction(groq: string, name: string): LakeError {
  const call = codeOf(groq)
    .matchAll(CALL)
    .find((found) => found.includes(name))
  const { 0: called, index } = call ?? { 0: name, index: 0 }
  const description = `unknown function ${JSON.stringify(called)}`
  return queryParseError(description, groq, index, index + called.length)
}
