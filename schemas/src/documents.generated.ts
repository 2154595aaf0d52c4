// Printed from the schema by `pnpm run generate`. Change the types in src/types, not this file.
import * as z from 'zod/mini'

/** An item of an array. */
export type Keyed<Item> = Item & { _key: string }

/** An object of the type `review`. */
export interface Review {
  _id: string
  _type: "review"
  _createdAt: string
  _updatedAt: string
  _rev: string
  story: string
  state: "asked" | "approved" | "returned"
  by: string
  revision: string
}

/** An object of the type `reference`. */
export interface Reference {
  _ref: string
  _type: "reference"
  _weak?: boolean
}

/** An object of the type `sourceDossier`. */
export interface SourceDossier {
  _id: string
  _type: "sourceDossier"
  _createdAt: string
  _updatedAt: string
  _rev: string
  source: Reference
  identityHeldBy?: string
  approvedBy?: string
  approvedAt?: string
  terms?: "onTheRecord" | "onBackground" | "deepBackground" | "offTheRecord"
  reviewBy?: string
  note?: string
}

/** An object of the type `slug`. */
export interface Slug {
  _type: "slug"
  current: string
  source?: string
}

/** An object of the type `geopoint`. */
export interface Geopoint {
  _type: "geopoint"
  lat?: number
  lng?: number
  alt?: number
}

/** An object of the type `place`. */
export interface Place {
  _type: "place"
  name: string
  locality?: string
  region?: string
  countryCode?: string
  geo?: Geopoint
  sameAs?: string
}

/** An object of the type `sanity.imageHotspot`. */
export interface SanityImageHotspot {
  _type: "sanity.imageHotspot"
  x: number
  y: number
  height: number
  width: number
}

/** An object of the type `sanity.imageCrop`. */
export interface SanityImageCrop {
  _type: "sanity.imageCrop"
  top: number
  bottom: number
  left: number
  right: number
}

/** An object of the type `figure`. */
export interface Figure {
  _type: "figure"
  asset?: Reference
  media?: unknown
  hotspot?: SanityImageHotspot
  crop?: SanityImageCrop
  alt?: string
  decorative?: boolean
  caption?: string
  creditText?: string
  source?: Reference
  copyrightNotice?: string
  license?: string
  digitalSourceType?: "digitalCapture" | "negativeFilm" | "print" | "screenCapture" | "digitalCreation" | "compositeCapture" | "compositeWithTrainedAlgorithmicMedia" | "trainedAlgorithmicMedia"
}

/** An object of the type `span`. */
export interface Span {
  marks?: Array<string>
  text?: string
  _type: "span"
}

/** An object of the type `quoteMention`. */
export interface QuoteMention {
  quote: Reference
  _type: "quoteMention"
}

/** An object of the type `sourceMention`. */
export interface SourceMention {
  source: Reference
  _type: "sourceMention"
}

/** An object of the type `eventMention`. */
export interface EventMention {
  event: Reference
  _type: "eventMention"
}

/** An object of the type `citation`. */
export interface Citation {
  _type: "citation"
  title?: string
  url?: string
  publisher?: string
  datePublished?: string
  archivedUrl?: string
}

/** An object of the type `attributionHop`. */
export interface AttributionHop {
  _type: "attributionHop"
  relation: "reportedBy" | "broadcastBy" | "publishedBy" | "quotedBy" | "postedOn" | "translatedBy"
  agent: Reference
  citation?: Citation
}

/** An object of the type `attribution`. */
export interface Attribution {
  _type: "attribution"
  speakers?: Array<Keyed<Reference>>
  asDescribed?: string
  cue?: string
  via?: Array<Keyed<AttributionHop>>
}

/** An object of the type `link`. */
export interface Link {
  href: string
  _type: "link"
}

/** An object of the type `block`. */
export interface Block {
  children?: Array<Keyed<Span>>
  style?: "normal" | "h2" | "h3"
  listItem?: "bullet" | "number"
  markDefs?: Array<Keyed<QuoteMention> | Keyed<SourceMention> | Keyed<EventMention> | Keyed<Attribution> | Keyed<Link>>
  level?: number
  _type: "block"
}

