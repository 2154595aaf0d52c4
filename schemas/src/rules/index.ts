export { earlierAddresses, type Addressed } from './addresses.ts'
export { checkArticle, type ArticleContext } from './article.ts'
export { checkAttribution, checkHop } from './attribution.ts'
export { checkBody, mentionsIn, quoteIdsIn, textOf, type Mention, type Quotes } from './body.ts'
export { checkClaim, checkClaimResponse } from './claim.ts'
export {
  checkCountry,
  checkLanguage,
  checkWebAddress,
  countryName,
  isCountry,
  isLanguage,
  isWebAddress,
} from './codes.ts'
export { boundsOf, checkDate, isDayExact, isPast, isSurelyBefore, type Bounds } from './dates.ts'
export { checkEvent, isOverdue, type EventContext } from './event.ts'
export { checkFigure } from './figure.ts'
export type { Finding, Path } from './finding.ts'
export type * from './model.ts'
export { publishedIdOf } from './model.ts'
export { quotedIn, isWrapped, straight } from './quotation-marks.ts'
export { keepsTo, normalized } from './quote-integrity.ts'
export { checkQuote, type QuoteContext } from './quote.ts'
export { checkSource, looksLikeAPersonalName, type SourceContext } from './source.ts'
export {
  sourcingSummary,
  type SourcedClaim,
  type SourcedStatement,
  type SourcingSummary,
} from './sourcing.ts'
export { checkTopics } from './topic.ts'
export { checkUpdate, isKilled, isRetracted } from './update.ts'
