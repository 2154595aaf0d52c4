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
