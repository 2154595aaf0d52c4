import { TransactionError } from '../errors.ts'
import { isObject, type StoredDocument } from './document.ts'

/** Deeper documents make JSON.stringify and SQLite's JSON functions fail when they are read back. */
export const MAX_DEPTH = 100
/** As in hosted Sanity: 32 MB of JSON. */
export const MAX_BYTES = 32_000_000

/**
 * A document as it will be read back, and its JSON.
 *
 * @param before as it is stored now; what a change shares with it is known to be storable
 * @throws TransactionError when it could not be read back as it was written
 */
export function storable(
  id: string,
  document: StoredDocument,
  before: StoredDocument | null,
): { readonly document: StoredDocument; readonly json: string } {
  const isExact = checkValue(id, document, before, 0)
  const json = JSON.stringify(document)
  if (Buffer.byteLength(json) > MAX_BYTES) {
    throw refusal(
      `Document "${id}" is larger than ${MAX_BYTES / 1e6} MB; split it or move files to assets`,
    )
  }
  // We wrote the JSON ourselves, from a document.
  return { document: isExact ? document : (JSON.parse(json) as StoredDocument), json }
}

/** @returns whether JSON holds the value as it is: it has no place for 1e400, nor for what is undefined */
function checkValue(id: string, value: unknown, before: unknown, depth: number): boolean {
  if (depth > MAX_DEPTH)
    throw refusal(`Document "${id}" is nested more than ${MAX_DEPTH} levels deep`)
  if (typeof value === 'string') {
    // SQLite would store a replacement character, and the revision's hash would no longer hold.
    if (!value.isWellFormed())
      throw refusal(`Document "${id}" has a string that is not valid Unicode`)
    return true
  }
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || value === null) return value !== undefined
  if (value === before) return true
  let isExact = true
  if (Array.isArray(value)) {
    const old: unknown[] = Array.isArray(before) ? before : []
    for (const [index, item] of value.entries())
      isExact = checkValue(id, item, old[index], depth + 1) && isExact
    return isExact
  }
  const old = isObject(before) ? before : {}
  for (const [key, item] of Object.entries(value)) {
    if (key === '__proto__')
      throw refusal(`Document "${id}" has an attribute "__proto__", which is not allowed`)
    isExact = checkValue(id, item, old[key], depth + 1) && isExact
  }
  return isExact
}

const refusal = (description: string) =>
  new TransactionError({ type: 'validationError', description })
