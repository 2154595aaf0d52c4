import http from 'node:http'
import https from 'node:https'
import { ForbiddenAddress, resolve, type Reach } from './address.ts'

export const TIMEOUT_MS = 30_000

export interface Outgoing {
  readonly url: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** How an attempt ended. Of the answer only its status is kept: its body is not ours to show. */
export interface Outcome {
  readonly status: number | null
  /** Why it failed, in a sentence; undefined when it succeeded. */
  readonly failure?: string
  /** Whether another attempt may succeed. */
  readonly retry: boolean
}

/** Sends one request to an address that was checked, follows no redirect, waits 30 seconds at most. */
export async function send(outgoing: Outgoing, reach: Reach, stop: AbortSignal): Promise<Outcome> {
  const signal = AbortSignal.any([stop, AbortSignal.timeout(TIMEOUT_MS)])
  try {
    return judge(await request(outgoing, reach, signal))
  } catch (error) {
    stop.throwIfAborted()
    if (error instanceof ForbiddenAddress)
      return { status: null, failure: error.message, retry: false }
    const failure = signal.aborted
      ? `no answer within ${TIMEOUT_MS / 1000} seconds`
      : reasonOf(error)
    return { status: null, failure, retry: true }
  }
}

async function request(outgoing: Outgoing, reach: Reach, signal: AbortSignal): Promise<number> {
  const url = new URL(outgoing.url)
  const { address, family } = await resolve(url.hostname, reach)
  const { promise, resolve: answered, reject } = Promise.withResolvers<number>()
  const call = (url.protocol === 'https:' ? https : http).request(url, {
    method: outgoing.method,
    headers: { ...outgoing.headers, 'content-length': String(Buffer.byteLength(outgoing.body)) },
    agent: false,
    signal,
    // The address that was checked, whatever the name leads to now.
    lookup: (_host, options, found) =>
      options.all === true ? found(null, [{ address, family }]) : found(null, address, family),
  })
  call.on('response', (response) => {
    // What it says is not read: the connection ends with the status.
    response.on('error', () => {})
    answered(response.statusCode ?? 0)
    response.destroy()
  })
  call.on('error', reject)
  call.end(outgoing.body)
  return promise
}

function judge(status: number): Outcome {
  if (status >= 200 && status < 300) return { status, retry: false }
  if (status >= 300 && status < 400) {
    const failure = `answered ${status}, a redirect, which is not followed: give the hook the address it leads to`
    return { status, failure, retry: false }
  }
  return { status, failure: `answered ${status}`, retry: status === 429 || status >= 500 }
}

function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0])
  return error instanceof Error ? error.message : String(error)
}
