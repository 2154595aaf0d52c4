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
  kind: "clarification" | "correction" | "editorsNote" | "retraction" | "update"
  date: string
  text: string | null
  wasWrong: string | null
}

const updateValidator = () => z.object({
  _type: z.literal("update"),
  kind: z.enum(["clarification", "correction", "editorsNote", "retraction", "update"]),
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
  anonymity: {
    reason: "legal" | "minor" | "notAuthorised" | "other" | "privacy" | "retaliation" | "safety" | null
    statement: string | null
  } | null
  stateMedia: {
    typology: "CaPr" | "CaPu" | "IP" | "ISF" | "ISFM" | "ISM" | "SC" | null
    basis: string | null
    asOf: string | null
  } | null
  alternateNames: Array<{
    _key: string
    value: string
    language: string
  }> | null
  affiliation: {
    _id: string
    name: string
  } | null
  image: Figure | null
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
  anonymity: z.nullable(z.object({
    reason: z.nullable(z.enum(["legal", "minor", "notAuthorised", "other", "privacy", "retaliation", "safety"])),
    statement: z.nullable(z.string()),
  })),
  stateMedia: z.nullable(z.object({
    typology: z.nullable(z.enum(["CaPr", "CaPu", "IP", "ISF", "ISFM", "ISM", "SC"])),
    basis: z.nullable(z.string()),
    asOf: z.nullable(z.string()),
  })),
  alternateNames: z.nullable(z.array(z.object({
    _key: z.string(),
    value: z.string(),
    language: z.string(),
  }))),
  affiliation: z.nullable(z.object({
    _id: z.string(),
    name: z.string(),
  })),
  image: z.nullable(figureValidator()),
  quotes: z.array(quoteValidator()),
  articles: z.array(articleCardValidator()),
})

/** What {@link articleBySlug} returns. */
export type ArticleBySlugResult = Article | null

