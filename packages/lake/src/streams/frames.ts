/**
 * Long-lived streams over one WebSocket. Browsers allow six HTTP/1.1 connections per host, all tabs
 * together, and a Studio holds six listeners per tab; WebSockets are not counted.
 */
export const STREAMS_PATH = '/v1/streams'

/** From the browser: open a stream, or close one. */
export type ClientFrame =
  | {
      readonly id: number
      readonly op: 'open'
      readonly path: string
      readonly headers: Record<string, string>
    }
  | { readonly id: number; readonly op: 'close' }

/** From the lake: the head of an answer, a piece of its body, its end. */
export type ServerFrame =
  | {
      readonly id: number
      readonly op: 'head'
      readonly status: number
      readonly headers: Record<string, string>
    }
  | { readonly id: number; readonly op: 'data'; readonly text: string }
  | { readonly id: number; readonly op: 'end' }

/** Which requests are long-lived streams. */
export const isStreamPath = (path: string): boolean =>
  /\/data\/(listen|live\/events)\/|\/collaboration\/comments\/listen\b/.test(path)
