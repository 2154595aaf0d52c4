import { Mutation as Mutator } from '@sanity/mutator'
import { z } from 'zod'
import type { StoredDocument } from '../documents/document.ts'
import { TransactionError } from '../errors.ts'
import type { Transaction } from '../transaction.ts'
import { findUnplaced } from './text.ts'

const values = z.record(z.string(), z.unknown())

/** What can be done to a document, as Sanity's patch operations; paths are JSONMatch. */
export const patchOperations = {
  setIfMissing: values.optional(),
  set: values.optional(),
  unset: z.array(z.string()).optional(),
  diffMatchPatch: z.record(z.string(), z.string()).optional(),
  inc: z.record(z.string(), z.number()).optional(),
  dec: z.record(z.string(), z.number()).optional(),
  insert: z
    .looseObject({
      items: z.array(z.unknown()),
      before: z.string().optional(),
      after: z.string().optional(),
      replace: z.string().optional(),
    })
    .optional(),
  ifRevisionID: z.string().optional(),
}

const patchSchema = z.object(patchOperations)
export type Patch = z.infer<typeof patchSchema>

/** Attributes that the lake owns: a patch that names them is not obeyed. */
const OWNED = new Set(['_id', '_rev', '_createdAt', '_updatedAt'])

/**
 * Applies a patch with the engine that the Studio uses for its own echo, so that both always agree.
 *
 * @throws TransactionError when the document is missing, has another revision, or a path cannot be followed
 */
export function patchDocument(transaction: Transaction, id: string, patch: Patch): StoredDocument {
  const document = transaction.require(id)
  const { ifRevisionID, ...operations } = patch
  transaction.requireRevision(id, ifRevisionID)
  assertSafePaths(operations)
  const patched = apply(document, operations, id)
  if (isTextOnly(operations))
    transaction.leaveForLater(findUnplaced({ id, document }, operations.diffMatchPatch))
  const kept = Object.fromEntries(Object.entries(patched).filter(([key]) => !OWNED.has(key)))
  return transaction.write(
    {
      ...kept,
      _id: id,
      _type: document._type,
      _createdAt: document._createdAt,
      ...typeOf(patched),
    },
    { patch: { ...operations, id } },
  )
}

/** What a Studio sends while somebody types; in other patches, texts may change before this is done. */
const isTextOnly = (operations: object): operations is { diffMatchPatch: Record<string, string> } =>
  Object.keys(operations).join() === 'diffMatchPatch'

const typeOf = (document: Record<string, unknown>) =>
  typeof document['_type'] === 'string' ? { _type: document['_type'] } : {}

function apply(document: StoredDocument, operations: object, id: string): Record<string, unknown> {
  try {
    const mutator = new Mutator({
      mutations: [{ patch: { ...operations, id } }],
    })
    // It copies what it changes, and shares the rest with the document as it was.
    return mutator.apply(document) ?? {}
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new TransactionError({
      type: 'validationError',
      description: `The patch of document "${id}" cannot be applied: ${reason}`,
    })
  }
}

const DANGEROUS = /(^|[^A-Za-z0-9_$])(__proto__|constructor|prototype)([^A-Za-z0-9_$]|$)/

/** The engine copies an array for every element that a range names, and makes those that are missing. */
const MAX_RANGE = 1000
const MAX_PATH = 4096

/** A path through an object's prototype would change every object of the process. */
function assertSafePaths(operations: Omit<Patch, 'ifRevisionID'>): void {
  const { set, setIfMissing, unset, inc, dec, diffMatchPatch, insert } = operations
  const paths = [
    ...[set, setIfMissing, inc, dec, diffMatchPatch].flatMap((values_) =>
      Object.keys(values_ ?? {}),
    ),
    ...(unset ?? []),
    ...[insert?.before, insert?.after, insert?.replace].filter((path) => path !== undefined),
  ]
  const path = paths.find(
    (candidate) =>
      DANGEROUS.test(candidate) || candidate.length > MAX_PATH || rangeOf(candidate) > MAX_RANGE,
  )
  if (path === undefined) return
  const shown = JSON.stringify(path.slice(0, 100))
  throw new TransactionError({
    type: 'validationError',
    description: `The path ${shown} is not allowed: a path has at most ${MAX_PATH} characters, goes through no prototype, and names at most ${MAX_RANGE} elements by a range with an end; leave the end out to mean all`,
  })
}

/** How many elements the longest range of a path names, whether there are so many or not. */
function rangeOf(path: string): number {
  const ranges = path.replaceAll(/"[^"]*"|'[^']*'/g, '').matchAll(/(-?\d*)\s*:\s*(\d+)/g)
  return Math.max(
    0,
    ...ranges.map(([, start, end]) => Number(end) - Math.max(0, Number.parseInt(start || '0'))),
  )
}