export const articleBySlug: Query<ArticleBySlugResult, { channel: string | number | boolean | null; slug: string | number | boolean | null }> = defineQuery({
  groq: "*[\n  _type == \"article\" && !(_id in path(\"drafts.**\")) && !(_id in path(\"versions.**\")) && !(_id in path(\"private.**\"))\n  && defined(slug.current) && defined(datePublished)\n  && (!defined(embargoUntil) || dateTime(embargoUntil) <= dateTime(now()))\n  && (!defined(channels) || count(channels) == 0 || $channel in channels)\n && slug.current == $slug] | order(datePublished desc)[0]{\n  _id, _type, headline, \"slug\": slug.current, description, articleType, language, section, datePublished, backstory, canonicalUrl,\n  dateline{ text, \"place\": place{ \"_type\": \"place\", name, locality, region, countryCode } },\n  \"image\": image{\n  \"_type\": \"figure\",\n  alt, decorative, caption, creditText, copyrightNotice, license, digitalSourceType,\n  hotspot{ x, y },\n  crop{ top, bottom, left, right },\n  \"asset\": asset->{ _id, url, mimeType, size, \"width\": metadata.dimensions.width, \"height\": metadata.dimensions.height, \"lqip\": metadata.lqip },\n  \"source\": source->{\n  _id, _type, name, sourceType, identification, jobTitle, country, url,\n  // What identifies somebody must not travel with somebody who is not named.\n  \"sameAs\": select(identification == \"named\" => sameAs),\n  anonymity{ reason, statement },\n  stateMedia{ typology, basis, asOf }\n}\n},\n  body[]{\n  _key, _type,\n  _type == \"block\" => {\n    style, listItem, level,\n    children[]{ _key, \"_type\": \"span\", text, marks },\n    markDefs[]{\n      _key, _type,\n      _type == \"link\" => { href },\n      _type == \"quoteMention\" => { \"quote\": quote->{\n  _id, _type, text, quoteType, language, originalLanguage, originalText, translator, dateSaid, medium, verification,\n  \"attribution\": attribution{\n  \"_type\": \"attribution\",\n  \"speakers\": speakers[defined(@->_id)]->{\n  _id, _type, name, sourceType, identification, jobTitle, country, url,\n  // What identifies somebody must not travel with somebody who is not named.\n  \"sameAs\": select(identification == \"named\" => sameAs),\n  anonymity{ reason, statement },\n  stateMedia{ typology, basis, asOf }\n},\n  asDescribed,\n  cue,\n  via[]{ _key, \"_type\": \"attributionHop\", relation, \"agent\": agent->{\n  _id, _type, name, sourceType, identification, jobTitle, country, url,\n  // What identifies somebody must not travel with somebody who is not named.\n  \"sameAs\": select(identification == \"named\" => sameAs),\n  anonymity{ reason, statement },\n  stateMedia{ typology, basis, asOf }\n}, \"citation\": citation{ \"_type\": \"citation\", title, url, publisher, datePublished, archivedUrl } }\n},\n  \"event\": event->{ _id, name, startDate, dateText },\n  \"isPartOf\": isPartOf->{ _id, text },\n  \"citation\": citation{ \"_type\": \"citation\", title, url, publisher, datePublished, archivedUrl },\n  updates[]{ _key, \"_type\": \"update\", kind, date, text, wasWrong }\n} },\n      _type == \"sourceMention\" => { \"source\": source->{\n  _id, _type, name, sourceType, identification, jobTitle, country, url,\n  // What identifies somebody must not travel with somebody who is not named.\n  \"sameAs\": select(identification == \"named\" => sameAs),\n  anonymity{ reason, statement },\n  stateMedia{ typology, basis, asOf }\n} },\n      _type == \"eventMention\" => { \"event\": event->{\n  _id, _type, name, occurrenceStatus, statusAsOf, startDate, endDate, dateText, timeZone,\n  previousStartDate, description,\n  \"location\": location{ \"_type\": \"place\", name, locality, region, countryCode },\n  \"attribution\": attribution{\n  \"_type\": \"attribution\",\n  \"speakers\": speakers[defined(@->_id)]->{\n  _id, _type, name, sourceType, identification, jobTitle, country, url,\n  // What identifies somebody must not travel with somebody who is not named.\n  \"sameAs\": select(identification == \"named\" => sameAs),\n  anonymity{ reason, statement },\n  stateMedia{ typology, basis, asOf }\n},\n  asDescribed,\n  cue,\n  via[]{ _key, \"_type\": \"attributionHop\", relation, \"agent\": agent->{\n  _id, _type, name, sourceType, identification, jobTitle, country, url,\n  // What identifies somebody must not travel with somebody who is not named.\n  \"sameAs\": select(identification == \"named\" => sameAs),\n  anonymity{ reason, statement },\n  stateMedia{ typology, basis, asOf }\n}, \"citation\": citation{ \"_type\": \"citation\", title, url, publisher, datePublished, archivedUrl } }\n},\n  \"superEvent\": superEvent->{ _id, name }\n} },\n      _type == \"attribution\" => {\n        \"speakers\": speakers[defined(@->_id)]->{\n  _id, _type, name, sourceType, identification, jobTitle, country, url,\n  // What identifies somebody must not travel with somebody who is not named.\n  \"sameAs\": select(identification == \"named\" => sameAs),\n  anonymity{ reason, statement },\n  stateMedia{ typology, basis, asOf }\n},\n        asDescribed, cue,\n        via[]{ _key, \"_type\": \"attributionHop\", relation, \"agent\": agent->{\n  _id, _type, name, sourceType, identification, jobTitle, country, url,\n  // What identifies somebody must not travel with somebody who is not named.\n  \"sameAs\": select(identification == \"named\" => sameAs),\n  anonymity{ reason, statement },\n  stateMedia{ typology, basis, asOf }\n}, \"citation\": citation{ \"_type\": \"citation\", title, url, publisher, datePublished, archivedUrl } }\n      }\n    }\n  },\n  _type == \"quoteBlock\" => { display, \"quote\": quote->{\n  _id, _type, text, quoteType, language, originalLanguage, originalText, translator, dateSaid, medium, verification,\n  \"attribution\": attribution{\n  \"_type\": \"attribution\",\n  \"speakers\": speakers[defined(@->_id)]->{\n  _id, _type, name, sourceType, identification, jobTitle, country, url,\n  // What identifies somebody must not travel with somebody who is not named.\n  \"sameAs\": select(identification == \"named\" => sameAs),\n  anonymity{ reason, statement },\n  stateMedia{ typology, basis, asOf }\n},\n  asDescribed,\n  cue,\n  via[]{ _key, \"_type\": \"attributionHop\", relation, \"agent\": agent->{\n  _id, _type, name, sourceType, identification, jobTitle, country, url,\n  // What identifies somebody must not travel with somebody who is not named.\n  \"sameAs\": select(identification == \"named\" => sameAs),\n  anonymity{ reason, statement },\n  stateMedia{ typology, basis, asOf }\n}, \"citation\": citation{ \"_type\": \"citation\", title, url, publisher, datePublished, archivedUrl } }\n},\n  \"event\": event->{ _id, name, startDate, dateText },\n  \"isPartOf\": isPartOf->{ _id, text },\n  \"citation\": citation{ \"_type\": \"citation\", title, url, publisher, datePublished, archivedUrl },\n  updates[]{ _key, \"_type\": \"update\", kind, date, text, wasWrong }\n} },\n  _type == \"claim\" => {\n  claimType, text, status, statusAsOf, display,\n  \"attribution\": attribution{\n  \"_type\": \"attribution\",\n  \"speakers\": speakers[defined(@->_id)]->{\n  _id, _type, name, sourceType, identification, jobTitle, country, url,\n  // What identifies somebody must not travel with somebody who is not named.\n  \"sameAs\": select(identification == \"named\" => sameAs),\n  anonymity{ reason, statement },\n  stateMedia{ typology, basis, asOf }\n},\n  asDescribed,\n  cue,\n  via[]{ _key, \"_type\": \"attributionHop\", relation, \"agent\": agent->{\n  _id, _type, name, sourceType, identification, jobTitle, country, url,\n  // What identifies somebody must not travel with somebody who is not named.\n  \"sameAs\": select(identification == \"named\" => sameAs),\n  anonymity{ reason, statement },\n  stateMedia{ typology, basis, asOf }\n}, \"citation\": citation{ \"_type\": \"citation\", title, url, publisher, datePublished, archivedUrl } }\n},\n  \"about\": about[defined(@->_id)]->{\n  _id, _type, name, sourceType, identification, jobTitle, country, url,\n  // What identifies somebody must not travel with somebody who is not named.\n  \"sameAs\": select(identification == \"named\" => sameAs),\n  anonymity{ reason, statement },\n  stateMedia{ typology, basis, asOf }\n},\n  responses[]{ _key, \"_type\": \"claimResponse\", stance, text, \"attribution\": attribution{\n  \"_type\": \"attribution\",\n  \"speakers\": speakers[defined(@->_id)]->{\n  _id, _type, name, sourceType, identification, jobTitle, country, url,\n  // What identifies somebody must not travel with somebody who is not named.\n  \"sameAs\": select(identification == \"named\" => sameAs),\n  anonymity{ reason, statement },\n  stateMedia{ typology, basis, asOf }\n},\n  asDescribed,\n  cue,\n  via[]{ _key, \"_type\": \"attributionHop\", relation, \"agent\": agent->{\n  _id, _type, name, sourceType, identification, jobTitle, country, url,\n  // What identifies somebody must not travel with somebody who is not named.\n  \"sameAs\": select(identification == \"named\" => sameAs),\n  anonymity{ reason, statement },\n  stateMedia{ typology, basis, asOf }\n}, \"citation\": citation{ \"_type\": \"citation\", title, url, publisher, datePublished, archivedUrl } }\n}, \"quote\": quote->{\n  _id, _type, text, quoteType, language, originalLanguage, originalText, translator, dateSaid, medium, verification,\n  \"attribution\": attribution{\n  \"_type\": \"attribution\",\n  \"speakers\": speakers[defined(@->_id)]->{\n  _id, _type, name, sourceType, identification, jobTitle, country, url,\n  // What identifies somebody must not travel with somebody who is not named.\n  \"sameAs\": select(identification == \"named\" => sameAs),\n  anonymity{ reason, statement },\n  stateMedia{ typology, basis, asOf }\n},\n  asDescribed,\n  cue,\n  via[]{ _key, \"_type\": \"attributionHop\", relation, \"agent\": agent->{\n  _id, _type, name, sourceType, identification, jobTitle, country, url,\n  // What identifies somebody must not travel with somebody who is not named.\n  \"sameAs\": select(identification == \"named\" => sameAs),\n  anonymity{ reason, statement },\n  stateMedia{ typology, basis, asOf }\n}, \"citation\": citation{ \"_type\": \"citation\", title, url, publisher, datePublished, archivedUrl } }\n},\n  \"event\": event->{ _id, name, startDate, dateText },\n  \"isPartOf\": isPartOf->{ _id, text },\n  \"citation\": citation{ \"_type\": \"citation\", title, url, publisher, datePublished, archivedUrl },\n  updates[]{ _key, \"_type\": \"update\", kind, date, text, wasWrong }\n} },\n  citations[]{ _key, title, url, publisher, datePublished, archivedUrl }\n},\n  _type == \"figure\" => {\n    alt, decorative, caption, creditText, copyrightNotice, license, digitalSourceType,\n    hotspot{ x, y }, crop{ top, bottom, left, right },\n    \"asset\": asset->{ _id, url, mimeType, size, \"width\": metadata.dimensions.width, \"height\": metadata.dimensions.height, \"lqip\": metadata.lqip },\n    \"source\": source->{\n  _id, _type, name, sourceType, identification, jobTitle, country, url,\n  // What identifies somebody must not travel with somebody who is not named.\n  \"sameAs\": select(identification == \"named\" => sameAs),\n  anonymity{ reason, statement },\n  stateMedia{ typology, basis, asOf }\n}\n  },\n  _type == \"embed\" => { url, title }\n},\n  credits[]{ _key, \"_type\": \"credit\", role, name, url },\n  topics[]{ _key, \"_type\": \"topic\", scheme, code, name },\n  \"events\": events[defined(@->_id)]->{\n  _id, _type, name, occurrenceStatus, statusAsOf, startDate, endDate, dateText, timeZone,\n  previousStartDate, description,\n  \"location\": location{ \"_type\": \"place\", name, locality, region, countryCode },\n  \"attribution\": attribution{\n  \"_type\": \"attribution\",\n  \"speakers\": speakers[defined(@->_id)]->{\n  _id, _type, name, sourceType, identification, jobTitle, country, url,\n  // What identifies somebody must not travel with somebody who is not named.\n  \"sameAs\": select(identification == \"named\" => sameAs),\n  anonymity{ reason, statement },\n  stateMedia{ typology, basis, asOf }\n},\n  asDescribed,\n  cue,\n  via[]{ _key, \"_type\": \"attributionHop\", relation, \"agent\": agent->{\n  _id, _type, name, sourceType, identification, jobTitle, country, url,\n  // What identifies somebody must not travel with somebody who is not named.\n  \"sameAs\": select(identification == \"named\" => sameAs),\n  anonymity{ reason, statement },\n  stateMedia{ typology, basis, asOf }\n}, \"citation\": citation{ \"_type\": \"citation\", title, url, publisher, datePublished, archivedUrl } }\n},\n  \"superEvent\": superEvent->{ _id, name }\n},\n  updates[]{ _key, \"_type\": \"update\", kind, date, text, wasWrong },\n  citations[]{ _key, title, url, publisher, datePublished, archivedUrl },\n  rights{ copyrightHolder, copyrightNotice, usageTerms, license },\n  \"relatedArticles\": *[\n  _type == \"article\" && !(_id in path(\"drafts.**\")) && !(_id in path(\"versions.**\")) && !(_id in path(\"private.**\"))\n  && defined(slug.current) && defined(datePublished)\n  && (!defined(embargoUntil) || dateTime(embargoUntil) <= dateTime(now()))\n  && (!defined(channels) || count(channels) == 0 || $channel in channels)\n && _id in ^.relatedArticles[]._ref] | order(datePublished desc){ _id, headline, \"slug\": slug.current }\n}",
  result: (): z.ZodMiniType<ArticleBySlugResult> => z.nullable(articleValidator()),
})

