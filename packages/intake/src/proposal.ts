import type { AnonymityReason } from './speech/anonymity.ts'
import type { Span } from './text/span.ts'
import type { Reason } from './reason.ts'

/** Something the text offers for the record. Nothing is one until an editor accepts it. */
export interface Proposal extends Span {
  /** From 0 to 1. */
  readonly confidence: number
  /** Why it is proposed. */
  readonly reason: Reason
}

export type QuoteType = 'direct' | 'partial' | 'indirect'
export type SourceType = 'person' | 'organization' | 'newsOrganization' | 'document'
export type Identification = 'named' | 'unnamed' | 'collective'
export type HopRelation =
  'reportedBy' | 'broadcastBy' | 'publishedBy' | 'quotedBy' | 'postedOn' | 'translatedBy'

export interface ProposedHop {
  readonly relation: HopRelation
  /** Name of a proposed source, or of the platform that words were posted on. */
  readonly agent: string
}

export interface ProposedQuote extends Proposal {
  /** The words, without the marks around them; a paraphrase in the story's words. */
  readonly text: string
  readonly quoteType: QuoteType
  /** Names of proposed sources; none when the story does not say who spoke. */
  readonly speakers: readonly string[]
  /** How the story calls the speaker at this place. */
  readonly asDescribed?: string
  /** The verb of saying, as printed. */
  readonly cue?: string
  readonly via: readonly ProposedHop[]
  /** Which of the quotes this one stands in, for words repeated inside a quote. */
  readonly isPartOf?: number
}

export interface ProposedSource extends Proposal {
  readonly name: string
  readonly sourceType: SourceType
  readonly identification: Identification
  readonly jobTitle?: string
  /** Other ways the story writes the name. */
  readonly alternateNames: readonly string[]
  /** Why a source is not named, as printed; the kind of reason only when the words give one. */
  readonly anonymity?: { readonly reason?: AnonymityReason; readonly statement: string }
  /** The document in the directory that this is. */
  readonly matches?: string
}

/** Words in marks that nobody is quoted with: a title, a term, a distance. */
export interface ProposedScareQuote extends Proposal {
  readonly text: string
}

export type OccurrenceStatus =
  'occurred' | 'underway' | 'expected' | 'possible' | 'reported' | 'postponed' | 'cancelled'

export interface ProposedEvent extends Proposal {
  readonly name: string
  readonly occurrenceStatus: OccurrenceStatus
  /** EDTF, only when the words say the day, the month or the year. */
  readonly startDate?: string
  readonly endDate?: string
  /** The story's own words for when. */
  readonly dateText?: string
  /** Names of proposed sources who say so. */
  readonly attributedTo: readonly string[]
}

export type Stance =
  | 'denies'
  | 'deniesInPart'
  | 'confirms'
  | 'disputes'
  | 'declinedToComment'
  | 'didNotRespond'
  | 'notYetContacted'

export interface ProposedResponse extends Proposal {
  readonly stance: Stance
  readonly text: string
  /** Names of proposed sources. */
  readonly speakers: readonly string[]
}

export interface ProposedClaim extends Proposal {
  readonly claimType: 'allegation' | 'assertion'
  readonly text: string
  readonly attribution: {
    readonly speakers: readonly string[]
    /** How the story calls those behind the claim, when it names nobody: “allegations”. */
    readonly asDescribed?: string
  }
  readonly responses: readonly ProposedResponse[]
}
