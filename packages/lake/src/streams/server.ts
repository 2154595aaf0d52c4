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

/** More than any Studio opens. */
const MAX_STREAMS = 200

/** Answers a request as the lake's HTTP side would. */
export type Dispatch = (path: string, headers: Record<string, string>) => Promise<Response>

/** Carries many streams over one socket. Each is an ordinary request: the same checks, the same answers. */
export function serveStreams(socket: WebSocket, dispatch: Dispatch): void {
  const readers = new Map<number, ReadableStreamDefaultReader<Uint8Array> | undefined>()
  let sent = Promise.resolve()
  /** One frame after the other: what waits stays in its stream, where it is held once for all sockets. */
  const send = (frame: () => ServerFrame) => {
    sent = sent.then(() => written(socket, frame()))
    return sent
  }

  const open = async (id: number, path: string, headers: Record<string, string>) => {
    readers.set(id, undefined)
    const response = await dispatch(path, headers)
    const { status } = response
    await send(() => ({ id, op: 'head', status, headers: Object.fromEntries(response.headers) }))
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
      const { value } = piece
      await send(() => ({ id, op: 'data', text: decoder.decode(value, { stream: true }) }))
    }
    if (readers.delete(id)) void send(() => ({ id, op: 'end' }))
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
      const head = { 'content-type': 'application/json' }
      void send(() => ({ id, op: 'head', status: 400, headers: head }))
      void send(() => ({ id, op: 'end' }))
      return
    }
    open(id, path, headers).catch(() => {
      if (readers.delete(id)) void send(() => ({ id, op: 'end' }))
    })
  })
  socket.on('close', () => {
    for (const id of readers.keys()) close(id)
  })
  socket.on('error', () => socket.terminate())
}

/** Whatever becomes of a frame, the next one may follow: to a socket that is closed it says nothing. */
const written = (socket: WebSocket, frame: ServerFrame) =>
  new Promise<void>((resolve) => {
    if (socket.readyState !== socket.OPEN) return resolve()
    socket.send(JSON.stringify(frame), () => resolve())
  })
