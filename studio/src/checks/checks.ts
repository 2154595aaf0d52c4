import {
  publishedIdOf,
  sourcingSummary,
  type SourcedClaim,
  type SourcedStatement,
  type SourcingSummary,
} from '@onrecord/schemas/rules'
import {
  validateDocument,
  type SanityClient,
  type SanityDocument,
  type ValidationMarker,
  type Workspace,
} from 'sanity'
import { ON_RECORD, referencesIn } from '../publishing/parts.ts'

/** What the rules find in a record that the story uses. */
export interface RecordFindings {
  readonly id: string
  readonly type: string
  readonly document: SanityDocument
  readonly markers: readonly ValidationMarker[]
}

/** How a story stands, besides what the rules find in the story itself. */
export interface Checked {
  readonly records: readonly RecordFindings[]
  readonly summary: SourcingSummary
}

const AGENT = '_id, identification, stateMedia'
const ATTRIBUTION = `"attribution": attribution{
  "speakers": speakers[]->{${AGENT}},
  "via": via[]{"agent": agent->{${AGENT}}}
}`
const RESTS_ON = `{
  "records": *[_id in $ids && _type in $types],
  "statements": *[_type == "quote" && _id in $ids]{quoteType, verification, ${ATTRIBUTION}},
  "claims": *[_id == $story][0].body[_type == "claim"]{claimType, ${ATTRIBUTION}, responses}
}`

interface RestsOn {
  readonly records: readonly SanityDocument[]
  readonly statements: readonly SourcedStatement[]
  readonly claims: readonly SourcedClaim[] | null
}

/** Holds every quote, source and event that a story names against the rules, as they are now. */
export async function checkRecords(
  client: SanityClient,
  workspace: Workspace,
  story: Record<string, unknown>,
): Promise<Checked> {
  const { records, statements, claims } = await client
    .withConfig({ perspective: 'drafts' })
    .fetch<RestsOn>(RESTS_ON, {
      ids: referencesIn(story),
      types: ON_RECORD,
      story: publishedIdOf(String(story['_id'])),
    })
  const checked = await Promise.all(
    records.map(async (document) => {
      const markers = await validateDocument({ document, workspace, environment: 'studio' })
      return {
        id: publishedIdOf(document._id),
        type: document._type,
        document,
        markers,
      }
    }),
  )
  return {
    records: checked.filter(({ markers }) => markers.length > 0),
    summary: sourcingSummary(statements, claims ?? []),
  }
}
