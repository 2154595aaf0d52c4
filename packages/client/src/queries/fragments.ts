// Projections are allow-lists: what is not named here does not leave the dataset.

/**
 * What anybody may see, even when the transport holds a token that sees more: documents without a dot in
 * their ids. Drafts, versions and what is private have one.
 *
 * @example
 * ```ts
 * export const places = `*[_type == "source" && ${open} && country == $country]{ _id, name }`
 * ```
 */
export const open = /* groq */ `_id in path("*")`

/**
 * A story that readers of this channel may see now. `$preview` is true for editors alone, who read
 * with a token: to them a story without date, under embargo or for another channel is there too.
 *
 * @example
 * ```ts
 * export const stories = `count(*[${readable} && section == $section])`
 * ```
 */
export const readable = /* groq */ `
  _type == "article" && ${open} && ($preview == true || (
    defined(slug.current) && defined(datePublished) && dateTime(datePublished) <= dateTime(now())
    && (!defined(embargoUntil) || dateTime(embargoUntil) <= dateTime(now()))
    && !("kill" in coalesce(updates[].kind, []))
    && (!defined(channels) || count(channels) == 0 || $channel in channels)
  ))
`

/**
 * A quote that readers of this channel may see now: it leaves with a story. One that is published before
 * its story, or whose story was taken back, is there for editors alone.
 */
export const quotable = /* groq */ `
  _type == "quote" && ${open} && ($preview == true || count(*[${readable} && references(^._id)]) > 0)
`

/**
 * An event that readers of this channel may see now: one that a story of theirs mentions, at which words
 * were said that they may see, or that neither stories nor quotes speak of, as in a calendar.
 */
export const tellable = /* groq */ `
  _type == "event" && ${open} && ($preview == true
    || count(*[${readable} && references(^._id)]) > 0
    || count(*[${quotable} && event._ref == ^._id]) > 0
    || count(*[_type in ["article", "quote"] && references(^._id)]) == 0
  )
`

/**
 * A source that readers of this channel may know of now: one that a story or a quote of theirs names,
 * or that neither stories nor quotes speak of, as in a directory.
 */
export const knowable = /* groq */ `
  _type == "source" && ${open} && ($preview == true
    || count(*[${readable} && references(^._id)]) > 0
    || count(*[${quotable} && references(^._id)]) > 0
    || count(*[_type in ["article", "quote"] && references(^._id)]) == 0
  )
`

const citation = /* groq */ `{ "_type": "citation", title, url, publisher, datePublished, archivedUrl }`

/**
 * A source as it stands beside something it said.
 *
 * @example
 * ```ts
 * export const hosts = `*[_type == "episode"]{ _id, title, "host": host->${source} }`
 * ```
 */
export const source = /* groq */ `{
  _id, _type, name, sourceType, identification, jobTitle, country,
  // What identifies somebody must not travel with somebody who is not named.
  "url": select(identification != "unnamed" => url),
  "sameAs": select(identification == "named" => sameAs),
  anonymity{ reason, statement },
  stateMedia{ typology, basis, asOf }
}`

const attributionFields = /* groq */ `
  "speakers": speakers[defined(@->_id)]->${source},
  asDescribed,
  cue,
  via[]{ _key, "_type": "attributionHop", relation, "agent": agent->${source}, "citation": citation${citation} }
`

/**
 * Who said it, and through whom we know.
 *
 * @example
 * ```ts
 * export const slogans = `*[_type == "slogan"]{ _id, text, "attribution": attribution${attribution} }`
 * ```
 */
export const attribution = /* groq */ `{ "_type": "attribution", ${attributionFields} }`

const update = /* groq */ `{ _key, "_type": "update", kind, date, text, wasWrong }`

const place = /* groq */ `{ "_type": "place", name, locality, region, countryCode }`

/**
 * An event as it stands in a story or a timeline. Asks for `$channel` and `$preview`, as {@link readable}
 * does: what it is part of is told only to who may see that.
 *
 * @example
 * ```ts
 * export const chapters = `*[_type == "chapter"]{ _id, title, "event": event->${event} }`
 * ```
 */
export const event = /* groq */ `{
  _id, _type, name, occurrenceStatus, statusAsOf, startDate, endDate, dateText, timeZone,
  previousStartDate, description,
  "location": location${place},
  "attribution": attribution${attribution},
  "superEvent": select(defined(superEvent) => *[_id == ^.superEvent._ref && ${tellable}][0]{ _id, name })
}`