/** What {@link articleCards} returns. */
export type ArticleCardsResult = Array<ArticleCard>

export const articleCards: Query<ArticleCardsResult, { at: string | number | boolean | null; channel: string | number | boolean | null; first: number; id: string | number | boolean | null; section: string | number | boolean | null }> = defineQuery({
  groq: "\n  *[\n  _type == \"article\" && !(_id in path(\"drafts.**\")) && !(_id in path(\"versions.**\")) && !(_id in path(\"private.**\"))\n  && defined(slug.current) && defined(datePublished)\n  && (!defined(embargoUntil) || dateTime(embargoUntil) <= dateTime(now()))\n  && (!defined(channels) || count(channels) == 0 || $channel in channels)\n\n    && ($section == null || section == $section)\n    && ($at == null || datePublished < $at || (datePublished == $at && _id < $id))\n  ] | order(datePublished desc, _id desc)[0...$first]{\n  _id, \"_type\": \"articleCard\", headline, \"slug\": slug.current, description, articleType, language, section, datePublished,\n  \"image\": image{\n  \"_type\": \"figure\",\n  alt, decorative, caption, creditText, copyrightNotice, license, digitalSourceType,\n  hotspot{ x, y },\n  crop{ top, bottom, left, right },\n  \"asset\": asset->{ _id, url, mimeType, size, \"width\": metadata.dimensions.width, \"height\": metadata.dimensions.height, \"lqip\": metadata.lqip },\n  \"source\": source->{\n  _id, _type, name, sourceType, identification, jobTitle, country, url,\n  // What identifies somebody must not travel with somebody who is not named.\n  \"sameAs\": select(identification == \"named\" => sameAs),\n  anonymity{ reason, statement },\n  stateMedia{ typology, basis, asOf }\n}\n},\n  credits[]{ _key, \"_type\": \"credit\", role, name, url },\n  updates[]{ _key, \"_type\": \"update\", kind, date, text, wasWrong }\n}\n",
  result: (): z.ZodMiniType<ArticleCardsResult> => z.array(articleCardValidator()),
})

