// Printed from src/queries by `pnpm run generate`. Change the GROQ there, not this file.
import * as z from 'zod/mini'
import { defineQuery, type Query } from './query.ts'

/** An item of an array. */
export type Keyed<Item> = Item & { _key: string }

export interface Place {
  _type: "place"
  name: string
  locality: string | null
  region: string | null
  countryCode: string | null
}

const placeValidator = () => z.object({
  _type: z.literal("place"),
  name: z.string(),
  locality: z.nullable(z.string()),
  region: z.nullable(z.string()),
  countryCode: z.nullable(z.string()),
})

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

const sourceValidator = () => z.object({
  _id: z.string(),
  _type: z.literal("source"),
  name: z.string(),
  sourceType: z.enum(["document", "newsOrganization", "organization", "person"]),
  identification: z.enum(["collective", "named", "unnamed"]),
  jobTitle: z.nullable(z.string()),
  country: z.nullable(z.string()),
  url: z.nullable(z.string()),
  sameAs: z.nullable(z.array(z.string())),
  anonymity: z.nullable(z.object({
    reason: z.nullable(z.enum(["legal", "minor", "notAuthorised", "other", "privacy", "retaliation", "safety"])),
    statement: z.nullable(z.string()),
  })),
  stateMedia: z.nullable(z.object({
    typology: z.nullable(z.enum(["CaPr", "CaPu", "IP", "ISF", "ISFM", "ISM", "SC"])),
    basis: z.nullable(z.string()),
    asOf: z.nullable(z.string()),
  })),
})

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

const figureValidator = () => z.object({
  _type: z.literal("figure"),
  alt: z.nullable(z.string()),
  decorative: z.nullable(z.boolean()),
  caption: z.nullable(z.string()),
  creditText: z.nullable(z.string()),
  copyrightNotice: z.nullable(z.string()),
  license: z.nullable(z.string()),
  digitalSourceType: z.nullable(z.enum(["compositeCapture", "compositeWithTrainedAlgorithmicMedia", "digitalCapture", "digitalCreation", "negativeFilm", "print", "screenCapture", "trainedAlgorithmicMedia"])),
  hotspot: z.nullable(z.object({
    x: z.number(),
    y: z.number(),
  })),
  crop: z.nullable(z.object({
    top: z.number(),
    bottom: z.number(),
    left: z.number(),
    right: z.number(),
  })),
  asset: z.nullable(z.object({
    _id: z.string(),
    url: z.string(),
    mimeType: z.string(),
    size: z.number(),
    width: z.nullable(z.number()),
    height: z.nullable(z.number()),
    lqip: z.nullable(z.string()),
  })),
  source: z.nullable(sourceValidator()),
})

export interface Span {
  _type: "span"
  text: string | null
  marks: Array<string> | null
}

const spanValidator = () => z.object({
  _type: z.literal("span"),
  text: z.nullable(z.string()),
  marks: z.nullable(z.array(z.string())),
})

export interface Citation {
  _type: "citation"
  title: string | null
  url: string | null
  publisher: string | null
  datePublished: string | null
  archivedUrl: string | null
}

const citationValidator = () => z.object({
  _type: z.literal("citation"),
  title: z.nullable(z.string()),
  url: z.nullable(z.string()),
  publisher: z.nullable(z.string()),
  datePublished: z.nullable(z.string()),
  archivedUrl: z.nullable(z.string()),
})

export interface AttributionHop {
  _type: "attributionHop"
  relation: "broadcastBy" | "postedOn" | "publishedBy" | "quotedBy" | "reportedBy" | "translatedBy"
  agent: Source | null
  citation: Citation | null
}

const attributionHopValidator = () => z.object({
  _type: z.literal("attributionHop"),
  relation: z.enum(["broadcastBy", "postedOn", "publishedBy", "quotedBy", "reportedBy", "translatedBy"]),
  agent: z.nullable(sourceValidator()),
  citation: z.nullable(citationValidator()),
})

export interface Attribution {
  _type: "attribution"
  speakers: Array<Source> | null
  asDescribed: string | null
  cue: string | null
  via: Array<Keyed<AttributionHop>> | null
}

const attributionValidator = () => z.object({
  _type: z.literal("attribution"),
  speakers: z.nullable(z.array(sourceValidator())),
  asDescribed: z.nullable(z.string()),
  cue: z.nullable(z.string()),
  via: z.nullable(z.array(z.extend(attributionHopValidator(), { _key: z.string() }))),
})

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

const eventValidator = () => z.object({
  _id: z.string(),
  _type: z.literal("event"),
  name: z.string(),
  occurrenceStatus: z.enum(["cancelled", "expected", "occurred", "possible", "postponed", "reported", "underway"]),
  statusAsOf: z.nullable(z.string()),
  startDate: z.nullable(z.string()),
  endDate: z.nullable(z.string()),
  dateText: z.nullable(z.string()),
  timeZone: z.nullable(z.string()),
  previousStartDate: z.nullable(z.string()),
  description: z.nullable(z.string()),
  location: z.nullable(placeValidator()),
  attribution: z.nullable(attributionValidator()),
  superEvent: z.nullable(z.object({
    _id: z.string(),
    name: z.string(),
  })),
})

export interface EventMention {
  _type: "eventMention"
  event: Event | null
}

const eventMentionValidator = () => z.object({
  _type: z.literal("eventMention"),
  event: z.nullable(eventValidator()),
})

export interface Link {
  _type: "link"
  href: string
}

const linkValidator = () => z.object({
  _type: z.literal("link"),
  href: z.string(),
})

export interface Update {
  _type: "update"
  kind: "clarification" | "correction" | "editorsNote" | "kill" | "retraction" | "update"
  date: string
  text: string | null
  wasWrong: string | null
}

const updateValidator = () => z.object({
  _type: z.literal("update"),
  kind: z.enum(["clarification", "correction", "editorsNote", "kill", "retraction", "update"]),
  date: z.string(),
  text: z.nullable(z.string()),
  wasWrong: z.nullable(z.string()),
})

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

const quoteValidator = () => z.object({
  _id: z.string(),
  _type: z.literal("quote"),
  text: z.string(),
  quoteType: z.enum(["direct", "indirect", "partial"]),
  language: z.string(),
  originalLanguage: z.nullable(z.string()),
  originalText: z.nullable(z.string()),
  translator: z.nullable(z.string()),
  dateSaid: z.nullable(z.string()),
  medium: z.nullable(z.enum(["broadcast", "courtProceeding", "document", "interview", "pressConference", "socialMedia", "speech", "statement", "unknown"])),
  verification: z.enum(["firstHand", "primaryRecord", "secondHand", "unverified"]),
  attribution: attributionValidator(),
  event: z.nullable(z.object({
    _id: z.string(),
    name: z.string(),
    startDate: z.nullable(z.string()),
    dateText: z.nullable(z.string()),
  })),
  isPartOf: z.nullable(z.object({
    _id: z.string(),
    text: z.string(),
  })),
  citation: z.nullable(citationValidator()),
  updates: z.nullable(z.array(z.extend(updateValidator(), { _key: z.string() }))),
})

export interface QuoteMention {
  _type: "quoteMention"
  quote: Quote | null
}

const quoteMentionValidator = () => z.object({
  _type: z.literal("quoteMention"),
  quote: z.nullable(quoteValidator()),
})

export interface SourceMention {
  _type: "sourceMention"
  source: Source | null
}

const sourceMentionValidator = () => z.object({
  _type: z.literal("sourceMention"),
  source: z.nullable(sourceValidator()),
})

export interface Block {
  _type: "block"
  style: "h2" | "h3" | "normal" | null
  listItem: "bullet" | "number" | null
  level: number | null
  children: Array<Keyed<Span>> | null
  markDefs: Array<Keyed<Attribution> | Keyed<EventMention> | Keyed<Link> | Keyed<QuoteMention> | Keyed<SourceMention>> | null
}

const blockValidator = () => z.object({
  _type: z.literal("block"),
  style: z.nullable(z.enum(["h2", "h3", "normal"])),
  listItem: z.nullable(z.enum(["bullet", "number"])),
  level: z.nullable(z.number()),
  children: z.nullable(z.array(z.extend(spanValidator(), { _key: z.string() }))),
  markDefs: z.nullable(z.array(z.discriminatedUnion('_type', [z.extend(attributionValidator(), { _key: z.string() }), z.extend(eventMentionValidator(), { _key: z.string() }), z.extend(linkValidator(), { _key: z.string() }), z.extend(quoteMentionValidator(), { _key: z.string() }), z.extend(sourceMentionValidator(), { _key: z.string() })]))),
})

export interface ClaimResponse {
  _type: "claimResponse"
  stance: "confirms" | "declinedToComment" | "denies" | "deniesInPart" | "didNotRespond" | "disputes" | "notYetContacted"
  text: string | null
  attribution: Attribution | null
  quote: Quote | null
}

const claimResponseValidator = () => z.object({
  _type: z.literal("claimResponse"),
  stance: z.enum(["confirms", "declinedToComment", "denies", "deniesInPart", "didNotRespond", "disputes", "notYetContacted"]),
  text: z.nullable(z.string()),
  attribution: z.nullable(attributionValidator()),
  quote: z.nullable(quoteValidator()),
})

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

