import { gatewayError, LakeError } from '../errors.ts'

/** What is said to who asked where something went wrong. */
export interface Refused {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: object
}

export function refused(error: unknown): Refused {
  if (error instanceof LakeError) {
    const { status, body } = error
    const { retryAfter } = body
    const headers: Record<string, string> =
      typeof retryAfter === 'number' ? { 'retry-after': String(retryAfter) } : {}
    return { status, headers, body }
  }
  // What went wrong inside is for the terminal, not for whoever asked.
  console.error(error)
  const message = 'The lake failed to answer; its log says why'
  const { status, body } = gatewayError(500, 'Internal Server Error', message)
  return { status, headers: {}, body }
}