/** What {@link eventById} returns. */
export type EventByIdResult = EventRecord | null

export const eventById: Query<EventByIdResult, { channel: string | number | boolean | null; id: string | number | boolean | null }> = defineQuery({
  groq: "*[_type == \"event\" && !(_id in path(\"drafts.**\")) && !(_id in path(\"versions.**\")) && !(_id in path(\"private.**\")) && _id == $id][0]{\n  \"_type\": \"eventRecord\",\n  \"event\": @{\n  _id, _type, name, occurrenceStatus, statusAsOf, startDate, endDate, dateText, timeZone,\n  previousStartDate, description,\n  \"location\": location{ \"_type\": \"place\", name, locality, region, countryCode },\n  \"attribution\": attribution{\n  \"_type\": \"attribution\",\n  \"speakers\": speakers[defined(@->_id)]->{\n  _id, _type, name, sourceType, identification, jobTitle, country, url,\n  // What identifies somebody must not travel with somebody who is not named.\n  \"sameAs\": select(identification == \"named\" => sameAs),\n  anonymity{ reason, statement },\n  stateMedia{ typology, basis, asOf }\n},\n  asDescribed,\n  cue,\n  via[]{ _key, \"_type\": \"attributionHop\", relation, \"agent\": agent->{\n  _id, _type, name, sourceType, identification, jobTitle, country, url,\n  // What identifies somebody must not travel with somebody who is not named.\n  \"sameAs\": select(identification == \"named\" => sameAs),\n  anonymity{ reason, statement },\n  stateMedia{ typology, basis, asOf }\n}, \"citation\": citation{ \"_type\": \"citation\", title, url, publisher, datePublished, archivedUrl } }\n},\n  \"superEvent\": superEvent->{ _id, name }\n},\n  participants[]{ _key, \"_type\": \"participant\", name, role, roleText, \"agent\": agent->{\n  _id, _type, name, sourceType, identification, jobTitle, country, url,\n  // What identifies somebody must not travel with somebody who is not named.\n  \"sameAs\": select(identification == \"named\" => sameAs),\n  anonymity{ reason, statement },\n  stateMedia{ typology, basis, asOf }\n} },\n  citations[]{ _key, title, url, publisher, datePublished, archivedUrl },\n  updates[]{ _key, \"_type\": \"update\", kind, date, text, wasWrong },\n  \"previousEvent\": previousEvent->{ _id, name, startDate, dateText },\n  \"parts\": *[_type == \"event\" && !(_id in path(\"drafts.**\")) && !(_id in path(\"versions.**\")) && !(_id in path(\"private.**\")) && superEvent._ref == ^._id] | order(coalesce(startDate, \"9999\") asc){\n  _id, _type, name, occurrenceStatus, statusAsOf, startDate, endDate, dateText, timeZone,\n  previousStartDate, description,\n  \"location\": location{ \"_type\": \"place\", name, locality, region, countryCode },\n  \"attribution\": attribution{\n  \"_type\": \"attribution\",\n  \"speakers\": speakers[defined(@->_id)]->{\n  _id, _type, name, sourceType, identification, jobTitle, country, url,\n  // What identifies somebody must not travel with somebody who is not named.\n  \"sameAs\": select(identification == \"named\" => sameAs),\n  anonymity{ reason, statement },\n  stateMedia{ typology, basis, asOf }\n},\n  asDescribed,\n  cue,\n  via[]{ _key, \"_type\": \"attributionHop\", relation, \"agent\": agent->{\n  _id, _type, name, sourceType, identification, jobTitle, country, url,\n  // What identifies somebody must not travel with somebody who is not named.\n  \"sameAs\": select(identification == \"named\" => sameAs),\n  anonymity{ reason, statement },\n  stateMedia{ typology, basis, asOf }\n}, \"citation\": citation{ \"_type\": \"citation\", title, url, publisher, datePublished, archivedUrl } }\n},\n  \"superEvent\": superEvent->{ _id, name }\n},\n  \"quotes\": *[_type == \"quote\" && !(_id in path(\"drafts.**\")) && !(_id in path(\"versions.**\")) && !(_id in path(\"private.**\")) && event._ref == ^._id]{\n  _id, _type, text, quoteType, language, originalLanguage, originalText, translator, dateSaid, medium, verification,\n  \"attribution\": attribution{\n  \"_type\": \"attribution\",\n  \"speakers\": speakers[defined(@->_id)]->{\n  _id, _type, name, sourceType, identification, jobTitle, country, url,\n  // What identifies somebody must not travel with somebody who is not named.\n  \"sameAs\": select(identification == \"named\" => sameAs),\n  anonymity{ reason, statement },\n  stateMedia{ typology, basis, asOf }\n},\n  asDescribed,\n  cue,\n  via[]{ _key, \"_type\": \"attributionHop\", relation, \"agent\": agent->{\n  _id, _type, name, sourceType, identification, jobTitle, country, url,\n  // What identifies somebody must not travel with somebody who is not named.\n  \"sameAs\": select(identification == \"named\" => sameAs),\n  anonymity{ reason, statement },\n  stateMedia{ typology, basis, asOf }\n}, \"citation\": citation{ \"_type\": \"citation\", title, url, publisher, datePublished, archivedUrl } }\n},\n  \"event\": event->{ _id, name, startDate, dateText },\n  \"isPartOf\": isPartOf->{ _id, text },\n  \"citation\": citation{ \"_type\": \"citation\", title, url, publisher, datePublished, archivedUrl },\n  updates[]{ _key, \"_type\": \"update\", kind, date, text, wasWrong }\n},\n  \"articles\": *[\n  _type == \"article\" && !(_id in path(\"drafts.**\")) && !(_id in path(\"versions.**\")) && !(_id in path(\"private.**\"))\n  && defined(slug.current) && defined(datePublished)\n  && (!defined(embargoUntil) || dateTime(embargoUntil) <= dateTime(now()))\n  && (!defined(channels) || count(channels) == 0 || $channel in channels)\n && references(^._id)] | order(datePublished desc){\n  _id, \"_type\": \"articleCard\", headline, \"slug\": slug.current, description, articleType, language, section, datePublished,\n  \"image\": image{\n  \"_type\": \"figure\",\n  alt, decorative, caption, creditText, copyrightNotice, license, digitalSourceType,\n  hotspot{ x, y },\n  crop{ top, bottom, left, right },\n  \"asset\": asset->{ _id, url, mimeType, size, \"width\": metadata.dimensions.width, \"height\": metadata.dimensions.height, \"lqip\": metadata.lqip },\n  \"source\": source->{\n  _id, _type, name, sourceType, identification, jobTitle, country, url,\n  // What identifies somebody must not travel with somebody who is not named.\n  \"sameAs\": select(identification == \"named\" => sameAs),\n  anonymity{ reason, statement },\n  stateMedia{ typology, basis, asOf }\n}\n},\n  credits[]{ _key, \"_type\": \"credit\", role, name, url },\n  updates[]{ _key, \"_type\": \"update\", kind, date, text, wasWrong }\n}\n}",
  result: (): z.ZodMiniType<EventByIdResult> => z.nullable(eventRecordValidator()),
})

