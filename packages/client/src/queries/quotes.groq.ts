import { defineQuery } from 'groq'
import { card, quotable, quote, readable } from './fragments.ts'

/**
 * A quote. The stories that use it are a list of their own, {@link quoteUses}, since it may be long.
 *
 * @example
 * ```ts
 * const found = await client.fetch(quoteById.groq, { id: 'quote-doors', channel: 'site', preview: false })
 * ```
 */
export const quoteById = defineQuery(`*[${quotable} && _id == $id][0]${quote}`)

/**
 * Quotes as they were put on record, the last first. `quote.list` asks it.
 *
 * @example
 * ```ts
 * const none = { source: null, event: null, article: null, language: null, search: null }
 * const behind = { from: null, until: null, at: null, after: '' }
 * const kinds = { quoteType: null, verification: 'firstHand' }
 * const asked = { ...none, ...behind, ...kinds, speaker: 'source-mayor', first: 20, channel: 'site', preview: false }
 * const quotes = await client.fetch(quoteList.groq, asked)
 * ```
 */
export const quoteList = defineQuery(`*[${quotable}
  && ($speaker == null || $speaker in attribution.speakers[]._ref)
  && ($source == null || references($source))
  && ($event == null || event._ref == $event)
  && ($language == null || language == $language || string::startsWith(language, $language + "-"))
  && ($quoteType == null || quoteType == $quoteType)
  && ($verification == null || verification == $verification)
  && ($from == null || coalesce(dateSaid, event->startDate) >= $from)
  && ($until == null || coalesce(dateSaid, event->startDate) < $until)
  && ($article == null || count(*[${readable} && _id == $article && references(^._id)]) > 0)
  && ($search == null || [text, originalText] match $search)
  && ($at == null || _createdAt < $at || (_createdAt == $at && _id < $after))
] | order(_createdAt desc, _id desc)[0...$first]{ "key": _createdAt, "id": _id, "item": @${quote} }`)

/**
 * Where a quote stands in print: the stories, newest first, and in each the passages around it.
 *
 * @example
 * ```ts
 * const asked = { id: 'quote-doors', at: null, after: '', first: 20, channel: 'site', preview: false }
 * const uses = await client.fetch(quoteUses.groq, asked)
 * ```
 */
export const quoteUses = defineQuery(`*[${readable} && references($id)
  && ($at == null || coalesce(datePublished, "9999") < $at
    || (coalesce(datePublished, "9999") == $at && _id < $after))
] | order(coalesce(datePublished, "9999") desc, _id desc)[0...$first]{
  "key": coalesce(datePublished, "9999"),
  "id": _id,
  "item": @{
    _id,
    "_type": "quoteUse",
    "article": @${card},
    "passages": body[
      $id in markDefs[].quote._ref || quote._ref == $id || $id in responses[].quote._ref
    ]{ _key, "_type": "passage", "kind": _type, display, "text": coalesce(pt::text(@), text) }
  }
}`)
