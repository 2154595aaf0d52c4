import { InvalidCursorError } from './errors.ts'

/** Where a list goes on. Opaque and fit for a URL: hand it back as `after`. */
export type Cursor = string & { readonly __cursor: true }

/** The last item seen: what the list is ordered by, then its id. */
export interface Position {
  readonly at: string
  readonly after: string
}

/** @param list which list it belongs to: a cursor of stories says nothing about quotes */
export function writeCursor(list: string, { at, after }: Position): Cursor {
  const bytes = new TextEncoder().encode(JSON.stringify([list, at, after]))
  const text = btoa(String.fromCharCode(...bytes))
  // Only here a string becomes a cursor.
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '') as Cursor
}

/** @throws InvalidCursorError when it is no cursor of this list */
export function readCursor(list: string, cursor: string): Position {
  try {
    const bytes = atob(cursor.replaceAll('-', '+').replaceAll('_', '/'))
    const text = new TextDecoder().decode(
      Uint8Array.from(bytes, (letter) => letter.codePointAt(0) ?? 0),
    )
    const parsed: unknown = JSON.parse(text)
    if (Array.isArray(parsed) && parsed.length === 3 && parsed[0] === list)
      return { at: String(parsed[1]), after: String(parsed[2]) }
  } catch {
    // What follows says it better than a decoder would.
  }
  throw new InvalidCursorError(list)
}
