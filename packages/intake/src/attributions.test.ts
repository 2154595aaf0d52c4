import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { intake } from './index.ts'

/** Blocks of `corpus/attributions.txt`: paragraphs, one a line, and “=> speakers” for each quote. */
const cases = readFileSync(new URL('../corpus/attributions.txt', import.meta.url), 'utf8')
  .split('\n\n')
  .filter((block) => !block.startsWith('#'))
  .map((block) => {
    const lines = block.trim().split('\n')
    return {
      paragraphs: lines.filter((line) => !line.startsWith('=> ')),
      speakers: lines.filter((line) => line.startsWith('=> ')).map((line) => line.slice(3)),
    }
  })

it('has cases enough to tell something', () => {
  expect(cases.length).toBeGreaterThan(200)
})

it.each(
  cases.map(({ paragraphs, speakers }) => [paragraphs.join(' ¶ '), paragraphs, speakers] as const),
)('knows who speaks in %s', (_, paragraphs, speakers) => {
  const { quotes } = intake(['Wire story', ...paragraphs].join('\n\n'))
  const outer = quotes.filter(({ isPartOf }) => isPartOf === undefined)
  expect(outer.map((quote) => quote.speakers.join(', ') || 'nobody')).toEqual(speakers)
})