const claimValidator = () => z.object({
  _type: z.literal("claim"),
  claimType: z.enum(["allegation", "assertion"]),
  text: z.string(),
  status: z.enum(["disputed", "outdated", "refuted", "supported", "unverified"]),
  statusAsOf: z.nullable(z.string()),
  display: z.nullable(z.enum(["box", "data"])),
  attribution: z.nullable(attributionValidator()),
  about: z.nullable(z.array(sourceValidator())),
  responses: z.nullable(z.array(z.extend(claimResponseValidator(), { _key: z.string() }))),
  citations: z.nullable(z.array(z.object({
    _key: z.string(),
    title: z.nullable(z.string()),
    url: z.nullable(z.string()),
    publisher: z.nullable(z.string()),
    datePublished: z.nullable(z.string()),
    archivedUrl: z.nullable(z.string()),
  }))),
})

export interface Embed {
  _type: "embed"
  url: string
  title: string | null
}

const embedValidator = () => z.object({
  _type: z.literal("embed"),
  url: z.string(),
  title: z.nullable(z.string()),
})

export interface QuoteBlock {
  _type: "quoteBlock"
  display: "block" | "pull" | null
  quote: Quote | null
}

const quoteBlockValidator = () => z.object({
  _type: z.literal("quoteBlock"),
  display: z.nullable(z.enum(["block", "pull"])),
  quote: z.nullable(quoteValidator()),
})

export interface Credit {
  _type: "credit"
  role: "author" | "contributor" | "editor" | "factChecker" | "photographer" | "provider" | "translator"
  name: string
  url: string | null
}

const creditValidator = () => z.object({
  _type: z.literal("credit"),
  role: z.enum(["author", "contributor", "editor", "factChecker", "photographer", "provider", "translator"]),
  name: z.string(),
  url: z.nullable(z.string()),
})

export interface Topic {
  _type: "topic"
  scheme: "local" | "medtop"
  code: string
  name: string
}

const topicValidator = () => z.object({
  _type: z.literal("topic"),
  scheme: z.enum(["local", "medtop"]),
  code: z.string(),
  name: z.string(),
})

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

const articleValidator = () => z.object({
  _id: z.string(),
  _type: z.literal("article"),
  headline: z.string(),
  slug: z.string(),
  description: z.nullable(z.string()),
  articleType: z.enum(["analysis", "askThePublic", "background", "factCheck", "live", "opinion", "report"]),
  language: z.string(),
  section: z.nullable(z.enum(["business", "culture", "local", "politics", "science", "sport", "world"])),
  datePublished: z.nullable(z.string()),
  backstory: z.nullable(z.string()),
  canonicalUrl: z.nullable(z.string()),
  dateline: z.nullable(z.object({
    text: z.nullable(z.string()),
    place: z.nullable(placeValidator()),
  })),
  image: z.nullable(figureValidator()),
  body: z.array(z.discriminatedUnion('_type', [z.extend(blockValidator(), { _key: z.string() }), z.extend(claimValidator(), { _key: z.string() }), z.extend(embedValidator(), { _key: z.string() }), z.extend(figureValidator(), { _key: z.string() }), z.extend(quoteBlockValidator(), { _key: z.string() })])),
  credits: z.nullable(z.array(z.extend(creditValidator(), { _key: z.string() }))),
  topics: z.nullable(z.array(z.extend(topicValidator(), { _key: z.string() }))),
  events: z.nullable(z.array(eventValidator())),
  updates: z.nullable(z.array(z.extend(updateValidator(), { _key: z.string() }))),
  citations: z.nullable(z.array(z.object({
    _key: z.string(),
    title: z.nullable(z.string()),
    url: z.nullable(z.string()),
    publisher: z.nullable(z.string()),
    datePublished: z.nullable(z.string()),
    archivedUrl: z.nullable(z.string()),
  }))),
  rights: z.nullable(z.object({
    copyrightHolder: z.nullable(z.string()),
    copyrightNotice: z.nullable(z.string()),
    usageTerms: z.nullable(z.string()),
    license: z.nullable(z.string()),
  })),
  relatedArticles: z.array(z.object({
    _id: z.string(),
    headline: z.string(),
    slug: z.string(),
  })),
})

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

const articleCardValidator = () => z.object({
  _id: z.string(),
  _type: z.literal("articleCard"),
  headline: z.string(),
  slug: z.string(),
  description: z.nullable(z.string()),
  articleType: z.enum(["analysis", "askThePublic", "background", "factCheck", "live", "opinion", "report"]),
  language: z.string(),
  section: z.nullable(z.enum(["business", "culture", "local", "politics", "science", "sport", "world"])),
  datePublished: z.nullable(z.string()),
  image: z.nullable(figureValidator()),
  credits: z.nullable(z.array(z.extend(creditValidator(), { _key: z.string() }))),
  updates: z.nullable(z.array(z.extend(updateValidator(), { _key: z.string() }))),
})

export interface Correction {
  _id: string
  _type: "correction"
  documentType: "article" | "event" | "quote"
  title: string
  slug: string | null
  entry: string
  kind: "clarification" | "correction" | "editorsNote" | "kill" | "retraction" | "update"
  date: string
  text: string | null
  wasWrong: string | null
}

const correctionValidator = () => z.object({
  _id: z.string(),
  _type: z.literal("correction"),
  documentType: z.enum(["article", "event", "quote"]),
  title: z.string(),
  slug: z.nullable(z.string()),
  entry: z.string(),
  kind: z.enum(["clarification", "correction", "editorsNote", "kill", "retraction", "update"]),
  date: z.string(),
  text: z.nullable(z.string()),
  wasWrong: z.nullable(z.string()),
})

export interface Participant {
  _type: "participant"
  name: string | null
  role: "affected" | "attendee" | "host" | "organizer" | "other" | "party" | "speaker" | "visitor"
  roleText: string | null
  agent: Source | null
}

const participantValidator = () => z.object({
  _type: z.literal("participant"),
  name: z.nullable(z.string()),
  role: z.enum(["affected", "attendee", "host", "organizer", "other", "party", "speaker", "visitor"]),
  roleText: z.nullable(z.string()),
  agent: z.nullable(sourceValidator()),
})

export interface EventRecord {
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
  parts: Array<Event>
  quotes: Array<Quote>
  articles: Array<ArticleCard>
}

const eventRecordValidator = () => z.object({
  _type: z.literal("eventRecord"),
  event: eventValidator(),
  participants: z.nullable(z.array(z.extend(participantValidator(), { _key: z.string() }))),
  citations: z.nullable(z.array(z.object({
    _key: z.string(),
    title: z.nullable(z.string()),
    url: z.nullable(z.string()),
    publisher: z.nullable(z.string()),
    datePublished: z.nullable(z.string()),
    archivedUrl: z.nullable(z.string()),
  }))),
  updates: z.nullable(z.array(z.extend(updateValidator(), { _key: z.string() }))),
  previousEvent: z.nullable(z.object({
    _id: z.string(),
    name: z.string(),
    startDate: z.nullable(z.string()),
    dateText: z.nullable(z.string()),
  })),
  parts: z.array(eventValidator()),
  quotes: z.array(quoteValidator()),
  articles: z.array(articleCardValidator()),
})

export interface QuoteRecord {
  _type: "quoteRecord"
  quote: Quote
  articles: Array<ArticleCard>
}

const quoteRecordValidator = () => z.object({
  _type: z.literal("quoteRecord"),
  quote: quoteValidator(),
  articles: z.array(articleCardValidator()),
})

export interface Passage {
  _type: "passage"
  kind: "block" | "embed" | "figure" | "quoteBlock" | "claim"
  display: "block" | "pull" | "box" | "data" | null
  text: string | null
}

const passageValidator = () => z.object({
  _type: z.literal("passage"),
  kind: z.enum(["block", "embed", "figure", "quoteBlock", "claim"]),
  display: z.nullable(z.enum(["block", "pull", "box", "data"])),
  text: z.nullable(z.string()),
})

export interface QuoteUse {
  _id: string
  _type: "quoteUse"
  article: ArticleCard
  passages: Array<Keyed<Passage>>
}

const quoteUseValidator = () => z.object({
  _id: z.string(),
  _type: z.literal("quoteUse"),
  article: articleCardValidator(),
  passages: z.array(z.extend(passageValidator(), { _key: z.string() })),
})

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
  quotes: Array<Quote>
  articles: Array<ArticleCard>
}

const sourceRecordValidator = () => z.object({
  _id: z.string(),
  _type: z.literal("sourceRecord"),
  name: z.string(),
  sourceType: z.enum(["document", "newsOrganization", "organization", "person"]),
  identification: z.enum(["collective", "named", "unnamed"]),
  description: z.nullable(z.string()),
  jobTitle: z.nullable(z.string()),
  country: z.nullable(z.string()),
  url: z.nullable(z.string()),
  sameAs: z.nullable(z.array(z.string())),
  alternateNames: z.nullable(z.array(z.object({
    _key: z.string(),
    value: z.string(),
    language: z.string(),
  }))),
  image: z.nullable(figureValidator()),
  anonymity: z.nullable(z.object({
    reason: z.nullable(z.enum(["legal", "minor", "notAuthorised", "other", "privacy", "retaliation", "safety"])),
    statement: z.nullable(z.string()),
  })),
  stateMedia: z.nullable(z.object({
    typology: z.nullable(z.enum(["CaPr", "CaPu", "IP", "ISF", "ISFM", "ISM", "SC"])),
    basis: z.nullable(z.string()),
    asOf: z.nullable(z.string()),
  })),
  affiliation: z.nullable(z.object({
    _id: z.string(),
    name: z.string(),
  })),
  quotes: z.array(quoteValidator()),
  articles: z.array(articleCardValidator()),
})

export interface Statement {
  _id: string
  _type: "statement"
  quote: Quote
  articles: Array<ArticleCard>
}

const statementValidator = () => z.object({
  _id: z.string(),
  _type: z.literal("statement"),
  quote: quoteValidator(),
  articles: z.array(articleCardValidator()),
})