/** An object of the type `quoteBlock`. */
export interface QuoteBlock {
  _type: "quoteBlock"
  quote: Reference
  display?: "block" | "pull"
}

/** An object of the type `claimResponse`. */
export interface ClaimResponse {
  _type: "claimResponse"
  stance: "denies" | "deniesInPart" | "confirms" | "disputes" | "declinedToComment" | "didNotRespond" | "notYetContacted"
  text?: string
  attribution?: Attribution
  quote?: Reference
}

/** An object of the type `claim`. */
export interface Claim {
  _type: "claim"
  claimType: "allegation" | "assertion"
  text: string
  attribution?: Attribution
  about?: Array<Keyed<Reference>>
  responses?: Array<Keyed<ClaimResponse>>
  status: "unverified" | "disputed" | "supported" | "refuted" | "outdated"
  statusAsOf?: string
  citations?: Array<Keyed<Citation>>
  display?: "box" | "data"
}

/** An object of the type `embed`. */
export interface Embed {
  _type: "embed"
  url: string
  title?: string
}

/** An object of the type `credit`. */
export interface Credit {
  _type: "credit"
  role: "author" | "contributor" | "editor" | "translator" | "photographer" | "factChecker" | "provider"
  name: string
  profile?: Reference
  url?: string
}

/** An object of the type `topic`. */
export interface Topic {
  _type: "topic"
  scheme: "medtop" | "local"
  code: string
  name: string
}

/** An object of the type `update`. */
export interface Update {
  _type: "update"
  kind: "update" | "clarification" | "correction" | "retraction" | "kill" | "editorsNote"
  date: string
  text?: string
  wasWrong?: string
}

/** An object of the type `article`. */
export interface Article {
  _id: string
  _type: "article"
  _createdAt: string
  _updatedAt: string
  _rev: string
  headline: string
  slug: Slug
  description?: string
  dateline?: {
    text?: string
    place?: Place
  }
  image?: Figure
  body: Array<Keyed<Block> | Keyed<QuoteBlock> | Keyed<Claim> | Keyed<Figure> | Keyed<Embed>>
  credits?: Array<Keyed<Credit>>
  articleType: "report" | "analysis" | "background" | "opinion" | "factCheck" | "live" | "askThePublic"
  section?: "world" | "local" | "politics" | "business" | "science" | "culture" | "sport"
  events?: Array<Keyed<Reference>>
  topics?: Array<Keyed<Topic>>
  language: string
  relatedArticles?: Array<Keyed<Reference>>
  translationOf?: Reference
  updates?: Array<Keyed<Update>>
  citations?: Array<Keyed<Citation>>
  backstory?: string
  datePublished?: string
  previousSlugs?: Array<string>
  embargoUntil?: string
  channels?: Array<string>
  canonicalUrl?: string
  rights?: {
    copyrightHolder?: string
    copyrightNotice?: string
    usageTerms?: string
    license?: string
  }
}

/** An object of the type `localizedName`. */
export interface LocalizedName {
  _type: "localizedName"
  value: string
  language: string
}

/** An object of the type `source`. */
export interface Source {
  _id: string
  _type: "source"
  _createdAt: string
  _updatedAt: string
  _rev: string
  name: string
  sourceType: "person" | "organization" | "newsOrganization" | "document"
  identification: "named" | "unnamed" | "collective"
  anonymity?: {
    reason?: "safety" | "retaliation" | "notAuthorised" | "legal" | "privacy" | "minor" | "other"
    statement?: string
  }
  description?: string
  jobTitle?: string
  affiliation?: Reference
  country?: string
  stateMedia?: {
    typology?: "SC" | "CaPu" | "CaPr" | "ISFM" | "ISF" | "ISM" | "IP"
    basis?: string
    asOf?: string
  }
  image?: Figure
  alternateNames?: Array<Keyed<LocalizedName>>
  url?: string
  sameAs?: Array<string>
}

