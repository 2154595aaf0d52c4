import { queryParseError, type LakeError } from '../errors.ts'
import { MAX_STEPS } from './effort.ts'

/** The official suite asks with 100 KB; more than this is a mistake or an attack. */
const MAX_LENGTH = 262_144

/** Names, values and signs. The official suite asks with 4,880; the time to parse grows with their square. */
const MAX_PARTS = 10_000

/** Levels of the syntax tree. The official suite nests 65; a chain of `||` has one more with each link. */
const MAX_DEPTH = 1000

const PARTS = /"(?:\\.|[^"\\])*"?|'(?:\\.|[^'\\])*'?|\/\/[^\n]*|[\w$]+|[^\s\w$]/gs

/**
 * What is asked here is looked at before it is parsed, in time that grows with its length only.
 *
 * @throws LakeError queryParseError when a query is so large that parsing it would delay others
 */
export function assertSize(groq: string): void {
  if (groq.length > MAX_LENGTH)
    throw tooLarge(groq, `is longer than ${MAX_LENGTH.toLocaleString('en')} characters`)
  let parts = 0
  for (const _part of groq.matchAll(PARTS))
    if (++parts > MAX_PARTS)
      throw tooLarge(
        groq,
        `has more than ${MAX_PARTS.toLocaleString('en')} names, values and signs`,
      )
}

/** @throws LakeError queryParseError when a syntax tree is so deep that no evaluation could climb it */
export function assertDepth(tree: unknown, groq: string): void {
  const open: { node: object; depth: number }[] = []
  const enter = (node: unknown, depth: number) => {
    if (typeof node === 'object' && node !== null) open.push({ node, depth })
  }
  enter(tree, 1)
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, depth } = next
    if (depth > MAX_DEPTH) throw tooDeep(groq)
    // A list is no level of its own.
    const below = Array.isArray(node) ? depth : depth + 1
    for (const child of Object.values(node)) enter(child, below)
  }
}

export const tooDeep = (groq: string): LakeError =>
  tooLarge(groq, `is nested more than ${MAX_DEPTH.toLocaleString('en')} levels deep`)

export const tooLaborious = (groq: string): LakeError =>
  queryParseError(
    `the query takes more than ${MAX_STEPS.toLocaleString('en')} steps to parse: look for a mistake within its brackets, and send long lists as parameters`,
    groq,
    0,
    groq.length,
  )

const tooLarge = (groq: string, what: string): LakeError =>
  queryParseError(
    `the query ${what}: send long lists as parameters, as in "_id in $ids"`,
    groq,
    0,
    groq.length,
  )
