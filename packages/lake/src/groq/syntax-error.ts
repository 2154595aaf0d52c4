import { GroqSyntaxError, parse as parseGroq } from 'groq-js'
import { queryParseError, type LakeError } from '../errors.ts'
import { placeOf } from './code.ts'
import type { Spelled } from './geo-call.ts'

/** What groq-js says, and how hosted Sanity says it. */
const WORDS: readonly [RegExp, string][] = [
  [/Expected "\]" after array/, "expected ']' following array body"],
  [/Expected "\]"/, "expected ']' following expression"],
  [/Expected "\)" after function arguments/, "expected ')' following function arguments"],
  [/Expected "\)"/, "expected ')' following parenthesized expression"],
  [/Expected "\}"/, "expected '}' following object body"],
  [/Expected function name/, 'expected a function following namespace expression'],
]

/** An error of the parser in the words of hosted Sanity, with the place in the query as it was given. */
export function inProductionWords(error: unknown, groq: string, spelled: Spelled): LakeError {
  const message = error instanceof Error ? error.message : String(error)
  const unknown = /Undefined (?:function|namespace|pipe function): (\S+)/.exec(message)?.[1]
  if (unknown !== undefined) return unknownFunction(groq, unknown)
  if (!(error instanceof GroqSyntaxError)) return queryParseError(message, groq, 0, groq.length)
  const position = spelled.original(error.position)
  const named = WORDS.find(([pattern]) => pattern.test(message))?.[1]
  if (named !== undefined) return queryParseError(named, groq, position, position)
  const rest = groq.slice(position).trimStart()
  if (rest !== '' && !message.includes('Unexpected end of query')) {
    const token = JSON.stringify(rest.charAt(0))
    const start = groq.length - rest.length
    return queryParseError(`unexpected token ${token}, expected expression`, groq, start, start + 1)
  }
  const unread = unreadRest(groq, position)
  if (unread !== undefined)
    return queryParseError('unable to parse entire expression', groq, unread, groq.length)
  const end = groq.length
  return queryParseError('unexpected end-of-file, expected expression', groq, end, end)
}

function unknownFunction(groq: string, name: string): LakeError {
  const escaped = name.replace(/\W/g, String.raw`\$&`)
  const { start, end } = placeOf(groq, new RegExp(`\\b${escaped}(?=\\s*(?:\\(|::))`))
  const full = groq.slice(start).match(/^\w+(?:::\w+)?/)?.[0] ?? name
  return queryParseError(
    `unknown function ${JSON.stringify(full)}`,
    groq,
    start,
    Math.max(end, start + full.length),
  )
}

/** groq-js says "end of query" too when a whole expression is followed by something that is none. */
function unreadRest(groq: string, position: number): number | undefined {
  const head = groq.slice(0, position)
  if (position >= groq.trimEnd().length || head.trim() === '') return undefined
  try {
    parseGroq(head)
    return position
  } catch {
    return undefined
  }
}
