import type { SourcingSummary } from '@onrecord/schemas/rules'
import type {
  Article,
  AttributionHop,
  Claim,
  ClaimResponse,
  Event,
  Figure,
  Quote,
  Source,
  Update,
} from '../queries.generated.ts'

type Typology = NonNullable<NonNullable<Source['stateMedia']>['typology']>
type Synthetic = Extract<
  Figure['digitalSourceType'],
  'trainedAlgorithmicMedia' | 'compositeWithTrainedAlgorithmicMedia'
>

/**
 * Every word that a front end says about a story and that is not the story’s own. All renderers take
 * them as `words`, {@link english} unless given.
 *
 * @example
 * ```ts
 * import { english, type Words } from '@onrecord/client/words'
 *
 * export const norwegian: Words = {
 *   ...english,
 *   language: 'nb',
 *   quoted: (text) => `«${text}»`,
 *   relation: { ...english.relation, reportedBy: 'ifølge' },
 * }
 * ```
 */
export interface Words {
  /** Which language these words are in, as BCP 47. Dates, countries and lists follow it. */
  readonly language: string

  readonly occurrenceStatus: Readonly<Record<Event['occurrenceStatus'], string>>
  readonly quoteType: Readonly<Record<Quote['quoteType'], string>>
  readonly verification: Readonly<Record<Quote['verification'], string>>
  /** Follows a name or begins a phrase: “as reported by”. */
  readonly relation: Readonly<Record<AttributionHop['relation'], string>>
  readonly claimType: Readonly<Record<Claim['claimType'], string>>
  readonly claimStatus: Readonly<Record<Claim['status'], string>>
  /** Follows a name: “denies it”. */
  readonly stance: Readonly<Record<ClaimResponse['stance'], string>>
  readonly updateKind: Readonly<Record<Update['kind'], string>>
  readonly articleType: Readonly<Record<Article['articleType'], string>>
  readonly stateMedia: Readonly<Record<Typology, string>>
  /** For pictures that a machine made, or made parts of. */
  readonly synthetic: Readonly<Record<Synthetic, string>>

  /** Puts words in quotation marks. */
  readonly quoted: (text: string) => string
  readonly until: (date: string) => string
  readonly period: (from: string, to: string) => string
  readonly about: (date: string) => string
  readonly unconfirmed: (date: string) => string
  readonly saidIn: (language: string) => string
  /** Where a claim names nobody; with the words by which the story calls the claimants, if any. */
  readonly noClaimant: (asDescribed: string | null) => string
  /** What a story rests on, as sentences. */
  readonly sourcing: (summary: SourcingSummary) => readonly string[]

  /** Stands for a speaker where none is known. */
  readonly nobody: string
  /** Stands for a source that was deleted. */
  readonly lostSource: string
  readonly paraphrased: string
  readonly retracted: string
  readonly translatedBy: string
  readonly handedOutBy: string
  readonly claimedBy: string
  readonly accordingTo: string
  readonly wasToBegin: string
  readonly asOf: string
  readonly evidence: string
  readonly earlierVersion: string
  readonly by: string
  readonly noByline: string
  readonly updated: string

  /** Headings of a story’s parts. */
  readonly headings: Readonly<
    Record<
      | 'updates'
      | 'responses'
      | 'quotes'
      | 'sourcing'
      | 'claims'
      | 'sources'
      | 'events'
      | 'backstory'
      | 'citations',
      string
    >
  >
}
