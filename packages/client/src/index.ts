export { withRecord, type Article } from './article.ts'
export { InvalidContentError, type ContentIssue } from './errors.ts'
export { isRetracted, NotForReadersError, type Withheld } from './for-readers.ts'
export { inTime } from './in-time.ts'
export {
  createOnrecord,
  type ArticleListOptions,
  type Cursor,
  type Onrecord,
  type OnrecordConfig,
  type Page,
  type RequestOptions,
  type TimelineOptions,
} from './onrecord.ts'
export type {
  ArticleCard,
  Attribution,
  AttributionHop,
  Block,
  Claim,
  ClaimResponse,
  Event,
  EventRecord,
  Figure,
  Keyed,
  Quote,
  QuoteRecord,
  Source,
  SourceRecord,
  Update,
} from './queries.generated.ts'
export { addressesUnder, type Addresses } from './render/addresses.ts'
export { safeHref } from './render/safe-href.ts'
export type { GroqString, Parameter, Query } from './query.ts'
export type { QueryRequest, Transport } from './transport.ts'
export type { SourcingSummary } from '@onrecord/schemas/rules'
