import { publishedIdOf } from '@onrecord/schemas/rules'
import { defineDocuments, defineLocations } from 'sanity/presentation'

const front = { title: 'Front page', href: '/' }

/** A page by id, such as every quote, source and event has. */
const record = (folder: string, name: string) =>
  defineLocations({
    select: { id: '_id', title: name },
    resolve: (document) =>
      typeof document?.['id'] === 'string'
        ? {
            locations: [
              {
                title: String(document['title'] ?? document['id']),
                href: `/${folder}/${publishedIdOf(document['id'])}`,
              },
            ],
          }
        : { locations: [] },
  })

/** Where on the site a document is seen. */
export const locations = {
  article: defineLocations({
    select: { headline: 'headline', slug: 'slug.current' },
    resolve: (story) =>
      typeof story?.['slug'] === 'string'
        ? {
            locations: [
              {
                title: String(story['headline'] ?? story['slug']),
                href: `/story/${story['slug']}`,
              },
              front,
            ],
          }
        : { message: 'It has a page as soon as it has an address.', tone: 'caution' },
  }),
  quote: record('quote', 'text'),
  source: record('source', 'name'),
  event: record('event', 'name'),
}

const byId = (type: string) => ({
  route: `/${type}/:id`,
  filter: `_type == "${type}" && _id in [$id, "drafts." + $id]`,
})

/** Which document a page of the site is about. */
export const mainDocuments = defineDocuments([
  { route: '/story/:slug', filter: '_type == "article" && slug.current == $slug' },
  byId('quote'),
  byId('source'),
  byId('event'),
])
