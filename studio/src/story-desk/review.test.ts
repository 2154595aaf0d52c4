import { intake } from '@onrecord/intake'
import { describe, expect, it } from 'vitest'
import { accepted, begin, decide, entriesOf, type Entry, type Review } from './review.ts'
import { shinglesOf } from './similar.ts'
import { stretchesOf } from './stretches.ts'

const text = `Ferry company to pay for the pier

“We broke it and we will mend it,” director Lars Holt said on Monday.

Mayor Ane Brekke called the offer “a decent start”.`

const found = intake(text)
const review = begin(found)

/** The review after the editor changed the proposal of a kind that has these words. */
function change(before: Review, kind: Entry['kind'], words: string, to: object): Review {
  const entry = entriesOf(before.intake).find(
    ({ kind: one, proposal }) =>
      one === kind && ('name' in proposal ? proposal.name : proposal.text).startsWith(words),
  )
  if (entry === undefined) throw new Error(`no ${kind} “${words}”`)
  // The test gives fields that its kind has.
  const changed = { ...entry, proposal: { ...entry.proposal, ...to } } as Entry
  return decide(before, { type: 'change', entry: changed })
}

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
    const speakers = ['Rita Moe', 'Ane Brekke']
    const changed = accepted(change(review, 'quotes', 'We broke it', { speakers }))
    expect(changed.quotes[0]?.speakers).toEqual(['Rita Moe', 'Ane Brekke'])
    expect(changed.sources).toContainEqual(
      expect.objectContaining({ name: 'Rita Moe', identification: 'named' }),
    )
  })

  it('shows whom the editor names among the sources, for as long as they are named', () => {
    const named = (before: Review, name: string) =>
      change(before, 'quotes', 'We broke it', { speakers: [name] })
    const names = ({ intake: { sources } }: Review) => sources.map(({ name }) => name)
    const first = named(review, 'Rita Mo')
    expect(names(first)).toEqual([...names(review), 'Rita Mo'])
    // What the editor says of them stays, also when they are named elsewhere.
    const second = change(named(first, 'Rita Moe'), 'sources', 'Rita Moe', {
      sourceType: 'organization',
    })
    expect(names(second)).toEqual([...names(review), 'Rita Moe'])
    const both = change(second, 'quotes', 'a decent start', { speakers: ['Rita Moe'] })
    expect(accepted(both).sources.at(-1)).toMatchObject({
      name: 'Rita Moe',
      sourceType: 'organization',
    })
  })

  it('makes no source of whoever did not answer', () => {
    const silent = begin(
      intake(`Wall splits council

Councillor Tor Hagen accused Amira Solheim of hiding a report. Amira Solheim did not respond to a request for comment.`),
    )
    expect(accepted(silent).claims[0]?.responses).toMatchObject([{ stance: 'didNotRespond' }])
    expect(accepted(silent).sources.map(({ name }) => name)).toEqual(['Tor Hagen'])
  })

  it('gives the editor as the reason for what the editor changed, and for nothing else', () => {
    const changed = change(review, 'quotes', 'We broke it', { speakers: ['Rita Moe'] })
    const [first, second] = changed.intake.quotes
    expect(first).toMatchObject({ confidence: 1, reason: { sentence: 'changed by the editor' } })
    expect(second).toEqual(found.quotes[1])
  })

  it('makes no second source of somebody who is on record under that name or another', () => {
    const known = begin(found, [
      {
        _id: 'source-moe',
        name: 'Rita Moe',
        sourceType: 'person',
        alternateNames: [{ value: 'R. Moe' }],
      },
    ])
    for (const name of ['Rita Moe', 'R. Moe']) {
      const changed = accepted(change(known, 'quotes', 'We broke it', { speakers: [name] }))
      expect(changed.sources.find((source) => source.name === name)?.matches).toBe('source-moe')
    }
  })

  it('names no speaker whose source was dropped, until the editor names them', () => {
    const index = found.sources.findIndex(({ name }) => name === 'Ane Brekke')
    const without = decide(review, { type: 'toggle', key: `sources:${index}` })
    expect(accepted(without).quotes.flatMap(({ speakers }) => speakers)).not.toContain('Ane Brekke')
    const named = change(without, 'quotes', 'We broke it', { speakers: ['Ane Brekke'] })
    expect(accepted(named).quotes[0]?.speakers).toEqual(['Ane Brekke'])
    expect(accepted(named).sources.map(({ name }) => name)).toContain('Ane Brekke')
  })

  it('takes the editor’s word for what kind of thing it is', () => {
    const changed = accepted(
      change(
        change(review, 'quotes', 'a decent start', { quoteType: 'direct' }),
        'sources',
        'Lars Holt',
        { sourceType: 'organization', matches: 'source-holt' },
      ),
    )
    expect(changed.quotes.at(-1)?.quoteType).toBe('direct')
    expect(changed.sources.find(({ name }) => name === 'Lars Holt')).toMatchObject({
      sourceType: 'organization',
      matches: 'source-holt',
    })
  })

  it('calls a source by its new name wherever it is named', () => {
    const renamed = accepted(change(review, 'sources', 'Ane Brekke', { name: 'Anne Brekke' }))
    expect(renamed.quotes.at(-1)?.speakers).toEqual(['Anne Brekke'])
    expect(renamed.sources.map(({ name }) => name)).not.toContain('Ane Brekke')
  })

  it('has one source where the editor gave two the same name', () => {
    const same = accepted(change(review, 'sources', 'Ane Brekke', { name: 'Lars Holt' }))
    expect(same.sources.filter(({ name }) => name === 'Lars Holt')).toHaveLength(1)
    expect(same.quotes.map(({ speakers }) => speakers)).toEqual([['Lars Holt'], ['Lars Holt']])
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
