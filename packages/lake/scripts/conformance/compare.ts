import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'

/** What a lake writes into a document that is stored, each under the value it wrote. */
export type Stamps = ReadonlySet<unknown>

const STAMPED = new Set(['_rev', '_createdAt', '_updatedAt'])

/** @returns how the answer differs from the one expected, or undefined when it is right */
export function difference(
  given: unknown,
  expected: unknown,
  stamps: Stamps = new Set(),
): string | undefined {
  const fair = withoutStamps(mentionsPosition(expected) ? withPositions(given) : given, stamps)
  if (isDeepStrictEqual(fair, withoutStamps(expected, stamps))) return undefined
  return `expected ${shown(expected)}, got ${shown(fair)}`
}

const shown = (value: unknown) => (JSON.stringify(value) ?? 'nothing').slice(0, 400)

/**
 * The documents of the suite have no revision and no times, a stored document always has. Only
 * attributes that hold exactly what the lake stamped are ignored.
 */
function withoutStamps(value: unknown, stamps: Stamps): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutStamps(item, stamps))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, item]) => !(STAMPED.has(key) && stamps.has(item)))
      .map(([key, item]) => [key, withoutStamps(item, stamps)]),
  )
}

function mentionsPosition(expected: unknown): boolean {
  return JSON.stringify(expected)?.includes('"_pos"') ?? false
}

/** The suite asks for the rank of a score, not for its number: equal scores share a rank. */
function withPositions(result: unknown): unknown {
  const items = z.array(z.looseObject({ _score: z.number() })).safeParse(result)
  if (!items.success) return result
  const ranks = [...new Set(items.data.map(({ _score }) => _score))].toSorted((a, b) => b - a)
  return items.data.map(({ _score, ...rest }) => ({ ...rest, _pos: ranks.indexOf(_score) + 1 }))
}
