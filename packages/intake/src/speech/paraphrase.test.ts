import { describe, expect, it } from 'vitest'
import { intake } from '../intake.ts'

const paraphrases = (text: string) =>
  intake(`A headline for the story\n\n${text}`).paraphrases.map(
    ({ speakers, text: said, via }) => ({
      speakers,
      said,
      via: via.map(({ agent }) => agent),
    }),
  )

describe('what somebody said, in the story’s words', () => {
  it('is the clause after “that”, or before an attribution that comes last', () => {
    expect(paraphrases('Mayor Ane Brekke said on Monday that the pier would open in May.')).toEqual(
      [{ speakers: ['Ane Brekke'], said: 'the pier would open in May', via: [] }],
    )
    expect(
      paraphrases(
        'The pier will open in May, its director, Lars Holt, assured Ane Brekke when she came by.',
      ),
    ).toEqual([{ speakers: ['Lars Holt'], said: 'The pier will open in May', via: [] }])
  })

  it('is not whoever is spoken to', () => {
    expect(paraphrases('Lars Holt told a crowd of angry fishermen.')).toEqual([])
  })

  it('keeps a verb without which it would say nothing, or the opposite', () => {
    expect(paraphrases('Lars Holt denied any part in the closure.')).toEqual([
      { speakers: ['Lars Holt'], said: 'denied any part in the closure', via: [] },
    ])
    expect(paraphrases('Lars Holt highlighted their shared love of boats.')).toEqual([
      { speakers: ['Lars Holt'], said: 'highlighted their shared love of boats', via: [] },
    ])
  })

  it('is found after a left-out “that”, whatever evening it is', () => {
    expect(paraphrases('Local media said Lars Holt was due to leave that evening.')).toEqual([
      { speakers: ['Local media'], said: 'Lars Holt was due to leave that evening', via: [] },
    ])
  })

  it('comes through agencies, whoever runs them', () => {
    expect(
      paraphrases(
        'Agencies run by the Danish state quoted Lars Holt as saying that he would pay for all of it.',
      ),
    ).toEqual([
      {
        speakers: ['Lars Holt'],
        said: 'he would pay for all of it',
        via: ['Agencies run by the Danish state'],
      },
    ])
  })

  it('is not that somebody asked not to be named', () => {
    expect(
      paraphrases(
        'Two dockers, who asked not to be named because they feared for their jobs, said the cable had been frayed for weeks.',
      ),
    ).toEqual([{ speakers: ['Two dockers'], said: 'the cable had been frayed for weeks', via: [] }])
  })

  it('names nobody where only reports say so', () => {
    expect(
      intake('A headline\n\nThe visit, according to reports, may be cut short.').sources,
    ).toEqual([])
  })
})

it('“spoke of” quotes, “spoke at length” does not', () => {
  const quotes = (text: string) => intake(`A headline\n\n${text}`).quotes
  expect(quotes('Lars Holt spoke of a “long winter”.')).toMatchObject([
    { text: 'long winter', speakers: ['Lars Holt'], cue: 'spoke of' },
  ])
})

describe('through whom it came', () => {
  it('is nobody where this newspaper itself saw or heard it', () => {
    const found = intake(
      'A headline\n\nThe crane was inspected in March, according to records seen by this newspaper.\n\nLars Holt told this newspaper that nobody had been hurt.',
    )
    expect(found.paraphrases.map(({ via }) => via)).toEqual([[], []])
    expect(found.sources.map(({ name }) => name)).not.toContain('this newspaper')
  })

  it('also from the sentence before', () => {
    const [quote] = intake(
      'A headline\n\nThe Varnholm News Agency carried the meeting. In it Lars Holt spoke of a “long winter”.',
    ).quotes
    expect(quote?.via).toEqual([{ relation: 'broadcastBy', agent: 'Varnholm News Agency' }])
  })
})

it('marks the words that describe a source, and nothing when there are none', () => {
  const text =
    'A headline\n\nLocal media said Lars Holt was due to leave that evening. He denied that Norway and Sweden paid.'
  const { sources } = intake(text)
  const media = sources.find(({ name }) => name === 'Local media')
  expect(text.slice(media?.start, media?.end)).toBe('Local media')
})