/** An object of the type `quote`. */
export interface Quote {
  _id: string
  _type: "quote"
  _createdAt: string
  _updatedAt: string
  _rev: string
  text: string
  quoteType: "direct" | "partial" | "indirect"
  attribution: Attribution
  event?: Reference
  dateSaid?: string
  medium?: "interview" | "pressConference" | "speech" | "statement" | "broadcast" | "socialMedia" | "document" | "courtProceeding" | "unknown"
  verification: "firstHand" | "primaryRecord" | "secondHand" | "unverified"
  citation?: Citation
  language: string
  originalLanguage?: string
  originalText?: string
  translator?: string
  isPartOf?: Reference
  updates?: Array<Keyed<Update>>
}

/** An object of the type `participant`. */
export interface Participant {
  _type: "participant"
  agent?: Reference
  name?: string
  role: "host" | "visitor" | "organizer" | "speaker" | "party" | "attendee" | "affected" | "other"
  roleText?: string
}

/** An object of the type `event`. */
export interface Event {
  _id: string
  _type: "event"
  _createdAt: string
  _updatedAt: string
  _rev: string
  name: string
  occurrenceStatus: "occurred" | "underway" | "expected" | "possible" | "reported" | "postponed" | "cancelled"
  statusAsOf?: string
  attribution?: Attribution
  description?: string
  startDate?: string
  endDate?: string
  dateText?: string
  timeZone?: string
  previousStartDate?: string
  location?: Place
  participants?: Array<Keyed<Participant>>
  superEvent?: Reference
  previousEvent?: Reference
  alternateNames?: Array<Keyed<LocalizedName>>
  sameAs?: Array<string>
  citations?: Array<Keyed<Citation>>
  updates?: Array<Keyed<Update>>
}

const reviewValidator = () => z.object({
  _id: z.string(),
  _type: z.literal("review"),
  _createdAt: z.string(),
  _updatedAt: z.string(),
  _rev: z.string(),
  story: z.string(),
  state: z.enum(["asked", "approved", "returned"]),
  by: z.string(),
  revision: z.string(),
})

const referenceValidator = () => z.object({
  _ref: z.string(),
  _type: z.literal("reference"),
  _weak: z.exactOptional(z.boolean()),
})

const sourceDossierValidator = () => z.object({
  _id: z.string(),
  _type: z.literal("sourceDossier"),
  _createdAt: z.string(),
  _updatedAt: z.string(),
  _rev: z.string(),
  source: referenceValidator(),
  identityHeldBy: z.exactOptional(z.string()),
  approvedBy: z.exactOptional(z.string()),
  approvedAt: z.exactOptional(z.string()),
  terms: z.exactOptional(z.enum(["onTheRecord", "onBackground", "deepBackground", "offTheRecord"])),
  reviewBy: z.exactOptional(z.string()),
  note: z.exactOptional(z.string()),
})

const slugValidator = () => z.object({
  _type: z.literal("slug"),
  current: z.string(),
  source: z.exactOptional(z.string()),
})

const geopointValidator = () => z.object({
  _type: z.literal("geopoint"),
  lat: z.exactOptional(z.number()),
  lng: z.exactOptional(z.number()),
  alt: z.exactOptional(z.number()),
})

const placeValidator = () => z.object({
  _type: z.literal("place"),
  name: z.string(),
  locality: z.exactOptional(z.string()),
  region: z.exactOptional(z.string()),
  countryCode: z.exactOptional(z.string()),
  geo: z.exactOptional(geopointValidator()),
  sameAs: z.exactOptional(z.string()),
})

const sanityImageHotspotValidator = () => z.object({
  _type: z.literal("sanity.imageHotspot"),
  x: z.number(),
  y: z.number(),
  height: z.number(),
  width: z.number(),
})

const sanityImageCropValidator = () => z.object({
  _type: z.literal("sanity.imageCrop"),
  top: z.number(),
  bottom: z.number(),
  left: z.number(),
  right: z.number(),
})

const figureValidator = () => z.object({
  _type: z.literal("figure"),
  asset: z.exactOptional(referenceValidator()),
  media: z.exactOptional(z.unknown()),
  hotspot: z.exactOptional(sanityImageHotspotValidator()),
  crop: z.exactOptional(sanityImageCropValidator()),
  alt: z.exactOptional(z.string()),
  decorative: z.exactOptional(z.boolean()),
  caption: z.exactOptional(z.string()),
  creditText: z.exactOptional(z.string()),
  source: z.exactOptional(referenceValidator()),
  copyrightNotice: z.exactOptional(z.string()),
  license: z.exactOptional(z.string()),
  digitalSourceType: z.exactOptional(z.enum(["digitalCapture", "negativeFilm", "print", "screenCapture", "digitalCreation", "compositeCapture", "compositeWithTrainedAlgorithmicMedia", "trainedAlgorithmicMedia"])),
})

