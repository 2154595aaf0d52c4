import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import {
  articleDocument,
  eventDocument,
  quoteDocument,
  sourceDocument,
  sourceDossierDocument,
} from '@onrecord/schemas/documents'
import {
  checkArticle,
  checkEvent,
  checkQuote,
  checkSource,
  looksLikeAPersonalName,
  publishedIdOf,
  type Finding,
} from '@onrecord/schemas/rules'
import { describe, expect, it } from 'vitest'
import { documents } from './index.ts'

const now = '2026-11-23T12:00:00Z'
const stored = { _rev: 'r', _createdAt: now, _updatedAt: now }
const validators = {
  article: articleDocument(),
  quote: quoteDocument(),
  source: sourceDocument(),
  event: eventDocument(),
  sourceDossier: sourceDossierDocument(),
}
const byId = new Map(documents.map((document) => [publishedIdOf(document._id), document]))
const isDraft = (id: string) => id.startsWith('drafts.')

function referencesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  const own = '_ref' in value && typeof value._ref === 'string' ? [value._ref] : []
  return [...own, ...Object.values(value).flatMap(referencesIn)]
}

const quotes = new Map(
  documents.flatMap((document) =>
    document._type === 'quote' ? [[document._id, document] as const] : [],
  ),
)

function findings(document: (typeof documents)[number]): readonly Finding[] {
  switch (document._type) {
    case 'article':
      return checkArticle(document, { now, quotes })
    case 'quote':
      return checkQuote(document, { speakers: [], ancestors: [], usedOn: [] })
    case 'source':
      return checkSource(document, { namesakes: [] })
    case 'event':
      return checkEvent(document, { today: '2026-11-23', ancestors: [] })
    case 'sourceDossier':
      return []
  }
}

describe('the sample newsroom', () => {
  it('has the summit as the reference tells it: 7 quotes, 7 sources, 11 events, a claim with two denials', () => {
    const summit = documents.filter(({ _id }) =>
      /kim|putin|russia|kcna|korea|leaders|drive-to|new-agreement|further-talks|joint-statement/.test(
        _id,
      ),
    )
    const count = (type: string) => summit.filter(({ _type }) => _type === type).length
    expect({ quotes: count('quote'), sources: count('source'), events: count('event') }).toEqual({
      quotes: 7,
      sources: 7,
      events: 11,
    })
    const story = byId.get('article-kim-putin-summit')
    const claim =
      story?._type === 'article' ? story.body.find((block) => block._type === 'claim') : undefined
    expect(claim?._type === 'claim' && claim.responses?.map(({ stance }) => stance)).toEqual([
      'denies',
      'denies',
    ])
  })

  it('has at least eight stories more', () => {
    expect(
      documents.filter(({ _id, _type }) => _type === 'article' && !isDraft(_id)).length,
    ).toBeGreaterThanOrEqual(9)
  })

  it.each(documents)('$_id fits the model', (document) => {
    const result = validators[document._type].safeParse({ ...document, ...stored })
    expect(result.success ? [] : result.error.issues).toEqual([])
  })

  it.each(documents.filter(({ _id }) => !isDraft(_id)))('$_id breaks no rule', (document) => {
    expect(findings(document).filter(({ level }) => level === 'error')).toEqual([])
  })

  it('keeps the draft under embargo from being published', () => {
    const draft = byId.get('article-harbour-accounts')
    expect(draft && findings(draft)).toContainEqual(
      expect.objectContaining({ level: 'error', path: ['embargoUntil'] }),
    )
  })

  it('refers only to what is there, and leaves nothing unused', () => {
    const referred = new Set(
      documents.flatMap(referencesIn).filter((id) => !id.startsWith('picture:')),
    )
    expect([...referred].filter((id) => !byId.has(publishedIdOf(id)))).toEqual([])
    const unused = documents.filter(
      ({ _id, _type }) => ['quote', 'source', 'event'].includes(_type) && !referred.has(_id),
    )
    expect(unused.map(({ _id }) => _id)).toEqual([])
  })

  it('shows every picture it names, described and credited', () => {
    const figures = documents.flatMap((document) =>
      document._type === 'article' && document.image ? [document.image] : [],
    )
    expect(figures.length).toBeGreaterThan(5)
    for (const { asset, alt, creditText } of figures) {
      const file = path.join(
        import.meta.dirname,
        'pictures',
        `${asset?._ref.replace('picture:', '')}.webp`,
      )
      expect(existsSync(file)).toBe(true)
      expect(statSync(file).size).toBeLessThan(150_000)
      expect([alt, creditText].every((text) => text !== undefined && text !== '')).toBe(true)
    }
  })

  it('names no unnamed source', () => {
    const unnamed = documents.flatMap((document) =>
      document._type === 'source' && document.identification === 'unnamed' ? [document] : [],
    )
    expect(unnamed.length).toBeGreaterThan(0)
    expect(unnamed.filter(({ name }) => looksLikeAPersonalName(name))).toEqual([])
    expect(looksLikeAPersonalName('Maria Holt')).toBe(true)
  })
})
