// Printed from src/queries by `pnpm run generate`. Change the GROQ there, not this file.
import * as is from './shape/index.ts'
import type { Query, Shape } from './shape/index.ts'

/** An item of an array. */
export type Keyed<Item> = Item & { _key: string }

/** An object of the type `place`. */
export interface Place {
  _type: "place"
  name: string
  locality: string | null
  region: string | null
  countryCode: string | null
}

/** An object of the type `source`. */
export interface Source {
  _id: string
  _type: "source"
  name: string
  sourceType: "document" | "newsOrganization" | "organization" | "person"
  identification: "collective" | "named" | "unnamed"
  jobTitle: string | null
  country: string | null
  url: string | null
  sameAs: Array<string> | null
  anonymity: {
    reason: "legal" | "minor" | "notAuthorised" | "other" | "privacy" | "retaliation" | "safety" | null
    statement: string | null
  } | null
  stateMedia: {
    typology: "CaPr" | "CaPu" | "IP" | "ISF" | "ISFM" | "ISM" | "SC" | null
    basis: string | null
    asOf: string | null
  } | null
}

/** An object of the type `figure`. */
export interface Figure {
  _type: "figure"
  alt: string | null
  decorative: boolean | null
  caption: string | null
  creditText: string | null
  copyrightNotice: string | null
  license: string | null
  digitalSourceType: "compositeCapture" | "compositeWithTrainedAlgorithmicMedia" | "digitalCapture" | "digitalCreation" | "negativeFilm" | "print" | "screenCapture" | "trainedAlgorithmicMedia" | null
  hotspot: {
    x: number
    y: number
  } | null
  crop: {
    top: number
    bottom: number
    left: number
    right: number
  } | null
  asset: {
    _id: string
    url: string
    mimeType: string
    size: number
    width: number | null
    height: number | null
    lqip: string | null
  } | null
  source: Source | null
}

/** An object of the type `span`. */
export interface Span {
  _type: "span"
  text: string | null
  marks: Array<string> | null
}

/** An object of the type `citation`. */
export interface Citation {
  _type: "citation"
  title: string | null
  url: string | null
  publisher: string | null
  datePublished: string | null
  archivedUrl: string | null
}

/** An object of the type `attributionHop`. */
export interface AttributionHop {
  _type: "attributionHop"
  relation: "broadcastBy" | "postedOn" | "publishedBy" | "quotedBy" | "reportedBy" | "translatedBy"
  agent: Source | null
  citation: Citation | null
}

/** An object of the type `attribution`. */
export interface Attribution {
  _type: "attribution"
  speakers: Array<Source> | null
  asDescribed: string | null
  cue: string | null
  via: Array<Keyed<AttributionHop>> | null
}

/** An object of the type `event`. */
export interface Event {
  _id: string
  _type: "event"
  name: string
  occurrenceStatus: "cancelled" | "expected" | "occurred" | "possible" | "postponed" | "reported" | "underway"
  statusAsOf: string | null
  startDate: string | null
  endDate: string | null
  dateText: string | null
  timeZone: string | null
  previousStartDate: string | null
  description: string | null
  location: Place | null
  attribution: Attribution | null
  superEvent: {
    _id: string
    name: string
  } | null
}

/** An object of the type `eventMention`. */
export interface EventMention {
  _type: "eventMention"
  event: Event | null
}

/** An object of the type `link`. */
export interface Link {
  _type: "link"
  href: string
}

/** An object of the type `update`. */
export interface Update {
  _type: "update"
  kind: "clarification" | "correction" | "editorsNote" | "kill" | "retraction" | "update"
  date: string
  text: string | null
  wasWrong: string | null
}

/** An object of the type `quote`. */
export interface Quote {
  _id: string
  _type: "quote"
  text: string
  quoteType: "direct" | "indirect" | "partial"
  language: string
  originalLanguage: string | null
  originalText: string | null
  translator: string | null
  dateSaid: string | null
  medium: "broadcast" | "courtProceeding" | "document" | "interview" | "pressConference" | "socialMedia" | "speech" | "statement" | "unknown" | null
  verification: "firstHand" | "primaryRecord" | "secondHand" | "unverified"
  attribution: Attribution
  event: {
    _id: string
    name: string
    startDate: string | null
    dateText: string | null
  } | null
  isPartOf: {
    _id: string
    text: string
  } | null
  citation: Citation | null
  updates: Array<Keyed<Update>> | null
}

/** An object of the type `quoteMention`. */
export interface QuoteMention {
  _type: "quoteMention"
  quote: Quote | null
}

/** An object of the type `sourceMention`. */
export interface SourceMention {
  _type: "sourceMention"
  source: Source | null
}

/** An object of the type `block`. */
export interface Block {
  _type: "block"
  style: "h2" | "h3" | "normal" | null
  listItem: "bullet" | "number" | null
  level: number | null
  children: Array<Keyed<Span>> | null
  markDefs: Array<Keyed<Attribution> | Keyed<EventMention> | Keyed<Link> | Keyed<QuoteMention> | Keyed<SourceMention>> | null
}

/** An object of the type `claimResponse`. */
export interface ClaimResponse {
  _type: "claimResponse"
  stance: "confirms" | "declinedToComment" | "denies" | "deniesInPart" | "didNotRespond" | "disputes" | "notYetContacted"
  text: string | null
  attribution: Attribution | null
  quote: Quote | null
}

/** An object of the type `claim`. */
export interface Claim {
  _type: "claim"
  claimType: "allegation" | "assertion"
  text: string
  status: "disputed" | "outdated" | "refuted" | "supported" | "unverified"
  statusAsOf: string | null
  display: "box" | "data" | null
  attribution: Attribution | null
  about: Array<Source> | null
  responses: Array<Keyed<ClaimResponse>> | null
  citations: Array<{
    _key: string
    title: string | null
    url: string | null
    publisher: string | null
    datePublished: string | null
    archivedUrl: string | null
  }> | null
}

/** An object of the type `embed`. */
export interface Embed {
  _type: "embed"
  url: string
  title: string | null
}

/** An object of the type `quoteBlock`. */
export interface QuoteBlock {
  _type: "quoteBlock"
  display: "block" | "pull" | null
  quote: Quote | null
}

/** An object of the type `credit`. */
export interface Credit {
  _type: "credit"
  role: "author" | "contributor" | "editor" | "factChecker" | "photographer" | "provider" | "translator"
  name: string
  url: string | null
}

/** An object of the type `topic`. */
export interface Topic {
  _type: "topic"
  scheme: "local" | "medtop"
  code: string
  name: string
}

/** An object of the type `article`. */
export interface Article {
  _id: string
  _type: "article"
  headline: string
  slug: string
  description: string | null
  articleType: "analysis" | "askThePublic" | "background" | "factCheck" | "live" | "opinion" | "report"
  language: string
  section: "business" | "culture" | "local" | "politics" | "science" | "sport" | "world" | null
  datePublished: string | null
  backstory: string | null
  canonicalUrl: string | null
  dateline: {
    text: string | null
    place: Place | null
  } | null
  image: Figure | null
  body: Array<Keyed<Block> | Keyed<Claim> | Keyed<Embed> | Keyed<Figure> | Keyed<QuoteBlock>>
  credits: Array<Keyed<Credit>> | null
  topics: Array<Keyed<Topic>> | null
  events: Array<Event> | null
  updates: Array<Keyed<Update>> | null
  citations: Array<{
    _key: string
    title: string | null
    url: string | null
    publisher: string | null
    datePublished: string | null
    archivedUrl: string | null
  }> | null
  rights: {
    copyrightHolder: string | null
    copyrightNotice: string | null
    usageTerms: string | null
    license: string | null
  } | null
  relatedArticles: Array<{
    _id: string
    headline: string
    slug: string
  }>
}

/** An object of the type `articleCard`. */
export interface ArticleCard {
  _id: string
  _type: "articleCard"
  headline: string
  slug: string
  description: string | null
  articleType: "analysis" | "askThePublic" | "background" | "factCheck" | "live" | "opinion" | "report"
  language: string
  section: "business" | "culture" | "local" | "politics" | "science" | "sport" | "world" | null
  datePublished: string | null
  image: Figure | null
  credits: Array<Keyed<Credit>> | null
  updates: Array<Keyed<Update>> | null
}

/** An object of the type `articleMoved`. */
export interface ArticleMoved {
  _id: string
  _type: "articleMoved"
  slug: string
}

/** An object of the type `correction`. */
export interface Correction {
  _id: string
  _type: "correction"
  documentType: "article" | "event" | "quote"
  title: string
  slug: string | null
  quoteType: "direct" | "indirect" | "partial" | null
  entry: string
  kind: "clarification" | "correction" | "editorsNote" | "kill" | "retraction" | "update"
  date: string
  text: string | null
  wasWrong: string | null
}

/** An object of the type `participant`. */
export interface Participant {
  _type: "participant"
  name: string | null
  role: "affected" | "attendee" | "host" | "organizer" | "other" | "party" | "speaker" | "visitor"
  roleText: string | null
  agent: Source | null
}

/** An object of the type `eventRecord`. */
export interface EventRecord {
  _id: string
  _type: "eventRecord"
  event: Event
  participants: Array<Keyed<Participant>> | null
  citations: Array<{
    _key: string
    title: string | null
    url: string | null
    publisher: string | null
    datePublished: string | null
    archivedUrl: string | null
  }> | null
  updates: Array<Keyed<Update>> | null
  previousEvent: {
    _id: string
    name: string
    startDate: string | null
    dateText: string | null
  } | null
}

/** An object of the type `passage`. */
export interface Passage {
  _type: "passage"
  kind: "block" | "embed" | "figure" | "quoteBlock" | "claim"
  display: "block" | "pull" | "box" | "data" | null
  text: string | null
}

/** An object of the type `quoteUse`. */
export interface QuoteUse {
  _id: string
  _type: "quoteUse"
  article: ArticleCard
  passages: Array<Keyed<Passage>>
}

/** An object of the type `sourceRecord`. */
export interface SourceRecord {
  _id: string
  _type: "sourceRecord"
  name: string
  sourceType: "document" | "newsOrganization" | "organization" | "person"
  identification: "collective" | "named" | "unnamed"
  description: string | null
  jobTitle: string | null
  country: string | null
  url: string | null
  sameAs: Array<string> | null
  alternateNames: Array<{
    _key: string
    value: string
    language: string
  }> | null
  image: Figure | null
  anonymity: {
    reason: "legal" | "minor" | "notAuthorised" | "other" | "privacy" | "retaliation" | "safety" | null
    statement: string | null
  } | null
  stateMedia: {
    typology: "CaPr" | "CaPu" | "IP" | "ISF" | "ISFM" | "ISM" | "SC" | null
    basis: string | null
    asOf: string | null
  } | null
  affiliation: {
    _id: string
    name: string
  } | null
}

/** An object of the type `statement`. */
export interface Statement {
  _id: string
  _type: "statement"
  quote: Quote
  articles: Array<ArticleCard>
}

/** An object of the type `place` as editors have it: what is not filled in yet is null. */
export interface DraftPlace {
  _type: "place"
  name: string | null
  locality: string | null
  region: string | null
  countryCode: string | null
}

/** An object of the type `source` as editors have it: what is not filled in yet is null. */
export interface DraftSource {
  _id: string
  _type: "source"
  name: string | null
  sourceType: "document" | "newsOrganization" | "organization" | "person" | null
  identification: "collective" | "named" | "unnamed" | null
  jobTitle: string | null
  country: string | null
  url: string | null
  sameAs: Array<string> | null
  anonymity: {
    reason: "legal" | "minor" | "notAuthorised" | "other" | "privacy" | "retaliation" | "safety" | null
    statement: string | null
  } | null
  stateMedia: {
    typology: "CaPr" | "CaPu" | "IP" | "ISF" | "ISFM" | "ISM" | "SC" | null
    basis: string | null
    asOf: string | null
  } | null
}

/** An object of the type `figure` as editors have it: what is not filled in yet is null. */
export interface DraftFigure {
  _type: "figure"
  alt: string | null
  decorative: boolean | null
  caption: string | null
  creditText: string | null
  copyrightNotice: string | null
  license: string | null
  digitalSourceType: "compositeCapture" | "compositeWithTrainedAlgorithmicMedia" | "digitalCapture" | "digitalCreation" | "negativeFilm" | "print" | "screenCapture" | "trainedAlgorithmicMedia" | null
  hotspot: {
    x: number
    y: number
  } | null
  crop: {
    top: number
    bottom: number
    left: number
    right: number
  } | null
  asset: {
    _id: string
    url: string
    mimeType: string
    size: number
    width: number | null
    height: number | null
    lqip: string | null
  } | null
  source: DraftSource | null
}

