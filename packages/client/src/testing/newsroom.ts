import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createLake } from '@onrecord/lake'
import { createClient, type SanityClient } from '@sanity/client'

/** Words that must never reach a reader; each stands in a place where a careless query finds it. */
export const canaries = {
  draft: 'CANARY-DRAFT',
  dossier: 'CANARY-DOSSIER',
  embargo: 'CANARY-EMBARGO',
  killed: 'CANARY-KILLED',
  otherChannel: 'CANARY-CHANNEL',
  quote: 'CANARY-QUOTE',
  event: 'CANARY-EVENT',
  source: 'CANARY-SOURCE',
  stray: 'CANARY-STRAY-FIELD',
} as const

const reference = (id: string) => ({ _type: 'reference', _ref: id })
const listed = (id: string) => ({ ...reference(id), _key: id })

const speaker = {
  _id: 'source-mayor',
  _type: 'source',
  name: 'Ane Holt',
  sourceType: 'person',
  identification: 'named',
  jobTitle: 'Mayor of Varnholm',
  country: 'NO',
  // Not in the model: an importer's leftover.
  phone: canaries.stray,
}
const agency = {
  _id: 'source-agency',
  _type: 'source',
  name: 'The State Wire',
  sourceType: 'newsOrganization',
  identification: 'named',
  country: 'KP',
  stateMedia: { typology: 'SC', basis: 'https://example.org/list', asOf: '2024' },
}
const meeting = {
  _id: 'event-meeting',
  _type: 'event',
  name: 'The council meets',
  occurrenceStatus: 'occurred',
  startDate: '2026-03-02',
  // Told of in a story under embargo only.
  superEvent: reference('event-embargoed'),
  previousEvent: reference('event-embargoed'),
}
const quote = {
  _id: 'quote-doors',
  _type: 'quote',
  text: 'The doors stay open.',
  quoteType: 'direct',
  language: 'en',
  verification: 'secondHand',
  attribution: {
    _type: 'attribution',
    speakers: [listed(speaker._id)],
    via: [
      {
        _key: 'wire',
        _type: 'attributionHop',
        relation: 'reportedBy',
        agent: reference(agency._id),
      },
    ],
  },
  event: reference(meeting._id),
  // Printed in the story that was killed only.
  isPartOf: reference('quote-killed'),
}

/** A story of two paragraphs: one with a quote and its speaker, one that is a claim. */
export function story(slug: string, more: Record<string, unknown> = {}) {
  return {
    _id: `article-${slug}`,
    _type: 'article',
    headline: `The story of ${slug}`,
    slug: { _type: 'slug', current: slug },
    articleType: 'report',
    language: 'en',
    section: 'local',
    datePublished: '2026-03-02T18:00:00.000Z',
    events: [listed(meeting._id)],
    body: [
      {
        _key: 'p1',
        _type: 'block',
        style: 'normal',
        markDefs: [
          { _key: 'q', _type: 'quoteMention', quote: reference(quote._id) },
          { _key: 's', _type: 'sourceMention', source: reference(speaker._id) },
        ],
        children: [
          { _key: 'a', _type: 'span', text: '“The doors stay open,”', marks: ['q'] },
          { _key: 'b', _type: 'span', text: ' said ', marks: [] },
          { _key: 'c', _type: 'span', text: 'the mayor', marks: ['s'] },
        ],
      },
      {
        _key: 'claim',
        _type: 'claim',
        claimType: 'allegation',
        text: 'The ferry was never inspected.',
        status: 'unverified',
        about: [listed(speaker._id)],
      },
    ],
    ...more,
  }
}

const corrected = [
  {
    _type: 'update',
    _key: 'correction',
    kind: 'correction',
    date: '2026-03-03T09:00:00.000Z',
    text: 'The ferry carries 40 people.',
  },
]

