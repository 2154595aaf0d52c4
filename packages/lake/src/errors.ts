/**
 * A refusal in the shape that Sanity's clients read. The core throws it; HTTP sends it as it is.
 *
 * Two shapes exist: the lake's own, `{error: {type, description, …}}`, for queries and mutations,
 * and the gateway's, `{statusCode, error, message}`, for everything around them.
 */
export class LakeError extends Error {
  override readonly name = 'LakeError'
  readonly status: number
  readonly body: Record<string, unknown>

  constructor(status: number, message: string, body: Record<string, unknown>) {
    super(message)
    this.status = status
    this.body = body
  }
}

/** What is wrong with one mutation or action of a transaction. */
export interface ItemError {
  readonly type: string
  readonly description: string
  readonly [detail: string]: unknown
}

const statusOf: Record<string, number> = {
  insufficientPermissionsError: 403,
  documentNotFoundError: 404,
  validationError: 400,
}

/** One item of a transaction was refused, and the transaction with it. */
export class TransactionError extends Error {
  override readonly name = 'TransactionError'
  readonly item: ItemError
  constructor(item: ItemError) {
    super(item.description)
    this.item = item
  }

  /** In wire shape, once it is known which item of which kind of request it was. */
  at(index: number, kind: 'mutation' | 'action'): LakeError {
    const description = `${kind === 'mutation' ? 'Mutation' : 'Action'} failed: ${this.item.description}`
    // The Studio tries release actions as dry runs, and takes only this type for a lack of rights.
    const denied = kind === 'action' && this.item.type === 'insufficientPermissionsError'
    const type = denied ? this.item.type : `${kind}Error`
    return new LakeError(statusOf[this.item.type] ?? 409, description, {
      error: { type, description, items: [{ index, error: this.item }] },
    })
  }
}

/** Whoever asks may not do that to this document. */
export const insufficientPermissions = (permission: string): TransactionError =>
  new TransactionError({
    type: 'insufficientPermissionsError',
    permission,
    description: `Insufficient permissions; permission "${permission}" required`,
  })

/** A refusal in the gateway's shape. */
export function gatewayError(
  status: number,
  error: string,
  message: string,
  more: Record<string, unknown> = {},
): LakeError {
  return new LakeError(status, message, { statusCode: status, error, message, ...more })
}

export const badRequest = (message: string): LakeError => gatewayError(400, 'Bad Request', message)

/** Sent with `Retry-After`. */
export const tooManyRequests = (seconds: number): LakeError =>
  gatewayError(
    429,
    'Too Many Requests',
    `Too many tries. Wait ${seconds < 120 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`} and try again.`,
    { retryAfter: seconds },
  )

/** The disk took nothing of a write. */
export const diskFull = (): LakeError =>
  gatewayError(
    507,
    'Insufficient Storage',
    'The disk of the lake is full: nothing was written. Free some space and try again.',
  )

/** The database turned out to be damaged while it was used. To write on would cover the loss. */
export const databaseDamaged = (): LakeError =>
  gatewayError(
    503,
    'Service Unavailable',
    'The database of the lake is damaged: nothing was written. Its log says where; restore a backup.',
  )

/** The disk would not write, or not say that it has. */
export const diskFails = (): LakeError =>
  gatewayError(
    503,
    'Service Unavailable',
    'The disk of the lake fails to write: nothing was written. Look at the disk of its data folder and try again.',
  )

/** A write is written and not known to be on the disk: one after it could cover that it is lost. */
export const diskUnsure = (): LakeError =>
  gatewayError(
    503,
    'Service Unavailable',
    'The disk of the lake did not confirm a write, so it takes none until it is started again; then it shows whether that one was written. Look at the disk of its data folder first.',
  )

/** A query that cannot be parsed, with the positions from which clients draw a code frame. */
export function queryParseError(
  description: string,
  query: string,
  start: number,
  end: number,
): LakeError {
  return new LakeError(400, description, {
    error: { type: 'queryParseError', description, query, start, end },
  })
}

const queryError = (status: number, type: string, description: string, query: string): LakeError =>
  new LakeError(status, description, { error: { type, description, query } })

/** No 5xx: clients would ask again, five times. */
export const queryTimeout = (query: string, limitMs: number): LakeError =>
  queryError(
    408,
    'queryTimeoutError',
    `The query took longer than ${limitMs / 1000} seconds and was stopped. Ask for less: filter by _type and by attributes, and take a slice.`,
    query,
  )

/** A query made more in between than the lake may hold. */
export const queryTooLarge = (query: string): LakeError =>
  queryError(
    400,
    'queryTooLargeError',
    'The query needs more memory than one may use. Ask for less: filter more, or take a slice.',
    query,
  )

/** More wait for an answer than will get one soon. */
export const tooBusy = (): LakeError =>
  gatewayError(503, 'Service Unavailable', 'Too many slow queries wait already. Try again.', {
    retryAfter: 5,
  })

/** Something is wrong with the data folder or the machine: a sentence for the person who started the lake. */
export class StartError extends Error {
  override readonly name: string = 'StartError'
}

/** A lake serves this folder already. */
export class FolderInUseError extends StartError {
  override readonly name = 'FolderInUseError'
}
