import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkArticle } from './article.ts'
import { checkAttribution } from './attribution.ts'
import { checkBody } from './body.ts'
import { checkClaim, checkClaimResponse } from './claim.ts'
import { checkCountry, checkLanguage, checkWebAddress, isTimeZone, languageOf } from './codes.ts'
import { boundsOf, isSurelyBefore } from './dates.ts'
import { checkEvent } from './event.ts'
import { checkQuote } from './quote.ts'
import type {
  ArticleLike,
  ClaimLike,
  ClaimResponseLike,
  EventLike,
  QuoteLike,
  SourceLike,
} from './model.ts'
import { keepsTo } from './quote-integrity.ts'
import { checkSource } from './source.ts'
import { sourcingSummary } from './sourcing.ts'

const word = fc.stringMatching(/^[A-Za-zæøå한글]{1,8}$/)
const words = fc.array(word, { minLength: 2, maxLength: 12 })
const around = fc.constantFrom(['“', '”'], ['"', '"'], ['«', '»'], ['„', '“'], ['', ''])
const end = fc.constantFrom('', ',', '.', '?', '!', '…')
const space = fc.constantFrom(' ', '\u00a0', '  ', '\n')

describe('quote integrity', () => {
  it('holds for the same words, however they are set', () => {
    fc.assert(
      fc.property(words, around, end, end, space, (said, [open, close], inner, outer, gap) => {
        const inStory = `${open}${said.join(gap)}${inner}${close}`
        expect(keepsTo(inStory, `${said.join(' ')}${outer}`)).toBe(true)
      }),
    )
  })

  it('holds for any stretch of whole words', () => {
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (said, a, b) => {
        const from = a % said.length
        const stretch = said.slice(from, from + 1 + (b % (said.length - from)))
        expect(keepsTo(`“${stretch.join(' ')}”`, said.join(' '))).toBe(true)
      }),
    )
  })

  it('is broken by one word more, one word less inside, or one that changed', () => {
    fc.assert(
      fc.property(words, fc.nat(), (said, at) => {
        const place = at % said.length
        const record = said.join(' ')
        expect(keepsTo(said.toSpliced(place, 0, 'Zzz').join(' '), record)).toBe(false)
        expect(keepsTo(said.with(place, 'Zzz').join(' '), record)).toBe(false)
        const whole = ['first', 'second', ...said, 'last']
        expect(keepsTo(whole.toSpliced(1, 1).join(' '), whole.join(' '))).toBe(false)
      }),
    )
  })

  it('is broken by a word that was cut', () => {
    fc.assert(
      fc.property(words, (said) => {
        const record = `Undivided ${said.join(' ')}`
        expect(keepsTo(`divided ${said.join(' ')}`, record)).toBe(false)
      }),
    )
  })

  it('does not hold for nothing', () => {
    expect(keepsTo('“”', 'The doors stay open.')).toBe(false)
  })
})

const day = fc
  .date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const doubt = fc.constantFrom('', '?', '~', '%')
const date = fc
  .tuple(day, fc.constantFrom(4, 7, 10), doubt)
  .map(([whole, length, mark]) => `${whole.slice(0, length)}${mark}`)

describe('a date of any precision', () => {
  it('means a stretch of time that begins before it ends', () => {
    fc.assert(
      fc.property(date, (text) => {
        const bounds = boundsOf(text)
        expect(bounds).toBeDefined()
        expect(bounds?.earliest).toBeLessThanOrEqual(bounds?.latest ?? 0)
      }),
    )
  })

  it('holds every day in it', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(4, 7, 10), doubt, (whole, length, mark) => {
        const wide = boundsOf(`${whole.slice(0, length)}${mark}`)
        const narrow = boundsOf(whole)
        expect(wide?.earliest).toBeLessThanOrEqual(narrow?.earliest ?? 0)
        expect(wide?.latest).toBeGreaterThanOrEqual(narrow?.latest ?? 0)
      }),
    )
  })

  it('is never before itself, and never both before and after another', () => {
    fc.assert(
      fc.property(date, date, (a, b) => {
        expect(isSurelyBefore(a, a)).toBe(false)
        expect(isSurelyBefore(a, b) && isSurelyBefore(b, a)).toBe(false)
      }),
    )
  })

  it('may be open at either end', () => {
    expect(boundsOf('../2024')?.earliest).toBe(Number.NEGATIVE_INFINITY)
    expect(boundsOf('2024/..')?.latest).toBe(Number.POSITIVE_INFINITY)
  })

  it('is refused where it is none', () => {
    for (const text of ['', '19 June 2024', '2024-13', '2024-02-30', 'yesterday', '2024-6-19'])
      expect(boundsOf(text), text).toBeUndefined()
  })
})

type Half = ArticleLike & QuoteLike & SourceLike & EventLike & ClaimLike & ClaimResponseLike

