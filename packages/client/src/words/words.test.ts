import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Source } from '../queries.generated.ts'
import {
  attributionWords,
  correctionTitle,
  countryName,
  dateWords,
  english,
  eventWhen,
  languageName,
  listWords,
  machineDate,
  quoteWords,
  speakerNames,
  stateMediaWords,
  textDirection,
} from './index.ts'

const source = (name: string, more: Partial<Source> = {}): Source => ({
  _id: `source-${name}`,
  _type: 'source',
  name,
  sourceType: 'person',
  identification: 'named',
  jobTitle: null,
  country: null,
  url: null,
  sameAs: null,
  anonymity: null,
  stateMedia: null,
  ...more,
})
const by = (speakers: Source[], via: Source[] = [], asDescribed: string | null = null) => ({
  _type: 'attribution' as const,
  speakers,
  asDescribed,
  cue: null,
  via: via.map((agent) => ({
    _key: agent._id,
    _type: 'attributionHop' as const,
    relation: 'reportedBy' as const,
    agent,
    citation: null,
  })),
})
const agency = source('Agency', {
  country: 'KP',
  stateMedia: { typology: 'SC', basis: null, asOf: null },
})

describe('dates', () => {
  it.each([
    ['2024-06-19', '19 June 2024'],
    ['2024-06-19T18:00:00+09:00', '19 June 2024'],
    ['2024-06-19?', '19 June 2024, unconfirmed'],
    ['2024-06~', 'about June 2024'],
    ['2024', '2024'],
    ['../2024', 'until 2024'],
    ['2024-06-19/2024-06-20', '19 June 2024 to 20 June 2024'],
    ['some day', 'some day'],
  ])('%s is read as %s', (edtf, read) => expect(dateWords(edtf)).toBe(read))

  it('are for machines only where they are certain', () => {
    expect(machineDate('2024-06')).toBe('2024-06')
    for (const doubtful of ['2024-06?', '2024~', '../2024', null])
      expect(machineDate(doubtful)).toBeUndefined()
  })

  it('of events stand beside the story’s own words', () => {
    expect(
      eventWhen({ startDate: '2024-06-19', endDate: '2024-06-20', dateText: 'on both days' }),
    ).toBe('19 June 2024 to 20 June 2024, “on both days”')
    expect(eventWhen({ startDate: '2024-06-19?', endDate: '2024-06-19', dateText: null })).toBe(
      '19 June 2024, unconfirmed',
    )
    expect(eventWhen({ startDate: null, endDate: '2024', dateText: null })).toBe('until 2024')
    expect(eventWhen({ startDate: null, endDate: null, dateText: null })).toBe('')
  })

  it('never throw, whatever an importer left behind', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(dateWords(text)).toBeTypeOf('string')
      }),
    )
  })
})

describe('the words of a quote', () => {
  const text = 'The doors stay open.'

  it('are in quotation marks, those of a paraphrase are not', () => {
    expect(quoteWords({ text, quoteType: 'direct' })).toBe('“The doors stay open.”')
    expect(quoteWords({ text, quoteType: 'partial' })).toBe('“The doors stay open.”')
    expect(quoteWords({ text, quoteType: 'indirect' })).toBe(text)
  })

  it('are so where it was corrected, too; a headline is no quote', () => {
    expect(correctionTitle({ title: text, quoteType: 'direct' })).toBe('“The doors stay open.”')
    expect(correctionTitle({ title: text, quoteType: 'indirect' })).toBe(text)
    expect(correctionTitle({ title: text, quoteType: null })).toBe(text)
  })
})

describe('attribution', () => {
  it('names speakers, then each step by which the words came', () => {
    expect(attributionWords(by([source('Ann'), source('Bo'), source('Cy')], [agency]))).toBe(
      'Ann, Bo and Cy, as reported by Agency (state-controlled media, North Korea)',
    )
  })

  it('falls back on the story’s own words, and on nothing', () => {
    expect(attributionWords(by([], [], 'officials'))).toBe('“officials”')
    expect(attributionWords(by([], [agency]))).toMatch(/^as reported by Agency/)
    expect(attributionWords(null)).toBe('')
    expect(speakerNames(null)).toBe('nobody named')
  })

  it('says why somebody is not named', () => {
    const unnamed = source('a clerk', {
      identification: 'unnamed',
      anonymity: { reason: 'safety', statement: 'who fears for her safety' },
    })
    expect(attributionWords(by([unnamed]))).toBe('a clerk, who fears for her safety')
  })

  it('is written in another language on demand', () => {
    const words = {
      ...english,
      language: 'nb',
      relation: { ...english.relation, reportedBy: 'ifølge' },
    }
    expect(attributionWords(by([source('Ann'), source('Bo')], [source('NRK')]), words)).toBe(
      'Ann og Bo, ifølge NRK',
    )
    expect(dateWords('2024-06-19', words)).toBe('19. juni 2024')
    expect(stateMediaWords(agency, words)).toMatch(/Nord-Korea$/)
  })

  it('keeps every speaker, however they are called', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1 }), (names) => {
        expect(attributionWords(by(names.map((name) => source(name))))).toBe(
          listWords(names, english.language),
        )
      }),
    )
  })
})

it('names countries and languages, and leaves what is neither as it is', () => {
  expect(countryName('KP', 'en')).toBe('North Korea')
  expect(languageName('ko', 'en')).toBe('Korean')
  expect(countryName('nowhere', 'en')).toBe('nowhere')
  expect(languageName('?', 'en')).toBe('?')
})

it('knows in which direction a language is written', () => {
  for (const rtl of ['ar', 'he', 'fa', 'ur', 'yi', 'dv', 'az-Arab', 'pa-PK'])
    expect(textDirection(rtl)).toBe('rtl')
  for (const ltr of ['en', 'ko', 'az', 'ru', 'hi-Latn']) expect(textDirection(ltr)).toBe('ltr')
  expect(textDirection('no language')).toBe('auto')
})

it('counts what a story rests on', () => {
  const none = {
    statements: 0,
    direct: 0,
    partial: 0,
    indirect: 0,
    firstHand: 0,
    secondHand: 0,
    unverified: 0,
    viaStateMedia: 0,
    namedSpeakers: 0,
    unnamedSources: 0,
    collectiveSources: 0,
    claims: 0,
    claimsWithoutClaimant: 0,
    denials: 0,
  }
  expect(english.sourcing(none)).toEqual([])
  expect(
    english.sourcing({
      ...none,
      statements: 7,
      partial: 2,
      indirect: 5,
      secondHand: 7,
      viaStateMedia: 4,
      namedSpeakers: 2,
      collectiveSources: 1,
      claims: 1,
      claimsWithoutClaimant: 1,
      denials: 2,
    }),
  ).toEqual([
    '7 statements: 2 quoted in part and 5 paraphrased.',
    'How we know: 7 second hand.',
    '4 statements reached us through state media.',
    '2 named speakers and 1 collective source.',
    '1 claim, 1 without a named claimant, 2 denials.',
  ])
})
