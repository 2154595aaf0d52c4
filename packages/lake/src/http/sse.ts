import type { Send, StreamEvent } from '../listen/hub.ts'
import { Backlog } from './backlog.ts'

/** Proxies and browsers give up on a silent connection. */
const KEEP_ALIVE_MS = 25_000

/** A listener that falls this far behind is cut off; it comes back and catches up. */
const backlog = new Backlog({ each: 4_000_000, all: 64_000_000 })

const encoder = new TextEncoder()
const SILENCE = encoder.encode(':\n\n')

/**
 * Answers with Server-Sent Events.
 *
 * @param start begins sending and returns how to stop; with `finish` it ends the stream itself
 */
export function eventStream(start: (send: Send, finish: () => void) => () => void): Response {
  let isOver = false
  let stop = () => {}
  let close = (_error?: Error) => {}
  const end = (error?: Error) => {
    if (isOver) return
    isOver = true
    clearInterval(keepAlive)
    line.close()
    stop()
    close(error)
  }
  const line = backlog.open(() => end(new Error('the listener reads too slowly')))
  const keepAlive = setInterval(() => line.add([SILENCE]), KEEP_ALIVE_MS)
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        close = (error) => (error === undefined ? controller.close() : controller.error(error))
      },
      async pull(controller) {
        controller.enqueue(await line.next())
      },
      cancel() {
        close = () => {}
        end()
      },
    },
    // What waits is in the backlog, and nowhere else.
    { highWaterMark: 0 },
  )
  line.add([SILENCE])
  stop = start(
    (events) => line.add(events.map(written)),
    () => end(),
  )
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
    },
  })
}

const known = new WeakMap<StreamEvent, Uint8Array>()

/** An event as it is sent, made once for all who are told of it. */
function written(event: StreamEvent): Uint8Array {
  const bytes = known.get(event) ?? encoder.encode(format(event))
  known.set(event, bytes)
  return bytes
}

function format({ event, id, data }: StreamEvent): string {
  const line = id === undefined ? '' : `id: ${id}\n`
  return `event: ${event}\n${line}data: ${JSON.stringify(data)}\n\n`
}