/** An object of the type `attributionHop` as editors have it: what is not filled in yet is null. */
export interface DraftAttributionHop {
  _type: "attributionHop"
  relation: "broadcastBy" | "postedOn" | "publishedBy" | "quotedBy" | "reportedBy" | "translatedBy" | null
  agent: DraftSource | null
  citation: Citation | null
}

/** An object of the type `attribution` as editors have it: what is not filled in yet is null. */
export interface DraftAttribution {
  _type: "attribution"
  speakers: Array<DraftSource> | null
  asDescribed: string | null
  cue: string | null
  via: Array<Keyed<DraftAttributionHop>> | null
}

/** An object of the type `event` as editors have it: what is not filled in yet is null. */
export interface DraftEvent {
  _id: string
  _type: "event"
  name: string | null
  occurrenceStatus: "cancelled" | "expected" | "occurred" | "possible" | "postponed" | "reported" | "underway" | null
  statusAsOf: string | null
  startDate: string | null
  endDate: string | null
  dateText: string | null
  timeZone: string | null
  previousStartDate: string | null
  description: string | null
  location: DraftPlace | null
  attribution: DraftAttribution | null
  superEvent: {
    _id: string
    name: string | null
  } | null
}

/** An object of the type `eventMention` as editors have it: what is not filled in yet is null. */
export interface DraftEventMention {
  _type: "eventMention"
  event: DraftEvent | null
}

/** An object of the type `link` as editors have it: what is not filled in yet is null. */
export interface DraftLink {
  _type: "link"
  href: string | null
}

/** An object of the type `update` as editors have it: what is not filled in yet is null. */
export interface DraftUpdate {
  _type: "update"
  kind: "clarification" | "correction" | "editorsNote" | "kill" | "retraction" | "update" | null
  date: string | null
  text: string | null
  wasWrong: string | null
}

/** An object of the type `quote` as editors have it: what is not filled in yet is null. */
export interface DraftQuote {
  _id: string
  _type: "quote"
  text: string | null
  quoteType: "direct" | "indirect" | "partial" | null
  language: string | null
  originalLanguage: string | null
  originalText: string | null
  translator: string | null
  dateSaid: string | null
  medium: "broadcast" | "courtProceeding" | "document" | "interview" | "pressConference" | "socialMedia" | "speech" | "statement" | "unknown" | null
  verification: "firstHand" | "primaryRecord" | "secondHand" | "unverified" | null
  attribution: DraftAttribution | null
  event: {
    _id: string
    name: string | null
    startDate: string | null
    dateText: string | null
  } | null
  isPartOf: {
    _id: string
    text: string | null
  } | null
  citation: Citation | null
  updates: Array<Keyed<DraftUpdate>> | null
}

/** An object of the type `quoteMention` as editors have it: what is not filled in yet is null. */
export interface DraftQuoteMention {
  _type: "quoteMention"
  quote: DraftQuote | null
}

/** An object of the type `sourceMention` as editors have it: what is not filled in yet is null. */
export interface DraftSourceMention {
  _type: "sourceMention"
  source: DraftSource | null
}

/** An object of the type `block` as editors have it: what is not filled in yet is null. */
export interface DraftBlock {
  _type: "block"
  style: "h2" | "h3" | "normal" | null
  listItem: "bullet" | "number" | null
  level: number | null
  children: Array<Keyed<Span>> | null
  markDefs: Array<Keyed<DraftAttribution> | Keyed<DraftEventMention> | Keyed<DraftLink> | Keyed<DraftQuoteMention> | Keyed<DraftSourceMention>> | null
}

/** An object of the type `claimResponse` as editors have it: what is not filled in yet is null. */
export interface DraftClaimResponse {
  _type: "claimResponse"
  stance: "confirms" | "declinedToComment" | "denies" | "deniesInPart" | "didNotRespond" | "disputes" | "notYetContacted" | null
  text: string | null
  attribution: DraftAttribution | null
  quote: DraftQuote | null
}

/** An object of the type `claim` as editors have it: what is not filled in yet is null. */
export interface DraftClaim {
  _type: "claim"
  claimType: "allegation" | "assertion" | null
  text: string | null
  status: "disputed" | "outdated" | "refuted" | "supported" | "unverified" | null
  statusAsOf: string | null
  display: "box" | "data" | null
  attribution: DraftAttribution | null
  about: Array<DraftSource> | null
  responses: Array<Keyed<DraftClaimResponse>> | null
  citations: Array<{
    _key: string
    title: string | null
    url: string | null
    publisher: string | null
    datePublished: string | null
    archivedUrl: string | null
  }> | null
}

/** An object of the type `embed` as editors have it: what is not filled in yet is null. */
export interface DraftEmbed {
  _type: "embed"
  url: string | null
  title: string | null
}

/** An object of the type `quoteBlock` as editors have it: what is not filled in yet is null. */
export interface DraftQuoteBlock {
  _type: "quoteBlock"
  display: "block" | "pull" | null
  quote: DraftQuote | null
}

/** An object of the type `credit` as editors have it: what is not filled in yet is null. */
export interface DraftCredit {
  _type: "credit"
  role: "author" | "contributor" | "editor" | "factChecker" | "photographer" | "provider" | "translator" | null
  name: string | null
  url: string | null
}

/** An object of the type `topic` as editors have it: what is not filled in yet is null. */
export interface DraftTopic {
  _type: "topic"
  scheme: "local" | "medtop" | null
  code: string | null
  name: string | null
}

/** An object of the type `article` as editors have it: what is not filled in yet is null. */
export interface DraftArticle {
  _id: string
  _type: "article"
  headline: string | null
  slug: string | null
  description: string | null
  articleType: "analysis" | "askThePublic" | "background" | "factCheck" | "live" | "opinion" | "report" | null
  language: string | null
  section: "business" | "culture" | "local" | "politics" | "science" | "sport" | "world" | null
  datePublished: string | null
  backstory: string | null
  canonicalUrl: string | null
  dateline: {
    text: string | null
    place: DraftPlace | null
  } | null
  image: DraftFigure | null
  body: Array<Keyed<DraftBlock> | Keyed<DraftClaim> | Keyed<DraftEmbed> | Keyed<DraftFigure> | Keyed<DraftQuoteBlock>> | null
  credits: Array<Keyed<DraftCredit>> | null
  topics: Array<Keyed<DraftTopic>> | null
  events: Array<DraftEvent> | null
  updates: Array<Keyed<DraftUpdate>> | null
  citations: Array<{
    _key: string
    title: string | null
    url: string | null
    publisher: string | null
    datePublished: string | null
    archivedUrl: string | null
  }> | null
  rights: {
    copyrightHolder: string | null
    copyrightNotice: string | null
    usageTerms: string | null
    license: string | null
  } | null
  relatedArticles: Array<{
    _id: string
    headline: string | null
    slug: string | null
  }>
}

/** An object of the type `articleCard` as editors have it: what is not filled in yet is null. */
export interface DraftArticleCard {
  _id: string
  _type: "articleCard"
  headline: string | null
  slug: string | null
  description: string | null
  articleType: "analysis" | "askThePublic" | "background" | "factCheck" | "live" | "opinion" | "report" | null
  language: string | null
  section: "business" | "culture" | "local" | "politics" | "science" | "sport" | "world" | null
  datePublished: string | null
  image: DraftFigure | null
  credits: Array<Keyed<DraftCredit>> | null
  updates: Array<Keyed<DraftUpdate>> | null
}

/** An object of the type `articleMoved` as editors have it: what is not filled in yet is null. */
export interface DraftArticleMoved {
  _id: string
  _type: "articleMoved"
  slug: string | null
}

/** An object of the type `correction` as editors have it: what is not filled in yet is null. */
export interface DraftCorrection {
  _id: string
  _type: "correction"
  documentType: "article" | "event" | "quote"
  title: string | null
  slug: string | null
  quoteType: "direct" | "indirect" | "partial" | null
  entry: string
  kind: "clarification" | "correction" | "editorsNote" | "kill" | "retraction" | "update" | null
  date: string | null
  text: string | null
  wasWrong: string | null
}

/** An object of the type `participant` as editors have it: what is not filled in yet is null. */
export interface DraftParticipant {
  _type: "participant"
  name: string | null
  role: "affected" | "attendee" | "host" | "organizer" | "other" | "party" | "speaker" | "visitor" | null
  roleText: string | null
  agent: DraftSource | null
}

/** An object of the type `eventRecord` as editors have it: what is not filled in yet is null. */
export interface DraftEventRecord {
  _id: string
  _type: "eventRecord"
  event: DraftEvent
  participants: Array<Keyed<DraftParticipant>> | null
  citations: Array<{
    _key: string
    title: string | null
    url: string | null
    publisher: string | null
    datePublished: string | null
    archivedUrl: string | null
  }> | null
  updates: Array<Keyed<DraftUpdate>> | null
  previousEvent: {
    _id: string
    name: string | null
    startDate: string | null
    dateText: string | null
  } | null
}

/** An object of the type `quoteUse` as editors have it: what is not filled in yet is null. */
export interface DraftQuoteUse {
  _id: string
  _type: "quoteUse"
  article: DraftArticleCard
  passages: Array<Keyed<Passage>> | null
}

/** An object of the type `sourceRecord` as editors have it: what is not filled in yet is null. */
export interface DraftSourceRecord {
  _id: string
  _type: "sourceRecord"
  name: string | null
  sourceType: "document" | "newsOrganization" | "organization" | "person" | null
  identification: "collective" | "named" | "unnamed" | null
  description: string | null
  jobTitle: string | null
  country: string | null
  url: string | null
  sameAs: Array<string> | null
  alternateNames: Array<{
    _key: string
    value: string | null
    language: string | null
  }> | null
  image: DraftFigure | null
  anonymity: {
    reason: "legal" | "minor" | "notAuthorised" | "other" | "privacy" | "retaliation" | "safety" | null
    statement: string | null
  } | null
  stateMedia: {
    typology: "CaPr" | "CaPu" | "IP" | "ISF" | "ISFM" | "ISM" | "SC" | null
    basis: string | null
    asOf: string | null
  } | null
  affiliation: {
    _id: string
    name: string | null
  } | null
}

/** An object of the type `statement` as editors have it: what is not filled in yet is null. */
export interface DraftStatement {
  _id: string
  _type: "statement"
  quote: DraftQuote
  articles: Array<DraftArticleCard>
}

const placeShape: Shape<Place, DraftPlace> = /* @__PURE__ */ is.object({
  _type: /* @__PURE__ */ is.literal("place"),
  name: /* @__PURE__ */ is.filled(is.string),
  locality: /* @__PURE__ */ is.nullable(is.string),
  region: /* @__PURE__ */ is.nullable(is.string),
  countryCode: /* @__PURE__ */ is.nullable(is.string),
})

const sourceShape: Shape<Source, DraftSource> = /* @__PURE__ */ is.object({
  _id: is.string,
  _type: /* @__PURE__ */ is.literal("source"),
  name: /* @__PURE__ */ is.filled(is.string),
  sourceType: /* @__PURE__ */ is.filled(/* @__PURE__ */ is.literal("document", "newsOrganization", "organization", "person")),
  identification: /* @__PURE__ */ is.filled(/* @__PURE__ */ is.literal("collective", "named", "unnamed")),
  jobTitle: /* @__PURE__ */ is.nullable(is.string),
  country: /* @__PURE__ */ is.nullable(is.string),
  url: /* @__PURE__ */ is.nullable(is.string),
  sameAs: /* @__PURE__ */ is.nullable(/* @__PURE__ */ is.array(is.string)),
  anonymity: /* @__PURE__ */ is.nullable(/* @__PURE__ */ is.object({
    reason: /* @__PURE__ */ is.nullable(/* @__PURE__ */ is.literal("legal", "minor", "notAuthorised", "other", "privacy", "retaliation", "safety")),
    statement: /* @__PURE__ */ is.nullable(is.string),
  })),
  stateMedia: /* @__PURE__ */ is.nullable(/* @__PURE__ */ is.object({
    typology: /* @__PURE__ */ is.nullable(/* @__PURE__ */ is.literal("CaPr", "CaPu", "IP", "ISF", "ISFM", "ISM", "SC")),
    basis: /* @__PURE__ */ is.nullable(is.string),
    asOf: /* @__PURE__ */ is.nullable(is.string),
  })),
})