/** What {@link quoteById} returns. */
export type QuoteByIdResult = QuoteRecord | null

export const quoteById: Query<QuoteByIdResult, { channel: string | number | boolean | null; id: string | number | boolean | null }> = defineQuery({
  groq: "*[_type == \"quote\" && !(_id in path(\"drafts.**\")) && !(_id in path(\"versions.**\")) && !(_id in path(\"private.**\")) && _id == $id][0]{\n  \"_type\": \"quoteRecord\",\n  \"quote\": @{\n  _id, _type, text, quoteType, language, originalLanguage, originalText, translator, dateSaid, medium, verification,\n  \"attribution\": attribution{\n  \"_type\": \"attribution\",\n  \"speakers\": speakers[defined(@->_id)]->{\n  _id, _type, name, sourceType, identification, jobTitle, country, url,\n  // What identifies somebody must not travel with somebody who is not named.\n  \"sameAs\": select(identification == \"named\" => sameAs),\n  anonymity{ reason, statement },\n  stateMedia{ typology, basis, asOf }\n},\n  asDescribed,\n  cue,\n  via[]{ _key, \"_type\": \"attributionHop\", relation, \"agent\": agent->{\n  _id, _type, name, sourceType, identification, jobTitle, country, url,\n  // What identifies somebody must not travel with somebody who is not named.\n  \"sameAs\": select(identification == \"named\" => sameAs),\n  anonymity{ reason, statement },\n  stateMedia{ typology, basis, asOf }\n}, \"citation\": citation{ \"_type\": \"citation\", title, url, publisher, datePublished, archivedUrl } }\n},\n  \"event\": event->{ _id, name, startDate, dateText },\n  \"isPartOf\": isPartOf->{ _id, text },\n  \"citation\": citation{ \"_type\": \"citation\", title, url, publisher, datePublished, archivedUrl },\n  updates[]{ _key, \"_type\": \"update\", kind, date, text, wasWrong }\n},\n  \"articles\": *[\n  _type == \"article\" && !(_id in path(\"drafts.**\")) && !(_id in path(\"versions.**\")) && !(_id in path(\"private.**\"))\n  && defined(slug.current) && defined(datePublished)\n  && (!defined(embargoUntil) || dateTime(embargoUntil) <= dateTime(now()))\n  && (!defined(channels) || count(channels) == 0 || $channel in channels)\n && references(^._id)] | order(datePublished desc){\n  _id, \"_type\": \"articleCard\", headline, \"slug\": slug.current, description, articleType, language, section, datePublished,\n  \"image\": image{\n  \"_type\": \"figure\",\n  alt, decorative, caption, creditText, copyrightNotice, license, digitalSourceType,\n  hotspot{ x, y },\n  crop{ top, bottom, left, right },\n  \"asset\": asset->{ _id, url, mimeType, size, \"width\": metadata.dimensions.width, \"height\": metadata.dimensions.height, \"lqip\": metadata.lqip },\n  \"source\": source->{\n  _id, _type, name, sourceType, identification, jobTitle, country, url,\n  // What identifies somebody must not travel with somebody who is not named.\n  \"sameAs\": select(identification == \"named\" => sameAs),\n  anonymity{ reason, statement },\n  stateMedia{ typology, basis, asOf }\n}\n},\n  credits[]{ _key, \"_type\": \"credit\", role, name, url },\n  updates[]{ _key, \"_type\": \"update\", kind, date, text, wasWrong }\n}\n}",
  result: (): z.ZodMiniType<QuoteByIdResult> => z.nullable(quoteRecordValidator()),
})