const spanValidator = () => z.object({
  marks: z.exactOptional(z.array(z.string())),
  text: z.exactOptional(z.string()),
  _type: z.literal("span"),
})

const quoteMentionValidator = () => z.object({
  quote: referenceValidator(),
  _type: z.literal("quoteMention"),
})

const sourceMentionValidator = () => z.object({
  source: referenceValidator(),
  _type: z.literal("sourceMention"),
})

const eventMentionValidator = () => z.object({
  event: referenceValidator(),
  _type: z.literal("eventMention"),
})

const citationValidator = () => z.object({
  _type: z.literal("citation"),
  title: z.exactOptional(z.string()),
  url: z.exactOptional(z.string()),
  publisher: z.exactOptional(z.string()),
  datePublished: z.exactOptional(z.string()),
  archivedUrl: z.exactOptional(z.string()),
})

const attributionHopValidator = () => z.object({
  _type: z.literal("attributionHop"),
  relation: z.enum(["reportedBy", "broadcastBy", "publishedBy", "quotedBy", "postedOn", "translatedBy"]),
  agent: referenceValidator(),
  citation: z.exactOptional(citationValidator()),
})

const attributionValidator = () => z.object({
  _type: z.literal("attribution"),
  speakers: z.exactOptional(z.array(z.extend(referenceValidator(), { _key: z.string() }))),
  asDescribed: z.exactOptional(z.string()),
  cue: z.exactOptional(z.string()),
  via: z.exactOptional(z.array(z.extend(attributionHopValidator(), { _key: z.string() }))),
})

const linkValidator = () => z.object({
  href: z.string(),
  _type: z.literal("link"),
})

const blockValidator = () => z.object({
  children: z.exactOptional(z.array(z.extend(spanValidator(), { _key: z.string() }))),
  style: z.exactOptional(z.enum(["normal", "h2", "h3"])),
  listItem: z.exactOptional(z.enum(["bullet", "number"])),
  markDefs: z.exactOptional(z.array(z.discriminatedUnion('_type', [z.extend(quoteMentionValidator(), { _key: z.string() }), z.extend(sourceMentionValidator(), { _key: z.string() }), z.extend(eventMentionValidator(), { _key: z.string() }), z.extend(attributionValidator(), { _key: z.string() }), z.extend(linkValidator(), { _key: z.string() })]))),
  level: z.exactOptional(z.number()),
  _type: z.literal("block"),
})

const quoteBlockValidator = () => z.object({
  _type: z.literal("quoteBlock"),
  quote: referenceValidator(),
  display: z.exactOptional(z.enum(["block", "pull"])),
})

const claimResponseValidator = () => z.object({
  _type: z.literal("claimResponse"),
  stance: z.enum(["denies", "deniesInPart", "confirms", "disputes", "declinedToComment", "didNotRespond", "notYetContacted"]),
  text: z.exactOptional(z.string()),
  attribution: z.exactOptional(attributionValidator()),
  quote: z.exactOptional(referenceValidator()),
})

const claimValidator = () => z.object({
  _type: z.literal("claim"),
  claimType: z.enum(["allegation", "assertion"]),
  text: z.string(),
  attribution: z.exactOptional(attributionValidator()),
  about: z.exactOptional(z.array(z.extend(referenceValidator(), { _key: z.string() }))),
  responses: z.exactOptional(z.array(z.extend(claimResponseValidator(), { _key: z.string() }))),
  status: z.enum(["unverified", "disputed", "supported", "refuted", "outdated"]),
  statusAsOf: z.exactOptional(z.string()),
  citations: z.exactOptional(z.array(z.extend(citationValidator(), { _key: z.string() }))),
  display: z.exactOptional(z.enum(["box", "data"])),
})

