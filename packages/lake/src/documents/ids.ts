import { randomBytes } from 'node:crypto'
import { TransactionError } from '../errors.ts'

const DRAFTS = 'drafts.'
const VERSIONS = 'versions.'

export const isDraftId = (id: string): boolean => id.startsWith(DRAFTS)
export const isVersionId = (id: string): boolean => id.startsWith(VERSIONS)
/** A dot makes an id a path: drafts., versions., private. and everything else below the root. */
export const isRootId = (id: string): boolean => !id.includes('.')
export const draftId = (id: string): string => `${DRAFTS}${id}`

/** The release a version belongs to: `versions.<release>.<id>`. */
export const releaseOf = (id: string): string | undefined =>
  isVersionId(id) ? id.slice(VERSIONS.length).split('.', 1)[0] : undefined

/** The id of the document of which this is the draft or a version. */
export function publishedId(id: string): string {
  if (isDraftId(id)) return id.slice(DRAFTS.length)
  if (!isVersionId(id)) return id
  return id.slice(id.indexOf('.', VERSIONS.length) + 1)
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** A random id of letters and digits. 22 of them are as unguessable as a UUID. */
export function randomId(length = 22): string {
  let id = ''
  while (id.length < length) {
    for (const byte of randomBytes(length * 2)) {
      // Rejecting the bytes beyond a multiple of 62 keeps every letter equally likely.
      if (byte < 248 && id.length < length) id += ALPHABET.charAt(byte % 62)
    }
  }
  return id
}

const VALID = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/

export function isValidId(id: unknown): id is string {
  return (
    typeof id === 'string' &&
    VALID.test(id) &&
    !id.includes('..') &&
    !id.endsWith('.') &&
    !/\.-/.test(id)
  )
}

/** @throws TransactionError that quotes the id and says what an id may be */
export function assertValidId(id: unknown): asserts id is string {
  if (isValidId(id)) return
  throw new TransactionError({
    type: 'validationError',
    description: `${JSON.stringify(id)} is not a valid document ID: use letters, digits, "_", "-" and single dots, at most 128 characters`,
  })
}
