import { defineQuery } from 'groq'
import { open, quotable, readable, tellable } from './fragments.ts'

/**
 * What was changed after publication and told to readers, in stories, quotes and events; the last first.
 * `corrections` asks it.
 *
 * @example
 * ```ts
 * const behind = { from: null, until: null, at: null, after: '' }
 * const asked = { ...behind, kinds: ['correction', 'retraction'], first: 20, channel: 'site', preview: false }
 * const entries = await client.fetch(correctionList.groq, asked)
 * ```
 */
export const correctionList = defineQuery(`*[
  _type in ["article", "quote", "event"] && defined(updates) && ${open}
  && (_type != "article" || (${readable})) && (_type != "quote" || (${quotable}))
  && (_type != "event" || (${tellable}))
]{
  "entries": coalesce(updates, [])[kind in $kinds && ($from == null || date >= $from) && ($until == null || date < $until)]{
    "key": coalesce(date, ""),
    "id": ^._id + " " + _key,
    "item": @{
      "_id": ^.^._id,
      "_type": "correction",
      "documentType": ^.^._type,
      "title": coalesce(^.^.headline, ^.^.name, ^.^.text),
      "slug": ^.^.slug.current,
      "quoteType": ^.^.quoteType,
      "entry": _key, kind, date, text, wasWrong
    }
  }
}.entries[$at == null || key < $at || (key == $at && id < $after)]
 | order(key desc, id desc)[0...$first]`)