describe('no rule ever fails', () => {
  // What a half-written document may look like: any field missing, any text in any field.
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom('en', 'KP', '2024', 'unnamed', 'indirect', 'allegation', 'expected', 'medtop'),
  )
  const reference = fc.record({ _ref: text }, { requiredKeys: [] })
  const maybe = (fields: Record<string, fc.Arbitrary<unknown>>) =>
    fc.record(fields, { requiredKeys: [] })
  const list = (item: fc.Arbitrary<unknown>) => fc.array(item, { maxLength: 3 })
  const attribution = maybe({
    speakers: list(reference),
    asDescribed: text,
    cue: text,
    via: list(maybe({ _key: text, agent: reference, relation: text })),
  })
  const block = maybe({
    _key: text,
    _type: fc.constantFrom('block', 'quoteBlock', 'claim'),
    children: list(maybe({ text, marks: list(text) })),
    markDefs: list(
      maybe({ _key: text, _type: fc.constantFrom('quoteMention', 'link'), quote: reference }),
    ),
    quote: reference,
  })
  const document = maybe({
    _id: text,
    name: text,
    text,
    headline: text,
    description: text,
    quoteType: text,
    language: text,
    originalLanguage: text,
    originalText: text,
    dateSaid: text,
    medium: text,
    verification: text,
    attribution,
    isPartOf: reference,
    slug: maybe({ current: text }),
    articleType: text,
    section: text,
    sourceType: text,
    identification: text,
    anonymity: maybe({ reason: text, statement: text }),
    country: text,
    stateMedia: maybe({ typology: text, basis: text, asOf: text }),
    sameAs: list(text),
    affiliation: reference,
    alternateNames: list(maybe({ value: text, language: text })),
    occurrenceStatus: text,
    statusAsOf: text,
    startDate: text,
    endDate: text,
    timeZone: text,
    participants: list(maybe({ agent: reference, name: text, role: text })),
    superEvent: reference,
    body: list(block),
    credits: list(maybe({ role: text })),
    topics: list(maybe({ scheme: text, code: text })),
    datePublished: text,
    embargoUntil: text,
    relatedArticles: list(reference),
    channels: list(text),
    canonicalUrl: text,
    claimType: text,
    about: list(reference),
    status: text,
    responses: list(maybe({ stance: text, attribution })),
    citations: list(maybe({ url: text })),
    updates: list(maybe({ kind: text, date: text })),
  })

  it('on a document that is being written', () => {
    fc.assert(
      fc.property(document, text, (drawn, other) => {
        // Drawn with the names and shapes above, which are those of every kind of document at once.
        const half = drawn as Half
        const quotes = new Map([[other, half]])
        expect(() => {
          checkArticle(half, {
            now: '2024-07-10T12:00:00Z',
            quotes,
            published: half,
            translationOf: half,
          })
          checkQuote(half, { speakers: [half], ancestors: [half], usedOn: [other] })
          checkSource(half, { namesakes: [half], affiliation: half })
          checkEvent(half, { today: '2024-07-10', ancestors: [other] })
          checkClaim(half)
          checkClaimResponse(half)
          checkAttribution(half.attribution)
          checkBody(half.body ?? [], quotes)
        }).not.toThrow()
      }),
      { numRuns: 1000 },
    )
  })

  it('on a code of any kind', () => {
    fc.assert(
      fc.property(text, (code) => {
        expect(() => {
          checkLanguage(code, 'language')
          checkCountry(code, 'country')
          checkWebAddress(code, 'url')
          isTimeZone(code)
          languageOf(code)
        }).not.toThrow()
      }),
      { numRuns: 1000 },
    )
  })
})

describe('the sourcing summary', () => {
  const state = { _id: 'k', identification: 'named', stateMedia: { typology: 'SC' } }
  const speaker = { _id: 'a', identification: 'named' }

  it('counts each speaker once, and each statement by how it came to us', () => {
    const statement = {
      quoteType: 'partial',
      verification: 'secondHand',
      attribution: { speakers: [speaker], via: [{ agent: state }] },
    }
    expect(sourcingSummary([statement, { ...statement, quoteType: 'indirect' }], [])).toMatchObject(
      {
        statements: 2,
        direct: 0,
        partial: 1,
        indirect: 1,
        secondHand: 2,
        viaStateMedia: 2,
        namedSpeakers: 1,
      },
    )
  })

  it('counts claims behind which nobody stands, and their denials', () => {
    expect(
      sourcingSummary(
        [],
        [
          {
            attribution: null,
            responses: [{ stance: 'denies' }, { stance: 'deniesInPart' }, { stance: 'confirms' }],
          },
        ],
      ),
    ).toMatchObject({ claims: 1, claimsWithoutClaimant: 1, denials: 2 })
  })
})
