/** A place in a document that an editor must look at. */
export interface ContentIssue {
  readonly documentId: string | undefined
  readonly documentType: string | undefined
  /** Field path inside that document: `body[_key=="a1"].quote`. */
  readonly field: string
  readonly message: string
  /** Opens the field in the Studio; there when `studioUrl` is configured and the document is known. */
  readonly editUrl?: string
}

/**
 * What the dataset holds does not fit the model. The message names documents and fields.
 *
 * @example
 * ```ts
 * import { createOnrecord, InvalidContentError } from '@onrecord/client'
 * import { cdn } from '@onrecord/client/cdn'
 *
 * const news = createOnrecord({
 *   transport: cdn({ projectId: 'abc', dataset: 'production' }),
 *   studioUrl: 'https://abc.sanity.studio',
 * })
 * try {
 *   await news.article.get('ferry-inquiry-opens')
 * } catch (error) {
 *   if (!InvalidContentError.is(error)) throw error
 *   for (const { field, editUrl } of error.issues) console.error(field, editUrl)
 * }
 * ```
 */
export class InvalidContentError extends Error {
  override readonly name = 'InvalidContentError'
  readonly code = 'invalid-content'
  readonly issues: readonly ContentIssue[]

  constructor(issues: readonly ContentIssue[]) {
    super(
      `The content does not fit the model:\n${issues.map((one) => `  ${told(one)}`).join('\n')}`,
    )
    this.issues = issues
  }

  /** Whether this is such an error, also when it comes from another copy of this package. */
  static is(value: unknown): value is InvalidContentError {
    return value instanceof Error && 'code' in value && value.code === 'invalid-content'
  }
}

/**
 * A dataset that answers, but not with data.
 *
 * @example
 * ```ts
 * try {
 *   await news.article.list()
 * } catch (error) {
 *   if (!(error instanceof RequestError && error.retryable)) throw error
 *   console.error(`${error.status}: asked again in a minute`)
 * }
 * ```
 */
export class RequestError extends Error {
  override readonly name = 'RequestError'
  readonly code: 'bad-query' | 'unauthorized' | 'not-found' | 'rate-limited' | 'unavailable'
  /** The HTTP status. */
  readonly status: number

  constructor(status: number, url: string, reason: string) {
    super(`${status} from ${url}: ${reason}`)
    this.status = status
    this.code = codeOf(status)
  }

  /** Whether trying again may help. */
  get retryable(): boolean {
    return this.code === 'rate-limited' || this.code === 'unavailable'
  }
}

/**
 * What was given as `after` is no `next` of that list: somebody changed the address of a page.
 *
 * @example
 * ```ts
 * const { searchParams } = new URL('https://news.example/quotes?after=x')
 * try {
 *   await news.quote.list({ after: searchParams.get('after') })
 * } catch (error) {
 *   if (!InvalidCursorError.is(error)) throw error
 *   console.error('Answer with 404: there is no such page')
 * }
 * ```
 */
export class InvalidCursorError extends TypeError {
  override readonly name = 'InvalidCursorError'
  readonly code = 'invalid-cursor'

  constructor(list: string) {
    super(`This is no cursor of ${list}: hand back the \`next\` of the page before, unchanged.`)
  }

  /** Whether this is such an error, also when it comes from another copy of this package. */
  static is(value: unknown): value is InvalidCursorError {
    return value instanceof Error && 'code' in value && value.code === 'invalid-cursor'
  }
}

function codeOf(status: number): RequestError['code'] {
  if (status === 401 || status === 403) return 'unauthorized'
  if (status === 404) return 'not-found'
  if (status === 429) return 'rate-limited'
  return status >= 500 ? 'unavailable' : 'bad-query'
}

/** An issue in one line. */
export const told = ({ documentType, documentId, field, message, editUrl }: ContentIssue): string =>
  `${documentType ?? 'document'} ${documentId ?? '?'}, ${field}: ${message}${editUrl === undefined ? '' : ` (${editUrl})`}`
