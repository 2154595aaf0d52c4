/** A moment as machines write it; a day alone is its beginning, in UTC. */
export function moment(date: string | null): string | undefined {
  const time = Date.parse(date ?? '')
  return Number.isNaN(time) ? undefined : new Date(time).toISOString()
}
