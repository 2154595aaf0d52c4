import { intake } from '@onrecord/intake'
import { describe, expect, it } from 'vitest'
import { accepted, begin, decide, entriesOf } from './review.ts'
import { shinglesOf } from './similar.ts'
import { stretchesOf } from './stretches.ts'

const text = `Ferry company to pay for the pier

“We broke it and we will mend it,” director Lars Holt said on Monday.

Mayor Ane Brekke called the offer “a decent start”.`

const found = intake(text)
const review = begin(found)

describe('a review', () => {
  it('keeps everything that is likely, and changes nothing of it', () => {
    expect(accepted(review).quotes).toEqual(found.quotes)
    expect(accepted(review).story.headline?.text).toBe('Ferry company to pay for the pier')
  })

  it('leaves out what the editor drops, and takes it back', () => {
    const dropped = decide(review, { type: 'toggle', key: 'quotes:0' })
    expect(accepted(dropped).quotes).toHaveLength(found.quotes.length - 1)
    expect(accepted(decide(dropped, { type: 'toggle', key: 'quotes:0' }))).toEqual(accepted(review))
  })

  it('takes the editor’s word for who spoke, and makes a source of a name it does not know', () => {
    const changed = accepted(
      decide(review, { type: 'speakers', key: 'quotes:0', names: ['Rita Moe', 'Ane Brekke'] }),
    )
    expect(changed.quotes[0]?.speakers).toEqual(['Rita Moe', 'Ane Brekke'])
    expect(changed.sources).toContainEqual(
      expect.objectContaining({ name: 'Rita Moe', identification: 'named' }),
    )
  })

  it('names no speaker whose source was dropped', () => {
    const index = found.sources.findIndex(({ name }) => name === 'Ane Brekke')
    const without = accepted(decide(review, { type: 'toggle', key: `sources:${index}` }))
    expect(without.quotes.flatMap(({ speakers }) => speakers)).not.toContain('Ane Brekke')
  })

  it('links a name to the source on record that the editor chose, or to none', () => {
    const linked = decide(review, { type: 'link', name: 'Ane Brekke', id: 'source-brekke' })
    const brekke = (state: typeof review) =>
      accepted(state).sources.find(({ name }) => name === 'Ane Brekke')
    expect(brekke(linked)?.matches).toBe('source-brekke')
    expect(
      brekke(decide(linked, { type: 'link', name: 'Ane Brekke', id: null })),
    ).not.toHaveProperty('matches')
  })

  it('has the headline that the editor wrote', () => {
    const renamed = decide(review, { type: 'headline', headline: ' Ferry pays ' })
    expect(accepted(renamed).story.headline?.text).toBe('Ferry pays')
  })
})

it('the text is cut where a proposal begins or ends, and loses nothing', () => {
  const entries = entriesOf(found)
  const stretches = stretchesOf(text, entries)
  expect(stretches.map((stretch) => stretch.text).join('')).toBe(text)
  for (const { key, proposal } of entries.filter(
    (entry) => entry.proposal.end > entry.proposal.start,
  )) {
    const covered = stretches.filter((stretch) =>
      stretch.entries.some((entry) => entry.key === key),
    )
    expect(covered.map((stretch) => stretch.text).join('')).toBe(
      text.slice(proposal.start, proposal.end),
    )
  }
})

it('stories are compared by runs of words, whatever stands between them', () => {
  expect(shinglesOf('One two, three – four “five” six.')).toEqual(
    new Set(['one two three four five', 'two three four five six']),
  )
})
