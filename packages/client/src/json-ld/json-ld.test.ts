import { beforeAll, describe, expect, it } from 'vitest'
import type { Article } from '../article.ts'
import { NotForReadersError } from '../for-readers.ts'
import { addressesUnder } from '../render/addresses.ts'
import type { Event, EventRecord, SourceRecord } from '../queries.generated.ts'
import { scriptsIn } from '../testing/harm.ts'
import { payloads, poisoned } from '../testing/payloads.ts'
import { IDENTITY_CANARY, readRichStory } from '../testing/rich-story.ts'
import { articleJsonLd, eventJsonLd, jsonLdScript, jsonLdText, quoteJsonLd } from './index.ts'

const publication = {
  name: 'Varnholm News',
  url: 'https://news.example',
  language: 'en',
  addresses: addressesUnder('https://news.example'),
}
let article: Article
let event: EventRecord
let stages: readonly Event[]
let source: SourceRecord

beforeAll(async () => {
  ;({ article, event, parts: stages, unnamed: source } = await readRichStory())
})

const written = () => articleJsonLd(article, publication)

describe('a story', () => {
  it('is an article of its kind with its head', () => {
    expect(written()).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'AnalysisNewsArticle',
      '@id': 'https://news.example/story/treaty',
      inLanguage: 'en',
      datePublished: '2026-03-04T18:00:00.000Z',
      dateModified: '2026-03-06T09:30:00Z',
      author: [{ '@type': 'Person', name: 'Mia Torv', url: 'https://news.example/mia' }],
      provider: [{ '@type': 'Organization', name: 'Coast Wire' }],
      publisher: { '@type': 'NewsMediaOrganization', name: 'Varnholm News' },
      dateline: 'VARNHOLM',
      correction: [
        {
          '@type': 'CorrectionComment',
          text: 'The talks lasted two days.',
          datePublished: '2026-03-06T09:30:00Z',
        },
      ],
      image: {
        creditText: 'Handout. Handed out by Central Agency (state-controlled media, North Korea)',
        digitalSourceType: expect.stringMatching(/trainedAlgorithmicMedia$/),
      },
    })
    expect(written()['about']).toContainEqual({
      '@type': 'DefinedTerm',
      name: 'treaty',
      termCode: 'medtop:20000641',
      inDefinedTermSet: 'http://cv.iptc.org/newscodes/mediatopic/',
    })
  })

  it('holds quotations in somebody’s own words only: no paraphrase, nothing retracted', () => {
    const parts = JSON.parse(JSON.stringify(written()['hasPart'])) as {
      '@type': string
      text: string
    }[]
    expect(parts.filter((part) => part['@type'] === 'Quotation').map(({ text }) => text)).toEqual([
      'unfair and unwise',
      'The harbour stays open to both of us.',
    ])
    expect(JSON.stringify(written())).not.toContain('the ground under years')
  })

  it('carries the speaker, the medium with its label, and the original of a quotation', () => {
    const quote = article.quotes.find(({ _id }) => _id === 'quote-harbour')
    if (quote === undefined) throw new Error('The story lost its quote')
    expect(quoteJsonLd(quote, publication)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Quotation',
      '@id': 'https://news.example/quote/quote-harbour',
      text: 'The harbour stays open to both of us.',
      inLanguage: 'en',
      creator: [
        {
          '@type': 'Person',
          '@id': 'https://news.example/source/source-envoy',
          name: 'Leyla Haddad',
          jobTitle: 'Envoy',
          sameAs: ['https://www.wikidata.org/wiki/Q1'],
        },
      ],
      isBasedOn: [
        {
          '@type': 'CreativeWork',
          publisher: {
            '@type': 'NewsMediaOrganization',
            '@id': 'https://news.example/source/source-central-agency',
            name: 'Central Agency',
            description: 'state-controlled media, North Korea',
            url: 'https://agency.example/',
            address: { '@type': 'PostalAddress', addressCountry: 'KP' },
            ownershipFundingInfo: 'https://monitor.example/list',
          },
        },
      ],
      translationOfWork: {
        '@type': 'Quotation',
        inLanguage: 'ar',
        text: 'يبقى الميناء مفتوحا لكلينا.',
      },
      recordedAt: { '@id': 'https://news.example/event/event-talks' },
      citation: {
        '@type': 'CreativeWork',
        name: 'Transcript of the talks',
        url: 'https://records.example/talks?a=1&b=2',
      },
    })
  })

  it('never tells an allegation without the answers to it', () => {
    expect(written()['hasPart']).toContainEqual(
      expect.objectContaining({
        '@type': 'Claim',
        text: 'Tolls were pocketed.',
        creativeWorkStatus: 'Disputed',
        comment: [expect.objectContaining({ text: 'Oskar Brandt denies it: Not one coin.' })],
      }),
    )
  })

  it('is refused when it was retracted, and under embargo', () => {
    const retraction = {
      _key: 'r',
      _type: 'update',
      kind: 'retraction',
      date: '2026-03-07',
      text: 'Wrong.',
      wasWrong: null,
    } as const
    expect(() => articleJsonLd({ ...article, updates: [retraction] }, publication)).toThrow(
      'was retracted',
    )
    const embargoed = { ...article, embargoUntil: '2999-01-01T00:00:00Z' }
    expect(() => articleJsonLd(embargoed, publication)).toThrow(NotForReadersError)
  })
})

