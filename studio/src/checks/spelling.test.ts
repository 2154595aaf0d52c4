import { describe, expect, it } from 'vitest'
import { misspellingsIn, namesOf } from './spelling.ts'
import { spellerOf } from './speller.ts'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const folder = path.dirname(createRequire(import.meta.url).resolve('dictionary-en'))
const speller = await spellerOf(async (file) => readFileSync(path.join(folder, file), 'utf8'))

const body = (...paragraphs: string[]) =>
  paragraphs.map((text, index) => ({
    _type: 'block',
    _key: `p${index}`,
    children: [{ _type: 'span', text, marks: [] }],
  }))

describe('spelling', () => {
  const story = body(
    'The meeting was broadcasted by KCNA on channel 4.',
    'Kim Jong Un rode to the Kumsusan State Guest House; the mayor’s wif wasn’t there, the wif.',
    'Write to desk@example.org or https://exampel.org.',
  )

  it('knows the names on record, and says of the rest what is meant, once, and where', () => {
    const names = namesOf(['Kim Jong Un', 'Kumsusan State Guest House'])
    expect(misspellingsIn(story, names, speller).map(({ word, block }) => [word, block])).toEqual([
      ['broadcasted', 'p0'],
      ['wif', 'p1'],
    ])
    expect(misspellingsIn(body('A harbur.'), names, speller)[0]?.suggestions).toContain('harbor')
  })

  it('does not know names that are not on record (control)', () => {
    const words = misspellingsIn(story, new Set(), speller).map(({ word }) => word)
    expect(words).toContain('Kumsusan')
  })
})