/** It stands in the story that was killed, and nowhere else. */
const killedQuote = {
  ...quote,
  _id: 'quote-killed',
  text: canaries.quote,
  attribution: { _type: 'attribution', speakers: [listed('source-killed')] },
  event: reference('event-killed'),
  updates: corrected,
}
/** Published, and no story uses it: its story is not out yet, or was taken back. */
const loneQuote = { ...killedQuote, _id: 'quote-alone' }

/** It speaks in the story under embargo, and nowhere else. */
const embargoedSource = { ...speaker, _id: 'source-embargoed', name: canaries.source }
/** It is quoted in the story that was killed, and nowhere else. */
const killedSource = { ...embargoedSource, _id: 'source-killed' }

/** It is mentioned in the story under embargo, and nowhere else. */
const embargoedEvent = {
  ...meeting,
  _id: 'event-embargoed',
  name: canaries.event,
  superEvent: reference(meeting._id),
  updates: corrected,
}
/** Only what the killed story quotes was said there. */
const killedEvent = { ...embargoedEvent, _id: 'event-killed' }

const open = story('doors', {
  relatedArticles: [listed('article-next'), listed('article-embargoed')],
})

export const documents = [
  speaker,
  agency,
  meeting,
  quote,
  killedQuote,
  embargoedSource,
  killedSource,
  embargoedEvent,
  killedEvent,
  loneQuote,
  open,
  story('next', { datePublished: '2026-03-01T18:00:00.000Z' }),
  story('embargoed', {
    headline: canaries.embargo,
    events: [listed(meeting._id), listed(embargoedEvent._id)],
    body: [
      ...story('embargoed').body,
      {
        _key: 'p2',
        _type: 'block',
        style: 'normal',
        markDefs: [{ _key: 's', _type: 'sourceMention', source: reference(embargoedSource._id) }],
        children: [{ _key: 'a', _type: 'span', text: 'Somebody', marks: ['s'] }],
      },
    ],
    updates: corrected,
    embargoUntil: '2999-01-01T00:00:00.000Z',
  }),
  story('killed', {
    headline: canaries.killed,
    body: [
      {
        _key: 'p1',
        _type: 'block',
        style: 'normal',
        markDefs: [{ _key: 'q', _type: 'quoteMention', quote: reference(killedQuote._id) }],
        children: [{ _key: 'a', _type: 'span', text: canaries.quote, marks: ['q'] }],
      },
    ],
    updates: [
      {
        _type: 'update',
        _key: 'kill',
        kind: 'kill',
        date: '2026-03-02T09:00:00.000Z',
        text: 'The story was not true.',
      },
    ],
  }),
  story('elsewhere', { headline: canaries.otherChannel, channels: ['print'], updates: corrected }),
  { ...open, _id: `drafts.${open._id}`, headline: canaries.draft },
  {
    _id: 'private.dossier-mayor',
    _type: 'sourceDossier',
    source: { ...reference(speaker._id), _weak: true },
    realName: canaries.dossier,
  },
]

export interface TestNewsroom {
  /** Sees everything: what must not come out must not come out even so. */
  readonly editor: SanityClient
  readonly reader: SanityClient
  /** For a transport that carries the editor's token. */
  readonly address: { readonly url: string; readonly dataset: string; readonly token: string }
  close(): Promise<void>
}

/** A real lake with the documents above. */
export async function openNewsroom(): Promise<TestNewsroom> {
  const data = mkdtempSync(path.join(os.tmpdir(), 'client-'))
  const lake = await createLake({ data, port: 0, aclMode: 'public' })
  const reader = createClient({
    projectId: lake.projectId,
    dataset: lake.dataset,
    apiHost: lake.url,
    useProjectHostname: false,
    useCdn: false,
    apiVersion: '2025-02-19',
  })
  const editor = reader.withConfig({ token: lake.token })
  const transaction = editor.transaction()
  for (const document of documents) transaction.create<Record<string, unknown>>(document)
  await transaction.commit()
  return {
    editor,
    reader,
    address: { url: lake.url, dataset: lake.dataset, token: lake.token },
    async close() {
      await lake.close()
      rmSync(data, { recursive: true, force: true })
    },
  }
}
