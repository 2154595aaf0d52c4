import type { Send, StreamEvent } from '../listen/hub.ts'

/** Proxies and browsers give up on a silent connection. */
const KEEP_ALIVE_MS = 25_000
/** A listener that falls this far behind is cut off; it comes back and catches up. */
const MAX_BUFFERED_BYTES = 4_000_000

const encoder = new TextEncoder()
const SILENCE = encoder.encode(':\n\n')

/**
 * Answers with Server-Sent Events.
 *
 * @param start begins sending and returns how to stop; with `finish` it ends the stream itself
 */
export function eventStream(start: (send: Send, finish: () => void) => () => void): Response {
  let end = () => {}
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const write = (bytes: Uint8Array) => {
          if ((controller.desiredSize ?? 0) <= 0) {
            end()
            controller.error(new Error('the listener reads too slowly'))
            return
          }
          controller.enqueue(bytes)
        }
        const keepAlive = setInterval(() => write(SILENCE), KEEP_ALIVE_MS)
        let stop: (() => void) | undefined
        end = () => {
          clearInterval(keepAlive)
          stop?.()
        }
        write(SILENCE)
        let open = true
        const finish = () => {
          if (!open) return
          open = false
          end()
          controller.close()
        }
        stop = start((event) => write(written(event)), finish)
      },
      cancel: () => end(),
    },
    new ByteLengthQueuingStrategy({ highWaterMark: MAX_BUFFERED_BYTES }),
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