export interface DraftPlace {
  _type: "place"
  name: string | null
  locality: string | null
  region: string | null
  countryCode: string | null
}

const draftPlaceValidator = () => z.object({
  _type: z.literal("place"),
  name: z.nullable(z.string()),
  locality: z.nullable(z.string()),
  region: z.nullable(z.string()),
  countryCode: z.nullable(z.string()),
})

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

const draftSourceValidator = () => z.object({
  _id: z.string(),
  _type: z.literal("source"),
  name: z.nullable(z.string()),
  sourceType: z.nullable(z.enum(["document", "newsOrganization", "organization", "person"])),
  identification: z.nullable(z.enum(["collective", "named", "unnamed"])),
  jobTitle: z.nullable(z.string()),
  country: z.nullable(z.string()),
  url: z.nullable(z.string()),
  sameAs: z.nullable(z.array(z.string())),
  anonymity: z.nullable(z.object({
    reason: z.nullable(z.enum(["legal", "minor", "notAuthorised", "other", "privacy", "retaliation", "safety"])),
    statement: z.nullable(z.string()),
  })),
  stateMedia: z.nullable(z.object({
    typology: z.nullable(z.enum(["CaPr", "CaPu", "IP", "ISF", "ISFM", "ISM", "SC"])),
    basis: z.nullable(z.string()),
    asOf: z.nullable(z.string()),
  })),
})

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

const draftFigureValidator = () => z.object({
  _type: z.literal("figure"),
  alt: z.nullable(z.string()),
  decorative: z.nullable(z.boolean()),
  caption: z.nullable(z.string()),
  creditText: z.nullable(z.string()),
  copyrightNotice: z.nullable(z.string()),
  license: z.nullable(z.string()),
  digitalSourceType: z.nullable(z.enum(["compositeCapture", "compositeWithTrainedAlgorithmicMedia", "digitalCapture", "digitalCreation", "negativeFilm", "print", "screenCapture", "trainedAlgorithmicMedia"])),
  hotspot: z.nullable(z.object({
    x: z.number(),
    y: z.number(),
  })),
  crop: z.nullable(z.object({
    top: z.number(),
    bottom: z.number(),
    left: z.number(),
    right: z.number(),
  })),
  asset: z.nullable(z.object({
    _id: z.string(),
    url: z.string(),
    mimeType: z.string(),
    size: z.number(),
    width: z.nullable(z.number()),
    height: z.nullable(z.number()),
    lqip: z.nullable(z.string()),
  })),
  source: z.nullable(draftSourceValidator()),
})

export interface DraftAttributionHop {
  _type: "attributionHop"
  relation: "broadcastBy" | "postedOn" | "publishedBy" | "quotedBy" | "reportedBy" | "translatedBy" | null
  agent: DraftSource | null
  citation: Citation | null
}

const draftAttributionHopValidator = () => z.object({
  _type: z.literal("attributionHop"),
  relation: z.nullable(z.enum(["broadcastBy", "postedOn", "publishedBy", "quotedBy", "reportedBy", "translatedBy"])),
  agent: z.nullable(draftSourceValidator()),
  citation: z.nullable(citationValidator()),
})

export interface DraftAttribution {
  _type: "attribution"
  speakers: Array<DraftSource> | null
  asDescribed: string | null
  cue: string | null
  via: Array<Keyed<DraftAttributionHop>> | null
}

const draftAttributionValidator = () => z.object({
  _type: z.literal("attribution"),
  speakers: z.nullable(z.array(draftSourceValidator())),
  asDescribed: z.nullable(z.string()),
  cue: z.nullable(z.string()),
  via: z.nullable(z.array(z.extend(draftAttributionHopValidator(), { _key: z.string() }))),
})

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

const draftEventValidator = () => z.object({
  _id: z.string(),
  _type: z.literal("event"),
  name: z.nullable(z.string()),
  occurrenceStatus: z.nullable(z.enum(["cancelled", "expected", "occurred", "possible", "postponed", "reported", "underway"])),
  statusAsOf: z.nullable(z.string()),
  startDate: z.nullable(z.string()),
  endDate: z.nullable(z.string()),
  dateText: z.nullable(z.string()),
  timeZone: z.nullable(z.string()),
  previousStartDate: z.nullable(z.string()),
  description: z.nullable(z.string()),
  location: z.nullable(draftPlaceValidator()),
  attribution: z.nullable(draftAttributionValidator()),
  superEvent: z.nullable(z.object({
    _id: z.string(),
    name: z.nullable(z.string()),
  })),
})

export interface DraftEventMention {
  _type: "eventMention"
  event: DraftEvent | null
}

const draftEventMentionValidator = () => z.object({
  _type: z.literal("eventMention"),
  event: z.nullable(draftEventValidator()),
})

export interface DraftLink {
  _type: "link"
  href: string | null
}

const draftLinkValidator = () => z.object({
  _type: z.literal("link"),
  href: z.nullable(z.string()),
})

export interface DraftUpdate {
  _type: "update"
  kind: "clarification" | "correction" | "editorsNote" | "kill" | "retraction" | "update" | null
  date: string | null
  text: string | null
  wasWrong: string | null
}

const draftUpdateValidator = () => z.object({
  _type: z.literal("update"),
  kind: z.nullable(z.enum(["clarification", "correction", "editorsNote", "kill", "retraction", "update"])),
  date: z.nullable(z.string()),
  text: z.nullable(z.string()),
  wasWrong: z.nullable(z.string()),
})

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

const draftQuoteValidator = () => z.object({
  _id: z.string(),
  _type: z.literal("quote"),
  text: z.nullable(z.string()),
  quoteType: z.nullable(z.enum(["direct", "indirect", "partial"])),
  language: z.nullable(z.string()),
  originalLanguage: z.nullable(z.string()),
  originalText: z.nullable(z.string()),
  translator: z.nullable(z.string()),
  dateSaid: z.nullable(z.string()),
  medium: z.nullable(z.enum(["broadcast", "courtProceeding", "document", "interview", "pressConference", "socialMedia", "speech", "statement", "unknown"])),
  verification: z.nullable(z.enum(["firstHand", "primaryRecord", "secondHand", "unverified"])),
  attribution: z.nullable(draftAttributionValidator()),
  event: z.nullable(z.object({
    _id: z.string(),
    name: z.nullable(z.string()),
    startDate: z.nullable(z.string()),
    dateText: z.nullable(z.string()),
  })),
  isPartOf: z.nullable(z.object({
    _id: z.string(),
    text: z.nullable(z.string()),
  })),
  citation: z.nullable(citationValidator()),
  updates: z.nullable(z.array(z.extend(draftUpdateValidator(), { _key: z.string() }))),
})

export interface DraftQuoteMention {
  _type: "quoteMention"
  quote: DraftQuote | null
}

const draftQuoteMentionValidator = () => z.object({
  _type: z.literal("quoteMention"),
  quote: z.nullable(draftQuoteValidator()),
})

export interface DraftSourceMention {
  _type: "sourceMention"
  source: DraftSource | null
}

const draftSourceMentionValidator = () => z.object({
  _type: z.literal("sourceMention"),
  source: z.nullable(draftSourceValidator()),
})

export interface DraftBlock {
  _type: "block"
  style: "h2" | "h3" | "normal" | null
  listItem: "bullet" | "number" | null
  level: number | null
  children: Array<Keyed<Span>> | null
  markDefs: Array<Keyed<DraftAttribution> | Keyed<DraftEventMention> | Keyed<DraftLink> | Keyed<DraftQuoteMention> | Keyed<DraftSourceMention>> | null
}

const draftBlockValidator = () => z.object({
  _type: z.literal("block"),
  style: z.nullable(z.enum(["h2", "h3", "normal"])),
  listItem: z.nullable(z.enum(["bullet", "number"])),
  level: z.nullable(z.number()),
  children: z.nullable(z.array(z.extend(spanValidator(), { _key: z.string() }))),
  markDefs: z.nullable(z.array(z.discriminatedUnion('_type', [z.extend(draftAttributionValidator(), { _key: z.string() }), z.extend(draftEventMentionValidator(), { _key: z.string() }), z.extend(draftLinkValidator(), { _key: z.string() }), z.extend(draftQuoteMentionValidator(), { _key: z.string() }), z.extend(draftSourceMentionValidator(), { _key: z.string() })]))),
})

export interface DraftClaimResponse {
  _type: "claimResponse"
  stance: "confirms" | "declinedToComment" | "denies" | "deniesInPart" | "didNotRespond" | "disputes" | "notYetContacted" | null
  text: string | null
  attribution: DraftAttribution | null
  quote: DraftQuote | null
}

const draftClaimResponseValidator = () => z.object({
  _type: z.literal("claimResponse"),
  stance: z.nullable(z.enum(["confirms", "declinedToComment", "denies", "deniesInPart", "didNotRespond", "disputes", "notYetContacted"])),
  text: z.nullable(z.string()),
  attribution: z.nullable(draftAttributionValidator()),
  quote: z.nullable(draftQuoteValidator()),
})

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

const draftClaimValidator = () => z.object({
  _type: z.literal("claim"),
  claimType: z.nullable(z.enum(["allegation", "assertion"])),
  text: z.nullable(z.string()),
  status: z.nullable(z.enum(["disputed", "outdated", "refuted", "supported", "unverified"])),
  statusAsOf: z.nullable(z.string()),
  display: z.nullable(z.enum(["box", "data"])),
  attribution: z.nullable(draftAttributionValidator()),
  about: z.nullable(z.array(draftSourceValidator())),
  responses: z.nullable(z.array(z.extend(draftClaimResponseValidator(), { _key: z.string() }))),
  citations: z.nullable(z.array(z.object({
    _key: z.string(),
    title: z.nullable(z.string()),
    url: z.nullable(z.string()),
    publisher: z.nullable(z.string()),
    datePublished: z.nullable(z.string()),
    archivedUrl: z.nullable(z.string()),
  }))),
})

