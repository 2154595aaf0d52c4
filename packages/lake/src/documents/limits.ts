import { TransactionError } from '../errors.ts'

/** Deeper documents make JSON.stringify and SQLite's JSON functions fail when they are read back. */
export const MAX_DEPTH = 100
/** As in hosted Sanity: 32 MB of JSON. */
export const MAX_BYTES = 32_000_000

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/

/** @throws TransactionError when the document could not be read back as it was written */
export function assertStorable(id: string, document: unknown): string {
  checkValue(id, document, 0)
  const json = JSON.stringify(document)
  if (Buffer.byteLength(json) > MAX_BYTES) {
    throw refusal(
      `Document "${id}" is larger than ${MAX_BYTES / 1e6} MB; split it or move files to assets`,
    )
  }
  return json
}

function checkValue(id: string, value: unknown, depth: number): void {
  if (depth > MAX_DEPTH)
    throw refusal(`Document "${id}" is nested more than ${MAX_DEPTH} levels deep`)
  if (typeof value === 'string') {
    // SQLite would store a replacement character, and the revision's hash would no longer hold.
    if (LONE_SURROGATE.test(value))
      throw refusal(`Document "${id}" has a string that is not valid Unicode`)
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      if (key === '__proto__')
        throw refusal(`Document "${id}" has an attribute "__proto__", which is not allowed`)
      checkValue(id, item, depth + 1)
    }
  }
}

const refusal = (description: string) =>
  new TransactionError({ type: 'validationError', description })