/**
 * A quote with its speaker, its chain and where it was said. Asks for `$channel` and `$preview`, as
 * {@link readable} does: the words around it are told only to who may see them.
 *
 * @example
 * ```ts
 * export const episodes = `*[_type == "episode"]{ _id, "quotes": quotes[defined(@->_id)]->${quote} }`
 * ```
 */
export const quote = /* groq */ `{
  _id, _type, text, quoteType, language, originalLanguage, originalText, translator, dateSaid, medium, verification,
  "attribution": attribution${attribution},
  "event": event->{ _id, name, startDate, dateText },
  "isPartOf": select(defined(isPartOf) => *[_id == ^.isPartOf._ref && ${quotable}][0]{ _id, text }),
  "citation": citation${citation},
  updates[]${update}
}`

const figureFields = /* groq */ `
  alt, decorative, caption, creditText, copyrightNotice, license, digitalSourceType,
  hotspot{ x, y },
  crop{ top, bottom, left, right },
  "asset": asset->{ _id, url, mimeType, size, "width": metadata.dimensions.width, "height": metadata.dimensions.height, "lqip": metadata.lqip },
  "source": source->${source}
`

/**
 * A picture with what readers and rights holders need.
 *
 * @example
 * ```ts
 * export const galleries = `*[_type == "gallery"]{ _id, "cover": cover${figure} }`
 * ```
 */
export const figure = /* groq */ `{ "_type": "figure", ${figureFields} }`

const citations = /* groq */ `citations[]{ _key, title, url, publisher, datePublished, archivedUrl }`

const claim = /* groq */ `
  claimType, text, status, statusAsOf, display,
  "attribution": attribution${attribution},
  "about": about[defined(@->_id)]->${source},
  responses[]{ _key, "_type": "claimResponse", stance, text, "attribution": attribution${attribution}, "quote": quote->${quote} },
  ${citations}
`

/**
 * The text of a story, with everything it mentions. Asks for `$channel` and `$preview`.
 *
 * @example
 * ```ts
 * export const texts = `*[_type == "article" && _id == $id]{ _id, ${body} }`
 * ```
 */
export const body = /* groq */ `body[]{
  _key, _type,
  _type == "block" => {
    style, listItem, level,
    children[]{ _key, "_type": "span", text, marks },
    markDefs[]{
      _key, _type,
      _type == "link" => { href },
      _type == "quoteMention" => { "quote": quote->${quote} },
      _type == "sourceMention" => { "source": source->${source} },
      _type == "eventMention" => { "event": event->${event} },
      _type == "attribution" => {${attributionFields}}
    }
  },
  _type == "quoteBlock" => { display, "quote": quote->${quote} },
  _type == "claim" => {${claim}},
  _type == "figure" => {${figureFields}},
  _type == "embed" => { url, title }
}`

/**
 * A story as it stands in a list.
 *
 * @example
 * ```ts
 * import { card, readable } from '@onrecord/client/groq'
 *
 * export const front = `*[${readable} && section == "local"] | order(datePublished desc)[0...12]${card}`
 * ```
 */
export const card = /* groq */ `{
  _id, "_type": "articleCard", headline, "slug": slug.current, description, articleType, language, section, datePublished,
  "image": image${figure},
  credits[]{ _key, "_type": "credit", role, name, url },
  updates[]${update}
}`

/**
 * A story with everything it rests on. Asks for `$channel` and `$preview`.
 *
 * @example
 * ```ts
 * import { article, readable } from '@onrecord/client/groq'
 *
 * export const latest = `*[${readable}] | order(datePublished desc)[0]${article}`
 * ```
 */
export const article = /* groq */ `{
  _id, _type, headline, "slug": slug.current, description, articleType, language, section, datePublished, backstory, canonicalUrl,
  dateline{ text, "place": place${place} },
  "image": image${figure},
  ${body},
  credits[]{ _key, "_type": "credit", role, name, url },
  topics[]{ _key, "_type": "topic", scheme, code, name },
  "events": events[defined(@->_id)]->${event},
  updates[]${update},
  ${citations},
  rights{ copyrightHolder, copyrightNotice, usageTerms, license },
  "relatedArticles": *[${readable} && _id in ^.relatedArticles[]._ref] | order(datePublished desc){ _id, headline, "slug": slug.current }
}`
