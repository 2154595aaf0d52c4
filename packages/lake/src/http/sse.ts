import type { Send, StreamEvent } from '../listen/hub.ts'

/** Proxies and browsers give up on a silent connection. */
const KEEP_ALIVE_MS = 25_000
/** A listener that falls this far behind is cut off; it comes back and catches up. */
const MAX_BUFFERED_BYTES = 4_000_000

/**
 * Answers with Server-Sent Events.
 *
 * @param start begins sending and returns how to stop; with `finish` it ends the stream itself
 */
export function eventStream(start: (send: Send, finish: () => void) => () => void): Response {
  const encoder = new TextEncoder()
  let end = () => {}
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const write = (text: string) => {
          if ((controller.desiredSize ?? 0) <= 0) {
            end()
            controller.error(new Error('the listener reads too slowly'))
            return
          }
          controller.enqueue(encoder.encode(text))
        }
        const keepAlive = setInterval(() => write(':\n\n'), KEEP_ALIVE_MS)
        let stop: (() => void) | undefined
        end = () => {
          clearInterval(keepAlive)
          stop?.()
        }
        write(':\n\n')
        let open = true
        const finish = () => {
          if (!open) return
          open = false
          end()
          controller.close()
        }
        stop = start((event) => write(format(event)), finish)
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

function format({ event, id, data }: StreamEvent): string {
  const line = id === undefined ? '' : `id: ${id}\n`
  return `event: ${event}\n${line}data: ${JSON.stringify(data)}\n\n`
}
