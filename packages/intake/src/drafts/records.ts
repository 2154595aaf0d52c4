import type { Claim, Event, Keyed, Quote, Source } from '@onrecord/schemas/documents'
import type {
  ProposedClaim,
  ProposedEvent,
  ProposedQuote,
  ProposedResponse,
  ProposedSource,
} from '../proposal.ts'
import { keyOf } from './identity.ts'
import { attributionOf, idsOf, keyedRefTo, refTo, type SourceIds } from './references.ts'

/** A document before a lake gives it its revision and times. */
export type Written<Document> = Omit<Document, '_rev' | '_createdAt' | '_updatedAt'>

export function sourceDocument(
  id: string,
  {
    name,
    sourceType,
    identification,
    jobTitle,
    alternateNames,
    anonymity,
  }: Omit<ProposedSource, 'start' | 'end' | 'confidence' | 'reason'>,
  language: string,
): Written<Source> {
  return {
    _id: id,
    _type: 'source',
    name,
    sourceType,
    identification,
    ...(jobTitle === undefined ? {} : { jobTitle }),
    ...(alternateNames.length === 0
      ? {}
      : {
          alternateNames: alternateNames.map((value) => ({
            _type: 'localizedName' as const,
            _key: keyOf(value),
            value,
            language,
          })),
        }),
    // A reason the words do not give is for the editor to choose.
    ...(anonymity === undefined ? {} : { anonymity }),
  }
}

export function quoteDocument(
  id: string,
  quote: ProposedQuote,
  ids: SourceIds,
  { language, outer }: { language: string; outer: string | undefined },
): Written<Quote> {
  return {
    _id: id,
    _type: 'quote',
    text: quote.text.replaceAll('\n', ' '),
    quoteType: quote.quoteType,
    attribution: attributionOf(quote, ids),
    // Until an editor says otherwise, we know the words from the story alone.
    verification: 'secondHand',
    language,
    ...(outer === undefined ? {} : { isPartOf: refTo('quote', outer) }),
  }
}

export function eventDocument(
  id: string,
  { name, occurrenceStatus, startDate, endDate, dateText, attributedTo }: ProposedEvent,
  ids: SourceIds,
): Written<Event> {
  return {
    _id: id,
    _type: 'event',
    name,
    occurrenceStatus,
    ...(startDate === undefined ? {} : { startDate }),
    ...(endDate === undefined ? {} : { endDate }),
    ...(dateText === undefined ? {} : { dateText }),
    ...(attributedTo.length === 0
      ? {}
      : { attribution: attributionOf({ speakers: attributedTo }, ids) }),
  }
}

/** Whoever is no source, as somebody who did not answer, stands there as the story calls them. */
function whoAnswers({ speakers }: ProposedResponse, ids: SourceIds) {
  const isDescribed = speakers.length > 0 && idsOf(speakers, ids).length === 0
  return attributionOf(
    { speakers, ...(isDescribed ? { asDescribed: speakers.join(', ') } : {}) },
    ids,
  )
}

const DENIALS = new Set(['denies', 'deniesInPart', 'disputes'])

/** A claim as it stands in the text, with what those concerned answered. */
export function claimBlock(claim: ProposedClaim, ids: SourceIds): Keyed<Claim> {
  const { claimType, text, attribution, responses } = claim
  const about = idsOf(
    responses.flatMap(({ speakers }) => speakers),
    ids,
  )
  return {
    _type: 'claim',
    _key: keyOf(`claim ${text}`),
    claimType,
    text,
    attribution: attributionOf(attribution, ids),
    ...(about.length === 0 ? {} : { about: about.map((id) => keyedRefTo('source', id)) }),
    ...(responses.length === 0
      ? {}
      : {
          responses: responses.map((response) => ({
            _type: 'claimResponse' as const,
            _key: keyOf(`${response.stance} ${response.start} ${response.text}`),
            stance: response.stance,
            text: response.text,
            attribution: whoAnswers(response, ids),
          })),
        }),
    status: responses.some(({ stance }) => DENIALS.has(stance)) ? 'disputed' : 'unverified',
    display: 'box',
  }
}
