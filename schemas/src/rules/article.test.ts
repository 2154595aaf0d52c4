import { describe, expect, it } from 'vitest'
import { specify } from '../testing/rules.ts'
import { checkArticle, type ArticleContext } from './article.ts'
import type { ArticleLike, BlockLike, QuoteLike } from './model.ts'

const paragraph = (
  text: string,
  mark?: { words: string; _type: string; quote?: string },
): BlockLike => {
  const [before = '', after = ''] = mark === undefined ? [text] : text.split(mark.words)
  return {
    _key: 'p',
    _type: 'block',
    markDefs:
      mark === undefined
        ? []
        : [{ _key: 'm', _type: mark._type, quote: { _ref: mark.quote ?? 'q' } }],
    children: [
      { text: before },
      ...(mark === undefined ? [] : [{ text: mark.words, marks: ['m'] }, { text: after }]),
    ],
  }
}
const quote: QuoteLike = { _id: 'q', text: 'The doors stay open.', quoteType: 'direct' }
const record = new Map<string, QuoteLike>([
  ['q', quote],
  ['part', { ...quote, quoteType: 'partial' }],
  ['paraphrase', { ...quote, quoteType: 'indirect', text: 'they would stay open' }],
  ['rumour', { ...quote, verification: 'unverified' }],
  ['withdrawn', { ...quote, updates: [{ kind: 'retraction' }] }],
])
const spoken = paragraph('“The doors stay open,” said the mayor.', {
  words: '“The doors stay open,”',
  _type: 'quoteMention',
})
const good: ArticleLike = {
  _id: 'drafts.a',
  headline: 'The harbour stays open',
  slug: { current: 'harbour' },
  description: 'The town decides.',
  articleType: 'report',
  language: 'en',
  section: 'local',
  body: [spoken],
  credits: [{ role: 'author', name: 'Ane' }],
  topics: [{ _key: 't', scheme: 'local', code: 'sea', name: 'Sea' }],
  events: [{ _ref: 'e' }],
}
const context: ArticleContext = { now: '2024-07-10T12:00:00Z', quotes: record }
const rule = (
  name: string,
  level: 'error' | 'warning' | 'info',
  at: string,
  says: string,
  raised: ArticleLike,
  quiet: ArticleLike = {},
) => ({ rule: name, level, at, says, raised: { ...good, ...raised }, quiet: { ...good, ...quiet } })
const check = (article: ArticleLike) => checkArticle(article, context)
const body = (...blocks: BlockLike[]): ArticleLike => ({ body: blocks })
const quoting = (words: string, id: string) =>
  body(paragraph(`${words} was said.`, { words, _type: 'quoteMention', quote: id }))

describe('the words of a story', () => {
  specify<ArticleLike>(check, [
    rule(
      'quoted words that differ',
      'error',
      'body[p]',
      'must be the same',
      quoting('“The doors stay shut.”', 'q'),
      quoting('"The doors stay open"', 'q'),
    ),
    rule(
      'quoted words cut inside a word',
      'error',
      'body[p]',
      'must be the same',
      quoting('“oors stay open”', 'part'),
      quoting('“stay open”', 'part'),
    ),
    rule(
      'a paraphrase that moved on',
      'warning',
      'body[p]',
      'paraphrase still hold',
      quoting('they would close', 'paraphrase'),
      quoting('they would stay open', 'paraphrase'),
    ),
    rule(
      'what is still to come',
      'warning',
      'body[p]',
      'TK',
      body(paragraph('The mayor met TK on Monday.')),
      body(paragraph('The mayor met TKO fans on Monday.')),
    ),
    rule(
      'quotation marks that nobody spoke',
      'warning',
      'body[p]',
      'linked to no quote',
      body(paragraph('It is “an open and shut case” now.')),
      body(paragraph('It is a “red line” now.')),
    ),
    rule(
      'reported speech of nobody',
      'warning',
      'body[p]',
      'names no source',
      body(paragraph('The harbour is open, the town said.')),
      body(
        paragraph('The harbour is open, the town said.', {
          words: 'the town',
          _type: 'sourceMention',
        }),
      ),
    ),
    rule(
      'an unverified quote',
      'warning',
      'body[p]',
      'is unverified',
      quoting('“The doors stay open.”', 'rumour'),
      quoting('“The doors stay open.”', 'q'),
    ),
    rule(
      'a retracted quote',
      'warning',
      'body[p]',
      'was retracted',
      quoting('“The doors stay open.”', 'withdrawn'),
      quoting('“The doors stay open.”', 'q'),
    ),
    rule(
      'a retracted quote that stands alone',
      'warning',
      'body[b]',
      'was retracted',
      body({ _key: 'b', _type: 'quoteBlock', quote: { _ref: 'withdrawn' } }),
      body({ _key: 'b', _type: 'quoteBlock', quote: { _ref: 'q' } }),
    ),
    rule('no text', 'error', 'body', 'no text yet', body()),
    rule(
      'a headline that quotes what nobody said',
      'warning',
      'headline',
      'no quote in the story',
      { headline: 'Mayor: “We are shut for good”' },
      { headline: 'Mayor: “The doors stay open”' },
    ),
    rule(
      'a headline that quotes in single marks what nobody said',
      'warning',
      'headline',
      'no quote in the story',
      { headline: 'It’s ‘shut for good’, mayor says' },
      { headline: 'It’s true: ‘The doors stay open’ for the fishers’ boats' },
    ),
    rule(
      'a long headline',
      'warning',
      'headline',
      '70 characters',
      { headline: 'a'.repeat(71) },
      { headline: 'a'.repeat(70) },
    ),
    rule(
      'a headline too long',
      'error',
      'headline',
      '110 characters',
      { headline: 'a'.repeat(111) },
      { headline: 'a'.repeat(110) },
    ),
    rule('no standfirst', 'warning', 'description', 'one sentence', { description: '' }),
    rule(
      'a long standfirst',
      'warning',
      'description',
      '200 characters',
      { description: 'a'.repeat(201) },
      { description: 'a'.repeat(200) },
    ),
  ])
})

