import { z } from 'zod'
import { isObject, type IncomingDocument } from '../documents/document.ts'
import { assertValidId, randomId } from '../documents/ids.ts'
import { TransactionError } from '../errors.ts'
import type { Transaction } from '../transaction.ts'
import { patchDocument, patchOperations } from './patch.ts'

const incoming = z.looseObject({ _id: z.string().optional(), _type: z.string().min(1) })
const byId = z.object({ id: z.string() })
const byQuery = z.object({
  query: z.string(),
  params: z.record(z.string(), z.unknown()).optional(),
})

/** One item of a `/data/mutate` request: exactly one of these keys. */
const MUTATIONS = {
  create: z.strictObject({ create: incoming }),
  createOrReplace: z.strictObject({ createOrReplace: incoming }),
  createIfNotExists: z.strictObject({ createIfNotExists: incoming }),
  delete: z.strictObject({ delete: z.union([byId, byQuery]) }),
  patch: z.strictObject({
    patch: z.union([byId.extend(patchOperations), byQuery.extend(patchOperations)]),
  }),
}

const isKind = (key: string | undefined): key is keyof typeof MUTATIONS =>
  key !== undefined && Object.hasOwn(MUTATIONS, key)

export type Operation = 'create' | 'update' | 'delete' | 'none'

export interface Result {
  readonly id: string
  readonly operation: Operation
  readonly document?: object
}

/** Finds the ids that a mutation by query means. */
export type Select = (query: string, params: Readonly<Record<string, unknown>>) => string[]

/** As in hosted Sanity. */
const MAX_SELECTED = 10_000

/**
 * Applies one mutation.
 *
 * @throws TransactionError when it is malformed or refused
 */
export function mutate(transaction: Transaction, input: unknown, select: Select): Result[] {
  const [kind] = isObject(input) ? Object.keys(input) : []
  const parsed = isKind(kind) ? MUTATIONS[kind].safeParse(input) : undefined
  if (parsed?.success !== true) throw malformed(input)
  const mutation = parsed.data
  if ('create' in mutation) return [create(transaction, 'create', mutation.create)]
  if ('createOrReplace' in mutation)
    return [create(transaction, 'createOrReplace', mutation.createOrReplace)]
  if ('createIfNotExists' in mutation)
    return [create(transaction, 'createIfNotExists', mutation.createIfNotExists)]
  if ('delete' in mutation)
    return selected(mutation.delete, select).map((id) => remove(transaction, id))
  const { patch } = mutation
  return selected(patch, select).map((id): Result => {
    const {
      id: _id,
      query: _query,
      params: _params,
      ...operations
    } = { id: '', query: '', params: {}, ...patch }
    return { id, operation: 'update', document: patchDocument(transaction, id, operations) }
  })
}

type Kind = 'create' | 'createOrReplace' | 'createIfNotExists'

function create(transaction: Transaction, kind: Kind, document: z.infer<typeof incoming>): Result {
  const named = withId(document)
  assertValidId(named._id)
  const present = transaction.read(named._id)
  if (present !== undefined && kind === 'createIfNotExists')
    return { id: named._id, operation: 'none', document: present }
  if (present !== undefined && kind === 'create') throw alreadyExists(named._id)
  const written = transaction.write(named, { [kind]: named })
  return {
    id: named._id,
    operation: present === undefined ? 'create' : 'update',
    document: written,
  }
}

/** An id that ends in a dot is the beginning of one. */
function withId(document: z.infer<typeof incoming>): IncomingDocument {
  const id = document._id ?? ''
  return { ...document, _id: id === '' || id.endsWith('.') ? `${id}${randomId()}` : id }
}

function remove(transaction: Transaction, id: string): Result {
  const present = transaction.read(id)
  if (present === undefined) return { id, operation: 'none' }
  transaction.remove(id)
  return { id, operation: 'delete', document: present }
}

function selected(
  target: z.infer<typeof byId> | z.infer<typeof byQuery>,
  select: Select,
): string[] {
  if ('id' in target) {
    assertValidId(target.id)
    return [target.id]
  }
  const ids = select(target.query, target.params ?? {})
  if (ids.length <= MAX_SELECTED) return ids
  throw new TransactionError({
    type: 'validationError',
    description: `The query matches ${ids.length} documents; at most ${MAX_SELECTED} can be changed at once`,
  })
}

export const alreadyExists = (id: string): TransactionError =>
  new TransactionError({
    type: 'documentAlreadyExistsError',
    description: `Document by ID "${id}" already exists`,
    id,
  })

const KINDS = Object.keys(MUTATIONS).join(', ')

function malformed(input: unknown): TransactionError {
  const keys = isObject(input) ? Object.keys(input) : []
  const description =
    keys.length === 1 && isKind(keys[0])
      ? `The mutation "${keys[0]}" is malformed: documents need a _type, patches and deletions an id or a query`
      : `A mutation has exactly one of the keys ${KINDS}; this one has ${keys.length === 0 ? 'none' : keys.join(', ')}`
  return new TransactionError({ type: 'validationError', description })
}

/** Gives every object in an array a `_key`, as `autoGenerateArrayKeys` asks. */
export function withArrayKeys(value: unknown, inArray = false): unknown {
  if (Array.isArray(value)) return value.map((item) => withArrayKeys(item, true))
  if (!isObject(value)) return value
  const keyed = Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, withArrayKeys(item)]),
  )
  return inArray && !('_key' in value) ? { _key: randomId(12), ...keyed } : keyed
}