const figureShape: Shape<Figure, DraftFigure> = /* @__PURE__ */ is.object({
  _type: /* @__PURE__ */ is.literal("figure"),
  alt: /* @__PURE__ */ is.nullable(is.string),
  decorative: /* @__PURE__ */ is.nullable(is.boolean),
  caption: /* @__PURE__ */ is.nullable(is.string),
  creditText: /* @__PURE__ */ is.nullable(is.string),
  copyrightNotice: /* @__PURE__ */ is.nullable(is.string),
  license: /* @__PURE__ */ is.nullable(is.string),
  digitalSourceType: /* @__PURE__ */ is.nullable(/* @__PURE__ */ is.literal("compositeCapture", "compositeWithTrainedAlgorithmicMedia", "digitalCapture", "digitalCreation", "negativeFilm", "print", "screenCapture", "trainedAlgorithmicMedia")),
  hotspot: /* @__PURE__ */ is.nullable(/* @__PURE__ */ is.object({
    x: is.number,
    y: is.number,
  })),
  crop: /* @__PURE__ */ is.nullable(/* @__PURE__ */ is.object({
    top: is.number,
    bottom: is.number,
    left: is.number,
    right: is.number,
  })),
  asset: /* @__PURE__ */ is.nullable(/* @__PURE__ */ is.object({
    _id: is.string,
    url: is.string,
    mimeType: is.string,
    size: is.number,
    width: /* @__PURE__ */ is.nullable(is.number),
    height: /* @__PURE__ */ is.nullable(is.number),
    lqip: /* @__PURE__ */ is.nullable(is.string),
  })),
  source: /* @__PURE__ */ is.nullable(sourceShape),
})

const spanShape: Shape<Span> = /* @__PURE__ */ is.object({
  _type: /* @__PURE__ */ is.literal("span"),
  text: /* @__PURE__ */ is.nullable(is.string),
  marks: /* @__PURE__ */ is.nullable(/* @__PURE__ */ is.array(is.string)),
})

const citationShape: Shape<Citation> = /* @__PURE__ */ is.object({
  _type: /* @__PURE__ */ is.literal("citation"),
  title: /* @__PURE__ */ is.nullable(is.string),
  url: /* @__PURE__ */ is.nullable(is.string),
  publisher: /* @__PURE__ */ is.nullable(is.string),
  datePublished: /* @__PURE__ */ is.nullable(is.string),
  archivedUrl: /* @__PURE__ */ is.nullable(is.string),
})

const attributionHopShape: Shape<AttributionHop, DraftAttributionHop> = /* @__PURE__ */ is.object({
  _type: /* @__PURE__ */ is.literal("attributionHop"),
  relation: /* @__PURE__ */ is.filled(/* @__PURE__ */ is.literal("broadcastBy", "postedOn", "publishedBy", "quotedBy", "reportedBy", "translatedBy")),
  agent: /* @__PURE__ */ is.nullable(sourceShape),
  citation: /* @__PURE__ */ is.nullable(citationShape),
})

const attributionShape: Shape<Attribution, DraftAttribution> = /* @__PURE__ */ is.object({
  _type: /* @__PURE__ */ is.literal("attribution"),
  speakers: /* @__PURE__ */ is.nullable(/* @__PURE__ */ is.array(sourceShape)),
  asDescribed: /* @__PURE__ */ is.nullable(is.string),
  cue: /* @__PURE__ */ is.nullable(is.string),
  via: /* @__PURE__ */ is.nullable(/* @__PURE__ */ is.array(/* @__PURE__ */ is.keyed(attributionHopShape))),
})

const eventShape: Shape<Event, DraftEvent> = /* @__PURE__ */ is.object({
  _id: is.string,
  _type: /* @__PURE__ */ is.literal("event"),
  name: /* @__PURE__ */ is.filled(is.string),
  occurrenceStatus: /* @__PURE__ */ is.filled(/* @__PURE__ */ is.literal("cancelled", "expected", "occurred", "possible", "postponed", "reported", "underway")),
  statusAsOf: /* @__PURE__ */ is.nullable(is.string),
  startDate: /* @__PURE__ */ is.nullable(is.string),
  endDate: /* @__PURE__ */ is.nullable(is.string),
  dateText: /* @__PURE__ */ is.nullable(is.string),
  timeZone: /* @__PURE__ */ is.nullable(is.string),
  previousStartDate: /* @__PURE__ */ is.nullable(is.string),
  description: /* @__PURE__ */ is.nullable(is.string),
  location: /* @__PURE__ */ is.nullable(placeShape),
  attribution: /* @__PURE__ */ is.nullable(attributionShape),
  superEvent: /* @__PURE__ */ is.nullable(/* @__PURE__ */ is.object({
    _id: is.string,
    name: /* @__PURE__ */ is.filled(is.string),
  })),
})

const eventMentionShape: Shape<EventMention, DraftEventMention> = /* @__PURE__ */ is.object({
  _type: /* @__PURE__ */ is.literal("eventMention"),
  event: /* @__PURE__ */ is.nullable(eventShape),
})

const linkShape: Shape<Link, DraftLink> = /* @__PURE__ */ is.object({
  _type: /* @__PURE__ */ is.literal("link"),
  href: /* @__PURE__ */ is.filled(is.string),
})

const updateShape: Shape<Update, DraftUpdate> = /* @__PURE__ */ is.object({
  _type: /* @__PURE__ */ is.literal("update"),
  kind: /* @__PURE__ */ is.filled(/* @__PURE__ */ is.literal("clarification", "correction", "editorsNote", "kill", "retraction", "update")),
  date: /* @__PURE__ */ is.filled(is.string),
  text: /* @__PURE__ */ is.nullable(is.string),
  wasWrong: /* @__PURE__ */ is.nullable(is.string),
})

const quoteShape: Shape<Quote, DraftQuote> = /* @__PURE__ */ is.object({
  _id: is.string,
  _type: /* @__PURE__ */ is.literal("quote"),
  text: /* @__PURE__ */ is.filled(is.string),
  quoteType: /* @__PURE__ */ is.filled(/* @__PURE__ */ is.literal("direct", "indirect", "partial")),
  language: /* @__PURE__ */ is.filled(is.string),
  originalLanguage: /* @__PURE__ */ is.nullable(is.string),
  originalText: /* @__PURE__ */ is.nullable(is.string),
  translator: /* @__PURE__ */ is.nullable(is.string),
  dateSaid: /* @__PURE__ */ is.nullable(is.string),
  medium: /* @__PURE__ */ is.nullable(/* @__PURE__ */ is.literal("broadcast", "courtProceeding", "document", "interview", "pressConference", "socialMedia", "speech", "statement", "unknown")),
  verification: /* @__PURE__ */ is.filled(/* @__PURE__ */ is.literal("firstHand", "primaryRecord", "secondHand", "unverified")),
  attribution: /* @__PURE__ */ is.filled(attributionShape),
  event: /* @__PURE__ */ is.nullable(/* @__PURE__ */ is.object({
    _id: is.string,
    name: /* @__PURE__ */ is.filled(is.string),
    startDate: /* @__PURE__ */ is.nullable(is.string),
    dateText: /* @__PURE__ */ is.nullable(is.string),
  })),
  isPartOf: /* @__PURE__ */ is.nullable(/* @__PURE__ */ is.object({
    _id: is.string,
    text: /* @__PURE__ */ is.filled(is.string),
  })),
  citation: /* @__PURE__ */ is.nullable(citationShape),
  updates: /* @__PURE__ */ is.nullable(/* @__PURE__ */ is.array(/* @__PURE__ */ is.keyed(updateShape))),
})

const quoteMentionShape: Shape<QuoteMention, DraftQuoteMention> = /* @__PURE__ */ is.object({
  _type: /* @__PURE__ */ is.literal("quoteMention"),
  quote: /* @__PURE__ */ is.nullable(quoteShape),
})

const sourceMentionShape: Shape<SourceMention, DraftSourceMention> = /* @__PURE__ */ is.object({
  _type: /* @__PURE__ */ is.literal("sourceMention"),
  source: /* @__PURE__ */ is.nullable(sourceShape),
})

const blockShape: Shape<Block, DraftBlock> = /* @__PURE__ */ is.object({
  _type: /* @__PURE__ */ is.literal("block"),
  style: /* @__PURE__ */ is.nullable(/* @__PURE__ */ is.literal("h2", "h3", "normal")),
  listItem: /* @__PURE__ */ is.nullable(/* @__PURE__ */ is.literal("bullet", "number")),
  level: /* @__PURE__ */ is.nullable(is.number),
  children: /* @__PURE__ */ is.nullable(/* @__PURE__ */ is.array(/* @__PURE__ */ is.keyed(spanShape))),
  markDefs: /* @__PURE__ */ is.nullable(/* @__PURE__ */ is.array(/* @__PURE__ */ is.tagged(/* @__PURE__ */ is.keyed(attributionShape), /* @__PURE__ */ is.keyed(eventMentionShape), /* @__PURE__ */ is.keyed(linkShape), /* @__PURE__ */ is.keyed(quoteMentionShape), /* @__PURE__ */ is.keyed(sourceMentionShape)))),
})

const claimResponseShape: Shape<ClaimResponse, DraftClaimResponse> = /* @__PURE__ */ is.object({
  _type: /* @__PURE__ */ is.literal("claimResponse"),
  stance: /* @__PURE__ */ is.filled(/* @__PURE__ */ is.literal("confirms", "declinedToComment", "denies", "deniesInPart", "didNotRespond", "disputes", "notYetContacted")),
  text: /* @__PURE__ */ is.nullable(is.string),
  attribution: /* @__PURE__ */ is.nullable(attributionShape),
  quote: /* @__PURE__ */ is.nullable(quoteShape),
})

const claimShape: Shape<Claim, DraftClaim> = /* @__PURE__ */ is.object({
  _type: /* @__PURE__ */ is.literal("claim"),
  claimType: /* @__PURE__ */ is.filled(/* @__PURE__ */ is.literal("allegation", "assertion")),
  text: /* @__PURE__ */ is.filled(is.string),
  status: /* @__PURE__ */ is.filled(/* @__PURE__ */ is.literal("disputed", "outdated", "refuted", "supported", "unverified")),
  statusAsOf: /* @__PURE__ */ is.nullable(is.string),
  display: /* @__PURE__ */ is.nullable(/* @__PURE__ */ is.literal("box", "data")),
  attribution: /* @__PURE__ */ is.nullable(attributionShape),
  about: /* @__PURE__ */ is.nullable(/* @__PURE__ */ is.array(sourceShape)),
  responses: /* @__PURE__ */ is.nullable(/* @__PURE__ */ is.array(/* @__PURE__ */ is.keyed(claimResponseShape))),
  citations: /* @__PURE__ */ is.nullable(/* @__PURE__ */ is.array(/* @__PURE__ */ is.object({
    _key: is.string,
    title: /* @__PURE__ */ is.nullable(is.string),
    url: /* @__PURE__ */ is.nullable(is.string),
    publisher: /* @__PURE__ */ is.nullable(is.string),
    datePublished: /* @__PURE__ */ is.nullable(is.string),
    archivedUrl: /* @__PURE__ */ is.nullable(is.string),
  }))),
})

const embedShape: Shape<Embed, DraftEmbed> = /* @__PURE__ */ is.object({
  _type: /* @__PURE__ */ is.literal("embed"),
  url: /* @__PURE__ */ is.filled(is.string),
  title: /* @__PURE__ */ is.nullable(is.string),
})

const quoteBlockShape: Shape<QuoteBlock, DraftQuoteBlock> = /* @__PURE__ */ is.object({
  _type: /* @__PURE__ */ is.literal("quoteBlock"),
  display: /* @__PURE__ */ is.nullable(/* @__PURE__ */ is.literal("block", "pull")),
  quote: /* @__PURE__ */ is.nullable(quoteShape),
})

const creditShape: Shape<Credit, DraftCredit> = /* @__PURE__ */ is.object({
  _type: /* @__PURE__ */ is.literal("credit"),
  role: /* @__PURE__ */ is.filled(/* @__PURE__ */ is.literal("author", "contributor", "editor", "factChecker", "photographer", "provider", "translator")),
  name: /* @__PURE__ */ is.filled(is.string),
  url: /* @__PURE__ */ is.nullable(is.string),
})

