import { describe } from 'vitest'
import { specify } from '../testing/rules.ts'
import type { SourceLike } from './model.ts'
import { checkSource } from './source.ts'

const good: SourceLike = {
  _id: 's',
  name: 'Ane Holt',
  sourceType: 'person',
  identification: 'named',
  sameAs: ['https://www.wikidata.org/wiki/Q1'],
}
const unnamed = {
  name: 'a senior official',
  identification: 'unnamed',
  anonymity: { reason: 'safety', statement: 'because she feared for her job' },
}
const outlet = {
  sourceType: 'newsOrganization',
  country: 'NO',
  stateMedia: { typology: 'IP', basis: 'https://example.org' },
}
const rule = (
  name: string,
  level: 'error' | 'warning' | 'info',
  at: string,
  says: string,
  raised: object,
  quiet: object = {},
) => ({ rule: name, level, at, says, raised: { ...good, ...raised }, quiet: { ...good, ...quiet } })

describe('a source that is not named', () => {
  specify<SourceLike>(
    (source) => checkSource(source, { namesakes: [] }),
    [
      rule(
        'under a name',
        'warning',
        'name',
        'looks like a person’s name',
        { ...unnamed, name: 'Maria Holt' },
        unnamed,
      ),
      rule(
        'without a reason',
        'error',
        'anonymity.reason',
        'Say why',
        { ...unnamed, anonymity: { statement: 'because' } },
        unnamed,
      ),
      rule(
        'without the printed reason',
        'warning',
        'anonymity.statement',
        'as you print it',
        { ...unnamed, anonymity: { reason: 'safety' } },
        unnamed,
      ),
      rule('and many at once', 'info', 'identification', 'Can you name one of them', {
        identification: 'collective',
      }),
    ],
  )
})

describe('who a source is', () => {
  specify<SourceLike>(
    (source) =>
      checkSource(source, {
        namesakes: source.description === undefined ? [{ name: 'Ane Holt' }] : [],
      }),
    [
      rule(
        'a namesake',
        'warning',
        'name',
        'Another source is called',
        {},
        { description: 'the mayor' },
      ),
    ],
  )
  specify<SourceLike>(
    (source) =>
      checkSource(source, {
        namesakes: [],
        affiliation: { sourceType: source.affiliation?._ref === 'p' ? 'person' : 'organization' },
      }),
    [
      rule('belongs to itself', 'error', 'affiliation', 'belong to itself', {
        affiliation: { _ref: 'drafts.s' },
      }),
      rule(
        'belongs to a person',
        'error',
        'affiliation',
        'belong to organisations',
        { affiliation: { _ref: 'p' } },
        { affiliation: { _ref: 'o' } },
      ),
    ],
  )
  specify<SourceLike>(
    (source) => checkSource(source, { namesakes: [] }),
    [
      rule(
        'a long description',
        'warning',
        'description',
        '200 characters',
        { description: 'a'.repeat(201) },
        { description: 'a'.repeat(200) },
      ),
      rule(
        'a country that is none',
        'error',
        'country',
        'is not a country code',
        { country: 'ZZZ' },
        { country: 'KP' },
      ),
      rule('no Wikidata address', 'info', 'sameAs', 'for good', { sameAs: [] }),
      rule('another address before Wikidata', 'warning', 'sameAs', 'Wikidata address first', {
        sameAs: ['https://example.org'],
      }),
      rule('an address twice', 'error', 'sameAs', 'stands here twice', {
        sameAs: ['https://www.wikidata.org/wiki/Q1', 'https://www.wikidata.org/wiki/Q1'],
      }),
      rule(
        'a name twice',
        'error',
        'alternateNames[b]',
        'stands here twice',
        {
          alternateNames: [
            { _key: 'a', value: '김정은', language: 'ko' },
            { _key: 'b', value: '김정은', language: 'ko' },
          ],
        },
        { alternateNames: [{ _key: 'a', value: '김정은', language: 'ko' }] },
      ),
      rule(
        'a name in no language',
        'error',
        'alternateNames[a].language',
        'is not a language code',
        {
          alternateNames: [{ _key: 'a', value: 'x', language: '??' }],
        },
      ),
    ],
  )
})

describe('an outlet', () => {
  specify<SourceLike>(
    (source) => checkSource(source, { namesakes: [] }),
    [
      rule(
        'of no country',
        'warning',
        'country',
        'Which country',
        { sourceType: 'newsOrganization', stateMedia: outlet.stateMedia },
        outlet,
      ),
      rule(
        'not classified',
        'info',
        'stateMedia',
        'Is it state media',
        { sourceType: 'newsOrganization', country: 'NO' },
        outlet,
      ),
      rule(
        'classified by nobody',
        'error',
        'stateMedia.basis',
        'published classification',
        { ...outlet, stateMedia: { typology: 'SC' } },
        outlet,
      ),
      rule(
        'classified at no time',
        'error',
        'stateMedia.asOf',
        'is not a date',
        { ...outlet, stateMedia: { ...outlet.stateMedia, asOf: 'lately' } },
        { ...outlet, stateMedia: { ...outlet.stateMedia, asOf: '2024' } },
      ),
    ],
  )
})
