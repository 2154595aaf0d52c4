import { defineQuery } from 'groq'
import { event, source, tellable } from './fragments.ts'

/**
 * An event, with who took part and what shows it. Its parts, what was said there and the stories about
 * it are lists of their own, since they may be long.
 *
 * @example
 * ```ts
 * const record = await client.fetch(eventById.groq, { id: 'council-vote', channel: 'site', preview: false })
 * ```
 */
export const eventById = defineQuery(`*[_id == $id && ${tellable}][0]{
  _id,
  "_type": "eventRecord",
  "event": @${event},
  participants[]{ _key, "_type": "participant", name, role, roleText, "agent": agent->${source} },
  citations[]{ _key, title, url, publisher, datePublished, archivedUrl },
  updates[]{ _key, "_type": "update", kind, date, text, wasWrong },
  "previousEvent": select(defined(previousEvent) => *[_id == ^.previousEvent._ref && ${tellable}][0]{ _id, name, startDate, dateText })
}`)

/**
 * Events, the latest first; one without a date stands before all others. `event.list` asks it.
 *
 * @example
 * ```ts
 * const none = { status: null, superEvent: null, participant: null, search: null }
 * const behind = { from: null, until: null, at: null, after: '' }
 * const asked = { ...none, ...behind, country: 'NO', first: 50, channel: 'site', preview: false }
 * const events = await client.fetch(eventList.groq, asked)
 * ```
 */
export const eventList = defineQuery(`*[_type == "event"
  && ($status == null || occurrenceStatus in $status)
  && ($superEvent == null || superEvent._ref == $superEvent)
  && ($participant == null || $participant in participants[].agent._ref)
  && ($country == null || location.countryCode == $country)
  && ($from == null || startDate >= $from)
  && ($until == null || startDate < $until)
  && ($search == null || [name, description] match $search)
  && ${tellable}
  && ($at == null || coalesce(startDate, "9999") < $at
    || (coalesce(startDate, "9999") == $at && _id < $after))
] | order(coalesce(startDate, "9999") desc, _id desc)[0...$first]{
  "key": coalesce(startDate, "9999"),
  "id": _id,
  "item": @${event}
}`)