/** What {@link sourceById} returns. */
export type SourceByIdResult = SourceRecord | null

export const sourceById: Query<SourceByIdResult, { channel: string | number | boolean | null; id: string | number | boolean | null }> = defineQuery({
  groq: "*[_type == \"source\" && !(_id in path(\"drafts.**\")) && !(_id in path(\"versions.**\")) && !(_id in path(\"private.**\")) && _id == $id][0]{\n  _id, \"_type\": \"sourceRecord\", name, sourceType, identification, description, jobTitle, country, url, sameAs,\n  anonymity{ reason, statement },\n  stateMedia{ typology, basis, asOf },\n  alternateNames[]{ _key, value, language },\n  \"affiliation\": affiliation->{ _id, name },\n  \"image\": image{\n  \"_type\": \"figure\",\n  alt, decorative, caption, creditText, copyrightNotice, license, digitalSourceType,\n  hotspot{ x, y },\n  crop{ top, bottom, left, right },\n  \"asset\": asset->{ _id, url, mimeType, size, \"width\": metadata.dimensions.width, \"height\": metadata.dimensions.height, \"lqip\": metadata.lqip },\n  \"source\": source->{\n  _id, _type, name, sourceType, identification, jobTitle, country, url,\n  // What identifies somebody must not travel with somebody who is not named.\n  \"sameAs\": select(identification == \"named\" => sameAs),\n  anonymity{ reason, statement },\n  stateMedia{ typology, basis, asOf }\n}\n},\n  \"quotes\": *[_type == \"quote\" && !(_id in path(\"drafts.**\")) && !(_id in path(\"versions.**\")) && !(_id in path(\"private.**\")) && (^._id in attribution.speakers[]._ref || ^._id in attribution.via[].agent._ref)] | order(_createdAt desc){\n  _id, _type, text, quoteType, language, originalLanguage, originalText, translator, dateSaid, medium, verification,\n  \"attribution\": attribution{\n  \"_type\": \"attribution\",\n  \"speakers\": speakers[defined(@->_id)]->{\n  _id, _type, name, sourceType, identification, jobTitle, country, url,\n  // What identifies somebody must not travel with somebody who is not named.\n  \"sameAs\": select(identification == \"named\" => sameAs),\n  anonymity{ reason, statement },\n  stateMedia{ typology, basis, asOf }\n},\n  asDescribed,\n  cue,\n  via[]{ _key, \"_type\": \"attributionHop\", relation, \"agent\": agent->{\n  _id, _type, name, sourceType, identification, jobTitle, country, url,\n  // What identifies somebody must not travel with somebody who is not named.\n  \"sameAs\": select(identification == \"named\" => sameAs),\n  anonymity{ reason, statement },\n  stateMedia{ typology, basis, asOf }\n}, \"citation\": citation{ \"_type\": \"citation\", title, url, publisher, datePublished, archivedUrl } }\n},\n  \"event\": event->{ _id, name, startDate, dateText },\n  \"isPartOf\": isPartOf->{ _id, text },\n  \"citation\": citation{ \"_type\": \"citation\", title, url, publisher, datePublished, archivedUrl },\n  updates[]{ _key, \"_type\": \"update\", kind, date, text, wasWrong }\n},\n  \"articles\": *[\n  _type == \"article\" && !(_id in path(\"drafts.**\")) && !(_id in path(\"versions.**\")) && !(_id in path(\"private.**\"))\n  && defined(slug.current) && defined(datePublished)\n  && (!defined(embargoUntil) || dateTime(embargoUntil) <= dateTime(now()))\n  && (!defined(channels) || count(channels) == 0 || $channel in channels)\n && (references(^._id) || references(*[_type == \"quote\" && !(_id in path(\"drafts.**\")) && !(_id in path(\"versions.**\")) && !(_id in path(\"private.**\")) && references(^.^._id)]._id))] | order(datePublished desc){\n  _id, \"_type\": \"articleCard\", headline, \"slug\": slug.current, description, articleType, language, section, datePublished,\n  \"image\": image{\n  \"_type\": \"figure\",\n  alt, decorative, caption, creditText, copyrightNotice, license, digitalSourceType,\n  hotspot{ x, y },\n  crop{ top, bottom, left, right },\n  \"asset\": asset->{ _id, url, mimeType, size, \"width\": metadata.dimensions.width, \"height\": metadata.dimensions.height, \"lqip\": metadata.lqip },\n  \"source\": source->{\n  _id, _type, name, sourceType, identification, jobTitle, country, url,\n  // What identifies somebody must not travel with somebody who is not named.\n  \"sameAs\": select(identification == \"named\" => sameAs),\n  anonymity{ reason, statement },\n  stateMedia{ typology, basis, asOf }\n}\n},\n  credits[]{ _key, \"_type\": \"credit\", role, name, url },\n  updates[]{ _key, \"_type\": \"update\", kind, date, text, wasWrong }\n}\n}",
  result: (): z.ZodMiniType<SourceByIdResult> => z.nullable(sourceRecordValidator()),
})

