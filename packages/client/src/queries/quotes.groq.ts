import { defineQuery } from 'groq'
import { card, open, quote, readable } from './fragments.ts'

/** A quote and the stories that use it. */
export const quoteById = defineQuery(`*[_type == "quote" && ${open} && _id == $id][0]{
  "_type": "quoteRecord",
  "quote": @${quote},
  "articles": *[${readable} && references(^._id)] | order(datePublished desc)${card}
}`)
