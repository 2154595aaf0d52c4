import { EventSourceParserStream } from 'eventsource-parser/stream'
import type { Change } from '../transport.ts'
import { refusal } from './refusal.ts'

const FIRST_WAIT_MS = 500
const LONGEST_WAIT_MS = 30_000

/**
 * Live events over `fetch`, connected again whenever the connection ends. What was missed meanwhile
 * cannot be told, so everything counts as stale then.
 *
 * @param connect opens the event stream
 * @throws RequestError when the dataset refuses for a reason that waiting does not mend
 */
export async function* changes(
  connect: () => Promise<Response>,
  signal: AbortSignal,
): AsyncGenerator<Change, void, undefined> {
  let wait = FIRST_WAIT_MS
  for (let first = true; !signal.aborted; first = false) {
    try {
      for await (const { event, id, data } of eventsOf(await connected(connect))) {
        if (event === 'welcome') {
          wait = FIRST_WAIT_MS
          yield { tags: first ? [] : null }
        }
        if (event === 'message') yield { ...identified(id), tags: tagsIn(data) }
        if (event === 'restart') yield { ...identified(id), tags: null }
        if (event === 'goaway') break
      }
    } catch (error) {
      if (signal.aborted) return
      if (error instanceof Error && 'retryable' in error && error.retryable === false) throw error
    }
    await pause(wait, signal)
    wait = Math.min(wait * 2, LONGEST_WAIT_MS)
  }
}

async function connected(connect: () => Promise<Response>): Promise<ReadableStream<Uint8Array>> {
  const response = await connect()
  if (!response.ok) throw await refusal(response)
  if (response.body === null) throw new Error('The live connection has no body.')
  return response.body
}

const eventsOf = (body: ReadableStream<Uint8Array>) =>
  // The DOM's types know two kinds of bytes; a decoder takes either.
  body
    .pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)
    .pipeThrough(new EventSourceParserStream())

const identified = (id: string | undefined) => (id === undefined ? {} : { id })

/** Tags of a message; null, for everything, when they cannot be read. */
function tagsIn(data: string): string[] | null {
  const parsed: unknown = JSON.parse(data)
  if (typeof parsed !== 'object' || parsed === null || !('tags' in parsed)) return null
  return Array.isArray(parsed.tags) ? parsed.tags.map(String) : null
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
