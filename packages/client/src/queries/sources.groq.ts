import { defineQuery } from 'groq'
import { card, figure, knowable, quotable, quote, readable, source } from './fragments.ts'

/**
 * A source. What it said and the stories it appears in are lists of their own, since they may be long.
 *
 * @example
 * ```ts
 * const record = await client.fetch(sourceById.groq, { id: 'source-mayor', channel: 'site', preview: false })
 * ```
 */
export const sourceById = defineQuery(`*[_id == $id && ${knowable}][0]{
  _id, "_type": "sourceRecord", name, sourceType, identification, description, jobTitle, country,
  // What identifies somebody must not travel with somebody who is not named.
  "url": select(identification != "unnamed" => url),
  "sameAs": select(identification == "named" => sameAs),
  "alternateNames": select(identification != "unnamed" => alternateNames[]{ _key, value, language }),
  "image": select(identification != "unnamed" => image${figure}),
  anonymity{ reason, statement },
  stateMedia{ typology, basis, asOf },
  "affiliation": affiliation->{ _id, name }
}`)

/**
 * Sources by name. `source.list` asks it.
 *
 * @example
 * ```ts
 * const none = { identification: null, affiliation: null, country: null, search: null }
 * const asked = { ...none, sourceType: 'person', at: null, after: '', first: 50, channel: 'site', preview: false }
 * const people = await client.fetch(sourceList.groq, asked)
 * ```
 */
export const sourceList = defineQuery(`*[_type == "source"
  && ($sourceType == null || sourceType == $sourceType)
  && ($identification == null || identification == $identification)
  && ($affiliation == null || affiliation._ref == $affiliation)
  && ($country == null || country == $country)
  && ($search == null || [name, description, jobTitle] match $search || alternateNames[].value match $search)
  && ${knowable}
  && ($at == null || coalesce(name, "") > $at || (coalesce(name, "") == $at && _id > $after))
] | order(coalesce(name, "") asc, _id asc)[0...$first]{
  "key": coalesce(name, ""),
  "id": _id,
  "item": @${source}
}`)

/**
 * Everything a source said, the last put on record first. Each statement with its context: event and
 * citation stand in the quote, and beside it the newest stories that printed it, twenty at most; all of
 * them are {@link quoteUses}.
 *
 * @example
 * ```ts
 * const asked = { id: 'source-mayor', at: null, after: '', first: 20, channel: 'site', preview: false }
 * const statements = await client.fetch(sourceStatements.groq, asked)
 * ```
 */
export const sourceStatements = defineQuery(`*[${quotable}
  && $id in attribution.speakers[]._ref
  && ($at == null || _createdAt < $at || (_createdAt == $at && _id < $after))
] | order(_createdAt desc, _id desc)[0...$first]{
  "key": _createdAt,
  "id": _id,
  "item": @{
    _id,
    "_type": "statement",
    "quote": @${quote},
    "articles": *[${readable} && references(^.^._id)] | order(datePublished desc)[0...20]${card}
  }
}`)
