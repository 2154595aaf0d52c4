import { z } from 'zod'
import type { StoredDocument } from '../documents/document.ts'
import { TransactionError } from '../errors.ts'
import type { Transaction } from '../transaction.ts'

const PREFIX = '_.releases.'

/** The document that describes a release: `_.releases.<name>`. */
export const releaseDocumentId = (name: string): string => `${PREFIX}${name}`
export const isReleaseDocumentId = (id: string): boolean => id.startsWith(PREFIX)

/** What every id of a release's documents begins with. */
export const memberPrefix = (name: string): string => `versions.${name}.`

/**
 * Where a release stands. Hosted Sanity has states in between (`publishing`, `archiving` …), for it
 * takes its time; here each step is one transaction.
 */
export const RELEASE_STATES = ['active', 'scheduled', 'archived', 'published'] as const
export type ReleaseState = (typeof RELEASE_STATES)[number]

/** ISO 8601 with a time zone. */
export const moment = z.iso.datetime({
  offset: true,
  error: 'must be a time with its zone, as 2026-03-01T08:00:00Z',
})

/** What people say about a release. `cardinality: "one"` makes it a scheduled draft: one document. */
export const metadataSchema = z.looseObject({
  title: z.string().optional(),
  description: z.string().optional(),
  releaseType: z.enum(['asap', 'scheduled', 'undecided']).optional(),
  cardinality: z.enum(['one', 'many']).optional(),
  intendedPublishAt: moment.optional(),
})

const releaseSchema = z.looseObject({
  _id: z.string().startsWith(PREFIX),
  _type: z.literal('system.release'),
  state: z.enum(RELEASE_STATES),
  publishAt: moment.optional(),
  metadata: z.looseObject({ cardinality: z.string().optional() }).optional(),
  finalDocumentStates: z.array(z.looseObject({ id: z.string() })).optional(),
})

export interface Release {
  readonly document: StoredDocument
  readonly name: string
  readonly state: ReleaseState
  /** When a scheduled release is due. */
  readonly publishAt: Date | undefined
  /** Whether it may hold one document only, as a scheduled draft does. */
  readonly single: boolean
  /** The documents it held when it was archived or published. */
  readonly finalIds: readonly string[]
}

/** Reads a release; undefined when there is none, or what is there is not one. */
export function readRelease(document: StoredDocument | undefined): Release | undefined {
  const parsed = releaseSchema.safeParse(document)
  if (!parsed.success || document === undefined) return undefined
  const { state, publishAt, metadata, finalDocumentStates = [] } = parsed.data
  return {
    document,
    name: document._id.slice(PREFIX.length),
    state,
    publishAt: publishAt === undefined ? undefined : new Date(publishAt),
    single: metadata?.cardinality === 'one',
    finalIds: finalDocumentStates.map(({ id }) => id),
  }
}

/** @throws TransactionError when there is no such release */
export function requireRelease(transaction: Transaction, name: string): Release {
  const id = releaseDocumentId(name)
  const release = readRelease(transaction.require(id))
  if (release !== undefined) return release
  throw refusal(`Document "${id}" is not a release: it has no state this lake knows`)
}

/**
 * The release, if it may take this step from where it stands.
 *
 * @throws TransactionError that names both states
 */
export function requireStep(
  transaction: Transaction,
  name: string,
  step: { from: readonly ReleaseState[]; to: ReleaseState | 'deleted' },
): Release {
  const release = requireRelease(transaction, name)
  if (step.from.includes(release.state)) return release
  throw refusal(
    `Release "${name}" is not permitted to transition from state ${release.state} to ${step.to}: it must be ${step.from.join(' or ')}`,
  )
}

/** The documents of a release as they are at this point of the transaction. */
export const membersOf = (transaction: Transaction, name: string): StoredDocument[] =>
  transaction.startingWith(memberPrefix(name))

export const refusal = (description: string): TransactionError =>
  new TransactionError({ type: 'validationError', description })
