import type { RawData } from 'ws'

/** The text of a WebSocket message. */
export function textOf(message: RawData): string {
  if (Array.isArray(message)) return Buffer.concat(message).toString()
  return (message instanceof ArrayBuffer ? Buffer.from(message) : message).toString()
}

/** What a message says, or undefined where it is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
