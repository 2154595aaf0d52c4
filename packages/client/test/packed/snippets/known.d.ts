// What snippets speak of without saying where it comes from: a reader of the page knows.
import type { Article, Claim, Event, Figure, Onrecord, Quote, Source } from '@onrecord/client'
import type { Publication } from '@onrecord/client/feeds'
import type { Addresses } from '@onrecord/client/html'
import type { StoredDocument } from '@onrecord/client/testing'
import type { SanityClient } from '@sanity/client'

declare global {
  const addresses: Addresses
  const article: Article
  const claim: Claim
  const client: SanityClient
  const createOnrecord: typeof import('@onrecord/client').createOnrecord
  const documents: StoredDocument[]
  const event: Event
  const events: Event[]
  const figure: Figure
  const fromSanityClient: typeof import('@onrecord/client/sanity').fromSanityClient
  const is: typeof import('@onrecord/client/shape')
  const news: Onrecord
  const publication: Publication
  const quote: Quote
  const signal: AbortSignal
  const source: Source
  const story: Article
  const token: string
  const render: (story: unknown) => void
}
