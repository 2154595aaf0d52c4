import type { Article, DraftArticle } from './article.ts'
import type * as stored from './queries.generated.ts'

/** What readers see, or what editors see before it is published. */
export type Mode = 'published' | 'draft'

/** What readers get. */
export interface PublishedModel {
  article: Article
  articleCard: stored.ArticleCard
  quote: stored.Quote
  quoteUse: stored.QuoteUse
  source: stored.Source
  sourceRecord: stored.SourceRecord
  statement: stored.Statement
  event: stored.Event
  eventRecord: stored.EventRecord
  correction: stored.Correction
}

/** What a preview gets: the same, where whatever an editor fills in may still be null. */
export interface DraftModel {
  article: DraftArticle
  articleCard: stored.DraftArticleCard
  quote: stored.DraftQuote
  quoteUse: stored.DraftQuoteUse
  source: stored.DraftSource
  sourceRecord: stored.DraftSourceRecord
  statement: stored.DraftStatement
  event: stored.DraftEvent
  eventRecord: stored.DraftEventRecord
  correction: stored.DraftCorrection
}

/** The model of a mode. */
export type Model<M extends Mode> = M extends 'draft' ? DraftModel : PublishedModel