export interface DraftEmbed {
  _type: "embed"
  url: string | null
  title: string | null
}

const draftEmbedValidator = () => z.object({
  _type: z.literal("embed"),
  url: z.nullable(z.string()),
  title: z.nullable(z.string()),
})

export interface DraftQuoteBlock {
  _type: "quoteBlock"
  display: "block" | "pull" | null
  quote: DraftQuote | null
}

const draftQuoteBlockValidator = () => z.object({
  _type: z.literal("quoteBlock"),
  display: z.nullable(z.enum(["block", "pull"])),
  quote: z.nullable(draftQuoteValidator()),
})

export interface DraftCredit {
  _type: "credit"
  role: "author" | "contributor" | "editor" | "factChecker" | "photographer" | "provider" | "translator" | null
  name: string | null
  url: string | null
}

const draftCreditValidator = () => z.object({
  _type: z.literal("credit"),
  role: z.nullable(z.enum(["author", "contributor", "editor", "factChecker", "photographer", "provider", "translator"])),
  name: z.nullable(z.string()),
  url: z.nullable(z.string()),
})

export interface DraftTopic {
  _type: "topic"
  scheme: "local" | "medtop" | null
  code: string | null
  name: string | null
}

const draftTopicValidator = () => z.object({
  _type: z.literal("topic"),
  scheme: z.nullable(z.enum(["local", "medtop"])),
  code: z.nullable(z.string()),
  name: z.nullable(z.string()),
})

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

const draftArticleValidator = () => z.object({
  _id: z.string(),
  _type: z.literal("article"),
  headline: z.nullable(z.string()),
  slug: z.nullable(z.string()),
  description: z.nullable(z.string()),
  articleType: z.nullable(z.enum(["analysis", "askThePublic", "background", "factCheck", "live", "opinion", "report"])),
  language: z.nullable(z.string()),
  section: z.nullable(z.enum(["business", "culture", "local", "politics", "science", "sport", "world"])),
  datePublished: z.nullable(z.string()),
  backstory: z.nullable(z.string()),
  canonicalUrl: z.nullable(z.string()),
  dateline: z.nullable(z.object({
    text: z.nullable(z.string()),
    place: z.nullable(draftPlaceValidator()),
  })),
  image: z.nullable(draftFigureValidator()),
  body: z.nullable(z.array(z.discriminatedUnion('_type', [z.extend(draftBlockValidator(), { _key: z.string() }), z.extend(draftClaimValidator(), { _key: z.string() }), z.extend(draftEmbedValidator(), { _key: z.string() }), z.extend(draftFigureValidator(), { _key: z.string() }), z.extend(draftQuoteBlockValidator(), { _key: z.string() })]))),
  credits: z.nullable(z.array(z.extend(draftCreditValidator(), { _key: z.string() }))),
  topics: z.nullable(z.array(z.extend(draftTopicValidator(), { _key: z.string() }))),
  events: z.nullable(z.array(draftEventValidator())),
  updates: z.nullable(z.array(z.extend(draftUpdateValidator(), { _key: z.string() }))),
  citations: z.nullable(z.array(z.object({
    _key: z.string(),
    title: z.nullable(z.string()),
    url: z.nullable(z.string()),
    publisher: z.nullable(z.string()),
    datePublished: z.nullable(z.string()),
    archivedUrl: z.nullable(z.string()),
  }))),
  rights: z.nullable(z.object({
    copyrightHolder: z.nullable(z.string()),
    copyrightNotice: z.nullable(z.string()),
    usageTerms: z.nullable(z.string()),
    license: z.nullable(z.string()),
  })),
  relatedArticles: z.array(z.object({
    _id: z.string(),
    headline: z.nullable(z.string()),
    slug: z.nullable(z.string()),
  })),
})

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

const draftArticleCardValidator = () => z.object({
  _id: z.string(),
  _type: z.literal("articleCard"),
  headline: z.nullable(z.string()),
  slug: z.nullable(z.string()),
  description: z.nullable(z.string()),
  articleType: z.nullable(z.enum(["analysis", "askThePublic", "background", "factCheck", "live", "opinion", "report"])),
  language: z.nullable(z.string()),
  section: z.nullable(z.enum(["business", "culture", "local", "politics", "science", "sport", "world"])),
  datePublished: z.nullable(z.string()),
  image: z.nullable(draftFigureValidator()),
  credits: z.nullable(z.array(z.extend(draftCreditValidator(), { _key: z.string() }))),
  updates: z.nullable(z.array(z.extend(draftUpdateValidator(), { _key: z.string() }))),
})

export interface DraftCorrection {
  _id: string
  _type: "correction"
  documentType: "article" | "event" | "quote"
  title: string | null
  slug: string | null
  entry: string
  kind: "clarification" | "correction" | "editorsNote" | "kill" | "retraction" | "update" | null
  date: string | null
  text: string | null
  wasWrong: string | null
}

const draftCorrectionValidator = () => z.object({
  _id: z.string(),
  _type: z.literal("correction"),
  documentType: z.enum(["article", "event", "quote"]),
  title: z.nullable(z.string()),
  slug: z.nullable(z.string()),
  entry: z.string(),
  kind: z.nullable(z.enum(["clarification", "correction", "editorsNote", "kill", "retraction", "update"])),
  date: z.nullable(z.string()),
  text: z.nullable(z.string()),
  wasWrong: z.nullable(z.string()),
})

export interface DraftParticipant {
  _type: "participant"
  name: string | null
  role: "affected" | "attendee" | "host" | "organizer" | "other" | "party" | "speaker" | "visitor" | null
  roleText: string | null
  agent: DraftSource | null
}

const draftParticipantValidator = () => z.object({
  _type: z.literal("participant"),
  name: z.nullable(z.string()),
  role: z.nullable(z.enum(["affected", "attendee", "host", "organizer", "other", "party", "speaker", "visitor"])),
  roleText: z.nullable(z.string()),
  agent: z.nullable(draftSourceValidator()),
})

export interface DraftEventRecord {
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
  parts: Array<DraftEvent>
  quotes: Array<DraftQuote>
  articles: Array<DraftArticleCard>
}

const draftEventRecordValidator = () => z.object({
  _type: z.literal("eventRecord"),
  event: draftEventValidator(),
  participants: z.nullable(z.array(z.extend(draftParticipantValidator(), { _key: z.string() }))),
  citations: z.nullable(z.array(z.object({
    _key: z.string(),
    title: z.nullable(z.string()),
    url: z.nullable(z.string()),
    publisher: z.nullable(z.string()),
    datePublished: z.nullable(z.string()),
    archivedUrl: z.nullable(z.string()),
  }))),
  updates: z.nullable(z.array(z.extend(draftUpdateValidator(), { _key: z.string() }))),
  previousEvent: z.nullable(z.object({
    _id: z.string(),
    name: z.nullable(z.string()),
    startDate: z.nullable(z.string()),
    dateText: z.nullable(z.string()),
  })),
  parts: z.array(draftEventValidator()),
  quotes: z.array(draftQuoteValidator()),
  articles: z.array(draftArticleCardValidator()),
})

export interface DraftQuoteRecord {
  _type: "quoteRecord"
  quote: DraftQuote
  articles: Array<DraftArticleCard>
}

const draftQuoteRecordValidator = () => z.object({
  _type: z.literal("quoteRecord"),
  quote: draftQuoteValidator(),
  articles: z.array(draftArticleCardValidator()),
})

export interface DraftQuoteUse {
  _id: string
  _type: "quoteUse"
  article: DraftArticleCard
  passages: Array<Keyed<Passage>> | null
}

const draftQuoteUseValidator = () => z.object({
  _id: z.string(),
  _type: z.literal("quoteUse"),
  article: draftArticleCardValidator(),
  passages: z.nullable(z.array(z.extend(passageValidator(), { _key: z.string() }))),
})

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
  quotes: Array<DraftQuote>
  articles: Array<DraftArticleCard>
}

const draftSourceRecordValidator = () => z.object({
  _id: z.string(),
  _type: z.literal("sourceRecord"),
  name: z.nullable(z.string()),
  sourceType: z.nullable(z.enum(["document", "newsOrganization", "organization", "person"])),
  identification: z.nullable(z.enum(["collective", "named", "unnamed"])),
  description: z.nullable(z.string()),
  jobTitle: z.nullable(z.string()),
  country: z.nullable(z.string()),
  url: z.nullable(z.string()),
  sameAs: z.nullable(z.array(z.string())),
  alternateNames: z.nullable(z.array(z.object({
    _key: z.string(),
    value: z.nullable(z.string()),
    language: z.nullable(z.string()),
  }))),
  image: z.nullable(draftFigureValidator()),
  anonymity: z.nullable(z.object({
    reason: z.nullable(z.enum(["legal", "minor", "notAuthorised", "other", "privacy", "retaliation", "safety"])),
    statement: z.nullable(z.string()),
  })),
  stateMedia: z.nullable(z.object({
    typology: z.nullable(z.enum(["CaPr", "CaPu", "IP", "ISF", "ISFM", "ISM", "SC"])),
    basis: z.nullable(z.string()),
    asOf: z.nullable(z.string()),
  })),
  affiliation: z.nullable(z.object({
    _id: z.string(),
    name: z.nullable(z.string()),
  })),
  quotes: z.array(draftQuoteValidator()),
  articles: z.array(draftArticleCardValidator()),
})

