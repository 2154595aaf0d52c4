import type { ExprNode } from 'groq-js'
import type { StoredDocument } from '../documents/document.ts'
import { queryParseError } from '../errors.ts'
import { evaluate } from './evaluate/evaluate.ts'
import type { Cell } from './evaluate/origin.ts'
import { TooSlow, UNLIMITED, type Moment } from './evaluate/moment.ts'
import { Scope, type Setting, type Source } from './evaluate/scope.ts'
import { Reads } from './plan/reads.ts'

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

/**
 * The answer to a query over documents.
 *
 * @throws LakeError when the query asks for something that cannot be evaluated here
 * @throws TooSlow when it takes longer than it may
 */
export function answer(
  source: Source,
  { tree, groq }: { tree: ExprNode; groq: string },
  setting: Setting,
  { traced = false, root = null, params = {}, moment = UNLIMITED }: AnswerOptions = {},
): Answer {
  const reads = new Reads()
  const timestamp = new Date()
  const context = {
    source,
    setting,
    params,
    timestamp,
    traced,
    reads,
    moment,
    known: new Map(),
    evaluate,
  }
  try {
    const cell = new Scope(context, { value: root }).evaluate(tree)
    return { result: cell.value ?? null, cell, reads }
  } catch (error) {
    if (error instanceof TooSlow) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw queryParseError(`this query cannot be evaluated: ${reason}`, groq, 0, groq.length)
  }
}
