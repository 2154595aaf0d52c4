import { createClient, type EntryFieldTypes } from 'contentful'

type Skeleton<Id extends string, Fields> = { contentTypeId: Id; fields: Fields }
type Source = Skeleton<
  'source',
  {
    name: EntryFieldTypes.Symbol
    sourceType: EntryFieldTypes.Symbol<'person' | 'organization' | 'newsOrganization' | 'document'>
    jobTitle?: EntryFieldTypes.Symbol
  }
>
type Event = Skeleton<
  'event',
  {
    name: EntryFieldTypes.Symbol
    startDate?: EntryFieldTypes.Date
    occurrenceStatus: EntryFieldTypes.Symbol
  }
>
/** Written by hand, as contentful.js has it. */
export type Quote = Skeleton<
  'quote',
  {
    text: EntryFieldTypes.Text
    quoteType: EntryFieldTypes.Symbol<'direct' | 'partial' | 'indirect'>
    language: EntryFieldTypes.Symbol
    verification: EntryFieldTypes.Symbol
    dateSaid?: EntryFieldTypes.Date
    speakers: EntryFieldTypes.Array<EntryFieldTypes.EntryLink<Source>>
    event?: EntryFieldTypes.EntryLink<Event>
  }
>

export const clientOf = (url: string) =>
  createClient({
    space: 'onrecord',
    accessToken: 'none',
    host: new URL(url).host,
    insecure: true,
  }).withoutUnresolvableLinks

/** Links are put together; what arrives is not checked. */
export function contentful(url: string) {
  const client = clientOf(url)
  return () =>
    client.getEntries<Quote>({
      content_type: 'quote',
      order: ['-fields.dateSaid'],
      limit: 20,
      include: 1,
    })
}