export interface DraftStatement {
  _id: string
  _type: "statement"
  quote: DraftQuote
  articles: Array<DraftArticleCard>
}

const draftStatementValidator = () => z.object({
  _id: z.string(),
  _type: z.literal("statement"),
  quote: draftQuoteValidator(),
  articles: z.array(draftArticleCardValidator()),
})

/** What {@link articleByKey} returns. */
export type ArticleByKeyResult = Article | null

/** What {@link articleByKey} returns where drafts are read: an editor may not have filled in everything. */
export type ArticleByKeyDraft = DraftArticle | null

export const articleByKey: Query<ArticleByKeyResult, ArticleByKeyDraft, { channel: string; id: string | null; preview: boolean; slug: string | null }> = /* @__PURE__ */ defineQuery({
  name: "articleByKey",
  groq: "*[ _type == \"article\" && !(_id in path(\"drafts.**\")) && !(_id in path(\"versions.**\")) && !(_id in path(\"private.**\")) && ($preview == true || ( defined(slug.current) && defined(datePublished) && dateTime(datePublished) <= dateTime(now()) && (!defined(embargoUntil) || dateTime(embargoUntil) <= dateTime(now())) && !(\"kill\" in coalesce(updates[].kind, [])) && (!defined(channels) || count(channels) == 0 || $channel in channels) )) && ((defined($slug) && slug.current == $slug) || (defined($id) && _id == $id))] | order(datePublished desc)[0]{ _id, _type, headline, \"slug\": slug.current, description, articleType, language, section, datePublished, backstory, canonicalUrl, dateline{ text, \"place\": place{ \"_type\": \"place\", name, locality, region, countryCode } }, \"image\": image{ \"_type\": \"figure\", alt, decorative, caption, creditText, copyrightNotice, license, digitalSourceType, hotspot{ x, y }, crop{ top, bottom, left, right }, \"asset\": asset->{ _id, url, mimeType, size, \"width\": metadata.dimensions.width, \"height\": metadata.dimensions.height, \"lqip\": metadata.lqip }, \"source\": source->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } } }, body[]{ _key, _type, _type == \"block\" => { style, listItem, level, children[]{ _key, \"_type\": \"span\", text, marks }, markDefs[]{ _key, _type, _type == \"link\" => { href }, _type == \"quoteMention\" => { \"quote\": quote->{ _id, _type, text, quoteType, language, originalLanguage, originalText, translator, dateSaid, medium, verification, \"attribution\": attribution{ \"_type\": \"attribution\", \"speakers\": speakers[defined(@->_id)]->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } }, asDescribed, cue, via[]{ _key, \"_type\": \"attributionHop\", relation, \"agent\": agent->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } }, \"citation\": citation{ \"_type\": \"citation\", title, url, publisher, datePublished, archivedUrl } } }, \"event\": event->{ _id, name, startDate, dateText }, \"isPartOf\": isPartOf->{ _id, text }, \"citation\": citation{ \"_type\": \"citation\", title, url, publisher, datePublished, archivedUrl }, updates[]{ _key, \"_type\": \"update\", kind, date, text, wasWrong } } }, _type == \"sourceMention\" => { \"source\": source->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } } }, _type == \"eventMention\" => { \"event\": event->{ _id, _type, name, occurrenceStatus, statusAsOf, startDate, endDate, dateText, timeZone, previousStartDate, description, \"location\": location{ \"_type\": \"place\", name, locality, region, countryCode }, \"attribution\": attribution{ \"_type\": \"attribution\", \"speakers\": speakers[defined(@->_id)]->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } }, asDescribed, cue, via[]{ _key, \"_type\": \"attributionHop\", relation, \"agent\": agent->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } }, \"citation\": citation{ \"_type\": \"citation\", title, url, publisher, datePublished, archivedUrl } } }, \"superEvent\": superEvent->{ _id, name } } }, _type == \"attribution\" => { \"speakers\": speakers[defined(@->_id)]->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } }, asDescribed, cue, via[]{ _key, \"_type\": \"attributionHop\", relation, \"agent\": agent->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } }, \"citation\": citation{ \"_type\": \"citation\", title, url, publisher, datePublished, archivedUrl } } } } }, _type == \"quoteBlock\" => { display, \"quote\": quote->{ _id, _type, text, quoteType, language, originalLanguage, originalText, translator, dateSaid, medium, verification, \"attribution\": attribution{ \"_type\": \"attribution\", \"speakers\": speakers[defined(@->_id)]->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } }, asDescribed, cue, via[]{ _key, \"_type\": \"attributionHop\", relation, \"agent\": agent->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } }, \"citation\": citation{ \"_type\": \"citation\", title, url, publisher, datePublished, archivedUrl } } }, \"event\": event->{ _id, name, startDate, dateText }, \"isPartOf\": isPartOf->{ _id, text }, \"citation\": citation{ \"_type\": \"citation\", title, url, publisher, datePublished, archivedUrl }, updates[]{ _key, \"_type\": \"update\", kind, date, text, wasWrong } } }, _type == \"claim\" => { claimType, text, status, statusAsOf, display, \"attribution\": attribution{ \"_type\": \"attribution\", \"speakers\": speakers[defined(@->_id)]->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } }, asDescribed, cue, via[]{ _key, \"_type\": \"attributionHop\", relation, \"agent\": agent->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } }, \"citation\": citation{ \"_type\": \"citation\", title, url, publisher, datePublished, archivedUrl } } }, \"about\": about[defined(@->_id)]->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } }, responses[]{ _key, \"_type\": \"claimResponse\", stance, text, \"attribution\": attribution{ \"_type\": \"attribution\", \"speakers\": speakers[defined(@->_id)]->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } }, asDescribed, cue, via[]{ _key, \"_type\": \"attributionHop\", relation, \"agent\": agent->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } }, \"citation\": citation{ \"_type\": \"citation\", title, url, publisher, datePublished, archivedUrl } } }, \"quote\": quote->{ _id, _type, text, quoteType, language, originalLanguage, originalText, translator, dateSaid, medium, verification, \"attribution\": attribution{ \"_type\": \"attribution\", \"speakers\": speakers[defined(@->_id)]->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } }, asDescribed, cue, via[]{ _key, \"_type\": \"attributionHop\", relation, \"agent\": agent->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } }, \"citation\": citation{ \"_type\": \"citation\", title, url, publisher, datePublished, archivedUrl } } }, \"event\": event->{ _id, name, startDate, dateText }, \"isPartOf\": isPartOf->{ _id, text }, \"citation\": citation{ \"_type\": \"citation\", title, url, publisher, datePublished, archivedUrl }, updates[]{ _key, \"_type\": \"update\", kind, date, text, wasWrong } } }, citations[]{ _key, title, url, publisher, datePublished, archivedUrl } }, _type == \"figure\" => { alt, decorative, caption, creditText, copyrightNotice, license, digitalSourceType, hotspot{ x, y }, crop{ top, bottom, left, right }, \"asset\": asset->{ _id, url, mimeType, size, \"width\": metadata.dimensions.width, \"height\": metadata.dimensions.height, \"lqip\": metadata.lqip }, \"source\": source->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } } }, _type == \"embed\" => { url, title } }, credits[]{ _key, \"_type\": \"credit\", role, name, url }, topics[]{ _key, \"_type\": \"topic\", scheme, code, name }, \"events\": events[defined(@->_id)]->{ _id, _type, name, occurrenceStatus, statusAsOf, startDate, endDate, dateText, timeZone, previousStartDate, description, \"location\": location{ \"_type\": \"place\", name, locality, region, countryCode }, \"attribution\": attribution{ \"_type\": \"attribution\", \"speakers\": speakers[defined(@->_id)]->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } }, asDescribed, cue, via[]{ _key, \"_type\": \"attributionHop\", relation, \"agent\": agent->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } }, \"citation\": citation{ \"_type\": \"citation\", title, url, publisher, datePublished, archivedUrl } } }, \"superEvent\": superEvent->{ _id, name } }, updates[]{ _key, \"_type\": \"update\", kind, date, text, wasWrong }, citations[]{ _key, title, url, publisher, datePublished, archivedUrl }, rights{ copyrightHolder, copyrightNotice, usageTerms, license }, \"relatedArticles\": *[ _type == \"article\" && !(_id in path(\"drafts.**\")) && !(_id in path(\"versions.**\")) && !(_id in path(\"private.**\")) && ($preview == true || ( defined(slug.current) && defined(datePublished) && dateTime(datePublished) <= dateTime(now()) && (!defined(embargoUntil) || dateTime(embargoUntil) <= dateTime(now())) && !(\"kill\" in coalesce(updates[].kind, [])) && (!defined(channels) || count(channels) == 0 || $channel in channels) )) && _id in ^.relatedArticles[]._ref] | order(datePublished desc){ _id, headline, \"slug\": slug.current } }",
  published: (): z.ZodMiniType<ArticleByKeyResult> => z.nullable(articleValidator()),
  draft: (): z.ZodMiniType<ArticleByKeyDraft> => z.nullable(draftArticleValidator()),
})

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

