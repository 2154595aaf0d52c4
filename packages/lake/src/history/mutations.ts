import { isObject } from '../documents/document.ts'
import type { Change } from '../transaction.ts'

/** A mutation, or only its kind. */
export type KeptMutation = Record<string, unknown> | string

/** Mutations that give a document as a whole. */
const GIVING = new Set(['create', 'createOrReplace', 'createIfNotExists'])

/**
 * The mutations of a change as the log keeps them. Of a document that one mutation created, the effect
 * has all there is: then the log keeps only the kind of that mutation, and not the document twice.
 */
export function loggedMutations({ before, mutations }: Change): readonly KeptMutation[] {
  const [only, second] = mutations
  const [kind = ''] = Object.keys(only ?? {})
  return before === null && second === undefined && GIVING.has(kind) ? [kind] : mutations
}

/**
 * The mutations of a change, from what the log keeps.
 *
 * @param after what there is after it, if it created a document
 */
export function readMutations(
  kept: readonly KeptMutation[],
  after: unknown,
): readonly Record<string, unknown>[] {
  return kept.map((one) => (typeof one === 'string' ? { [one]: given(after) } : one))
}

/** What was asked for: all but what the lake itself sets each time. */
function given(document: unknown): unknown {
  if (!isObject(document)) return document
  const { _rev, _updatedAt, ...rest } = document
  return rest
}
