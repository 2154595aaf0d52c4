import { defineQuery } from 'groq'
import { article, card, open, readable } from './fragments.ts'

/**
 * A story by its address, or by its id.
 *
 * @example
 * ```ts
 * const asked = { slug: 'doors', id: null, channel: 'site', preview: false }
 * const story = await client.fetch(articleByKey.groq, asked)
 * ```
 */
export const articleByKey = defineQuery(
  `*[${readable} && ((defined($slug) && slug.current == $slug) || (defined($id) && _id == $id))] | order(datePublished desc)[0]${article}`,
)

/**
 * Where a story is now that was at an address before.
 *
 * @example
 * ```ts
 * const moved = await news.fetch(articleMoved, { slug: 'old-address', channel: 'site', preview: false })
 * console.log(moved?.slug)
 * ```
 */
export const articleMoved = defineQuery(
  `*[${readable} && $slug in previousSlugs] | order(datePublished desc)[0]{ _id, "_type": "articleMoved", "slug": slug.current }`,
)

/**
 * Newest first, from behind a cursor. A story that is not dated yet stands before all others.
 * `article.list` asks it, with a cursor and filters that are left out.
 *
 * @example
 * ```ts
 * const none = { topic: null, event: null, source: null, speaker: null, language: null, search: null }
 * const behind = { from: null, until: null, at: null, after: '' }
 * const asked = { ...none, ...behind, section: 'local', first: 12, channel: 'site', preview: false }
 * const cards = await client.fetch(articleCards.groq, asked)
 * ```
 */
export const articleCards = defineQuery(`*[${readable}
  && ($section == null || section == $section)
  && ($language == null || language == $language || string::startsWith(language, $language + "-"))
  && ($from == null || datePublished >= $from)
  && ($until == null || datePublished < $until)
  && ($topic == null || $topic in topics[].code)
  && ($event == null || references($event))
  && ($source == null || references($source)
    || references(*[_type == "quote" && ${open} && references($source)]._id))
  && ($speaker == null
    || $speaker in body[].markDefs[].speakers[]._ref
    || $speaker in body[].attribution.speakers[]._ref
    || $speaker in body[].responses[].attribution.speakers[]._ref
    || references(*[_type == "quote" && ${open} && $speaker in attribution.speakers[]._ref]._id))
  && ($search == null || [headline, description, pt::text(body)] match $search)
  && ($at == null || coalesce(datePublished, "9999") < $at
    || (coalesce(datePublished, "9999") == $at && _id < $after))
] | order(coalesce(datePublished, "9999") desc, _id desc)[0...$first]{
  "key": coalesce(datePublished, "9999"),
  "id": _id,
  "item": @${card}
}`)
