/** Which standard an item keeps to. */
export const STANDARD = {
  name: 'ninjs',
  version: '3.1',
  schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json',
} as const

/** A moment as ninjs writes it; a day alone is its beginning, in UTC. */
export function moment(date: string | null): string | undefined {
  const time = Date.parse(date ?? '')
  return Number.isNaN(time) ? undefined : new Date(time).toISOString()
}
