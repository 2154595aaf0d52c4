import { boundsOf } from '@onrecord/schemas/rules'
import type { SanityClient } from 'sanity'

export interface TimelineEvent {
  readonly _id: string
  readonly name: string | null
  readonly occurrenceStatus: string | null
  readonly startDate: string | null
  readonly endDate: string | null
  readonly dateText: string | null
  readonly place: string | null
  /** The sources that take part in it or say that it happened. */
  readonly sources: readonly Named[]
  /** The stories that name it. */
  readonly stories: readonly Named[]
}

export interface Named {
  readonly _id: string
  readonly name: string | null
}

type Listed = Omit<TimelineEvent, 'sources' | 'stories'> & {
  readonly agents: readonly (Named | null)[] | null
  readonly speakers: readonly (Named | null)[] | null
}

interface Story extends Named {
  readonly events: readonly (string | null)[]
}

const NAMED = '{_id, name}'
/** Stories are joined to their events here: asking for each event anew would read them all each time. */
const QUERY = `{
  "events": *[_type == "event"]{
    _id, name, occurrenceStatus, startDate, endDate, dateText,
    "place": location.name,
    "agents": participants[defined(agent)].agent->${NAMED},
    "speakers": attribution.speakers[]->${NAMED}
  },
  "stories": *[_type == "article"]{
    _id, "name": headline,
    "events": [...coalesce(events[]._ref, []), ...coalesce(body[].markDefs[].event._ref, [])]
  }
}`

/** Every event, with whom and what it is connected with. */
export async function eventsOf(client: SanityClient): Promise<readonly TimelineEvent[]> {
  const { events, stories } = await client.fetch<{ events: Listed[]; stories: Story[] }>(
    QUERY,
    {},
    { perspective: 'drafts' },
  )
  const byEvent = new Map<string, Map<string, Named>>()
  for (const { events: named, ...story } of stories) {
    for (const id of named) {
      if (id === null) continue
      byEvent.set(id, (byEvent.get(id) ?? new Map<string, Named>()).set(story._id, story))
    }
  }
  return events.map(({ agents, speakers, ...event }) => ({
    ...event,
    sources: unique([...(agents ?? []), ...(speakers ?? [])].filter((one) => one !== null)),
    stories: [...(byEvent.get(event._id)?.values() ?? [])],
  }))
}

const unique = (items: readonly Named[]): readonly Named[] => [
  ...new Map(items.map((one) => [one._id, one])).values(),
]

export interface Filter {
  readonly story: string
  readonly source: string
}

const has = (items: readonly Named[], id: string) =>
  id === '' || items.some(({ _id }) => _id === id)

export interface Chapter {
  /** A year, or nothing for events whose date nobody knows. */
  readonly year: string
  readonly events: readonly TimelineEvent[]
}

/** The events that a filter lets through, by year, the latest first; without a date at the end. */
export function chaptersOf(events: readonly TimelineEvent[], filter: Filter): readonly Chapter[] {
  const dated = events
    .filter(({ stories, sources }) => has(stories, filter.story) && has(sources, filter.source))
    .map((event) => ({ event, at: momentOf(event) }))
    .toSorted((a, b) => (b.at ?? -Infinity) - (a.at ?? -Infinity))
  const years = Map.groupBy(dated, ({ at }) =>
    at === undefined ? '' : String(new Date(at).getUTCFullYear()),
  )
  return [...years].map(([year, found]) => ({ year, events: found.map(({ event }) => event) }))
}

/** The first so many events of all chapters, and how many are left. */
export function pageOf(
  chapters: readonly Chapter[],
  first: number,
): { readonly chapters: readonly Chapter[]; readonly left: number } {
  let room = first
  const shown = chapters.flatMap(({ year, events }) => {
    const some = events.slice(0, room)
    room -= some.length
    return some.length === 0 ? [] : [{ year, events: some }]
  })
  const all = chapters.reduce((sum, { events }) => sum + events.length, 0)
  return { chapters: shown, left: all - (first - room) }
}

/** The first moment an event's date can mean. “Until 2024” is placed at its end. */
function momentOf({ startDate, endDate }: TimelineEvent): number | undefined {
  const bounds = boundsOf(startDate ?? endDate ?? '')
  if (bounds === undefined) return undefined
  const at = Number.isFinite(bounds.earliest) ? bounds.earliest : bounds.latest
  return Number.isFinite(at) ? at : undefined
}

/** Everything that at least one event names, by name. */
export const namedIn = (
  events: readonly TimelineEvent[],
  field: 'stories' | 'sources',
): readonly Named[] =>
  [
    ...new Map(events.flatMap((event) => event[field]).map((one) => [one._id, one])).values(),
  ].toSorted((a, b) => (a.name ?? '').localeCompare(b.name ?? ''))
