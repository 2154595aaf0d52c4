import { describe } from 'vitest'
import { specify } from '../testing/rules.ts'
import { checkHop } from './attribution.ts'
import { checkClaim, checkClaimResponse } from './claim.ts'
import { checkFigure, type FigureLike } from './figure.ts'
import type { ClaimLike, ClaimResponseLike, HopLike, TopicLike, UpdateLike } from './model.ts'
import { checkTopics } from './topic.ts'
import { checkUpdate } from './update.ts'

const by = { speakers: [{ _ref: 'a' }] }

describe('a claim', () => {
  const good: ClaimLike = {
    claimType: 'allegation',
    attribution: by,
    about: [{ _ref: 'b' }],
    responses: [{ stance: 'denies', attribution: { speakers: [{ _ref: 'b' }] } }],
    status: 'disputed',
  }
  specify<ClaimLike>(checkClaim, [
    {
      rule: 'the accused had no chance to answer',
      level: 'error',
      at: 'responses',
      says: 'had a chance to answer',
      raised: { ...good, responses: [] },
      quiet: good,
    },
    {
      rule: 'an assertion needs no answer',
      level: 'warning',
      at: 'attribution',
      says: 'Nobody stands behind',
      raised: { ...good, attribution: { asDescribed: 'rumours' } },
      quiet: { ...good, claimType: 'assertion', attribution: { asDescribed: 'rumours' } },
    },
    {
      rule: 'refuted, and no evidence',
      level: 'error',
      at: 'citations',
      says: 'needs the evidence',
      raised: { ...good, status: 'refuted' },
      quiet: { ...good, status: 'refuted', citations: [{ url: 'https://example.org' }] },
    },
    {
      rule: 'nobody was asked',
      level: 'warning',
      at: 'responses',
      says: 'Nobody has been asked',
      raised: { ...good, responses: [{ stance: 'notYetContacted' }] },
      quiet: good,
    },
    {
      rule: 'attributed to nobody',
      level: 'error',
      at: 'attribution.speakers',
      says: 'Nobody is named',
      raised: { ...good, attribution: {} },
      quiet: good,
    },
  ])
})

describe('a response', () => {
  specify<ClaimResponseLike>(checkClaimResponse, [
    {
      rule: 'not asked before it is published',
      level: 'error',
      at: 'stance',
      says: 'Ask them before',
      raised: { stance: 'notYetContacted', attribution: by },
      quiet: { stance: 'didNotRespond', attribution: by },
    },
    {
      rule: 'by nobody',
      level: 'error',
      at: 'attribution.speakers',
      says: 'Nobody is named',
      raised: { stance: 'denies', attribution: {} },
      quiet: { stance: 'denies', attribution: by },
    },
  ])
})

describe('a step that carried words', () => {
  specify<HopLike>(
    (hop) => checkHop(hop, 'person'),
    [
      {
        rule: 'a person who repeats',
        level: 'error',
        at: 'agent',
        says: 'can only have translated',
        raised: { relation: 'reportedBy' },
        quiet: { relation: 'translatedBy' },
      },
    ],
  )
})

describe('a picture', () => {
  const good: FigureLike = {
    asset: {},
    alt: 'A boat',
    creditText: 'Ane Holt',
    digitalSourceType: 'digitalCapture',
  }
  specify<FigureLike>(checkFigure, [
    {
      rule: 'not described',
      level: 'error',
      at: 'alt',
      says: 'Describe the picture',
      raised: { ...good, alt: ' ' },
      quiet: { ...good, alt: '', decorative: true },
    },
    {
      rule: 'made by nobody',
      level: 'error',
      at: 'creditText',
      says: 'Who made the picture',
      raised: { ...good, creditText: '' },
      quiet: good,
    },
    {
      rule: 'made in no known way',
      level: 'warning',
      at: 'digitalSourceType',
      says: 'How did the picture come to be',
      raised: { asset: {}, alt: 'A boat', creditText: 'Ane Holt' },
      quiet: good,
    },
  ])
})

describe('an update', () => {
  specify<UpdateLike>(
    (update) => checkUpdate(update, '2024-07-10'),
    [
      {
        rule: 'from tomorrow',
        level: 'error',
        at: 'date',
        says: 'in the future',
        raised: { date: '2024-07-11T00:00:00Z' },
        quiet: { date: '2024-07-10T23:00:00Z' },
      },
      {
        rule: 'a correction that says nothing',
        level: 'error',
        at: 'text',
        says: 'what this correction changes',
        raised: { kind: 'correction' },
        quiet: { kind: 'update' },
      },
    ],
  )
})

describe('topics', () => {
  const topic = (code: string): TopicLike => ({ _key: code, scheme: 'medtop', code, name: code })
  const eight = Array.from({ length: 8 }, (_, index) => topic(`2000000${index}`))
  specify<readonly TopicLike[]>(checkTopics, [
    { rule: 'none', level: 'info', at: 'topics', says: 'help readers', raised: [], quiet: eight },
    {
      rule: 'more than eight',
      level: 'warning',
      at: 'topics',
      says: 'More than 8',
      raised: [...eight, topic('20000009')],
      quiet: eight,
    },
    {
      rule: 'a code that is none',
      level: 'error',
      at: 'topics[123]',
      says: 'eight digits',
      raised: [topic('123')],
      quiet: eight,
    },
    {
      rule: 'one twice',
      level: 'error',
      at: 'topics[b]',
      says: 'stands here twice',
      raised: [topic('20000001'), { ...topic('20000001'), _key: 'b' }],
      quiet: eight,
    },
  ])
})
