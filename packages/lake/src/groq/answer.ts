import type { ExprNode } from 'groq-js'
import type { StoredDocument } from '../documents/document.ts'
import { queryParseError } from '../errors.ts'
import { evaluate } from './evaluate/evaluate.ts'
import type { Cell } from './evaluate/origin.ts'
import { TooSlow, UNLIMITED, type Moment } from './evaluate/moment.ts'
import { Scope, type Setting, type Source } from './evaluate/scope.ts'
import { jsonOf, TooLong } from './json.ts'
import { Reads } from './plan/reads.ts'
import { Writer } from './write/write.ts'

export interface Answer {
  /** As JSON writes it: dates and paths are the texts that they become there. */
  readonly result: unknown
  /** The result with the origins of its parts, if they were asked for. */
  readonly cell: Cell
  readonly reads: Reads
}

export interface AnswerOptions {
  /** Whether to follow where values come from. */
  readonly traced?: boolean
  /** The values of parameters that are open in the tree. */
  readonly params?: Readonly<Record<string, unknown>>
  /** What `@` is outside of everything. */
  readonly root?: StoredDocument | null
  /** How long it may take; as long as it needs unless given. */
  readonly moment?: Moment
}

interface Asked {
  readonly tree: ExprNode
  readonly groq: string
}

/**
 * The answer to a query over documents.
 *
 * @throws LakeError when the query asks for something that cannot be evaluated here
 * @throws TooSlow when it takes longer than it may
 */
export function answer(
  source: Source,
  asked: Asked,
  setting: Setting,
  options: AnswerOptions = {},
): Answer {
  return within(source, asked, setting, options, (scope) => {
    const cell = scope.evaluate(asked.tree)
    return { result: cell.value ?? null, cell, reads: scope.context.reads }
  })
}

/**
 * The same as JSON. What SQLite can write is not read.
 *
 * @throws LakeError when the query asks for something that cannot be evaluated here
 * @throws TooSlow when it takes longer than it may
 * @throws TooLong when it is longer than an answer may be
 */
export function writtenAnswer(
  source: Source,
  asked: Asked,
  setting: Setting,
  options: AnswerOptions = {},
): { readonly json: string; readonly reads: Reads } {
  return within(source, asked, setting, options, (scope) => {
    const { reads, moment } = scope.context
    const json =
      source.table === undefined
        ? jsonOf(scope.evaluate(asked.tree).value ?? null, moment)
        : new Writer(source.table, reads).value(asked.tree, scope)
    return { json, reads }
  })
}

function within<T>(
  source: Source,
  { groq }: Asked,
  setting: Setting,
  { traced = false, root = null, params = {}, moment = UNLIMITED }: AnswerOptions,
  work: (scope: Scope) => T,
): T {
  const context = {
    source,
    setting,
    params,
    timestamp: new Date(),
    traced,
    reads: new Reads(),
    moment,
    known: new Map(),
    evaluate,
  }
  try {
    return work(new Scope(context, { value: root }))
  } catch (error) {
    if (error instanceof TooSlow || error instanceof TooLong) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw queryParseError(`this query cannot be evaluated: ${reason}`, groq, 0, groq.length)
  }
}
