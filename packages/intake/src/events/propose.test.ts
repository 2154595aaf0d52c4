import { describe, expect, it } from 'vitest'
import { intake } from '../intake.ts'

const story = (sentence: string) =>
  intake(`Council news\n\nVARNHOLM, June 3, 2026 - The council met on Monday.\n\n${sentence}`)

const told = (sentence: string) =>
  story(sentence).events.map(({ occurrenceStatus, dateText }) => [occurrenceStatus, dateText])

describe('an event', () => {
  it('is expected when the words expect it, and keeps their words for when', () => {
    expect(told('The mayor is expected to leave for Oslo later in the evening.')).toContainEqual([
      'expected',
      'later in the evening',
    ])
  })

  it('may happen when the words say no more', () => {
    expect(told('A strike may follow in December.').map(([status]) => status)).toContain('possible')
  })

  it('happened when the words say so', () => {
    expect(told('The bridge collapsed on Tuesday.').map(([status]) => status)).toContain('occurred')
  })

  it('is not what is only alleged: that is a claim', () => {
    const { claims, events } = story(
      'The visit has stirred concern, with allegations that the ferry company might be hiding a report.',
    )
    expect(claims).toHaveLength(1)
    expect(events.filter(({ occurrenceStatus }) => occurrenceStatus === 'possible')).toEqual([])
  })
})

describe('whether it is an event at all', () => {
  const names = (text: string) => intake(`A headline\n\n${text}`).events.map(({ name }) => name)
  const past = 'The town has a pier. It has a lamp. The lamp is red. '

  it('what is done once is an event wherever it is told', () => {
    expect(names(`${past}The two traveled together to the lighthouse.`)).toEqual([
      'The two traveled together to the lighthouse',
    ])
  })
  it('has its subject in its name, whatever stands between', () => {
    expect(names('The visit, according to reports, may also see a joint statement.')).toEqual([
      'The visit may also see a joint statement',
    ])
  })
  it('a question or an answer to an accusation is none', () => {
    expect(names(`${past}The council rejected the accusation on Monday.`)).toEqual([])
  })
})