const embedValidator = () => z.object({
  _type: z.literal("embed"),
  url: z.string(),
  title: z.exactOptional(z.string()),
})

const creditValidator = () => z.object({
  _type: z.literal("credit"),
  role: z.enum(["author", "contributor", "editor", "translator", "photographer", "factChecker", "provider"]),
  name: z.string(),
  profile: z.exactOptional(referenceValidator()),
  url: z.exactOptional(z.string()),
})

const topicValidator = () => z.object({
  _type: z.literal("topic"),
  scheme: z.enum(["medtop", "local"]),
  code: z.string(),
  name: z.string(),
})

const updateValidator = () => z.object({
  _type: z.literal("update"),
  kind: z.enum(["update", "clarification", "correction", "retraction", "kill", "editorsNote"]),
  date: z.string(),
  text: z.exactOptional(z.string()),
  wasWrong: z.exactOptional(z.string()),
})

const articleValidator = () => z.object({
  _id: z.string(),
  _type: z.literal("article"),
  _createdAt: z.string(),
  _updatedAt: z.string(),
  _rev: z.string(),
  headline: z.string(),
  slug: slugValidator(),
  description: z.exactOptional(z.string()),
  dateline: z.exactOptional(z.object({
    text: z.exactOptional(z.string()),
    place: z.exactOptional(placeValidator()),
  })),
  image: z.exactOptional(figureValidator()),
  body: z.array(z.discriminatedUnion('_type', [z.extend(blockValidator(), { _key: z.string() }), z.extend(quoteBlockValidator(), { _key: z.string() }), z.extend(claimValidator(), { _key: z.string() }), z.extend(figureValidator(), { _key: z.string() }), z.extend(embedValidator(), { _key: z.string() })])),
  credits: z.exactOptional(z.array(z.extend(creditValidator(), { _key: z.string() }))),
  articleType: z.enum(["report", "analysis", "background", "opinion", "factCheck", "live", "askThePublic"]),
  section: z.exactOptional(z.enum(["world", "local", "politics", "business", "science", "culture", "sport"])),
  events: z.exactOptional(z.array(z.extend(referenceValidator(), { _key: z.string() }))),
  topics: z.exactOptional(z.array(z.extend(topicValidator(), { _key: z.string() }))),
  language: z.string(),
  relatedArticles: z.exactOptional(z.array(z.extend(referenceValidator(), { _key: z.string() }))),
  translationOf: z.exactOptional(referenceValidator()),
  updates: z.exactOptional(z.array(z.extend(updateValidator(), { _key: z.string() }))),
  citations: z.exactOptional(z.array(z.extend(citationValidator(), { _key: z.string() }))),
  backstory: z.exactOptional(z.string()),
  datePublished: z.exactOptional(z.string()),
  previousSlugs: z.exactOptional(z.array(z.string())),
  embargoUntil: z.exactOptional(z.string()),
  channels: z.exactOptional(z.array(z.string())),
  canonicalUrl: z.exactOptional(z.string()),
  rights: z.exactOptional(z.object({
    copyrightHolder: z.exactOptional(z.string()),
    copyrightNotice: z.exactOptional(z.string()),
    usageTerms: z.exactOptional(z.string()),
    license: z.exactOptional(z.string()),
  })),
})

const localizedNameValidator = () => z.object({
  _type: z.literal("localizedName"),
  value: z.string(),
  language: z.string(),
})

const sourceValidator = () => z.object({
  _id: z.string(),
  _type: z.literal("source"),
  _createdAt: z.string(),
  _updatedAt: z.string(),
  _rev: z.string(),
  name: z.string(),
  sourceType: z.enum(["person", "organization", "newsOrganization", "document"]),
  identification: z.enum(["named", "unnamed", "collective"]),
  anonymity: z.exactOptional(z.object({
    reason: z.exactOptional(z.enum(["safety", "retaliation", "notAuthorised", "legal", "privacy", "minor", "other"])),
    statement: z.exactOptional(z.string()),
  })),
  description: z.exactOptional(z.string()),
  jobTitle: z.exactOptional(z.string()),
  affiliation: z.exactOptional(referenceValidator()),
  country: z.exactOptional(z.string()),
  stateMedia: z.exactOptional(z.object({
    typology: z.exactOptional(z.enum(["SC", "CaPu", "CaPr", "ISFM", "ISF", "ISM", "IP"])),
    basis: z.exactOptional(z.string()),
    asOf: z.exactOptional(z.string()),
  })),
  image: z.exactOptional(figureValidator()),
  alternateNames: z.exactOptional(z.array(z.extend(localizedNameValidator(), { _key: z.string() }))),
  url: z.exactOptional(z.string()),
  sameAs: z.exactOptional(z.array(z.string())),
})

