import fc from 'fast-check'
import { expect, it } from 'vitest'
import { draftsOf, intake } from './index.ts'

const words = fc.constantFrom(
  'Holt',
  'said',
  '“',
  '”',
  '"',
  "'",
  '‘',
  '’',
  '«',
  '»',
  '「',
  '」',
  '.',
  ',',
  'the',
  'mayor',
  'Maria',
  'she',
  '\n',
  '\n\n',
  'that',
  'according',
  'to',
  'was',
  'by',
  ' ',
)
const copy = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(words, { maxLength: 60 }).map((parts) => parts.join(' ')),
)

it('gives offsets that are those of the words, whatever the text', () => {
  fc.assert(
    fc.property(copy, (text) => {
      const result = intake(text)
      for (const found of [...result.quotes, ...result.paraphrases, ...result.scareQuotes])
        expect(result.text.slice(found.start, found.end)).toBe(found.text)
      expect(intake(text)).toEqual(result)
      expect(draftsOf(result).article.body.length).toBeGreaterThanOrEqual(
        result.story.paragraphs.length,
      )
    }),
  )
})

it('quotes nobody in a text without quotation marks', () => {
  fc.assert(
    fc.property(copy, (text) => {
      expect(intake(text.replaceAll(/["“”„‟'‘’‚‛«»‹›「」『』]/g, '')).quotes).toEqual([])
    }),
  )
})

const told = fc.array(
  fc.constantFrom(
    ...'Maria Holt, the mayor, said “we will go”|“She asked, ‘Why?’ and he said, ‘Go,’” Jon Reuter told the court|On 3 May 2026 the ferry sank|it may be called off|He denied that he had left|who accused the council of lying|is expected to open on Monday|The two leaders agreed to meet|according to the report|“No|”|\n\n|. |, |; |— |if |that |'.split(
      '|',
    ),
  ),
  { maxLength: 40 },
)

it('proposes nothing that does not stand in the text, and no quote across another', () => {
  fc.assert(
    fc.property(told, (parts) => {
      const { text, quotes, paraphrases, sources, events, claims } = intake(parts.join(' '))
      for (const { start, end } of [...quotes, ...paraphrases, ...sources, ...events, ...claims])
        expect(start >= 0 && start <= end && end <= text.length).toBe(true)
      for (const claim of claims) expect(text.slice(claim.start, claim.end)).toBe(claim.text)
      for (const event of events) expect(event.end).toBeGreaterThan(event.start)
      for (const [index, quote] of quotes.entries()) {
        const { start, end } = quote.isPartOf === undefined ? quote : (quotes[quote.isPartOf] ?? {})
        expect(quote.start >= (start ?? Infinity) && quote.end <= (end ?? 0)).toBe(true)
        const others = quotes.slice(index + 1).filter((other) => other.isPartOf !== index)
        expect(
          others.filter((other) => other.start < quote.end && quote.start < other.end),
        ).toEqual([])
      }
      const names = new Set(sources.map(({ name }) => name))
      const spoken = [
        ...[...quotes, ...paraphrases].flatMap(({ speakers }) => speakers),
        ...claims.flatMap(({ attribution }) => attribution.speakers),
      ]
      for (const name of spoken) expect(names).toContain(name)
    }),
  )
})

it('reads a paragraph of any length', () => {
  for (const text of ['. '.repeat(100_000), '“a '.repeat(5000), 'Abc said '.repeat(2000)])
    expect(intake(text).story.paragraphs.length).toBeGreaterThan(0)
})
