import { createClient } from '@sanity/client'
import { createGroqBuilder, makeSafeQueryRunner, z } from 'groqd'
import type * as types from './sanity.types.ts'
import { options } from './sanity-client.ts'

export const q = createGroqBuilder<{
  schemaTypes: types.AllSanitySchemaTypes
  referenceSymbol: typeof types.internalGroqTypeReferenceTo
}>()

const oneOf = <const Value extends string>(first: Value, second: Value, ...more: Value[]) =>
  z.union([z.literal(first), z.literal(second), ...more.map((value) => z.literal(value))])

export const quoteType = oneOf('direct', 'partial', 'indirect')
export const verification = oneOf('firstHand', 'primaryRecord', 'secondHand', 'unverified')
export const sourceType = oneOf('person', 'organization', 'newsOrganization', 'document')
export const occurrenceStatus = oneOf(
  'occurred',
  'underway',
  'expected',
  'possible',
  'reported',
  'postponed',
  'cancelled',
)

const page = q.star
  .filterByType('quote')
  .filterRaw('defined(event)')
  .order('dateSaid desc')
  .slice(0, 20)
  .project((quote) => ({
    _id: z.string(),
    _type: z.literal('quote'),
    text: z.string(),
    quoteType,
    language: z.string(),
    verification,
    dateSaid: z.string().nullable(),
    speakers: quote
      .field('attribution.speakers[]')
      .deref()
      .project({ _id: z.string(), name: z.string(), sourceType, jobTitle: z.string().nullable() }),
    event: quote
      .field('event')
      .deref()
      .project({
        _id: z.string(),
        name: z.string(),
        startDate: z.string().nullable(),
        occurrenceStatus,
      })
      .nullable(true),
  }))

/** Checked by the zod parsers above. */
export function groqd(url: string) {
  const client = createClient(options(url))
  const run = makeSafeQueryRunner((query) => client.fetch(query))
  return () => run(page)
}
