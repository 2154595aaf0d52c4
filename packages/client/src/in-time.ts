import type { Event } from './queries.generated.ts'

const key = ({ startDate, endDate }: Pick<Event, 'startDate' | 'endDate'>): string =>
  (startDate ?? endDate ?? '9999').replaceAll(/[?~%]|^\.\.\//g, '')

/**
 * Events from the first to the last; those without a date stand at the end.
 *
 * @example
 * ```ts
 * for (const event of inTime(article.allEvents)) console.log(event.name)
 * ```
 */
export const inTime = <Dated extends Pick<Event, 'startDate' | 'endDate'>>(
  events: readonly Dated[],
): readonly Dated[] => events.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
