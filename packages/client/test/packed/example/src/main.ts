import { createOnrecord } from '@onrecord/client'
import { inMemory } from '@onrecord/client/testing'
import { episodeBySlug } from './onrecord.generated.ts'

const reference = (id: string) => ({ _type: 'reference', _key: id, _ref: id })
const dataset = inMemory([
  {
    _id: 'mayor',
    _type: 'source',
    name: 'Ane Holt',
    sourceType: 'person',
    identification: 'named',
  },
  {
    _id: 'doors',
    _type: 'quote',
    text: 'The doors stay open.',
    quoteType: 'direct',
    language: 'en',
    verification: 'firstHand',
    attribution: { _type: 'attribution', speakers: [reference('mayor')] },
  },
  { _id: 'one', _type: 'episode', title: 'Doors', slug: 'doors', quotes: [reference('doors')] },
  { _id: 'two', _type: 'episode', title: 7, slug: 'broken', quotes: [] },
])
const news = createOnrecord({ transport: dataset })

const readers = { channel: 'site', preview: false }
const episode = await news.fetch(episodeBySlug, { slug: 'doors', ...readers })
const title: string | undefined = episode?.title
console.log(title, episode?.quotes[0]?.attribution.speakers?.[0]?.name)

// @ts-expect-error -- the query needs a slug
await news.fetch(episodeBySlug, { slugg: 'doors', ...readers }).catch(() => undefined)

await news
  .fetch(episodeBySlug, { slug: 'broken', ...readers })
  .catch((error: Error) => console.log(error.message))
