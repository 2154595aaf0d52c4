/**
 * What rules read of a document. Everything may be missing: a rule looks at drafts while they are
 * being written.
 */
export interface ReferenceLike {
  readonly _ref?: string
  readonly _key?: string
}

export interface AttributionLike {
  readonly speakers?: readonly ReferenceLike[]
  readonly asDescribed?: string
  readonly cue?: string
  readonly via?: readonly HopLike[]
}

export interface HopLike {
  readonly _key?: string
  readonly agent?: ReferenceLike
  readonly relation?: string
}

export interface UpdateLike {
  readonly _key?: string
  readonly date?: string
  readonly kind?: string
  readonly text?: string
}

export interface CitationLike {
  readonly _key?: string
  readonly url?: string
  readonly title?: string
}

export interface QuoteLike {
  readonly _id?: string
  readonly text?: string
  readonly quoteType?: string
  readonly attribution?: AttributionLike
  readonly language?: string
  readonly originalLanguage?: string
  readonly originalText?: string
  readonly translator?: string
  readonly dateSaid?: string
  readonly medium?: string
  readonly verification?: string
  readonly isPartOf?: ReferenceLike
  readonly citation?: CitationLike
  readonly updates?: readonly UpdateLike[]
}

export interface SourceLike {
  readonly _id?: string
  readonly name?: string
  readonly sourceType?: string
  readonly identification?: string
  readonly anonymity?: { readonly reason?: string; readonly statement?: string }
  readonly description?: string
  readonly jobTitle?: string
  readonly affiliation?: ReferenceLike
  readonly country?: string
  readonly stateMedia?: {
    readonly typology?: string
    readonly basis?: string
    readonly asOf?: string
  }
  readonly alternateNames?: readonly {
    readonly _key?: string
    readonly value?: string
    readonly language?: string
  }[]
  readonly sameAs?: readonly string[]
}

export interface ParticipantLike {
  readonly _key?: string
  readonly agent?: ReferenceLike
  readonly name?: string
  readonly role?: string
}

export interface EventLike {
  readonly _id?: string
  readonly name?: string
  readonly occurrenceStatus?: string
  readonly statusAsOf?: string
  readonly startDate?: string
  readonly endDate?: string
  readonly previousStartDate?: string
  readonly dateText?: string
  readonly timeZone?: string
  readonly participants?: readonly ParticipantLike[]
  readonly superEvent?: ReferenceLike
  readonly previousEvent?: ReferenceLike
  readonly attribution?: AttributionLike
  readonly description?: string
}

export interface SpanLike {
  readonly _type?: string
  readonly text?: string
  readonly marks?: readonly string[]
}

export interface MarkDefLike {
  readonly _key?: string
  readonly _type?: string
  readonly quote?: ReferenceLike
  readonly source?: ReferenceLike
  readonly event?: ReferenceLike
}

export interface BlockLike {
  readonly _key?: string
  readonly _type?: string
  readonly children?: readonly SpanLike[]
  readonly markDefs?: readonly MarkDefLike[]
  readonly quote?: ReferenceLike
}

export interface ClaimResponseLike {
  readonly _key?: string
  readonly stance?: string
  readonly text?: string
  readonly attribution?: AttributionLike
}

export interface ClaimLike {
  readonly _key?: string
  readonly _type?: string
  readonly claimType?: string
  readonly text?: string
  readonly attribution?: AttributionLike
  readonly about?: readonly ReferenceLike[]
  readonly responses?: readonly ClaimResponseLike[]
  readonly status?: string
  readonly citations?: readonly CitationLike[]
}

export interface ArticleLike {
  readonly _id?: string
  readonly headline?: string
  readonly slug?: { readonly current?: string }
  readonly description?: string
  readonly articleType?: string
  readonly language?: string
  readonly body?: readonly BlockLike[]
  readonly credits?: readonly {
    readonly _key?: string
    readonly role?: string
    readonly name?: string
  }[]
  readonly dateline?: { readonly text?: string; readonly place?: { readonly name?: string } }
  readonly section?: string
  readonly topics?: readonly TopicLike[]
  readonly events?: readonly ReferenceLike[]
  readonly datePublished?: string
  readonly updates?: readonly UpdateLike[]
  readonly embargoUntil?: string
  readonly relatedArticles?: readonly ReferenceLike[]
  readonly translationOf?: ReferenceLike
  readonly channels?: readonly string[]
  readonly canonicalUrl?: string
}

export interface TopicLike {
  readonly _key?: string
  readonly scheme?: string
  readonly code?: string
  readonly name?: string
}

/** The id a draft and its published document share. */
export const publishedIdOf = (id: string): string =>
  id.replace(/^drafts\./, '').replace(/^versions\.[^.]+\./, '')