const topicShape: Shape<Topic, DraftTopic> = /* @__PURE__ */ is.object({
  _type: /* @__PURE__ */ is.literal("topic"),
  scheme: /* @__PURE__ */ is.filled(/* @__PURE__ */ is.literal("local", "medtop")),
  code: /* @__PURE__ */ is.filled(is.string),
  name: /* @__PURE__ */ is.filled(is.string),
})

const articleShape: Shape<Article, DraftArticle> = /* @__PURE__ */ is.object({
  _id: is.string,
  _type: /* @__PURE__ */ is.literal("article"),
  headline: /* @__PURE__ */ is.filled(is.string),
  slug: /* @__PURE__ */ is.filled(is.string),
  description: /* @__PURE__ */ is.nullable(is.string),
  articleType: /* @__PURE__ */ is.filled(/* @__PURE__ */ is.literal("analysis", "askThePublic", "background", "factCheck", "live", "opinion", "report")),
  language: /* @__PURE__ */ is.filled(is.string),
  section: /* @__PURE__ */ is.nullable(/* @__PURE__ */ is.literal("business", "culture", "local", "politics", "science", "sport", "world")),
  datePublished: /* @__PURE__ */ is.nullable(is.string),
  backstory: /* @__PURE__ */ is.nullable(is.string),
  canonicalUrl: /* @__PURE__ */ is.nullable(is.string),
  dateline: /* @__PURE__ */ is.nullable(/* @__PURE__ */ is.object({
    text: /* @__PURE__ */ is.nullable(is.string),
    place: /* @__PURE__ */ is.nullable(placeShape),
  })),
  image: /* @__PURE__ */ is.nullable(figureShape),
  body: /* @__PURE__ */ is.filled(/* @__PURE__ */ is.array(/* @__PURE__ */ is.tagged(/* @__PURE__ */ is.keyed(blockShape), /* @__PURE__ */ is.keyed(claimShape), /* @__PURE__ */ is.keyed(embedShape), /* @__PURE__ */ is.keyed(figureShape), /* @__PURE__ */ is.keyed(quoteBlockShape)))),
  credits: /* @__PURE__ */ is.nullable(/* @__PURE__ */ is.array(/* @__PURE__ */ is.keyed(creditShape))),
  topics: /* @__PURE__ */ is.nullable(/* @__PURE__ */ is.array(/* @__PURE__ */ is.keyed(topicShape))),
  events: /* @__PURE__ */ is.nullable(/* @__PURE__ */ is.array(eventShape)),
  updates: /* @__PURE__ */ is.nullable(/* @__PURE__ */ is.array(/* @__PURE__ */ is.keyed(updateShape))),
  citations: /* @__PURE__ */ is.nullable(/* @__PURE__ */ is.array(/* @__PURE__ */ is.object({
    _key: is.string,
    title: /* @__PURE__ */ is.nullable(is.string),
    url: /* @__PURE__ */ is.nullable(is.string),
    publisher: /* @__PURE__ */ is.nullable(is.string),
    datePublished: /* @__PURE__ */ is.nullable(is.string),
    archivedUrl: /* @__PURE__ */ is.nullable(is.string),
  }))),
  rights: /* @__PURE__ */ is.nullable(/* @__PURE__ */ is.object({
    copyrightHolder: /* @__PURE__ */ is.nullable(is.string),
    copyrightNotice: /* @__PURE__ */ is.nullable(is.string),
    usageTerms: /* @__PURE__ */ is.nullable(is.string),
    license: /* @__PURE__ */ is.nullable(is.string),
  })),
  relatedArticles: /* @__PURE__ */ is.array(/* @__PURE__ */ is.object({
    _id: is.string,
    headline: /* @__PURE__ */ is.filled(is.string),
    slug: /* @__PURE__ */ is.filled(is.string),
  })),
})

const articleCardShape: Shape<ArticleCard, DraftArticleCard> = /* @__PURE__ */ is.object({
  _id: is.string,
  _type: /* @__PURE__ */ is.literal("articleCard"),
  headline: /* @__PURE__ */ is.filled(is.string),
  slug: /* @__PURE__ */ is.filled(is.string),
  description: /* @__PURE__ */ is.nullable(is.string),
  articleType: /* @__PURE__ */ is.filled(/* @__PURE__ */ is.literal("analysis", "askThePublic", "background", "factCheck", "live", "opinion", "report")),
  language: /* @__PURE__ */ is.filled(is.string),
  section: /* @__PURE__ */ is.nullable(/* @__PURE__ */ is.literal("business", "culture", "local", "politics", "science", "sport", "world")),
  datePublished: /* @__PURE__ */ is.nullable(is.string),
  image: /* @__PURE__ */ is.nullable(figureShape),
  credits: /* @__PURE__ */ is.nullable(/* @__PURE__ */ is.array(/* @__PURE__ */ is.keyed(creditShape))),
  updates: /* @__PURE__ */ is.nullable(/* @__PURE__ */ is.array(/* @__PURE__ */ is.keyed(updateShape))),
})

const articleMovedShape: Shape<ArticleMoved, DraftArticleMoved> = /* @__PURE__ */ is.object({
  _id: is.string,
  _type: /* @__PURE__ */ is.literal("articleMoved"),
  slug: /* @__PURE__ */ is.filled(is.string),
})

const correctionShape: Shape<Correction, DraftCorrection> = /* @__PURE__ */ is.object({
  _id: is.string,
  _type: /* @__PURE__ */ is.literal("correction"),
  documentType: /* @__PURE__ */ is.literal("article", "event", "quote"),
  title: /* @__PURE__ */ is.filled(is.string),
  slug: /* @__PURE__ */ is.nullable(is.string),
  quoteType: /* @__PURE__ */ is.nullable(/* @__PURE__ */ is.literal("direct", "indirect", "partial")),
  entry: is.string,
  kind: /* @__PURE__ */ is.filled(/* @__PURE__ */ is.literal("clarification", "correction", "editorsNote", "kill", "retraction", "update")),
  date: /* @__PURE__ */ is.filled(is.string),
  text: /* @__PURE__ */ is.nullable(is.string),
  wasWrong: /* @__PURE__ */ is.nullable(is.string),
})

const participantShape: Shape<Participant, DraftParticipant> = /* @__PURE__ */ is.object({
  _type: /* @__PURE__ */ is.literal("participant"),
  name: /* @__PURE__ */ is.nullable(is.string),
  role: /* @__PURE__ */ is.filled(/* @__PURE__ */ is.literal("affected", "attendee", "host", "organizer", "other", "party", "speaker", "visitor")),
  roleText: /* @__PURE__ */ is.nullable(is.string),
  agent: /* @__PURE__ */ is.nullable(sourceShape),
})

const eventRecordShape: Shape<EventRecord, DraftEventRecord> = /* @__PURE__ */ is.object({
  _id: is.string,
  _type: /* @__PURE__ */ is.literal("eventRecord"),
  event: eventShape,
  participants: /* @__PURE__ */ is.nullable(/* @__PURE__ */ is.array(/* @__PURE__ */ is.keyed(participantShape))),
  citations: /* @__PURE__ */ is.nullable(/* @__PURE__ */ is.array(/* @__PURE__ */ is.object({
    _key: is.string,
    title: /* @__PURE__ */ is.nullable(is.string),
    url: /* @__PURE__ */ is.nullable(is.string),
    publisher: /* @__PURE__ */ is.nullable(is.string),
    datePublished: /* @__PURE__ */ is.nullable(is.string),
    archivedUrl: /* @__PURE__ */ is.nullable(is.string),
  }))),
  updates: /* @__PURE__ */ is.nullable(/* @__PURE__ */ is.array(/* @__PURE__ */ is.keyed(updateShape))),
  previousEvent: /* @__PURE__ */ is.nullable(/* @__PURE__ */ is.object({
    _id: is.string,
    name: /* @__PURE__ */ is.filled(is.string),
    startDate: /* @__PURE__ */ is.nullable(is.string),
    dateText: /* @__PURE__ */ is.nullable(is.string),
  })),
})

const passageShape: Shape<Passage> = /* @__PURE__ */ is.object({
  _type: /* @__PURE__ */ is.literal("passage"),
  kind: /* @__PURE__ */ is.literal("block", "embed", "figure", "quoteBlock", "claim"),
  display: /* @__PURE__ */ is.nullable(/* @__PURE__ */ is.literal("block", "pull", "box", "data")),
  text: /* @__PURE__ */ is.nullable(is.string),
})

const quoteUseShape: Shape<QuoteUse, DraftQuoteUse> = /* @__PURE__ */ is.object({
  _id: is.string,
  _type: /* @__PURE__ */ is.literal("quoteUse"),
  article: articleCardShape,
  passages: /* @__PURE__ */ is.filled(/* @__PURE__ */ is.array(/* @__PURE__ */ is.keyed(passageShape))),
})

const sourceRecordShape: Shape<SourceRecord, DraftSourceRecord> = /* @__PURE__ */ is.object({
  _id: is.string,
  _type: /* @__PURE__ */ is.literal("sourceRecord"),
  name: /* @__PURE__ */ is.filled(is.string),
  sourceType: /* @__PURE__ */ is.filled(/* @__PURE__ */ is.literal("document", "newsOrganization", "organization", "person")),
  identification: /* @__PURE__ */ is.filled(/* @__PURE__ */ is.literal("collective", "named", "unnamed")),
  description: /* @__PURE__ */ is.nullable(is.string),
  jobTitle: /* @__PURE__ */ is.nullable(is.string),
  country: /* @__PURE__ */ is.nullable(is.string),
  url: /* @__PURE__ */ is.nullable(is.string),
  sameAs: /* @__PURE__ */ is.nullable(/* @__PURE__ */ is.array(is.string)),
  alternateNames: /* @__PURE__ */ is.nullable(/* @__PURE__ */ is.array(/* @__PURE__ */ is.object({
    _key: is.string,
    value: /* @__PURE__ */ is.filled(is.string),
    language: /* @__PURE__ */ is.filled(is.string),
  }))),
  image: /* @__PURE__ */ is.nullable(figureShape),
  anonymity: /* @__PURE__ */ is.nullable(/* @__PURE__ */ is.object({
    reason: /* @__PURE__ */ is.nullable(/* @__PURE__ */ is.literal("legal", "minor", "notAuthorised", "other", "privacy", "retaliation", "safety")),
    statement: /* @__PURE__ */ is.nullable(is.string),
  })),
  stateMedia: /* @__PURE__ */ is.nullable(/* @__PURE__ */ is.object({
    typology: /* @__PURE__ */ is.nullable(/* @__PURE__ */ is.literal("CaPr", "CaPu", "IP", "ISF", "ISFM", "ISM", "SC")),
    basis: /* @__PURE__ */ is.nullable(is.string),
    asOf: /* @__PURE__ */ is.nullable(is.string),
  })),
  affiliation: /* @__PURE__ */ is.nullable(/* @__PURE__ */ is.object({
    _id: is.string,
    name: /* @__PURE__ */ is.filled(is.string),
  })),
})

const statementShape: Shape<Statement, DraftStatement> = /* @__PURE__ */ is.object({
  _id: is.string,
  _type: /* @__PURE__ */ is.literal("statement"),
  quote: quoteShape,
  articles: /* @__PURE__ */ is.array(articleCardShape),
})

/** What {@link articleByKey} returns. */
export type ArticleByKeyResult = Article | null

/** What {@link articleByKey} returns where drafts are read: an editor may not have filled in everything. */
export type ArticleByKeyDraft = DraftArticle | null

/**
 * A story by its address, or by its id.
 *
 * @example
 * ```ts
 * const asked = { slug: 'doors', id: null, channel: 'site', preview: false }
 * const story = await client.fetch(articleByKey.groq, asked)
 * ```
 */