export const articleCards: Query<ArticleCardsResult, ArticleCardsDraft, { after: string; at: string | null; channel: string; event: string | null; first: number; from: string | null; language: string | null; preview: boolean; search: string | null; section: string | null; source: string | null; speaker: string | null; topic: string | null; until: string | null }> = /* @__PURE__ */ defineQuery({
  name: "articleCards",
  groq: "*[ _type == \"article\" && !(_id in path(\"drafts.**\")) && !(_id in path(\"versions.**\")) && !(_id in path(\"private.**\")) && ($preview == true || ( defined(slug.current) && defined(datePublished) && dateTime(datePublished) <= dateTime(now()) && (!defined(embargoUntil) || dateTime(embargoUntil) <= dateTime(now())) && !(\"kill\" in coalesce(updates[].kind, [])) && (!defined(channels) || count(channels) == 0 || $channel in channels) )) && ($section == null || section == $section) && ($language == null || language == $language || string::startsWith(language, $language + \"-\")) && ($from == null || datePublished >= $from) && ($until == null || datePublished < $until) && ($topic == null || $topic in topics[].code) && ($event == null || references($event)) && ($source == null || references($source) || references(*[_type == \"quote\" && !(_id in path(\"drafts.**\")) && !(_id in path(\"versions.**\")) && !(_id in path(\"private.**\")) && references($source)]._id)) && ($speaker == null || $speaker in body[].markDefs[].speakers[]._ref || $speaker in body[].attribution.speakers[]._ref || $speaker in body[].responses[].attribution.speakers[]._ref || references(*[_type == \"quote\" && !(_id in path(\"drafts.**\")) && !(_id in path(\"versions.**\")) && !(_id in path(\"private.**\")) && $speaker in attribution.speakers[]._ref]._id)) && ($search == null || [headline, description, pt::text(body)] match $search) && ($at == null || coalesce(datePublished, \"9999\") < $at || (coalesce(datePublished, \"9999\") == $at && _id < $after)) ] | order(coalesce(datePublished, \"9999\") desc, _id desc)[0...$first]{ \"key\": coalesce(datePublished, \"9999\"), \"id\": _id, \"item\": @{ _id, \"_type\": \"articleCard\", headline, \"slug\": slug.current, description, articleType, language, section, datePublished, \"image\": image{ \"_type\": \"figure\", alt, decorative, caption, creditText, copyrightNotice, license, digitalSourceType, hotspot{ x, y }, crop{ top, bottom, left, right }, \"asset\": asset->{ _id, url, mimeType, size, \"width\": metadata.dimensions.width, \"height\": metadata.dimensions.height, \"lqip\": metadata.lqip }, \"source\": source->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } } }, credits[]{ _key, \"_type\": \"credit\", role, name, url }, updates[]{ _key, \"_type\": \"update\", kind, date, text, wasWrong } } }",
  published: (): z.ZodMiniType<ArticleCardsResult> => z.array(z.object({
  key: z.union([z.string(), z.literal("9999")]),
  id: z.string(),
  item: articleCardValidator(),
})),
  draft: (): z.ZodMiniType<ArticleCardsDraft> => z.array(z.object({
  key: z.union([z.string(), z.literal("9999")]),
  id: z.string(),
  item: draftArticleCardValidator(),
})),
})

/** What {@link correctionList} returns. */
export type CorrectionListResult = Array<{
  key: string
  id: string
  item: Correction
}>

/** What {@link correctionList} returns where drafts are read: an editor may not have filled in everything. */
export type CorrectionListDraft = Array<{
  key: string | null
  id: string
  item: DraftCorrection
}>

export const correctionList: Query<CorrectionListResult, CorrectionListDraft, { after: string; at: string | null; channel: string; first: number; from: string | number | boolean | null; kinds: readonly string[]; preview: boolean; until: string | number | boolean | null }> = /* @__PURE__ */ defineQuery({
  name: "correctionList",
  groq: "*[ _type in [\"article\", \"quote\", \"event\"] && defined(updates) && !(_id in path(\"drafts.**\")) && !(_id in path(\"versions.**\")) && !(_id in path(\"private.**\")) && (_type != \"article\" || ( _type == \"article\" && !(_id in path(\"drafts.**\")) && !(_id in path(\"versions.**\")) && !(_id in path(\"private.**\")) && ($preview == true || ( defined(slug.current) && defined(datePublished) && dateTime(datePublished) <= dateTime(now()) && (!defined(embargoUntil) || dateTime(embargoUntil) <= dateTime(now())) && !(\"kill\" in coalesce(updates[].kind, [])) && (!defined(channels) || count(channels) == 0 || $channel in channels) )) )) ]{ \"entries\": coalesce(updates, [])[kind in $kinds && ($from == null || date >= $from) && ($until == null || date < $until)]{ \"key\": date, \"id\": ^._id + \" \" + _key, \"item\": @{ \"_id\": ^.^._id, \"_type\": \"correction\", \"documentType\": ^.^._type, \"title\": coalesce(^.^.headline, ^.^.name, ^.^.text), \"slug\": ^.^.slug.current, \"entry\": _key, kind, date, text, wasWrong } } }.entries[$at == null || key < $at || (key == $at && id < $after)] | order(key desc, id desc)[0...$first]",
  published: (): z.ZodMiniType<CorrectionListResult> => z.array(z.object({
  key: z.string(),
  id: z.string(),
  item: correctionValidator(),
})),
  draft: (): z.ZodMiniType<CorrectionListDraft> => z.array(z.object({
  key: z.nullable(z.string()),
  id: z.string(),
  item: draftCorrectionValidator(),
})),
})

/** What {@link eventById} returns. */
export type EventByIdResult = EventRecord | null

/** What {@link eventById} returns where drafts are read: an editor may not have filled in everything. */
export type EventByIdDraft = DraftEventRecord | null

export const eventById: Query<EventByIdResult, EventByIdDraft, { channel: string; id: string; preview: boolean }> = /* @__PURE__ */ defineQuery({
  name: "eventById",
  groq: "*[_type == \"event\" && !(_id in path(\"drafts.**\")) && !(_id in path(\"versions.**\")) && !(_id in path(\"private.**\")) && _id == $id][0]{ \"_type\": \"eventRecord\", \"event\": @{ _id, _type, name, occurrenceStatus, statusAsOf, startDate, endDate, dateText, timeZone, previousStartDate, description, \"location\": location{ \"_type\": \"place\", name, locality, region, countryCode }, \"attribution\": attribution{ \"_type\": \"attribution\", \"speakers\": speakers[defined(@->_id)]->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } }, asDescribed, cue, via[]{ _key, \"_type\": \"attributionHop\", relation, \"agent\": agent->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } }, \"citation\": citation{ \"_type\": \"citation\", title, url, publisher, datePublished, archivedUrl } } }, \"superEvent\": superEvent->{ _id, name } }, participants[]{ _key, \"_type\": \"participant\", name, role, roleText, \"agent\": agent->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } } }, citations[]{ _key, title, url, publisher, datePublished, archivedUrl }, updates[]{ _key, \"_type\": \"update\", kind, date, text, wasWrong }, \"previousEvent\": previousEvent->{ _id, name, startDate, dateText }, \"parts\": *[_type == \"event\" && !(_id in path(\"drafts.**\")) && !(_id in path(\"versions.**\")) && !(_id in path(\"private.**\")) && superEvent._ref == ^._id] | order(coalesce(startDate, \"9999\") asc){ _id, _type, name, occurrenceStatus, statusAsOf, startDate, endDate, dateText, timeZone, previousStartDate, description, \"location\": location{ \"_type\": \"place\", name, locality, region, countryCode }, \"attribution\": attribution{ \"_type\": \"attribution\", \"speakers\": speakers[defined(@->_id)]->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } }, asDescribed, cue, via[]{ _key, \"_type\": \"attributionHop\", relation, \"agent\": agent->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } }, \"citation\": citation{ \"_type\": \"citation\", title, url, publisher, datePublished, archivedUrl } } }, \"superEvent\": superEvent->{ _id, name } }, \"quotes\": *[_type == \"quote\" && !(_id in path(\"drafts.**\")) && !(_id in path(\"versions.**\")) && !(_id in path(\"private.**\")) && event._ref == ^._id]{ _id, _type, text, quoteType, language, originalLanguage, originalText, translator, dateSaid, medium, verification, \"attribution\": attribution{ \"_type\": \"attribution\", \"speakers\": speakers[defined(@->_id)]->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } }, asDescribed, cue, via[]{ _key, \"_type\": \"attributionHop\", relation, \"agent\": agent->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } }, \"citation\": citation{ \"_type\": \"citation\", title, url, publisher, datePublished, archivedUrl } } }, \"event\": event->{ _id, name, startDate, dateText }, \"isPartOf\": isPartOf->{ _id, text }, \"citation\": citation{ \"_type\": \"citation\", title, url, publisher, datePublished, archivedUrl }, updates[]{ _key, \"_type\": \"update\", kind, date, text, wasWrong } }, \"articles\": *[ _type == \"article\" && !(_id in path(\"drafts.**\")) && !(_id in path(\"versions.**\")) && !(_id in path(\"private.**\")) && ($preview == true || ( defined(slug.current) && defined(datePublished) && dateTime(datePublished) <= dateTime(now()) && (!defined(embargoUntil) || dateTime(embargoUntil) <= dateTime(now())) && !(\"kill\" in coalesce(updates[].kind, [])) && (!defined(channels) || count(channels) == 0 || $channel in channels) )) && references(^._id)] | order(datePublished desc){ _id, \"_type\": \"articleCard\", headline, \"slug\": slug.current, description, articleType, language, section, datePublished, \"image\": image{ \"_type\": \"figure\", alt, decorative, caption, creditText, copyrightNotice, license, digitalSourceType, hotspot{ x, y }, crop{ top, bottom, left, right }, \"asset\": asset->{ _id, url, mimeType, size, \"width\": metadata.dimensions.width, \"height\": metadata.dimensions.height, \"lqip\": metadata.lqip }, \"source\": source->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } } }, credits[]{ _key, \"_type\": \"credit\", role, name, url }, updates[]{ _key, \"_type\": \"update\", kind, date, text, wasWrong } } }",
  published: (): z.ZodMiniType<EventByIdResult> => z.nullable(eventRecordValidator()),
  draft: (): z.ZodMiniType<EventByIdDraft> => z.nullable(draftEventRecordValidator()),
})

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

