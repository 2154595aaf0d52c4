import { addressesUnder, type CompleteAddresses } from '@onrecord/client'
import { edition, settings } from './edition.ts'

const here = addressesUnder()
const site = addressesUnder(settings.siteUrl)

/** Where records live: in this edition if it holds them, otherwise on the full site. */
export async function addresses(): Promise<CompleteAddresses> {
  const { stories, quotes, sources, events } = await edition()
  const held = {
    article: new Set(stories.map(({ slug }) => slug)),
    quote: new Set(quotes.map(({ _id }) => _id)),
    source: new Set(sources.map(({ _id }) => _id)),
    event: new Set(events.map(({ event }) => event._id)),
  }
  const of = (kind: keyof CompleteAddresses) => (key: string) =>
    (held[kind].has(key) ? here : site)[kind](key)
  return {
    article: of('article'),
    quote: of('quote'),
    source: of('source'),
    event: of('event'),
  }
}