export const articleByKey: Query<ArticleByKeyResult, ArticleByKeyDraft, { channel: string; id: string | null; preview: boolean; slug: string | null }> = {
  name: "articleByKey",
  groq: "*[ _type == \"article\" && _id in path(\"*\") && ($preview == true || ( defined(slug.current) && defined(datePublished) && dateTime(datePublished) <= dateTime(now()) && (!defined(embargoUntil) || dateTime(embargoUntil) <= dateTime(now())) && !(\"kill\" in coalesce(updates[].kind, [])) && (!defined(channels) || count(channels) == 0 || $channel in channels) )) && ((defined($slug) && slug.current == $slug) || (defined($id) && _id == $id))] | order(datePublished desc)[0]{ _id, _type, headline, \"slug\": slug.current, description, articleType, language, section, datePublished, backstory, canonicalUrl, dateline{ text, \"place\": place{ \"_type\": \"place\", name, locality, region, countryCode } }, \"image\": image{ \"_type\": \"figure\", alt, decorative, caption, creditText, copyrightNotice, license, digitalSourceType, hotspot{ x, y }, crop{ top, bottom, left, right }, \"asset\": asset->{ _id, url, mimeType, size, \"width\": metadata.dimensions.width, \"height\": metadata.dimensions.height, \"lqip\": metadata.lqip }, \"source\": source->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } } }, body[]{ _key, _type, _type == \"block\" => { style, listItem, level, children[]{ _key, \"_type\": \"span\", text, marks }, markDefs[]{ _key, _type, _type == \"link\" => { href }, _type == \"quoteMention\" => { \"quote\": quote->{ _id, _type, text, quoteType, language, originalLanguage, originalText, translator, dateSaid, medium, verification, \"attribution\": attribution{ \"_type\": \"attribution\", \"speakers\": speakers[defined(@->_id)]->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } }, asDescribed, cue, via[]{ _key, \"_type\": \"attributionHop\", relation, \"agent\": agent->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } }, \"citation\": citation{ \"_type\": \"citation\", title, url, publisher, datePublished, archivedUrl } } }, \"event\": event->{ _id, name, startDate, dateText }, \"isPartOf\": select(defined(isPartOf) => *[_id == ^.isPartOf._ref && _type == \"quote\" && _id in path(\"*\") && ($preview == true || count(*[ _type == \"article\" && _id in path(\"*\") && ($preview == true || ( defined(slug.current) && defined(datePublished) && dateTime(datePublished) <= dateTime(now()) && (!defined(embargoUntil) || dateTime(embargoUntil) <= dateTime(now())) && !(\"kill\" in coalesce(updates[].kind, [])) && (!defined(channels) || count(channels) == 0 || $channel in channels) )) && references(^._id)]) > 0) ][0]{ _id, text }), \"citation\": citation{ \"_type\": \"citation\", title, url, publisher, datePublished, archivedUrl }, updates[]{ _key, \"_type\": \"update\", kind, date, text, wasWrong } } }, _type == \"sourceMention\" => { \"source\": source->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } } }, _type == \"eventMention\" => { \"event\": event->{ _id, _type, name, occurrenceStatus, statusAsOf, startDate, endDate, dateText, timeZone, previousStartDate, description, \"location\": location{ \"_type\": \"place\", name, locality, region, countryCode }, \"attribution\": attribution{ \"_type\": \"attribution\", \"speakers\": speakers[defined(@->_id)]->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } }, asDescribed, cue, via[]{ _key, \"_type\": \"attributionHop\", relation, \"agent\": agent->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } }, \"citation\": citation{ \"_type\": \"citation\", title, url, publisher, datePublished, archivedUrl } } }, \"superEvent\": select(defined(superEvent) => *[_id == ^.superEvent._ref && _type == \"event\" && _id in path(\"*\") && ($preview == true || count(*[ _type == \"article\" && _id in path(\"*\") && ($preview == true || ( defined(slug.current) && defined(datePublished) && dateTime(datePublished) <= dateTime(now()) && (!defined(embargoUntil) || dateTime(embargoUntil) <= dateTime(now())) && !(\"kill\" in coalesce(updates[].kind, [])) && (!defined(channels) || count(channels) == 0 || $channel in channels) )) && references(^._id)]) > 0 || count(*[ _type == \"quote\" && _id in path(\"*\") && ($preview == true || count(*[ _type == \"article\" && _id in path(\"*\") && ($preview == true || ( defined(slug.current) && defined(datePublished) && dateTime(datePublished) <= dateTime(now()) && (!defined(embargoUntil) || dateTime(embargoUntil) <= dateTime(now())) && !(\"kill\" in coalesce(updates[].kind, [])) && (!defined(channels) || count(channels) == 0 || $channel in channels) )) && references(^._id)]) > 0) && event._ref == ^._id]) > 0 || count(*[_type in [\"article\", \"quote\"] && references(^._id)]) == 0 ) ][0]{ _id, name }) } }, _type == \"attribution\" => { \"speakers\": speakers[defined(@->_id)]->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } }, asDescribed, cue, via[]{ _key, \"_type\": \"attributionHop\", relation, \"agent\": agent->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } }, \"citation\": citation{ \"_type\": \"citation\", title, url, publisher, datePublished, archivedUrl } } } } }, _type == \"quoteBlock\" => { display, \"quote\": quote->{ _id, _type, text, quoteType, language, originalLanguage, originalText, translator, dateSaid, medium, verification, \"attribution\": attribution{ \"_type\": \"attribution\", \"speakers\": speakers[defined(@->_id)]->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } }, asDescribed, cue, via[]{ _key, \"_type\": \"attributionHop\", relation, \"agent\": agent->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } }, \"citation\": citation{ \"_type\": \"citation\", title, url, publisher, datePublished, archivedUrl } } }, \"event\": event->{ _id, name, startDate, dateText }, \"isPartOf\": select(defined(isPartOf) => *[_id == ^.isPartOf._ref && _type == \"quote\" && _id in path(\"*\") && ($preview == true || count(*[ _type == \"article\" && _id in path(\"*\") && ($preview == true || ( defined(slug.current) && defined(datePublished) && dateTime(datePublished) <= dateTime(now()) && (!defined(embargoUntil) || dateTime(embargoUntil) <= dateTime(now())) && !(\"kill\" in coalesce(updates[].kind, [])) && (!defined(channels) || count(channels) == 0 || $channel in channels) )) && references(^._id)]) > 0) ][0]{ _id, text }), \"citation\": citation{ \"_type\": \"citation\", title, url, publisher, datePublished, archivedUrl }, updates[]{ _key, \"_type\": \"update\", kind, date, text, wasWrong } } }, _type == \"claim\" => { claimType, text, status, statusAsOf, display, \"attribution\": attribution{ \"_type\": \"attribution\", \"speakers\": speakers[defined(@->_id)]->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } }, asDescribed, cue, via[]{ _key, \"_type\": \"attributionHop\", relation, \"agent\": agent->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } }, \"citation\": citation{ \"_type\": \"citation\", title, url, publisher, datePublished, archivedUrl } } }, \"about\": about[defined(@->_id)]->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } }, responses[]{ _key, \"_type\": \"claimResponse\", stance, text, \"attribution\": attribution{ \"_type\": \"attribution\", \"speakers\": speakers[defined(@->_id)]->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } }, asDescribed, cue, via[]{ _key, \"_type\": \"attributionHop\", relation, \"agent\": agent->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } }, \"citation\": citation{ \"_type\": \"citation\", title, url, publisher, datePublished, archivedUrl } } }, \"quote\": quote->{ _id, _type, text, quoteType, language, originalLanguage, originalText, translator, dateSaid, medium, verification, \"attribution\": attribution{ \"_type\": \"attribution\", \"speakers\": speakers[defined(@->_id)]->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } }, asDescribed, cue, via[]{ _key, \"_type\": \"attributionHop\", relation, \"agent\": agent->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } }, \"citation\": citation{ \"_type\": \"citation\", title, url, publisher, datePublished, archivedUrl } } }, \"event\": event->{ _id, name, startDate, dateText }, \"isPartOf\": select(defined(isPartOf) => *[_id == ^.isPartOf._ref && _type == \"quote\" && _id in path(\"*\") && ($preview == true || count(*[ _type == \"article\" && _id in path(\"*\") && ($preview == true || ( defined(slug.current) && defined(datePublished) && dateTime(datePublished) <= dateTime(now()) && (!defined(embargoUntil) || dateTime(embargoUntil) <= dateTime(now())) && !(\"kill\" in coalesce(updates[].kind, [])) && (!defined(channels) || count(channels) == 0 || $channel in channels) )) && references(^._id)]) > 0) ][0]{ _id, text }), \"citation\": citation{ \"_type\": \"citation\", title, url, publisher, datePublished, archivedUrl }, updates[]{ _key, \"_type\": \"update\", kind, date, text, wasWrong } } }, citations[]{ _key, title, url, publisher, datePublished, archivedUrl } }, _type == \"figure\" => { alt, decorative, caption, creditText, copyrightNotice, license, digitalSourceType, hotspot{ x, y }, crop{ top, bottom, left, right }, \"asset\": asset->{ _id, url, mimeType, size, \"width\": metadata.dimensions.width, \"height\": metadata.dimensions.height, \"lqip\": metadata.lqip }, \"source\": source->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } } }, _type == \"embed\" => { url, title } }, credits[]{ _key, \"_type\": \"credit\", role, name, url }, topics[]{ _key, \"_type\": \"topic\", scheme, code, name }, \"events\": events[defined(@->_id)]->{ _id, _type, name, occurrenceStatus, statusAsOf, startDate, endDate, dateText, timeZone, previousStartDate, description, \"location\": location{ \"_type\": \"place\", name, locality, region, countryCode }, \"attribution\": attribution{ \"_type\": \"attribution\", \"speakers\": speakers[defined(@->_id)]->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } }, asDescribed, cue, via[]{ _key, \"_type\": \"attributionHop\", relation, \"agent\": agent->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } }, \"citation\": citation{ \"_type\": \"citation\", title, url, publisher, datePublished, archivedUrl } } }, \"superEvent\": select(defined(superEvent) => *[_id == ^.superEvent._ref && _type == \"event\" && _id in path(\"*\") && ($preview == true || count(*[ _type == \"article\" && _id in path(\"*\") && ($preview == true || ( defined(slug.current) && defined(datePublished) && dateTime(datePublished) <= dateTime(now()) && (!defined(embargoUntil) || dateTime(embargoUntil) <= dateTime(now())) && !(\"kill\" in coalesce(updates[].kind, [])) && (!defined(channels) || count(channels) == 0 || $channel in channels) )) && references(^._id)]) > 0 || count(*[ _type == \"quote\" && _id in path(\"*\") && ($preview == true || count(*[ _type == \"article\" && _id in path(\"*\") && ($preview == true || ( defined(slug.current) && defined(datePublished) && dateTime(datePublished) <= dateTime(now()) && (!defined(embargoUntil) || dateTime(embargoUntil) <= dateTime(now())) && !(\"kill\" in coalesce(updates[].kind, [])) && (!defined(channels) || count(channels) == 0 || $channel in channels) )) && references(^._id)]) > 0) && event._ref == ^._id]) > 0 || count(*[_type in [\"article\", \"quote\"] && references(^._id)]) == 0 ) ][0]{ _id, name }) }, updates[]{ _key, \"_type\": \"update\", kind, date, text, wasWrong }, citations[]{ _key, title, url, publisher, datePublished, archivedUrl }, rights{ copyrightHolder, copyrightNotice, usageTerms, license }, \"relatedArticles\": *[ _type == \"article\" && _id in path(\"*\") && ($preview == true || ( defined(slug.current) && defined(datePublished) && dateTime(datePublished) <= dateTime(now()) && (!defined(embargoUntil) || dateTime(embargoUntil) <= dateTime(now())) && !(\"kill\" in coalesce(updates[].kind, [])) && (!defined(channels) || count(channels) == 0 || $channel in channels) )) && _id in ^.relatedArticles[]._ref] | order(datePublished desc){ _id, headline, \"slug\": slug.current } }",
  result: /* @__PURE__ */ is.nullable(articleShape),
}

/** What {@link articleCards} returns. */
export type ArticleCardsResult = Array<{
  key: string | "9999"
  id: string
  item: ArticleCard
}>

/** What {@link articleCards} returns where drafts are read: an editor may not have filled in everything. */
export type ArticleCardsDraft = Array<{
  key: string | "9999"
  id: string
  item: DraftArticleCard
}>

/**
 * Newest first, from behind a cursor. A story that is not dated yet stands before all others.
 * `article.list` asks it, with a cursor and filters that are left out.
 *
 * @example
 * ```ts
 * const none = { topic: null, event: null, source: null, speaker: null, language: null, search: null }
 * const behind = { from: null, until: null, at: null, after: '' }
 * const asked = { ...none, ...behind, section: 'local', first: 12, channel: 'site', preview: false }
 * const cards = await client.fetch(articleCards.groq, asked)
 * ```
 */