describe('who and where', () => {
  specify<ArticleLike>(check, [
    rule('no byline', 'warning', 'credits', 'No byline', { credits: [] }),
    rule(
      'an opinion of nobody',
      'warning',
      'credits',
      'Whose opinion',
      { articleType: 'opinion', credits: [{ role: 'editor' }] },
      { articleType: 'opinion' },
    ),
    rule(
      'a dateline without a place',
      'warning',
      'dateline.place',
      'Which place',
      { dateline: { text: 'OSLO' } },
      { dateline: { text: 'OSLO', place: { name: 'Oslo' } } },
    ),
    rule('a section that is none', 'error', 'section', 'There is no section', {
      section: 'gardening',
    }),
    rule(
      'a channel that is none',
      'error',
      'channels',
      'There is no channel',
      { channels: ['fax'] },
      { channels: ['site'] },
    ),
    rule(
      'a report of nothing that happened',
      'info',
      'events',
      'What happened',
      { events: [] },
      { events: [], articleType: 'opinion' },
    ),
    rule('no topics', 'info', 'topics', 'Topics help', { topics: [] }),
    rule(
      'somebody else’s story without credit',
      'warning',
      'canonicalUrl',
      'Credit it as the provider',
      { canonicalUrl: 'https://wire.example/a' },
      { canonicalUrl: 'https://wire.example/a', credits: [{ role: 'provider', name: 'Wire' }] },
    ),
    rule('a language that is none', 'error', 'language', 'is not a language code', {
      language: '??',
    }),
  ])
  const { section: _, ...unfiled } = good
  specify<ArticleLike>(check, [
    {
      rule: 'no section',
      level: 'warning',
      at: 'section',
      says: 'no section page',
      raised: unfiled,
      quiet: good,
    },
  ])
})

describe('when', () => {
  specify<ArticleLike>(check, [
    rule(
      'published under embargo',
      'error',
      'embargoUntil',
      'under embargo',
      { embargoUntil: '2024-07-10T12:00:01Z' },
      { embargoUntil: '2024-07-10T11:59:00Z' },
    ),
    rule(
      'a killed story',
      'error',
      'updates',
      'was killed',
      { updates: [{ _key: 'k', kind: 'kill', date: '2024-07-09', text: 'It never happened.' }] },
      { updates: [{ _key: 'k', kind: 'correction', date: '2024-07-09', text: 'It was Tuesday.' }] },
    ),
    rule(
      'published tomorrow',
      'error',
      'datePublished',
      'in the future',
      { datePublished: '2024-07-11T00:00:00Z' },
      { datePublished: '2024-07-10T00:00:00Z' },
    ),
  ])
  specify<ArticleLike>(
    (article) => checkArticle(article, { ...context, scheduledFor: '2024-07-10T18:30:00Z' }),
    [
      rule(
        'under embargo and scheduled',
        'error',
        'embargoUntil',
        'scheduled for 2024-07-10 18:30 UTC',
        { embargoUntil: '2024-07-10T12:00:01Z' },
        // An embargo that has ended binds nobody.
        { embargoUntil: '2024-07-10T12:00:00Z' },
      ),
    ],
  )
  it('is said once of a story that has both an embargo and a schedule', () => {
    const both = { ...good, embargoUntil: '2024-07-11T09:00:00Z' }
    const said = checkArticle(both, { ...context, scheduledFor: '2024-07-12T09:00:00Z' })
    expect(said.filter(({ message }) => message.includes('embargo'))).toHaveLength(1)
    const unscheduled = checkArticle(both, context).map(({ message }) => message)
    expect(unscheduled.join(' ')).toContain('A story that is scheduled needs none')
  })
  specify<ArticleLike>(
    (article) =>
      checkArticle(article, {
        ...context,
        published: { datePublished: '2024-07-01T00:00:00Z', slug: { current: 'harbour' } },
      }),
    [
      rule(
        'a first date that changed',
        'warning',
        'datePublished',
        'on another date',
        { datePublished: '2024-07-02T00:00:00Z' },
        { datePublished: '2024-07-01T00:00:00Z' },
      ),
      rule('an address that changed', 'warning', 'slug', 'will lead to the new one', {
        slug: { current: 'port' },
      }),
    ],
  )
})

describe('among other stories', () => {
  const related = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ _ref: `r${index}` }))
  specify<ArticleLike>(check, [
    rule(
      'related to itself',
      'error',
      'relatedArticles',
      'related to itself',
      { relatedArticles: [{ _ref: 'a' }] },
      { relatedArticles: [{ _ref: 'b' }] },
    ),
    rule(
      'seven related stories',
      'error',
      'relatedArticles',
      'At most six',
      { relatedArticles: related(7) },
      { relatedArticles: related(6) },
    ),
  ])
  specify<ArticleLike>(
    (article) => checkArticle(article, { ...context, translationOf: { language: 'en' } }),
    [
      rule(
        'a translation into its own language',
        'error',
        'translationOf',
        'another language',
        {},
        { language: 'nb' },
      ),
    ],
  )
})
