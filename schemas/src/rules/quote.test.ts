import { describe } from 'vitest'
import { specify } from '../testing/rules.ts'
import { checkQuote, type QuoteContext } from './quote.ts'
import type { QuoteLike } from './model.ts'

const by = { speakers: [{ _ref: 'a' }] }
const good: QuoteLike = {
  _id: 'q',
  text: 'The doors stay open all night.',
  quoteType: 'direct',
  attribution: by,
  language: 'en',
  verification: 'secondHand',
}
const nobody: QuoteContext = { speakers: [], ancestors: [], usedOn: [] }
const rule = (
  name: string,
  level: 'error' | 'warning' | 'info',
  at: string,
  says: string,
  raised: QuoteLike,
  quiet: QuoteLike = {},
) => ({ rule: name, level, at, says, raised: { ...good, ...raised }, quiet: { ...good, ...quiet } })

describe('the words of a quote', () => {
  specify<QuoteLike>(
    (quote) => checkQuote(quote, nobody),
    [
      rule(
        'outer quotation marks',
        'error',
        'text',
        'outer quotation marks',
        {
          text: '“The doors stay open all night.”',
        },
        { text: '“The doors” stay open all “night”.' },
      ),
      rule(
        'more than 2000 characters',
        'error',
        'text',
        '2000 characters',
        {
          text: 'a'.repeat(2001),
        },
        { text: 'a'.repeat(2000) },
      ),
      rule(
        'quoted words in a paraphrase',
        'error',
        'text',
        'A paraphrase has no quoted words',
        {
          quoteType: 'indirect',
          text: 'they would keep the “doors” open',
        },
        { quoteType: 'partial', text: 'they would keep the “doors” open' },
      ),
      rule(
        'two sentences as a part',
        'warning',
        'quoteType',
        'Two sentences or more',
        {
          quoteType: 'partial',
          text: 'The doors stay open. Nobody sleeps.',
        },
        { quoteType: 'partial', text: 'the doors stay open' },
      ),
      rule(
        'three words as a whole sentence',
        'warning',
        'quoteType',
        'So few words',
        {
          text: 'open all night',
        },
        { text: 'We open all night' },
      ),
      rule(
        'a bracket left open',
        'warning',
        'text',
        'A bracket is opened',
        {
          text: 'The [harbour doors stay open all night.',
        },
        { text: 'The [harbour] doors stay open all night.' },
      ),
    ],
  )
})

describe('who said it', () => {
  specify<QuoteLike>(
    (quote) => checkQuote(quote, nobody),
    [
      rule(
        'quoted words without a speaker',
        'error',
        'attribution.speakers',
        'Quoted words need a speaker',
        {
          attribution: { via: [{ agent: { _ref: 'b' } }] },
        },
        { attribution: { asDescribed: 'a man in the crowd' } },
      ),
      rule(
        'two speakers for the same words',
        'warning',
        'attribution.speakers',
        'More than one speaker',
        {
          attribution: { speakers: [{ _ref: 'a' }, { _ref: 'b' }] },
        },
      ),
      rule('nobody at all', 'error', 'attribution.speakers', 'Nobody is named', {
        attribution: {},
      }),
      rule(
        'a verb that judges',
        'warning',
        'attribution.cue',
        'judges what was said',
        {
          attribution: { ...by, cue: 'claimed' },
        },
        { attribution: { ...by, cue: 'denied' } },
      ),
    ],
  )
})

describe('a translation', () => {
  specify<QuoteLike>(
    (quote) => checkQuote(quote, nobody),
    [
      rule(
        'a language that is none',
        'error',
        'language',
        'is not a language code',
        { language: 'english!' },
        { language: 'pt-BR' },
      ),
      rule(
        'no original words',
        'warning',
        'originalText',
        'as they were spoken',
        {
          originalLanguage: 'no',
          translator: 'the agency',
        },
        { originalLanguage: 'no', originalText: 'Dørene står åpne.', translator: 'the agency' },
      ),
      rule(
        'no translator',
        'warning',
        'translator',
        'Who translated this',
        {
          originalLanguage: 'no',
          originalText: 'Dørene står åpne.',
        },
        { originalLanguage: 'en-GB' },
      ),
    ],
  )
  specify<QuoteLike>(
    (quote) => checkQuote(quote, { ...nobody, speakers: [{ country: 'KP' }] }),
    [
      rule(
        'a speaker of another language',
        'warning',
        'originalLanguage',
        'another language',
        {},
        { originalLanguage: 'ko' },
      ),
    ],
  )
})

describe('where it is from', () => {
  specify<QuoteLike>(
    (quote) => checkQuote(quote, nobody),
    [
      rule(
        'first hand, yet carried by others',
        'error',
        'verification',
        'did not hear them first hand',
        {
          verification: 'firstHand',
          attribution: { ...by, via: [{ agent: { _ref: 'b' } }] },
        },
        { verification: 'firstHand' },
      ),
      rule(
        'a record without a link',
        'warning',
        'citation',
        'Link the recording',
        { verification: 'primaryRecord' },
        {
          verification: 'primaryRecord',
          citation: { url: 'https://example.org' },
        },
      ),
      rule(
        'an unknown medium',
        'info',
        'medium',
        'Where was it said',
        { medium: 'unknown' },
        { medium: 'speech' },
      ),
      rule(
        'a date that is none',
        'error',
        'dateSaid',
        'is not a date',
        { dateSaid: 'Tuesday' },
        { dateSaid: '2024-06~' },
      ),
      rule(
        'part of itself',
        'error',
        'isPartOf',
        'part of itself',
        { isPartOf: { _ref: 'q' } },
        { isPartOf: { _ref: 'p' } },
      ),
    ],
  )
  specify<QuoteLike>(
    (quote) => checkQuote(quote, { ...nobody, usedOn: ['2024-06-19T12:00:00Z'] }),
    [
      rule(
        'said after it was printed',
        'error',
        'dateSaid',
        'One of the dates is wrong',
        { dateSaid: '2024-06-20' },
        { dateSaid: '2024-06' },
      ),
    ],
  )
  specify<QuoteLike>(
    (quote) => checkQuote(quote, { ...nobody, ancestors: [{ _id: 'p' }, { _id: 'drafts.q' }] }),
    [
      rule(
        'part of itself, a long way round',
        'error',
        'isPartOf',
        'part of itself',
        { isPartOf: { _ref: 'p' } },
        { _id: 'other', isPartOf: { _ref: 'p' } },
      ),
    ],
  )
})
