import { defineQuery } from 'groq'
import { article, card, readable } from './fragments.ts'

export const articleBySlug = defineQuery(
  `*[${readable} && slug.current == $slug] | order(datePublished desc)[0]${article}`,
)

/** Newest first, from behind a cursor: the date and id of the last story seen. */
export const articleCards = defineQuery(`
  *[${readable}
    && ($section == null || section == $section)
    && ($at == null || datePublished < $at || (datePublished == $at && _id < $id))
  ] | order(datePublished desc, _id desc)[0...$first]${card}
`)
