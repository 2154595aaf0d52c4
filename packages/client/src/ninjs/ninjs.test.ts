import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Article } from '../article.ts'
import { NotForReadersError } from '../for-readers.ts'
import type { Event, EventRecord } from '../queries.generated.ts'
import { addressesUnder } from '../render/addresses.ts'
import { harmIn } from '../testing/harm.ts'
import { payloads, poisoned } from '../testing/payloads.ts'
import { readRichStory } from '../testing/rich-story.ts'
import { ninjsArticle, ninjsCancellation, ninjsEvent } from './index.ts'

const publication = {
  name: 'Varnholm News',
  url: 'https://news.example',
  language: 'en',
  addresses: addressesUnder('https://news.example'),
}
const schema = path.join(import.meta.dirname, '../testing/iptc/ninjs-schema_3.1.json')
const ajv = new Ajv2020({ strict: false, allErrors: true })
formats.default(ajv)
// We write no coordinates: the schema of GeoJSON is named, and never asked.
ajv.addSchema({ $id: 'https://geojson.org/schema/GeoJSON.json' })
// A schema is an object, whatever it says.
const validate = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')) as object)
const faults = (item: unknown) => (validate(item) ? [] : (validate.errors ?? []))

let article: Article
let record: EventRecord

beforeAll(async () => {
  ;({ article, event: record } = await readRichStory())
})

const retracted = (): Article => ({
  ...article,
  updates: [
    {
      _key: 'r',
      _type: 'update',
      kind: 'retraction',
      date: '2026-03-07',
      text: 'None of it held.',
      wasWrong: null,
    },
  ],
})

describe('a story', () => {
  it('keeps to IPTC’s schema', () => {
    expect(faults(ninjsArticle(article, publication))).toEqual([])
    expect(faults(ninjsCancellation(retracted(), publication))).toEqual([])
  })

  it('would be found wanting if it did not (control)', () => {
    expect(faults({ ...ninjsArticle(article, publication), speaker: 'x' })).not.toEqual([])
    expect(faults({ ...ninjsArticle(article, publication), type: 'story' })).not.toEqual([])
  })

  it('has its quotations with speakers and the way they came, and no paraphrase', () => {
    const item = ninjsArticle(article, publication)
    const parts = JSON.parse(JSON.stringify(item['associations'])) as { rel: string }[]
    expect(parts.filter(({ rel }) => rel === 'quote')).toMatchObject([
      { name: 'unfair and unwise', people: [{ name: 'Leyla Haddad' }, { name: 'Oskar Brandt' }] },
      {
        name: 'The harbour stays open to both of us.',
        profile: 'onrecord-quote-direct',
        people: [{ name: 'Leyla Haddad', rel: 'speaker', uri: 'https://www.wikidata.org/wiki/Q1' }],
        infoSources: [
          {
            name: 'Central Agency (state-controlled media, North Korea)',
            role: 'broadcastBy',
            uri: 'https://agency.example/',
          },
        ],
        bodies: [{ role: 'quote' }, { role: 'original' }],
      },
    ])
  })

  it('counts a version for every update, and notes what was put right', () => {
    expect(ninjsArticle(article, publication)).toMatchObject({
      version: '2',
      firstCreated: '2026-03-04T18:00:00.000Z',
      versionCreated: '2026-03-06T09:30:00.000Z',
      edNote: 'correction 2026-03-06: The talks lasted two days.',
    })
  })

  it('gives somebody who is not named no name', () => {
    const people = JSON.parse(
      JSON.stringify(ninjsArticle(article, publication)['people']),
    ) as object[]
    expect(people).toContainEqual({
      literal: 'a person in the delegation, who was not authorised to speak',
      rel: 'speaker',
    })
  })

  it('is refused once retracted or killed; then only a notice goes out', () => {
    expect(() => ninjsArticle(retracted(), publication)).toThrow('was retracted')
    const notice = JSON.stringify(ninjsCancellation(retracted(), publication))
    expect(notice).toContain('"pubStatus":"canceled"')
    expect(notice).toContain('None of it held.')
    expect(notice).not.toContain(article.headline)
    expect(() => ninjsCancellation(article, publication)).toThrow('was not retracted')
    const [update] = retracted().updates ?? []
    if (update === undefined) throw new Error('It has no update')
    const killed = { ...article, updates: [{ ...update, kind: 'kill' as const }] }
    expect(() => ninjsArticle(killed, publication)).toThrow(NotForReadersError)
    expect(() => ninjsCancellation(killed, publication)).toThrow(NotForReadersError)
  })

  it('keeps to the schema and does no harm, whatever it says', () => {
    for (const payload of payloads) {
      const item = ninjsArticle(poisoned(article, payload), publication)
      expect(faults(item)).toEqual([])
      const [body] = JSON.parse(JSON.stringify(item['bodies'])) as [{ value: string }]
      expect(harmIn(body.value)).toEqual([])
    }
  })
})

describe('an event', () => {
  const event = (more: Partial<Event>) => ({ ...record, event: { ...record.event, ...more } })

  it('keeps to IPTC’s schema, with expected days', () => {
    expect(faults(ninjsEvent(record, publication))).toEqual([])
    expect(ninjsEvent(record, publication)).toMatchObject({
      type: 'event',
      title: 'Talks in Varnholm',
      eventDetails: {
        eventStatus: 'http://cv.iptc.org/newscodes/eventoccurstatus/eos5',
        dates: { expectedStartDate: '2026-03-03', expectedEndDate: '2026-03-04' },
      },
    })
  })

  it.each<[string | null, object | undefined]>([
    ['2026-03-03T10:00:00+01:00', { startDate: '2026-03-03T10:00:00+01:00' }],
    ['2026-03-03?', { expectedStartDate: '2026-03-03' }],
    ['2026-03~', { expectedStartDate: '2026-03' }],
    ['../2026', undefined],
    ['2026-03-03/2026-03-05', undefined],
    [null, undefined],
  ])('that begins %s has the dates %j', (startDate, dates) => {
    const item = ninjsEvent(event({ startDate, endDate: null }), publication)
    expect(faults(item)).toEqual([])
    expect((item['eventDetails'] as { dates?: object } | undefined)?.dates).toEqual(dates)
  })

  it('that is only reported has no status, and says so in words', () => {
    const item = ninjsEvent(event({ occurrenceStatus: 'reported' }), publication)
    expect(item['eventDetails']).not.toHaveProperty('eventStatus')
    expect(JSON.stringify(item['descriptions'])).toContain('Reported, not confirmed')
  })
})