describe('somebody who is not named', () => {
  it('has a description, and no name, address or identity', () => {
    const unnamed = article.quotes.find(({ _id }) => _id === 'quote-retracted')
    if (unnamed === undefined) throw new Error('The story lost its quote')
    const standing = quoteJsonLd({ ...unnamed, updates: null }, publication)
    expect(standing?.['creator']).toEqual([
      {
        '@type': 'Person',
        description: 'a person in the delegation, who was not authorised to speak',
      },
    ])
  })

  it('is not known by what a careless editor left behind', () => {
    expect(JSON.stringify(article)).not.toContain(IDENTITY_CANARY)
    expect(source).toMatchObject({ name: 'a person in the delegation', url: null, image: null })
    expect(JSON.stringify(source)).not.toContain(IDENTITY_CANARY)
  })
})

describe('an event', () => {
  it('has its days, its place and the parts that are given', () => {
    expect(eventJsonLd(event, publication)).not.toHaveProperty('subEvent')
    expect(eventJsonLd(event, publication, stages)).toMatchObject({
      '@type': 'Event',
      startDate: '2026-03-03',
      endDate: '2026-03-04',
      eventStatus: 'https://schema.org/EventScheduled',
      location: { '@type': 'Place', name: 'Town hall' },
      subEvent: [{ name: 'A treaty is signed' }],
    })
  })

  it('that only may happen has no status and no doubtful day, and says so', () => {
    const [part] = JSON.parse(
      JSON.stringify(eventJsonLd(event, publication, stages)['subEvent']),
    ) as object[]
    expect(part).not.toHaveProperty('eventStatus')
    expect(part).not.toHaveProperty('startDate')
    expect(part).toHaveProperty('description', 'Possible. As of 4 March 2026.')
  })
})

describe('in a page', () => {
  const page = (script: string) => `<!doctype html><head>${script}</head><p>story</p>`

  it.each(payloads)('stays data, whatever it says: %j', (payload) => {
    const data = articleJsonLd(poisoned(article, payload), publication)
    expect(scriptsIn(page(jsonLdScript(data)))).toBe(1)
    expect(JSON.parse(jsonLdText(data))).toEqual(data)
    expect(JSON.stringify(data)).not.toMatch(
      /"(url|sameAs|license|ownershipFundingInfo)":"(java|vb|data)/i,
    )
  })

  it('would break out of its element unescaped (control)', () => {
    const careless = (payload: string) =>
      page(
        `<script type="application/ld+json">${JSON.stringify(poisoned(article, payload))}</script>`,
      )
    expect(scriptsIn(careless('</script><script>alert(1)</script>'))).toBeGreaterThan(1)
  })
})