export const eventList: Query<EventListResult, EventListDraft, { after: string; at: string | null; country: string | null; first: number; from: string | null; participant: string | null; search: string | null; status: readonly string[] | null; superEvent: string | null; until: string | null }> = /* @__PURE__ */ defineQuery({
  name: "eventList",
  groq: "*[_type == \"event\" && !(_id in path(\"drafts.**\")) && !(_id in path(\"versions.**\")) && !(_id in path(\"private.**\")) && ($status == null || occurrenceStatus in $status) && ($superEvent == null || superEvent._ref == $superEvent) && ($participant == null || $participant in participants[].agent._ref) && ($country == null || location.countryCode == $country) && ($from == null || startDate >= $from) && ($until == null || startDate < $until) && ($search == null || [name, description] match $search) && ($at == null || coalesce(startDate, \"9999\") < $at || (coalesce(startDate, \"9999\") == $at && _id < $after)) ] | order(coalesce(startDate, \"9999\") desc, _id desc)[0...$first]{ \"key\": coalesce(startDate, \"9999\"), \"id\": _id, \"item\": @{ _id, _type, name, occurrenceStatus, statusAsOf, startDate, endDate, dateText, timeZone, previousStartDate, description, \"location\": location{ \"_type\": \"place\", name, locality, region, countryCode }, \"attribution\": attribution{ \"_type\": \"attribution\", \"speakers\": speakers[defined(@->_id)]->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } }, asDescribed, cue, via[]{ _key, \"_type\": \"attributionHop\", relation, \"agent\": agent->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } }, \"citation\": citation{ \"_type\": \"citation\", title, url, publisher, datePublished, archivedUrl } } }, \"superEvent\": superEvent->{ _id, name } } }",
  published: (): z.ZodMiniType<EventListResult> => z.array(z.object({
  key: z.union([z.string(), z.literal("9999")]),
  id: z.string(),
  item: eventValidator(),
})),
  draft: (): z.ZodMiniType<EventListDraft> => z.array(z.object({
  key: z.union([z.string(), z.literal("9999")]),
  id: z.string(),
  item: draftEventValidator(),
})),
})

/** What {@link quoteById} returns. */
export type QuoteByIdResult = QuoteRecord | null

/** What {@link quoteById} returns where drafts are read: an editor may not have filled in everything. */
export type QuoteByIdDraft = DraftQuoteRecord | null

export const quoteById: Query<QuoteByIdResult, QuoteByIdDraft, { channel: string; id: string; preview: boolean }> = /* @__PURE__ */ defineQuery({
  name: "quoteById",
  groq: "*[_type == \"quote\" && !(_id in path(\"drafts.**\")) && !(_id in path(\"versions.**\")) && !(_id in path(\"private.**\")) && _id == $id][0]{ \"_type\": \"quoteRecord\", \"quote\": @{ _id, _type, text, quoteType, language, originalLanguage, originalText, translator, dateSaid, medium, verification, \"attribution\": attribution{ \"_type\": \"attribution\", \"speakers\": speakers[defined(@->_id)]->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } }, asDescribed, cue, via[]{ _key, \"_type\": \"attributionHop\", relation, \"agent\": agent->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } }, \"citation\": citation{ \"_type\": \"citation\", title, url, publisher, datePublished, archivedUrl } } }, \"event\": event->{ _id, name, startDate, dateText }, \"isPartOf\": isPartOf->{ _id, text }, \"citation\": citation{ \"_type\": \"citation\", title, url, publisher, datePublished, archivedUrl }, updates[]{ _key, \"_type\": \"update\", kind, date, text, wasWrong } }, \"articles\": *[ _type == \"article\" && !(_id in path(\"drafts.**\")) && !(_id in path(\"versions.**\")) && !(_id in path(\"private.**\")) && ($preview == true || ( defined(slug.current) && defined(datePublished) && dateTime(datePublished) <= dateTime(now()) && (!defined(embargoUntil) || dateTime(embargoUntil) <= dateTime(now())) && !(\"kill\" in coalesce(updates[].kind, [])) && (!defined(channels) || count(channels) == 0 || $channel in channels) )) && references(^._id)] | order(datePublished desc){ _id, \"_type\": \"articleCard\", headline, \"slug\": slug.current, description, articleType, language, section, datePublished, \"image\": image{ \"_type\": \"figure\", alt, decorative, caption, creditText, copyrightNotice, license, digitalSourceType, hotspot{ x, y }, crop{ top, bottom, left, right }, \"asset\": asset->{ _id, url, mimeType, size, \"width\": metadata.dimensions.width, \"height\": metadata.dimensions.height, \"lqip\": metadata.lqip }, \"source\": source->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } } }, credits[]{ _key, \"_type\": \"credit\", role, name, url }, updates[]{ _key, \"_type\": \"update\", kind, date, text, wasWrong } } }",
  published: (): z.ZodMiniType<QuoteByIdResult> => z.nullable(quoteRecordValidator()),
  draft: (): z.ZodMiniType<QuoteByIdDraft> => z.nullable(draftQuoteRecordValidator()),
})

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

export const quoteList: Query<QuoteListResult, QuoteListDraft, { after: string; article: string | null; at: string | null; channel: string; event: string | null; first: number; from: string | null; language: string | null; preview: boolean; quoteType: string | null; search: string | null; source: string | null; speaker: string | null; until: string | null; verification: string | null }> = /* @__PURE__ */ defineQuery({
  name: "quoteList",
  groq: "*[_type == \"quote\" && !(_id in path(\"drafts.**\")) && !(_id in path(\"versions.**\")) && !(_id in path(\"private.**\")) && ($speaker == null || $speaker in attribution.speakers[]._ref) && ($source == null || references($source)) && ($event == null || event._ref == $event) && ($language == null || language == $language || string::startsWith(language, $language + \"-\")) && ($quoteType == null || quoteType == $quoteType) && ($verification == null || verification == $verification) && ($from == null || coalesce(dateSaid, event->startDate) >= $from) && ($until == null || coalesce(dateSaid, event->startDate) < $until) && ($article == null || count(*[ _type == \"article\" && !(_id in path(\"drafts.**\")) && !(_id in path(\"versions.**\")) && !(_id in path(\"private.**\")) && ($preview == true || ( defined(slug.current) && defined(datePublished) && dateTime(datePublished) <= dateTime(now()) && (!defined(embargoUntil) || dateTime(embargoUntil) <= dateTime(now())) && !(\"kill\" in coalesce(updates[].kind, [])) && (!defined(channels) || count(channels) == 0 || $channel in channels) )) && _id == $article && references(^._id)]) > 0) && ($search == null || [text, originalText] match $search) && ($at == null || _createdAt < $at || (_createdAt == $at && _id < $after)) ] | order(_createdAt desc, _id desc)[0...$first]{ \"key\": _createdAt, \"id\": _id, \"item\": @{ _id, _type, text, quoteType, language, originalLanguage, originalText, translator, dateSaid, medium, verification, \"attribution\": attribution{ \"_type\": \"attribution\", \"speakers\": speakers[defined(@->_id)]->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } }, asDescribed, cue, via[]{ _key, \"_type\": \"attributionHop\", relation, \"agent\": agent->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } }, \"citation\": citation{ \"_type\": \"citation\", title, url, publisher, datePublished, archivedUrl } } }, \"event\": event->{ _id, name, startDate, dateText }, \"isPartOf\": isPartOf->{ _id, text }, \"citation\": citation{ \"_type\": \"citation\", title, url, publisher, datePublished, archivedUrl }, updates[]{ _key, \"_type\": \"update\", kind, date, text, wasWrong } } }",
  published: (): z.ZodMiniType<QuoteListResult> => z.array(z.object({
  key: z.string(),
  id: z.string(),
  item: quoteValidator(),
})),
  draft: (): z.ZodMiniType<QuoteListDraft> => z.array(z.object({
  key: z.string(),
  id: z.string(),
  item: draftQuoteValidator(),
})),
})

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

export const quoteUses: Query<QuoteUsesResult, QuoteUsesDraft, { after: string; at: string | null; channel: string; first: number; id: string; preview: boolean }> = /* @__PURE__ */ defineQuery({
  name: "quoteUses",
  groq: "*[ _type == \"article\" && !(_id in path(\"drafts.**\")) && !(_id in path(\"versions.**\")) && !(_id in path(\"private.**\")) && ($preview == true || ( defined(slug.current) && defined(datePublished) && dateTime(datePublished) <= dateTime(now()) && (!defined(embargoUntil) || dateTime(embargoUntil) <= dateTime(now())) && !(\"kill\" in coalesce(updates[].kind, [])) && (!defined(channels) || count(channels) == 0 || $channel in channels) )) && references($id) && ($at == null || coalesce(datePublished, \"9999\") < $at || (coalesce(datePublished, \"9999\") == $at && _id < $after)) ] | order(coalesce(datePublished, \"9999\") desc, _id desc)[0...$first]{ \"key\": coalesce(datePublished, \"9999\"), \"id\": _id, \"item\": @{ _id, \"_type\": \"quoteUse\", \"article\": @{ _id, \"_type\": \"articleCard\", headline, \"slug\": slug.current, description, articleType, language, section, datePublished, \"image\": image{ \"_type\": \"figure\", alt, decorative, caption, creditText, copyrightNotice, license, digitalSourceType, hotspot{ x, y }, crop{ top, bottom, left, right }, \"asset\": asset->{ _id, url, mimeType, size, \"width\": metadata.dimensions.width, \"height\": metadata.dimensions.height, \"lqip\": metadata.lqip }, \"source\": source->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } } }, credits[]{ _key, \"_type\": \"credit\", role, name, url }, updates[]{ _key, \"_type\": \"update\", kind, date, text, wasWrong } }, \"passages\": body[ $id in markDefs[].quote._ref || quote._ref == $id || $id in responses[].quote._ref ]{ _key, \"_type\": \"passage\", \"kind\": _type, display, \"text\": coalesce(pt::text(@), text) } } }",
  published: (): z.ZodMiniType<QuoteUsesResult> => z.array(z.object({
  key: z.union([z.string(), z.literal("9999")]),
  id: z.string(),
  item: quoteUseValidator(),
})),
  draft: (): z.ZodMiniType<QuoteUsesDraft> => z.array(z.object({
  key: z.union([z.string(), z.literal("9999")]),
  id: z.string(),
  item: draftQuoteUseValidator(),
})),
})