/** What {@link timeline} returns. */
export type TimelineResult = Array<Event>

export const timeline: Query<TimelineResult, { first: number }> = defineQuery({
  groq: "*[_type == \"event\" && !(_id in path(\"drafts.**\")) && !(_id in path(\"versions.**\")) && !(_id in path(\"private.**\"))] | order(coalesce(startDate, \"9999\") desc)[0...$first]{\n  _id, _type, name, occurrenceStatus, statusAsOf, startDate, endDate, dateText, timeZone,\n  previousStartDate, description,\n  \"location\": location{ \"_type\": \"place\", name, locality, region, countryCode },\n  \"attribution\": attribution{\n  \"_type\": \"attribution\",\n  \"speakers\": speakers[defined(@->_id)]->{\n  _id, _type, name, sourceType, identification, jobTitle, country, url,\n  // What identifies somebody must not travel with somebody who is not named.\n  \"sameAs\": select(identification == \"named\" => sameAs),\n  anonymity{ reason, statement },\n  stateMedia{ typology, basis, asOf }\n},\n  asDescribed,\n  cue,\n  via[]{ _key, \"_type\": \"attributionHop\", relation, \"agent\": agent->{\n  _id, _type, name, sourceType, identification, jobTitle, country, url,\n  // What identifies somebody must not travel with somebody who is not named.\n  \"sameAs\": select(identification == \"named\" => sameAs),\n  anonymity{ reason, statement },\n  stateMedia{ typology, basis, asOf }\n}, \"citation\": citation{ \"_type\": \"citation\", title, url, publisher, datePublished, archivedUrl } }\n},\n  \"superEvent\": superEvent->{ _id, name }\n}",
  result: (): z.ZodMiniType<TimelineResult> => z.array(eventValidator()),
})