export const articleCards: Query<ArticleCardsResult, ArticleCardsDraft, { after: string; at: string | null; channel: string; event: string | null; first: number; from: string | null; language: string | null; preview: boolean; search: string | null; section: string | null; source: string | null; speaker: string | null; topic: string | null; until: string | null }> = {
  name: "articleCards",
  groq: "*[ _type == \"article\" && _id in path(\"*\") && ($preview == true || ( defined(slug.current) && defined(datePublished) && dateTime(datePublished) <= dateTime(now()) && (!defined(embargoUntil) || dateTime(embargoUntil) <= dateTime(now())) && !(\"kill\" in coalesce(updates[].kind, [])) && (!defined(channels) || count(channels) == 0 || $channel in channels) )) && ($section == null || section == $section) && ($language == null || language == $language || string::startsWith(language, $language + \"-\")) && ($from == null || datePublished >= $from) && ($until == null || datePublished < $until) && ($topic == null || $topic in topics[].code) && ($event == null || references($event)) && ($source == null || references($source) || references(*[_type == \"quote\" && _id in path(\"*\") && references($source)]._id)) && ($speaker == null || $speaker in body[].markDefs[].speakers[]._ref || $speaker in body[].attribution.speakers[]._ref || $speaker in body[].responses[].attribution.speakers[]._ref || references(*[_type == \"quote\" && _id in path(\"*\") && $speaker in attribution.speakers[]._ref]._id)) && ($search == null || [headline, description, pt::text(body)] match $search) && ($at == null || coalesce(datePublished, \"9999\") < $at || (coalesce(datePublished, \"9999\") == $at && _id < $after)) ] | order(coalesce(datePublished, \"9999\") desc, _id desc)[0...$first]{ \"key\": coalesce(datePublished, \"9999\"), \"id\": _id, \"item\": @{ _id, \"_type\": \"articleCard\", headline, \"slug\": slug.current, description, articleType, language, section, datePublished, \"image\": image{ \"_type\": \"figure\", alt, decorative, caption, creditText, copyrightNotice, license, digitalSourceType, hotspot{ x, y }, crop{ top, bottom, left, right }, \"asset\": asset->{ _id, url, mimeType, size, \"width\": metadata.dimensions.width, \"height\": metadata.dimensions.height, \"lqip\": metadata.lqip }, \"source\": source->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } } }, credits[]{ _key, \"_type\": \"credit\", role, name, url }, updates[]{ _key, \"_type\": \"update\", kind, date, text, wasWrong } } }",
  result: /* @__PURE__ */ is.array(/* @__PURE__ */ is.object({
  key: /* @__PURE__ */ is.union(is.string, /* @__PURE__ */ is.literal("9999")),
  id: is.string,
  item: articleCardShape,
})),
}

/** What {@link articleMoved} returns. */
export type ArticleMovedResult = ArticleMoved | null

/** What {@link articleMoved} returns where drafts are read: an editor may not have filled in everything. */
export type ArticleMovedDraft = DraftArticleMoved | null

/**
 * Where a story is now that was at an address before.
 *
 * @example
 * ```ts
 * const moved = await news.fetch(articleMoved, { slug: 'old-address', channel: 'site', preview: false })
 * console.log(moved?.slug)
 * ```
 */
export const articleMoved: Query<ArticleMovedResult, ArticleMovedDraft, { channel: string; preview: boolean; slug: string }> = {
  name: "articleMoved",
  groq: "*[ _type == \"article\" && _id in path(\"*\") && ($preview == true || ( defined(slug.current) && defined(datePublished) && dateTime(datePublished) <= dateTime(now()) && (!defined(embargoUntil) || dateTime(embargoUntil) <= dateTime(now())) && !(\"kill\" in coalesce(updates[].kind, [])) && (!defined(channels) || count(channels) == 0 || $channel in channels) )) && $slug in previousSlugs] | order(datePublished desc)[0]{ _id, \"_type\": \"articleMoved\", \"slug\": slug.current }",
  result: /* @__PURE__ */ is.nullable(articleMovedShape),
}

/** What {@link correctionList} returns. */
export type CorrectionListResult = Array<{
  key: string
  id: string
  item: Correction
}>

/** What {@link correctionList} returns where drafts are read: an editor may not have filled in everything. */
export type CorrectionListDraft = Array<{
  key: string | ""
  id: string
  item: DraftCorrection
}>

/**
 * What was changed after publication and told to readers, in stories, quotes and events; the last first.
 * `corrections` asks it.
 *
 * @example
 * ```ts
 * const behind = { from: null, until: null, at: null, after: '' }
 * const asked = { ...behind, kinds: ['correction', 'retraction'], first: 20, channel: 'site', preview: false }
 * const entries = await client.fetch(correctionList.groq, asked)
 * ```
 */
export const correctionList: Query<CorrectionListResult, CorrectionListDraft, { after: string; at: string | null; channel: string; first: number; from: string | number | boolean | null; kinds: readonly string[]; preview: boolean; until: string | number | boolean | null }> = {
  name: "correctionList",
  groq: "*[ _type in [\"article\", \"quote\", \"event\"] && defined(updates) && _id in path(\"*\") && (_type != \"article\" || ( _type == \"article\" && _id in path(\"*\") && ($preview == true || ( defined(slug.current) && defined(datePublished) && dateTime(datePublished) <= dateTime(now()) && (!defined(embargoUntil) || dateTime(embargoUntil) <= dateTime(now())) && !(\"kill\" in coalesce(updates[].kind, [])) && (!defined(channels) || count(channels) == 0 || $channel in channels) )) )) && (_type != \"quote\" || ( _type == \"quote\" && _id in path(\"*\") && ($preview == true || count(*[ _type == \"article\" && _id in path(\"*\") && ($preview == true || ( defined(slug.current) && defined(datePublished) && dateTime(datePublished) <= dateTime(now()) && (!defined(embargoUntil) || dateTime(embargoUntil) <= dateTime(now())) && !(\"kill\" in coalesce(updates[].kind, [])) && (!defined(channels) || count(channels) == 0 || $channel in channels) )) && references(^._id)]) > 0) )) && (_type != \"event\" || ( _type == \"event\" && _id in path(\"*\") && ($preview == true || count(*[ _type == \"article\" && _id in path(\"*\") && ($preview == true || ( defined(slug.current) && defined(datePublished) && dateTime(datePublished) <= dateTime(now()) && (!defined(embargoUntil) || dateTime(embargoUntil) <= dateTime(now())) && !(\"kill\" in coalesce(updates[].kind, [])) && (!defined(channels) || count(channels) == 0 || $channel in channels) )) && references(^._id)]) > 0 || count(*[ _type == \"quote\" && _id in path(\"*\") && ($preview == true || count(*[ _type == \"article\" && _id in path(\"*\") && ($preview == true || ( defined(slug.current) && defined(datePublished) && dateTime(datePublished) <= dateTime(now()) && (!defined(embargoUntil) || dateTime(embargoUntil) <= dateTime(now())) && !(\"kill\" in coalesce(updates[].kind, [])) && (!defined(channels) || count(channels) == 0 || $channel in channels) )) && references(^._id)]) > 0) && event._ref == ^._id]) > 0 || count(*[_type in [\"article\", \"quote\"] && references(^._id)]) == 0 ) )) ]{ \"entries\": coalesce(updates, [])[kind in $kinds && ($from == null || date >= $from) && ($until == null || date < $until)]{ \"key\": coalesce(date, \"\"), \"id\": ^._id + \" \" + _key, \"item\": @{ \"_id\": ^.^._id, \"_type\": \"correction\", \"documentType\": ^.^._type, \"title\": coalesce(^.^.headline, ^.^.name, ^.^.text), \"slug\": ^.^.slug.current, \"quoteType\": ^.^.quoteType, \"entry\": _key, kind, date, text, wasWrong } } }.entries[$at == null || key < $at || (key == $at && id < $after)] | order(key desc, id desc)[0...$first]",
  result: /* @__PURE__ */ is.array(/* @__PURE__ */ is.object({
  key: /* @__PURE__ */ is.perMode(is.string, /* @__PURE__ */ is.union(is.string, /* @__PURE__ */ is.literal(""))),
  id: is.string,
  item: correctionShape,
})),
}

/** What {@link eventById} returns. */
export type EventByIdResult = EventRecord | null

/** What {@link eventById} returns where drafts are read: an editor may not have filled in everything. */
export type EventByIdDraft = DraftEventRecord | null

/**
 * An event, with who took part and what shows it. Its parts, what was said there and the stories about
 * it are lists of their own, since they may be long.
 *
 * @example
 * ```ts
 * const record = await client.fetch(eventById.groq, { id: 'council-vote', channel: 'site', preview: false })
 * ```
 */
export const eventById: Query<EventByIdResult, EventByIdDraft, { channel: string; id: string; preview: boolean }> = {
  name: "eventById",
  groq: "*[_id == $id && _type == \"event\" && _id in path(\"*\") && ($preview == true || count(*[ _type == \"article\" && _id in path(\"*\") && ($preview == true || ( defined(slug.current) && defined(datePublished) && dateTime(datePublished) <= dateTime(now()) && (!defined(embargoUntil) || dateTime(embargoUntil) <= dateTime(now())) && !(\"kill\" in coalesce(updates[].kind, [])) && (!defined(channels) || count(channels) == 0 || $channel in channels) )) && references(^._id)]) > 0 || count(*[ _type == \"quote\" && _id in path(\"*\") && ($preview == true || count(*[ _type == \"article\" && _id in path(\"*\") && ($preview == true || ( defined(slug.current) && defined(datePublished) && dateTime(datePublished) <= dateTime(now()) && (!defined(embargoUntil) || dateTime(embargoUntil) <= dateTime(now())) && !(\"kill\" in coalesce(updates[].kind, [])) && (!defined(channels) || count(channels) == 0 || $channel in channels) )) && references(^._id)]) > 0) && event._ref == ^._id]) > 0 || count(*[_type in [\"article\", \"quote\"] && references(^._id)]) == 0 ) ][0]{ _id, \"_type\": \"eventRecord\", \"event\": @{ _id, _type, name, occurrenceStatus, statusAsOf, startDate, endDate, dateText, timeZone, previousStartDate, description, \"location\": location{ \"_type\": \"place\", name, locality, region, countryCode }, \"attribution\": attribution{ \"_type\": \"attribution\", \"speakers\": speakers[defined(@->_id)]->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } }, asDescribed, cue, via[]{ _key, \"_type\": \"attributionHop\", relation, \"agent\": agent->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } }, \"citation\": citation{ \"_type\": \"citation\", title, url, publisher, datePublished, archivedUrl } } }, \"superEvent\": select(defined(superEvent) => *[_id == ^.superEvent._ref && _type == \"event\" && _id in path(\"*\") && ($preview == true || count(*[ _type == \"article\" && _id in path(\"*\") && ($preview == true || ( defined(slug.current) && defined(datePublished) && dateTime(datePublished) <= dateTime(now()) && (!defined(embargoUntil) || dateTime(embargoUntil) <= dateTime(now())) && !(\"kill\" in coalesce(updates[].kind, [])) && (!defined(channels) || count(channels) == 0 || $channel in channels) )) && references(^._id)]) > 0 || count(*[ _type == \"quote\" && _id in path(\"*\") && ($preview == true || count(*[ _type == \"article\" && _id in path(\"*\") && ($preview == true || ( defined(slug.current) && defined(datePublished) && dateTime(datePublished) <= dateTime(now()) && (!defined(embargoUntil) || dateTime(embargoUntil) <= dateTime(now())) && !(\"kill\" in coalesce(updates[].kind, [])) && (!defined(channels) || count(channels) == 0 || $channel in channels) )) && references(^._id)]) > 0) && event._ref == ^._id]) > 0 || count(*[_type in [\"article\", \"quote\"] && references(^._id)]) == 0 ) ][0]{ _id, name }) }, participants[]{ _key, \"_type\": \"participant\", name, role, roleText, \"agent\": agent->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } } }, citations[]{ _key, title, url, publisher, datePublished, archivedUrl }, updates[]{ _key, \"_type\": \"update\", kind, date, text, wasWrong }, \"previousEvent\": select(defined(previousEvent) => *[_id == ^.previousEvent._ref && _type == \"event\" && _id in path(\"*\") && ($preview == true || count(*[ _type == \"article\" && _id in path(\"*\") && ($preview == true || ( defined(slug.current) && defined(datePublished) && dateTime(datePublished) <= dateTime(now()) && (!defined(embargoUntil) || dateTime(embargoUntil) <= dateTime(now())) && !(\"kill\" in coalesce(updates[].kind, [])) && (!defined(channels) || count(channels) == 0 || $channel in channels) )) && references(^._id)]) > 0 || count(*[ _type == \"quote\" && _id in path(\"*\") && ($preview == true || count(*[ _type == \"article\" && _id in path(\"*\") && ($preview == true || ( defined(slug.current) && defined(datePublished) && dateTime(datePublished) <= dateTime(now()) && (!defined(embargoUntil) || dateTime(embargoUntil) <= dateTime(now())) && !(\"kill\" in coalesce(updates[].kind, [])) && (!defined(channels) || count(channels) == 0 || $channel in channels) )) && references(^._id)]) > 0) && event._ref == ^._id]) > 0 || count(*[_type in [\"article\", \"quote\"] && references(^._id)]) == 0 ) ][0]{ _id, name, startDate, dateText }) }",
  result: /* @__PURE__ */ is.nullable(eventRecordShape),
}