const quoteValidator = () => z.object({
  _id: z.string(),
  _type: z.literal("quote"),
  _createdAt: z.string(),
  _updatedAt: z.string(),
  _rev: z.string(),
  text: z.string(),
  quoteType: z.enum(["direct", "partial", "indirect"]),
  attribution: attributionValidator(),
  event: z.exactOptional(referenceValidator()),
  dateSaid: z.exactOptional(z.string()),
  medium: z.exactOptional(z.enum(["interview", "pressConference", "speech", "statement", "broadcast", "socialMedia", "document", "courtProceeding", "unknown"])),
  verification: z.enum(["firstHand", "primaryRecord", "secondHand", "unverified"]),
  citation: z.exactOptional(citationValidator()),
  language: z.string(),
  originalLanguage: z.exactOptional(z.string()),
  originalText: z.exactOptional(z.string()),
  translator: z.exactOptional(z.string()),
  isPartOf: z.exactOptional(referenceValidator()),
  updates: z.exactOptional(z.array(z.extend(updateValidator(), { _key: z.string() }))),
})

const participantValidator = () => z.object({
  _type: z.literal("participant"),
  agent: z.exactOptional(referenceValidator()),
  name: z.exactOptional(z.string()),
  role: z.enum(["host", "visitor", "organizer", "speaker", "party", "attendee", "affected", "other"]),
  roleText: z.exactOptional(z.string()),
})

const eventValidator = () => z.object({
  _id: z.string(),
  _type: z.literal("event"),
  _createdAt: z.string(),
  _updatedAt: z.string(),
  _rev: z.string(),
  name: z.string(),
  occurrenceStatus: z.enum(["occurred", "underway", "expected", "possible", "reported", "postponed", "cancelled"]),
  statusAsOf: z.exactOptional(z.string()),
  attribution: z.exactOptional(attributionValidator()),
  description: z.exactOptional(z.string()),
  startDate: z.exactOptional(z.string()),
  endDate: z.exactOptional(z.string()),
  dateText: z.exactOptional(z.string()),
  timeZone: z.exactOptional(z.string()),
  previousStartDate: z.exactOptional(z.string()),
  location: z.exactOptional(placeValidator()),
  participants: z.exactOptional(z.array(z.extend(participantValidator(), { _key: z.string() }))),
  superEvent: z.exactOptional(referenceValidator()),
  previousEvent: z.exactOptional(referenceValidator()),
  alternateNames: z.exactOptional(z.array(z.extend(localizedNameValidator(), { _key: z.string() }))),
  sameAs: z.exactOptional(z.array(z.string())),
  citations: z.exactOptional(z.array(z.extend(citationValidator(), { _key: z.string() }))),
  updates: z.exactOptional(z.array(z.extend(updateValidator(), { _key: z.string() }))),
})

/** Checks a stored `review`. */
export const reviewDocument = (): z.ZodMiniType<Review> => reviewValidator()

/** Checks a stored `sourceDossier`. */
export const sourceDossierDocument = (): z.ZodMiniType<SourceDossier> => sourceDossierValidator()

/** Checks a stored `article`. */
export const articleDocument = (): z.ZodMiniType<Article> => articleValidator()

/** Checks a stored `source`. */
export const sourceDocument = (): z.ZodMiniType<Source> => sourceValidator()

/** Checks a stored `quote`. */
export const quoteDocument = (): z.ZodMiniType<Quote> => quoteValidator()

/** Checks a stored `event`. */
export const eventDocument = (): z.ZodMiniType<Event> => eventValidator()

/** Any document of the model. */
export type AnyDocument = Review | SourceDossier | Article | Source | Quote | Event
