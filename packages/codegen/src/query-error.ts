/** A query that cannot be printed: which one, and why. */
export class QueryError extends Error {
  override readonly name = 'QueryError'
  /** Its name. */
  readonly query: string

  constructor(query: string, reason: string, options?: ErrorOptions) {
    super(`The query "${query}" ${reason}`, options)
    this.query = query
  }
}