/** What {@link eventList} returns. */
export type EventListResult = Array<{
  key: string | "9999"
  id: string
  item: Event
}>

/** What {@link eventList} returns where drafts are read: an editor may not have filled in everything. */
export type EventListDraft = Array<{
  key: string | "9999"
  id: string
  item: DraftEvent
}>

/**
 * Events, the latest first; one without a date stands before all others. `event.list` asks it.
 *
 * @example
 * ```ts
 * const none = { status: null, superEvent: null, participant: null, search: null }
 * const behind = { from: null, until: null, at: null, after: '' }
 * const asked = { ...none, ...behind, country: 'NO', first: 50, channel: 'site', preview: false }
 * const events = await client.fetch(eventList.groq, asked)
 * ```
 */
export const eventList: Query<EventListResult, EventListDraft, { after: string; at: string | null; channel: string; country: string | null; first: number; from: string | null; participant: string | null; preview: boolean; search: string | null; status: readonly string[] | null; superEvent: string | null; until: string | null }> = {
  name: "eventList",
  groq: "*[_type == \"event\" && ($status == null || occurrenceStatus in $status) && ($superEvent == null || superEvent._ref == $superEvent) && ($participant == null || $participant in participants[].agent._ref) && ($country == null || location.countryCode == $country) && ($from == null || startDate >= $from) && ($until == null || startDate < $until) && ($search == null || [name, description] match $search) && _type == \"event\" && _id in path(\"*\") && ($preview == true || count(*[ _type == \"article\" && _id in path(\"*\") && ($preview == true || ( defined(slug.current) && defined(datePublished) && dateTime(datePublished) <= dateTime(now()) && (!defined(embargoUntil) || dateTime(embargoUntil) <= dateTime(now())) && !(\"kill\" in coalesce(updates[].kind, [])) && (!defined(channels) || count(channels) == 0 || $channel in channels) )) && references(^._id)]) > 0 || count(*[ _type == \"quote\" && _id in path(\"*\") && ($preview == true || count(*[ _type == \"article\" && _id in path(\"*\") && ($preview == true || ( defined(slug.current) && defined(datePublished) && dateTime(datePublished) <= dateTime(now()) && (!defined(embargoUntil) || dateTime(embargoUntil) <= dateTime(now())) && !(\"kill\" in coalesce(updates[].kind, [])) && (!defined(channels) || count(channels) == 0 || $channel in channels) )) && references(^._id)]) > 0) && event._ref == ^._id]) > 0 || count(*[_type in [\"article\", \"quote\"] && references(^._id)]) == 0 ) && ($at == null || coalesce(startDate, \"9999\") < $at || (coalesce(startDate, \"9999\") == $at && _id < $after)) ] | order(coalesce(startDate, \"9999\") desc, _id desc)[0...$first]{ \"key\": coalesce(startDate, \"9999\"), \"id\": _id, \"item\": @{ _id, _type, name, occurrenceStatus, statusAsOf, startDate, endDate, dateText, timeZone, previousStartDate, description, \"location\": location{ \"_type\": \"place\", name, locality, region, countryCode }, \"attribution\": attribution{ \"_type\": \"attribution\", \"speakers\": speakers[defined(@->_id)]->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } }, asDescribed, cue, via[]{ _key, \"_type\": \"attributionHop\", relation, \"agent\": agent->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } }, \"citation\": citation{ \"_type\": \"citation\", title, url, publisher, datePublished, archivedUrl } } }, \"superEvent\": select(defined(superEvent) => *[_id == ^.superEvent._ref && _type == \"event\" && _id in path(\"*\") && ($preview == true || count(*[ _type == \"article\" && _id in path(\"*\") && ($preview == true || ( defined(slug.current) && defined(datePublished) && dateTime(datePublished) <= dateTime(now()) && (!defined(embargoUntil) || dateTime(embargoUntil) <= dateTime(now())) && !(\"kill\" in coalesce(updates[].kind, [])) && (!defined(channels) || count(channels) == 0 || $channel in channels) )) && references(^._id)]) > 0 || count(*[ _type == \"quote\" && _id in path(\"*\") && ($preview == true || count(*[ _type == \"article\" && _id in path(\"*\") && ($preview == true || ( defined(slug.current) && defined(datePublished) && dateTime(datePublished) <= dateTime(now()) && (!defined(embargoUntil) || dateTime(embargoUntil) <= dateTime(now())) && !(\"kill\" in coalesce(updates[].kind, [])) && (!defined(channels) || count(channels) == 0 || $channel in channels) )) && references(^._id)]) > 0) && event._ref == ^._id]) > 0 || count(*[_type in [\"article\", \"quote\"] && references(^._id)]) == 0 ) ][0]{ _id, name }) } }",
  result: /* @__PURE__ */ is.array(/* @__PURE__ */ is.object({
  key: /* @__PURE__ */ is.union(is.string, /* @__PURE__ */ is.literal("9999")),
  id: is.string,
  item: eventShape,
})),
}

/** What {@link quoteById} returns. */
export type QuoteByIdResult = Quote | null

/** What {@link quoteById} returns where drafts are read: an editor may not have filled in everything. */
export type QuoteByIdDraft = DraftQuote | null

/**
 * A quote. The stories that use it are a list of their own, {@link quoteUses}, since it may be long.
 *
 * @example
 * ```ts
 * const found = await client.fetch(quoteById.groq, { id: 'quote-doors', channel: 'site', preview: false })
 * ```
 */
export const quoteById: Query<QuoteByIdResult, QuoteByIdDraft, { channel: string; id: string; preview: boolean }> = {
  name: "quoteById",
  groq: "*[ _type == \"quote\" && _id in path(\"*\") && ($preview == true || count(*[ _type == \"article\" && _id in path(\"*\") && ($preview == true || ( defined(slug.current) && defined(datePublished) && dateTime(datePublished) <= dateTime(now()) && (!defined(embargoUntil) || dateTime(embargoUntil) <= dateTime(now())) && !(\"kill\" in coalesce(updates[].kind, [])) && (!defined(channels) || count(channels) == 0 || $channel in channels) )) && references(^._id)]) > 0) && _id == $id][0]{ _id, _type, text, quoteType, language, originalLanguage, originalText, translator, dateSaid, medium, verification, \"attribution\": attribution{ \"_type\": \"attribution\", \"speakers\": speakers[defined(@->_id)]->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } }, asDescribed, cue, via[]{ _key, \"_type\": \"attributionHop\", relation, \"agent\": agent->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } }, \"citation\": citation{ \"_type\": \"citation\", title, url, publisher, datePublished, archivedUrl } } }, \"event\": event->{ _id, name, startDate, dateText }, \"isPartOf\": select(defined(isPartOf) => *[_id == ^.isPartOf._ref && _type == \"quote\" && _id in path(\"*\") && ($preview == true || count(*[ _type == \"article\" && _id in path(\"*\") && ($preview == true || ( defined(slug.current) && defined(datePublished) && dateTime(datePublished) <= dateTime(now()) && (!defined(embargoUntil) || dateTime(embargoUntil) <= dateTime(now())) && !(\"kill\" in coalesce(updates[].kind, [])) && (!defined(channels) || count(channels) == 0 || $channel in channels) )) && references(^._id)]) > 0) ][0]{ _id, text }), \"citation\": citation{ \"_type\": \"citation\", title, url, publisher, datePublished, archivedUrl }, updates[]{ _key, \"_type\": \"update\", kind, date, text, wasWrong } }",
  result: /* @__PURE__ */ is.nullable(quoteShape),
}

/** What {@link quoteList} returns. */
export type QuoteListResult = Array<{
  key: string
  id: string
  item: Quote
}>

/** What {@link quoteList} returns where drafts are read: an editor may not have filled in everything. */
export type QuoteListDraft = Array<{
  key: string
  id: string
  item: DraftQuote
}>

/**
 * Quotes as they were put on record, the last first. `quote.list` asks it.
 *
 * @example
 * ```ts
 * const none = { source: null, event: null, article: null, language: null, search: null }
 * const behind = { from: null, until: null, at: null, after: '' }
 * const kinds = { quoteType: null, verification: 'firstHand' }
 * const asked = { ...none, ...behind, ...kinds, speaker: 'source-mayor', first: 20, channel: 'site', preview: false }
 * const quotes = await client.fetch(quoteList.groq, asked)
 * ```
 */
export const quoteList: Query<QuoteListResult, QuoteListDraft, { after: string; article: string | null; at: string | null; channel: string; event: string | null; first: number; from: string | null; language: string | null; preview: boolean; quoteType: string | null; search: string | null; source: string | null; speaker: string | null; until: string | null; verification: string | null }> = {
  name: "quoteList",
  groq: "*[ _type == \"quote\" && _id in path(\"*\") && ($preview == true || count(*[ _type == \"article\" && _id in path(\"*\") && ($preview == true || ( defined(slug.current) && defined(datePublished) && dateTime(datePublished) <= dateTime(now()) && (!defined(embargoUntil) || dateTime(embargoUntil) <= dateTime(now())) && !(\"kill\" in coalesce(updates[].kind, [])) && (!defined(channels) || count(channels) == 0 || $channel in channels) )) && references(^._id)]) > 0) && ($speaker == null || $speaker in attribution.speakers[]._ref) && ($source == null || references($source)) && ($event == null || event._ref == $event) && ($language == null || language == $language || string::startsWith(language, $language + \"-\")) && ($quoteType == null || quoteType == $quoteType) && ($verification == null || verification == $verification) && ($from == null || coalesce(dateSaid, event->startDate) >= $from) && ($until == null || coalesce(dateSaid, event->startDate) < $until) && ($article == null || count(*[ _type == \"article\" && _id in path(\"*\") && ($preview == true || ( defined(slug.current) && defined(datePublished) && dateTime(datePublished) <= dateTime(now()) && (!defined(embargoUntil) || dateTime(embargoUntil) <= dateTime(now())) && !(\"kill\" in coalesce(updates[].kind, [])) && (!defined(channels) || count(channels) == 0 || $channel in channels) )) && _id == $article && references(^._id)]) > 0) && ($search == null || [text, originalText] match $search) && ($at == null || _createdAt < $at || (_createdAt == $at && _id < $after)) ] | order(_createdAt desc, _id desc)[0...$first]{ \"key\": _createdAt, \"id\": _id, \"item\": @{ _id, _type, text, quoteType, language, originalLanguage, originalText, translator, dateSaid, medium, verification, \"attribution\": attribution{ \"_type\": \"attribution\", \"speakers\": speakers[defined(@->_id)]->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } }, asDescribed, cue, via[]{ _key, \"_type\": \"attributionHop\", relation, \"agent\": agent->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } }, \"citation\": citation{ \"_type\": \"citation\", title, url, publisher, datePublished, archivedUrl } } }, \"event\": event->{ _id, name, startDate, dateText }, \"isPartOf\": select(defined(isPartOf) => *[_id == ^.isPartOf._ref && _type == \"quote\" && _id in path(\"*\") && ($preview == true || count(*[ _type == \"article\" && _id in path(\"*\") && ($preview == true || ( defined(slug.current) && defined(datePublished) && dateTime(datePublished) <= dateTime(now()) && (!defined(embargoUntil) || dateTime(embargoUntil) <= dateTime(now())) && !(\"kill\" in coalesce(updates[].kind, [])) && (!defined(channels) || count(channels) == 0 || $channel in channels) )) && references(^._id)]) > 0) ][0]{ _id, text }), \"citation\": citation{ \"_type\": \"citation\", title, url, publisher, datePublished, archivedUrl }, updates[]{ _key, \"_type\": \"update\", kind, date, text, wasWrong } } }",
  result: /* @__PURE__ */ is.array(/* @__PURE__ */ is.object({
  key: is.string,
  id: is.string,
  item: quoteShape,
})),
}

/** What {@link quoteUses} returns. */
export type QuoteUsesResult = Array<{
  key: string | "9999"
  id: string
  item: QuoteUse
}>

