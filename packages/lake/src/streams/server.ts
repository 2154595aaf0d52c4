import type { WebSocket } from 'ws'
import { z } from 'zod'
import { parseJson, textOf } from '../http/messages.ts'
import { isStreamPath, type ServerFrame } from './frames.ts'

const frameSchema = z.discriminatedUnion('op', [
  z.object({
    id: z.number(),
    op: z.literal('open'),
    path: z.string(),
    headers: z.record(z.string(), z.string()),
  }),
  z.object({ id: z.number(), op: z.literal('close') }),
])

/** A socket that does not read is cut off, and with it all its streams; they come back and catch up. */
const MAX_BUFFERED_BYTES = 16_000_000
/** More than any Studio opens. */
const MAX_STREAMS = 200

/** Answers a request as the lake's HTTP side would. */
export type Dispatch = (path: string, headers: Record<string, string>) => Promise<Response>

/** Carries many streams over one socket. Each is an ordinary request: the same checks, the same answers. */
export function serveStreams(socket: WebSocket, dispatch: Dispatch): void {
  const readers = new Map<number, ReadableStreamDefaultReader<Uint8Array> | undefined>()
  const send = (frame: ServerFrame) => {
    if (socket.bufferedAmount > MAX_BUFFERED_BYTES) socket.terminate()
    else if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(frame))
  }

  const open = async (id: number, path: string, headers: Record<string, string>) => {
    readers.set(id, undefined)
    const response = await dispatch(path, headers)
    send({ id, op: 'head', status: response.status, headers: Object.fromEntries(response.headers) })
    const reader = response.body?.getReader()
    if (!readers.has(id)) {
      await reader?.cancel()
      return
    }
    readers.set(id, reader)
    const decoder = new TextDecoder()
    for (;;) {
      const piece = await reader?.read()
      if (piece === undefined || piece.done) break
      send({ id, op: 'data', text: decoder.decode(piece.value, { stream: true }) })
    }
    if (readers.delete(id)) send({ id, op: 'end' })
  }

  const close = (id: number) => {
    const reader = readers.get(id)
    readers.delete(id)
    reader?.cancel().catch(() => {})
  }

  socket.on('message', (message) => {
    const frame = frameSchema.safeParse(parseJson(textOf(message)))
    if (!frame.success) return
    if (frame.data.op === 'close') return close(frame.data.id)
    const { id, path, headers } = frame.data
    if (!isStreamPath(path) || readers.has(id) || readers.size >= MAX_STREAMS) {
      send({ id, op: 'head', status: 400, headers: { 'content-type': 'application/json' } })
      return send({ id, op: 'end' })
    }
    open(id, path, headers).catch(() => {
      if (readers.delete(id)) send({ id, op: 'end' })
    })
  })
  socket.on('close', () => {
    for (const id of readers.keys()) close(id)
  })
  socket.on('error', () => socket.terminate())
}
