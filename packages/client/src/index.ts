export { withRecord, type Article } from './article.ts'
export { InvalidContentError, type ContentIssue } from './errors.ts'
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
export type { GroqString, Parameter, Query } from './query.ts'
export type { QueryRequest, Transport } from './transport.ts'
export type { SourcingSummary } from '@onrecord/schemas/rules'