/** What {@link quoteUses} returns where drafts are read: an editor may not have filled in everything. */
export type QuoteUsesDraft = Array<{
  key: string | "9999"
  id: string
  item: DraftQuoteUse
}>

/**
 * Where a quote stands in print: the stories, newest first, and in each the passages around it.
 *
 * @example
 * ```ts
 * const asked = { id: 'quote-doors', at: null, after: '', first: 20, channel: 'site', preview: false }
 * const uses = await client.fetch(quoteUses.groq, asked)
 * ```
 */
export const quoteUses: Query<QuoteUsesResult, QuoteUsesDraft, { after: string; at: string | null; channel: string; first: number; id: string; preview: boolean }> = {
  name: "quoteUses",
  groq: "*[ _type == \"article\" && _id in path(\"*\") && ($preview == true || ( defined(slug.current) && defined(datePublished) && dateTime(datePublished) <= dateTime(now()) && (!defined(embargoUntil) || dateTime(embargoUntil) <= dateTime(now())) && !(\"kill\" in coalesce(updates[].kind, [])) && (!defined(channels) || count(channels) == 0 || $channel in channels) )) && references($id) && ($at == null || coalesce(datePublished, \"9999\") < $at || (coalesce(datePublished, \"9999\") == $at && _id < $after)) ] | order(coalesce(datePublished, \"9999\") desc, _id desc)[0...$first]{ \"key\": coalesce(datePublished, \"9999\"), \"id\": _id, \"item\": @{ _id, \"_type\": \"quoteUse\", \"article\": @{ _id, \"_type\": \"articleCard\", headline, \"slug\": slug.current, description, articleType, language, section, datePublished, \"image\": image{ \"_type\": \"figure\", alt, decorative, caption, creditText, copyrightNotice, license, digitalSourceType, hotspot{ x, y }, crop{ top, bottom, left, right }, \"asset\": asset->{ _id, url, mimeType, size, \"width\": metadata.dimensions.width, \"height\": metadata.dimensions.height, \"lqip\": metadata.lqip }, \"source\": source->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } } }, credits[]{ _key, \"_type\": \"credit\", role, name, url }, updates[]{ _key, \"_type\": \"update\", kind, date, text, wasWrong } }, \"passages\": body[ $id in markDefs[].quote._ref || quote._ref == $id || $id in responses[].quote._ref ]{ _key, \"_type\": \"passage\", \"kind\": _type, display, \"text\": coalesce(pt::text(@), text) } } }",
  result: /* @__PURE__ */ is.array(/* @__PURE__ */ is.object({
  key: /* @__PURE__ */ is.union(is.string, /* @__PURE__ */ is.literal("9999")),
  id: is.string,
  item: quoteUseShape,
})),
}

/** What {@link sourceById} returns. */
export type SourceByIdResult = SourceRecord | null

/** What {@link sourceById} returns where drafts are read: an editor may not have filled in everything. */
export type SourceByIdDraft = DraftSourceRecord | null

/**
 * A source. What it said and the stories it appears in are lists of their own, since they may be long.
 *
 * @example
 * ```ts
 * const record = await client.fetch(sourceById.groq, { id: 'source-mayor', channel: 'site', preview: false })
 * ```
 */
export const sourceById: Query<SourceByIdResult, SourceByIdDraft, { channel: string; id: string; preview: boolean }> = {
  name: "sourceById",
  groq: "*[_id == $id && _type == \"source\" && _id in path(\"*\") && ($preview == true || count(*[ _type == \"article\" && _id in path(\"*\") && ($preview == true || ( defined(slug.current) && defined(datePublished) && dateTime(datePublished) <= dateTime(now()) && (!defined(embargoUntil) || dateTime(embargoUntil) <= dateTime(now())) && !(\"kill\" in coalesce(updates[].kind, [])) && (!defined(channels) || count(channels) == 0 || $channel in channels) )) && references(^._id)]) > 0 || count(*[ _type == \"quote\" && _id in path(\"*\") && ($preview == true || count(*[ _type == \"article\" && _id in path(\"*\") && ($preview == true || ( defined(slug.current) && defined(datePublished) && dateTime(datePublished) <= dateTime(now()) && (!defined(embargoUntil) || dateTime(embargoUntil) <= dateTime(now())) && !(\"kill\" in coalesce(updates[].kind, [])) && (!defined(channels) || count(channels) == 0 || $channel in channels) )) && references(^._id)]) > 0) && references(^._id)]) > 0 || count(*[_type in [\"article\", \"quote\"] && references(^._id)]) == 0 ) ][0]{ _id, \"_type\": \"sourceRecord\", name, sourceType, identification, description, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), \"alternateNames\": select(identification != \"unnamed\" => alternateNames[]{ _key, value, language }), \"image\": select(identification != \"unnamed\" => image{ \"_type\": \"figure\", alt, decorative, caption, creditText, copyrightNotice, license, digitalSourceType, hotspot{ x, y }, crop{ top, bottom, left, right }, \"asset\": asset->{ _id, url, mimeType, size, \"width\": metadata.dimensions.width, \"height\": metadata.dimensions.height, \"lqip\": metadata.lqip }, \"source\": source->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } } }), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf }, \"affiliation\": affiliation->{ _id, name } }",
  result: /* @__PURE__ */ is.nullable(sourceRecordShape),
}

/** What {@link sourceList} returns. */
export type SourceListResult = Array<{
  key: string
  id: string
  item: Source
}>

/** What {@link sourceList} returns where drafts are read: an editor may not have filled in everything. */
export type SourceListDraft = Array<{
  key: string | ""
  id: string
  item: DraftSource
}>

/**
 * Sources by name. `source.list` asks it.
 *
 * @example
 * ```ts
 * const none = { identification: null, affiliation: null, country: null, search: null }
 * const asked = { ...none, sourceType: 'person', at: null, after: '', first: 50, channel: 'site', preview: false }
 * const people = await client.fetch(sourceList.groq, asked)
 * ```
 */
export const sourceList: Query<SourceListResult, SourceListDraft, { affiliation: string | null; after: string; at: string | null; channel: string; country: string | null; first: number; identification: string | null; preview: boolean; search: string | null; sourceType: string | null }> = {
  name: "sourceList",
  groq: "*[_type == \"source\" && ($sourceType == null || sourceType == $sourceType) && ($identification == null || identification == $identification) && ($affiliation == null || affiliation._ref == $affiliation) && ($country == null || country == $country) && ($search == null || [name, description, jobTitle] match $search || alternateNames[].value match $search) && _type == \"source\" && _id in path(\"*\") && ($preview == true || count(*[ _type == \"article\" && _id in path(\"*\") && ($preview == true || ( defined(slug.current) && defined(datePublished) && dateTime(datePublished) <= dateTime(now()) && (!defined(embargoUntil) || dateTime(embargoUntil) <= dateTime(now())) && !(\"kill\" in coalesce(updates[].kind, [])) && (!defined(channels) || count(channels) == 0 || $channel in channels) )) && references(^._id)]) > 0 || count(*[ _type == \"quote\" && _id in path(\"*\") && ($preview == true || count(*[ _type == \"article\" && _id in path(\"*\") && ($preview == true || ( defined(slug.current) && defined(datePublished) && dateTime(datePublished) <= dateTime(now()) && (!defined(embargoUntil) || dateTime(embargoUntil) <= dateTime(now())) && !(\"kill\" in coalesce(updates[].kind, [])) && (!defined(channels) || count(channels) == 0 || $channel in channels) )) && references(^._id)]) > 0) && references(^._id)]) > 0 || count(*[_type in [\"article\", \"quote\"] && references(^._id)]) == 0 ) && ($at == null || coalesce(name, \"\") > $at || (coalesce(name, \"\") == $at && _id > $after)) ] | order(coalesce(name, \"\") asc, _id asc)[0...$first]{ \"key\": coalesce(name, \"\"), \"id\": _id, \"item\": @{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } } }",
  result: /* @__PURE__ */ is.array(/* @__PURE__ */ is.object({
  key: /* @__PURE__ */ is.perMode(is.string, /* @__PURE__ */ is.union(is.string, /* @__PURE__ */ is.literal(""))),
  id: is.string,
  item: sourceShape,
})),
}

/** What {@link sourceStatements} returns. */
export type SourceStatementsResult = Array<{
  key: string
  id: string
  item: Statement
}>

/** What {@link sourceStatements} returns where drafts are read: an editor may not have filled in everything. */
export type SourceStatementsDraft = Array<{
  key: string
  id: string
  item: DraftStatement
}>

/**
 * Everything a source said, the last put on record first. Each statement with its context: event and
 * citation stand in the quote, and beside it the newest stories that printed it, twenty at most; all of
 * them are {@link quoteUses}.
 *
 * @example
 * ```ts
 * const asked = { id: 'source-mayor', at: null, after: '', first: 20, channel: 'site', preview: false }
 * const statements = await client.fetch(sourceStatements.groq, asked)
 * ```
 */
export const sourceStatements: Query<SourceStatementsResult, SourceStatementsDraft, { after: string; at: string | null; channel: string; first: number; id: string; preview: boolean }> = {
  name: "sourceStatements",
  groq: "*[ _type == \"quote\" && _id in path(\"*\") && ($preview == true || count(*[ _type == \"article\" && _id in path(\"*\") && ($preview == true || ( defined(slug.current) && defined(datePublished) && dateTime(datePublished) <= dateTime(now()) && (!defined(embargoUntil) || dateTime(embargoUntil) <= dateTime(now())) && !(\"kill\" in coalesce(updates[].kind, [])) && (!defined(channels) || count(channels) == 0 || $channel in channels) )) && references(^._id)]) > 0) && $id in attribution.speakers[]._ref && ($at == null || _createdAt < $at || (_createdAt == $at && _id < $after)) ] | order(_createdAt desc, _id desc)[0...$first]{ \"key\": _createdAt, \"id\": _id, \"item\": @{ _id, \"_type\": \"statement\", \"quote\": @{ _id, _type, text, quoteType, language, originalLanguage, originalText, translator, dateSaid, medium, verification, \"attribution\": attribution{ \"_type\": \"attribution\", \"speakers\": speakers[defined(@->_id)]->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } }, asDescribed, cue, via[]{ _key, \"_type\": \"attributionHop\", relation, \"agent\": agent->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } }, \"citation\": citation{ \"_type\": \"citation\", title, url, publisher, datePublished, archivedUrl } } }, \"event\": event->{ _id, name, startDate, dateText }, \"isPartOf\": select(defined(isPartOf) => *[_id == ^.isPartOf._ref && _type == \"quote\" && _id in path(\"*\") && ($preview == true || count(*[ _type == \"article\" && _id in path(\"*\") && ($preview == true || ( defined(slug.current) && defined(datePublished) && dateTime(datePublished) <= dateTime(now()) && (!defined(embargoUntil) || dateTime(embargoUntil) <= dateTime(now())) && !(\"kill\" in coalesce(updates[].kind, [])) && (!defined(channels) || count(channels) == 0 || $channel in channels) )) && references(^._id)]) > 0) ][0]{ _id, text }), \"citation\": citation{ \"_type\": \"citation\", title, url, publisher, datePublished, archivedUrl }, updates[]{ _key, \"_type\": \"update\", kind, date, text, wasWrong } }, \"articles\": *[ _type == \"article\" && _id in path(\"*\") && ($preview == true || ( defined(slug.current) && defined(datePublished) && dateTime(datePublished) <= dateTime(now()) && (!defined(embargoUntil) || dateTime(embargoUntil) <= dateTime(now())) && !(\"kill\" in coalesce(updates[].kind, [])) && (!defined(channels) || count(channels) == 0 || $channel in channels) )) && references(^.^._id)] | order(datePublished desc)[0...20]{ _id, \"_type\": \"articleCard\", headline, \"slug\": slug.current, description, articleType, language, section, datePublished, \"image\": image{ \"_type\": \"figure\", alt, decorative, caption, creditText, copyrightNotice, license, digitalSourceType, hotspot{ x, y }, crop{ top, bottom, left, right }, \"asset\": asset->{ _id, url, mimeType, size, \"width\": metadata.dimensions.width, \"height\": metadata.dimensions.height, \"lqip\": metadata.lqip }, \"source\": source->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } } }, credits[]{ _key, \"_type\": \"credit\", role, name, url }, updates[]{ _key, \"_type\": \"update\", kind, date, text, wasWrong } } } }",
  result: /* @__PURE__ */ is.array(/* @__PURE__ */ is.object({
  key: is.string,
  id: is.string,
  item: statementShape,
})),
}
