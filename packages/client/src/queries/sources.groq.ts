import { defineQuery } from 'groq'
import { card, figure, open, quote, readable } from './fragments.ts'

/** A source with everything on record that it said, and the stories it appears in. */
export const sourceById = defineQuery(`*[_type == "source" && ${open} && _id == $id][0]{
  _id, "_type": "sourceRecord", name, sourceType, identification, description, jobTitle, country, url, sameAs,
  anonymity{ reason, statement },
  stateMedia{ typology, basis, asOf },
  alternateNames[]{ _key, value, language },
  "affiliation": affiliation->{ _id, name },
  "image": image${figure},
  "quotes": *[_type == "quote" && ${open} && (^._id in attribution.speakers[]._ref || ^._id in attribution.via[].agent._ref)] | order(_createdAt desc)${quote},
  "articles": *[${readable} && (references(^._id) || references(*[_type == "quote" && ${open} && references(^.^._id)]._id))] | order(datePublished desc)${card}
}`)
