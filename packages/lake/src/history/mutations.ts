import { isObject } from '../documents/document.ts'
import type { Change } from '../transaction.ts'
import type { Effect } from './mendoza.ts'

/** Mutations that give a document as a whole. */
const GIVING = new Set(['create', 'createOrReplace', 'createIfNotExists'])

/**
 * The mutations of a change as the log keeps them. Of a document that one mutation created, the effect
 * has all there is: then the log keeps only the kind of that mutation, and not the document twice.
 */
export function loggedMutations({ before, mutations }: Change): readonly unknown[] {
  const [only, second] = mutations
  const [kind = ''] = Object.keys(only ?? {})
  return before === null && second === undefined && GIVING.has(kind) ? [kind] : mutations
}

/** The mutations of a change, from what the log keeps. */
export function readMutations(kept: readonly unknown[], apply: Effect): readonly unknown[] {
  return kept.map((one) => (typeof one === 'string' ? { [one]: given(apply) } : one))
}

/** What was asked for, of a document that was created: all of it but what the lake itself set. */
function given([, document]: Effect): unknown {
  if (!isObject(document)) return document
  const { _rev, _updatedAt, ...rest } = document
  return rest
}