/** What {@link sourceById} returns. */
export type SourceByIdResult = SourceRecord | null

/** What {@link sourceById} returns where drafts are read: an editor may not have filled in everything. */
export type SourceByIdDraft = DraftSourceRecord | null

export const sourceById: Query<SourceByIdResult, SourceByIdDraft, { channel: string; id: string; preview: boolean }> = /* @__PURE__ */ defineQuery({
  name: "sourceById",
  groq: "*[_type == \"source\" && !(_id in path(\"drafts.**\")) && !(_id in path(\"versions.**\")) && !(_id in path(\"private.**\")) && _id == $id][0]{ _id, \"_type\": \"sourceRecord\", name, sourceType, identification, description, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), \"alternateNames\": select(identification != \"unnamed\" => alternateNames[]{ _key, value, language }), \"image\": select(identification != \"unnamed\" => image{ \"_type\": \"figure\", alt, decorative, caption, creditText, copyrightNotice, license, digitalSourceType, hotspot{ x, y }, crop{ top, bottom, left, right }, \"asset\": asset->{ _id, url, mimeType, size, \"width\": metadata.dimensions.width, \"height\": metadata.dimensions.height, \"lqip\": metadata.lqip }, \"source\": source->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } } }), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf }, \"affiliation\": affiliation->{ _id, name }, \"quotes\": *[_type == \"quote\" && !(_id in path(\"drafts.**\")) && !(_id in path(\"versions.**\")) && !(_id in path(\"private.**\")) && (^._id in attribution.speakers[]._ref || ^._id in attribution.via[].agent._ref)] | order(_createdAt desc){ _id, _type, text, quoteType, language, originalLanguage, originalText, translator, dateSaid, medium, verification, \"attribution\": attribution{ \"_type\": \"attribution\", \"speakers\": speakers[defined(@->_id)]->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } }, asDescribed, cue, via[]{ _key, \"_type\": \"attributionHop\", relation, \"agent\": agent->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } }, \"citation\": citation{ \"_type\": \"citation\", title, url, publisher, datePublished, archivedUrl } } }, \"event\": event->{ _id, name, startDate, dateText }, \"isPartOf\": isPartOf->{ _id, text }, \"citation\": citation{ \"_type\": \"citation\", title, url, publisher, datePublished, archivedUrl }, updates[]{ _key, \"_type\": \"update\", kind, date, text, wasWrong } }, \"articles\": *[ _type == \"article\" && !(_id in path(\"drafts.**\")) && !(_id in path(\"versions.**\")) && !(_id in path(\"private.**\")) && ($preview == true || ( defined(slug.current) && defined(datePublished) && dateTime(datePublished) <= dateTime(now()) && (!defined(embargoUntil) || dateTime(embargoUntil) <= dateTime(now())) && !(\"kill\" in coalesce(updates[].kind, [])) && (!defined(channels) || count(channels) == 0 || $channel in channels) )) && (references(^._id) || references(*[_type == \"quote\" && !(_id in path(\"drafts.**\")) && !(_id in path(\"versions.**\")) && !(_id in path(\"private.**\")) && references(^.^._id)]._id))] | order(datePublished desc){ _id, \"_type\": \"articleCard\", headline, \"slug\": slug.current, description, articleType, language, section, datePublished, \"image\": image{ \"_type\": \"figure\", alt, decorative, caption, creditText, copyrightNotice, license, digitalSourceType, hotspot{ x, y }, crop{ top, bottom, left, right }, \"asset\": asset->{ _id, url, mimeType, size, \"width\": metadata.dimensions.width, \"height\": metadata.dimensions.height, \"lqip\": metadata.lqip }, \"source\": source->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } } }, credits[]{ _key, \"_type\": \"credit\", role, name, url }, updates[]{ _key, \"_type\": \"update\", kind, date, text, wasWrong } } }",
  published: (): z.ZodMiniType<SourceByIdResult> => z.nullable(sourceRecordValidator()),
  draft: (): z.ZodMiniType<SourceByIdDraft> => z.nullable(draftSourceRecordValidator()),
})

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

export const sourceList: Query<SourceListResult, SourceListDraft, { affiliation: string | null; after: string; at: string | null; country: string | null; first: number; identification: string | null; search: string | null; sourceType: string | null }> = /* @__PURE__ */ defineQuery({
  name: "sourceList",
  groq: "*[_type == \"source\" && !(_id in path(\"drafts.**\")) && !(_id in path(\"versions.**\")) && !(_id in path(\"private.**\")) && ($sourceType == null || sourceType == $sourceType) && ($identification == null || identification == $identification) && ($affiliation == null || affiliation._ref == $affiliation) && ($country == null || country == $country) && ($search == null || [name, description, jobTitle] match $search || alternateNames[].value match $search) && ($at == null || coalesce(name, \"\") > $at || (coalesce(name, \"\") == $at && _id > $after)) ] | order(coalesce(name, \"\") asc, _id asc)[0...$first]{ \"key\": coalesce(name, \"\"), \"id\": _id, \"item\": @{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } } }",
  published: (): z.ZodMiniType<SourceListResult> => z.array(z.object({
  key: z.string(),
  id: z.string(),
  item: sourceValidator(),
})),
  draft: (): z.ZodMiniType<SourceListDraft> => z.array(z.object({
  key: z.union([z.string(), z.literal("")]),
  id: z.string(),
  item: draftSourceValidator(),
})),
})

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

export const sourceStatements: Query<SourceStatementsResult, SourceStatementsDraft, { after: string; at: string | null; channel: string; first: number; id: string; preview: boolean }> = /* @__PURE__ */ defineQuery({
  name: "sourceStatements",
  groq: "*[_type == \"quote\" && !(_id in path(\"drafts.**\")) && !(_id in path(\"versions.**\")) && !(_id in path(\"private.**\")) && $id in attribution.speakers[]._ref && ($at == null || _createdAt < $at || (_createdAt == $at && _id < $after)) ] | order(_createdAt desc, _id desc)[0...$first]{ \"key\": _createdAt, \"id\": _id, \"item\": @{ _id, \"_type\": \"statement\", \"quote\": @{ _id, _type, text, quoteType, language, originalLanguage, originalText, translator, dateSaid, medium, verification, \"attribution\": attribution{ \"_type\": \"attribution\", \"speakers\": speakers[defined(@->_id)]->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } }, asDescribed, cue, via[]{ _key, \"_type\": \"attributionHop\", relation, \"agent\": agent->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } }, \"citation\": citation{ \"_type\": \"citation\", title, url, publisher, datePublished, archivedUrl } } }, \"event\": event->{ _id, name, startDate, dateText }, \"isPartOf\": isPartOf->{ _id, text }, \"citation\": citation{ \"_type\": \"citation\", title, url, publisher, datePublished, archivedUrl }, updates[]{ _key, \"_type\": \"update\", kind, date, text, wasWrong } }, \"articles\": *[ _type == \"article\" && !(_id in path(\"drafts.**\")) && !(_id in path(\"versions.**\")) && !(_id in path(\"private.**\")) && ($preview == true || ( defined(slug.current) && defined(datePublished) && dateTime(datePublished) <= dateTime(now()) && (!defined(embargoUntil) || dateTime(embargoUntil) <= dateTime(now())) && !(\"kill\" in coalesce(updates[].kind, [])) && (!defined(channels) || count(channels) == 0 || $channel in channels) )) && references(^.^._id)] | order(datePublished desc){ _id, \"_type\": \"articleCard\", headline, \"slug\": slug.current, description, articleType, language, section, datePublished, \"image\": image{ \"_type\": \"figure\", alt, decorative, caption, creditText, copyrightNotice, license, digitalSourceType, hotspot{ x, y }, crop{ top, bottom, left, right }, \"asset\": asset->{ _id, url, mimeType, size, \"width\": metadata.dimensions.width, \"height\": metadata.dimensions.height, \"lqip\": metadata.lqip }, \"source\": source->{ _id, _type, name, sourceType, identification, jobTitle, country,   \"url\": select(identification != \"unnamed\" => url), \"sameAs\": select(identification == \"named\" => sameAs), anonymity{ reason, statement }, stateMedia{ typology, basis, asOf } } }, credits[]{ _key, \"_type\": \"credit\", role, name, url }, updates[]{ _key, \"_type\": \"update\", kind, date, text, wasWrong } } } }",
  published: (): z.ZodMiniType<SourceStatementsResult> => z.array(z.object({
  key: z.string(),
  id: z.string(),
  item: statementValidator(),
})),
  draft: (): z.ZodMiniType<SourceStatementsDraft> => z.array(z.object({
  key: z.string(),
  id: z.string(),
  item: draftStatementValidator(),
})),
})
