import { expect, it } from 'vitest'
import { conditionOf } from '../../../testing/condition.ts'
import { OPEN } from '../condition.ts'

it('the words of a search are looked for, wherever in the document they are', () => {
  const words = { kind: 'words', words: ['harbour', 'fer*'] }
  for (const text of ['headline', '[headline, dek.text]', 'pt::text(body)', '@'])
    expect(conditionOf(`${text} match $words`, { words: 'Harbour fer*' }), text).toEqual(words)
})

it('of a word with a star in it, and of letters with other forms, the beginning is certain', () => {
  expect(conditionOf('headline match "fe*y"')).toEqual({ kind: 'words', words: ['fe*'] })
  expect(conditionOf('headline match "caf\u00e9"')).toEqual({ kind: 'words', words: ['caf*'] })
})

it('a text query is looked for by the words that it must have', () => {
  expect(conditionOf('@ match text::query("harbour -ferry")')).toEqual({
    kind: 'words',
    words: ['harbour'],
  })
})

it('what has no certain word, or looks where no words are kept, is left open', () => {
  for (const filter of [
    'headline match "*our"',
    'headline match ""',
    '_id match "ferry"',
    'author->name match "ada"',
    'headline match dek',
  ])
    expect(conditionOf(filter), filter).toEqual(OPEN)
})
