import {
  articleDocument,
  eventDocument,
  quoteDocument,
  sourceDocument,
} from '@onrecord/schemas/documents'
import { checkBody } from '@onrecord/schemas/rules'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftsOf, fingerprintOf, intake } from '../index.ts'

const story = `Ferry company to pay for the pier

By Nora Vik

VARNHOLM, June 3 - The ferry company will rebuild the pier, its director Lars Holt said on Monday.

“We broke it and we will mend it,” Holt told reporters. “Nobody else should pay.”

Mayor Ane Brekke called the offer “a decent start”.`

const stamped = <Document extends object>(document: Document) => ({
  ...document,
  _rev: 'r',
  _createdAt: '2026-01-01T00:00:00Z',
  _updatedAt: '2026-01-01T00:00:00Z',
})

const markedWords = (drafts: ReturnType<typeof draftsOf>, type: string) =>
  drafts.article.body.flatMap((block) =>
    block._type === 'block'
      ? (block.markDefs ?? [])
          .filter(({ _type }) => _type === type)
          .map(({ _key }) =>
            (block.children ?? [])
              .filter(({ marks }) => marks?.includes(_key))
              .map(({ text }) => text)
              .join(''),
          )
      : [],
  )

describe('the documents of a story', () => {
  const accepted = intake(story)
  const drafts = draftsOf(accepted)

  it('fit the content model', () => {
    expect(() => articleDocument().parse(stamped(drafts.article))).not.toThrow()
    for (const quote of drafts.quotes) quoteDocument().parse(stamped(quote))
    for (const source of drafts.sources) sourceDocument().parse(stamped(source))
    for (const event of drafts.events) eventDocument().parse(stamped(event))
  })

  it('are an article with its headline, address, place, author and paragraphs', () => {
    expect(drafts.article).toMatchObject({
      headline: 'Ferry company to pay for the pier',
      slug: { current: 'ferry-company-to-pay-for-the-pier' },
      dateline: { text: 'VARNHOLM', place: { name: 'Varnholm' } },
      credits: [{ role: 'author', name: 'Nora Vik' }],
    })
    expect(drafts.article.body).toHaveLength(3)
  })

  it('are quotes, each marked in the text with its quotation marks, and keep to the rules', () => {
    expect(drafts.quotes.map(({ text }) => text)).toContain('a decent start')
    expect(markedWords(drafts, 'quoteMention')).toContain('“a decent start”')
    const quotes = new Map(drafts.quotes.map((quote) => [quote._id, quote]))
    const problems = checkBody(drafts.article.body, quotes)
    expect(problems.filter(({ level }) => level === 'error')).toEqual([])
  })

  it('are sources, named by the quotes that they said', () => {
    const brekke = drafts.sources.find(({ name }) => name === 'Ane Brekke')
    const said = drafts.quotes.find(({ text }) => text === 'a decent start')
    expect(said?.attribution.speakers).toMatchObject([
      { _ref: brekke?._id, _weak: true, _strengthenOnPublish: { type: 'source' } },
    ])
  })

  it('use the source on record where there is one, and make no second', () => {
    const directory = [
      { _id: 'source-brekke', name: 'Ane Brekke', sourceType: 'person', identification: 'named' },
    ]
    const known = draftsOf(intake(story, { sources: directory }))
    expect(known.sources.map(({ name }) => name)).not.toContain('Ane Brekke')
    expect(
      known.quotes.find(({ text }) => text === 'a decent start')?.attribution.speakers,
    ).toMatchObject([{ _ref: 'source-brekke' }])
  })

  it('are the same when the same copy comes again, however it is spaced', () => {
    expect(draftsOf(intake(story))).toEqual(drafts)
    const respaced = story.replaceAll('\n\n', '\r\n\r\n').replaceAll(/[“”]/g, '"')
    expect(draftsOf(intake(respaced)).article._id).toBe(drafts.article._id)
    expect(fingerprintOf(`${story} More.`)).not.toBe(fingerprintOf(story))
  })
})

it('lose no word of any text, and give every item a key of its own', () => {
  const word = fc.constantFrom(
    'Ane',
    'Brekke',
    'said',
    '“yes”',
    '"no,"',
    'the',
    'mayor',
    '\n\n',
    'Monday.',
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), (words) => {
      const accepted = intake(words.join(' '))
      const { body } = draftsOf(accepted).article
      const blocks = body.flatMap((block) => (block._type === 'block' ? [block] : []))
      expect(blocks.map(({ children = [] }) => children.map(({ text }) => text).join(''))).toEqual(
        accepted.story.paragraphs.map(({ text }) => text),
      )
      for (const { children = [], markDefs = [] } of blocks) {
        for (const items of [children, markDefs])
          expect(new Set(items.map(({ _key }) => _key)).size).toBe(items.length)
      }
    }),
  )
})

it('calls whoever did not answer as the story does, and makes no source of them', () => {
  const { article, sources } = draftsOf(
    intake(
      'Wall splits council\n\nCouncillor Tor Hagen accused Amira Solheim of hiding a report. Amira Solheim did not respond to a request for comment.',
    ),
  )
  expect(sources.map(({ name }) => name)).toEqual(['Tor Hagen'])
  expect(article.body?.find((block) => block._type === 'claim')?.responses).toMatchObject([
    { stance: 'didNotRespond', attribution: { asDescribed: 'Amira Solheim' } },
  ])
})

it('keeps where words were posted on their way to us, though it is no source of the story', () => {
  const found = intake('A headline\n\n“The pier is closed,” Maria Holt wrote on Telegram.')
  expect(found.sources.map(({ name }) => name)).toEqual(['Maria Holt'])
  const { sources, quotes } = draftsOf(found)
  const platform = sources.find(({ name }) => name === 'Telegram')
  expect(quotes[0]?.attribution?.via).toMatchObject([
    { relation: 'postedOn', agent: { _ref: platform?._id } },
  ])
})
