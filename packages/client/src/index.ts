export type {
  ArticleFilter,
  ArticleKey,
  CorrectionFilter,
  EventFilter,
  FetchArguments,
  Lists,
  Onrecord,
  Period,
  QuoteFilter,
  SourceFilter,
} from './api.ts'
export { withRecord, type Article, type DraftArticle } from './article.ts'
export { isRetracted, NotForReadersError, type Withheld } from './for-readers.ts'
export { inTime } from './in-time.ts'
export type { Cursor } from './cursor.ts'
export {
  InvalidContentError,
  InvalidCursorError,
  RequestError,
  type ContentIssue,
} from './errors.ts'
export type { Listed, Page, PageOptions } from './lists.ts'
export type { LiveOptions } from './live.ts'
export type { DraftModel, Mode, Model, PublishedModel } from './model.ts'
export { createOnrecord, type OnrecordConfig } from './onrecord.ts'
export type {
  ArticleCard,
  Attribution,
  AttributionHop,
  Block,
  Citation,
  Claim,
  ClaimResponse,
  Correction,
  Credit,
  DraftArticleCard,
  DraftAttribution,
  DraftClaim,
  DraftCorrection,
  DraftEvent,
  DraftEventRecord,
  DraftQuote,
  DraftQuoteUse,
  DraftSource,
  DraftSourceRecord,
  DraftStatement,
  Embed,
  Event,
  EventRecord,
  Figure,
  Keyed,
  Passage,
  Place,
  Quote,
  QuoteBlock,
  QuoteUse,
  Source,
  SourceRecord,
  Statement,
  Topic,
  Update,
} from './queries.generated.ts'
export { addressesUnder, type Addresses, type CompleteAddresses } from './render/addresses.ts'
export { safeHref } from './render/safe-href.ts'
export type { GroqString, Parameter, Query } from './query.ts'
export type { RequestOptions, ValidationMode } from './reader.ts'
export type { Change, QueryAnswer, QueryRequest, Transport } from './transport.ts'
export type { SourcingSummary } from '@onrecord/schemas/sourcing'
