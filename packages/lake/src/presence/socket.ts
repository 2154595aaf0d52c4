import { z } from 'zod'
import type { WebSocket } from 'ws'
import type { Accounts } from '../accounts/accounts.ts'
import { randomId } from '../documents/ids.ts'
import { parseJson, textOf } from '../http/messages.ts'
import type { Identity } from '../identity.ts'
import type { Rooms } from './rooms.ts'

/** A request of Sanity's presence protocol: JSON-RPC 2.0 in text frames. */
const request = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  method: z.string(),
  params: z.record(z.string(), z.unknown()).optional(),
})

/** Where a Studio's tab is. Others take it apart without looking, so nothing else is passed on. */
const place = z.looseObject({ sessionId: z.string(), locations: z.array(z.unknown()) })

const HEARTBEAT = '♥'
const HEARTBEAT_MS = 20_000
const UNAUTHORIZED = 4001

/** Speaks with one Studio about who is where. Nothing is told before a token was shown. */
export function servePresence(
  socket: WebSocket,
  dataset: string,
  rooms: Rooms,
  accounts: Accounts,
): void {
  const subscriptions = new Set<string>()
  const heart = setInterval(() => socket.send(HEARTBEAT), HEARTBEAT_MS)
  /** The tabs that announced themselves here; one each, as the Studio does it. */
  const sessions = new Set<string>()
  let identity: Identity | undefined
  let leave = () => {}

  const notify = (result: object) => {
    for (const subscription of subscriptions) {
      socket.send(
        JSON.stringify({
          jsonrpc: '2.0',
          method: 'presence_subscription',
          params: { subscription, result },
        }),
      )
    }
  }

  const disconnect = (session: string) => {
    if (!sessions.delete(session) || identity === undefined) return
    rooms.tell(dataset, { type: 'disconnect', i: identity.id, m: { session } })
  }

  const answer = (method: string, params: Record<string, unknown>): unknown => {
    if (method === 'authorization') {
      const token = /^Bearer\s+(\S+)$/i.exec(String(params['authorization']))?.[1]
      const known = token === undefined ? undefined : accounts.identify(token)
      if (known === undefined || (known.dataset ?? dataset) !== dataset) {
        socket.close(UNAUTHORIZED, 'This token is not known here')
        return null
      }
      identity = known
      leave()
      const quit = rooms.join(dataset, { identity: known, send: notify })
      const unwatch = accounts.watch(known, () => socket.close(UNAUTHORIZED, 'Sign in again'))
      leave = () => {
        quit()
        unwatch()
      }
      return {}
    }
    if (identity === undefined) return {}
    switch (method) {
      case 'presence_subscribe': {
        const subscription = randomId(12)
        subscriptions.add(subscription)
        return subscription
      }
      case 'presence_unsubscribe':
        subscriptions.delete(String(params['subscriptionId']))
        return {}
      case 'presence_rollcall':
        rooms.tell(dataset, { type: 'rollCall', i: identity.id, session: params['session'] })
        return {}
      case 'presence_announce': {
        const data = place.safeParse(params['data'])
        if (!data.success) return {}
        sessions.add(data.data.sessionId)
        rooms.tell(dataset, { type: 'state', i: identity.id, m: data.data })
        return {}
      }
      case 'presence_disconnect':
        disconnect(String(params['session']))
        return {}
      default:
        return {}
    }
  }

  socket.on('message', (frame) => {
    const text = textOf(frame)
    if (text === HEARTBEAT) return
    const parsed = request.safeParse(parseJson(text))
    if (!parsed.success) return
    const { id, method, params } = parsed.data
    const result = answer(method, params ?? {})
    if (id !== undefined) socket.send(JSON.stringify({ jsonrpc: '2.0', id, result }))
  })
  socket.on('close', () => {
    clearInterval(heart)
    leave()
    // A tab that crashed says no goodbye, and the others would show it for ever.
    for (const session of sessions) disconnect(session)
  })
  socket.on('error', () => socket.terminate())
}
