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

  it.each([
    ['It must still be approved by the council on 13 February.', '13 February'],
    [
      'The company said it would close its plant by the end of the third quarter.',
      'by the end of the third quarter',
    ],
    ['Minegishi was to be formally sworn in on Friday.', 'on Friday'],
  ])('is expected when it must be done, or somebody says it would be: %s', (sentence, dateText) => {
    expect(told(sentence).at(-1)).toEqual(['expected', dateText])
  })

  it('goes on behind a clause about its subject, and behind “what” that has its verb', () => {
    expect(
      told('Leyla Holt, who spent 41 seasons in the field, died on Monday.').map(
        ([status]) => status,
      ),
    ).toContain('occurred')
    expect(told('A hearing to recover what is left will take place next week.')).toContainEqual([
      'expected',
      'next week',
    ])
    expect(told('The carer has been jailed for five years.').at(-1)?.[0]).toBe('occurred')
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

  it('what is done once is an event however far down it is told, when it is said when', () => {
    expect(names(`${past}The two traveled together to the lighthouse on Monday.`)).toEqual([
      'The two traveled together to the lighthouse on Monday',
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

describe('the status of an event', () => {
  const statuses = (text: string) =>
    intake(`A headline\n\n${text}`).events.map(({ occurrenceStatus }) => occurrenceStatus)

  it.each([
    ['The parade was called off.', 'cancelled'],
    ['The club has cancelled its summer festival.', 'cancelled'],
    ['A second round of talks was put off until May.', 'postponed'],
    ['The council put off a vote on the pier.', 'postponed'],
    ['The vote will be delayed until after Easter.', 'postponed'],
    ['The lido had been due to reopen in May.', 'postponed'],
    ['The committee deferred a decision on parking.', 'postponed'],
    ['The two leaders agreed to meet in the spring.', 'expected'],
    ['Opened in 1962, the pier leans.', 'occurred'],
    ['The race is still due to start on Sunday.', 'expected'],
    ['The bridge opens on Friday.', 'expected'],
    ['The board has called an extraordinary meeting for Monday.', 'expected'],
    ['A strike is possible in the autumn.', 'possible'],
    ['The firm is in talks to sell its ferries.', 'possible'],
    ['The search was under way on Tuesday.', 'underway'],
    ['Six houses were destroyed.', 'occurred'],
    ['Two ministers resigned on Monday.', 'occurred'],
  ])('%s is %s', (text, status) => {
    expect(statuses(text)).toEqual([status])
  })

  it.each([
    'The bridge was not opened.',
    'No one was hurt.',
    'It would be closed if the river rose.',
    'Nobody knows whether the minister resigned.',
    'The retired pilot keeps bees.',
    'Will the bridge open on Friday?',
    'The company wanted a new name.',
  ])('%s tells of no event', (text) => {
    expect(statuses(text)).toEqual([])
  })
})

describe('what only a paper or somebody without a name tells of', () => {
  const statuses = (text: string) =>
    intake(`A headline\n\n${text}`).events.map(({ occurrenceStatus }) => occurrenceStatus)

  it('is reported, and what those say who know is not', () => {
    expect(
      statuses('A source close to the premier said rebels had shelled the town on Monday.'),
    ).toEqual(['reported'])
    expect(statuses('The BBC reported that rebels shelled the town on Monday.')).toEqual([
      'reported',
    ])
    expect(statuses('The mayor said rebels had shelled the town on Monday.')).toEqual(['occurred'])
  })

  it('is not what somebody says they did', () => {
    expect(statuses('A spokesman said it had sacked the manager on Monday.')).toEqual(['occurred'])
  })
})

describe('several events of a clause', () => {
  const events = (text: string) =>
    intake(`A headline\n\n${text}`).events.map(({ name, occurrenceStatus }) => [
      occurrenceStatus,
      name,
    ])

  it('have their own words, behind the subject that they share', () => {
    expect(events('The ministers met in Oslo on Monday and will sign the treaty in June.')).toEqual(
      [
        ['occurred', 'The ministers met in Oslo on Monday'],
        ['expected', 'The ministers will sign the treaty in June'],
      ],
    )
  })

  it('are one where the first only says what had been planned', () => {
    expect(events('A march planned for Saturday has been called off.')).toEqual([
      ['cancelled', 'A march planned for Saturday has been called off'],
    ])
  })
})

describe('a motion', () => {
  const statuses = (text: string) =>
    intake(`A headline\n\n${text}`).events.map(({ occurrenceStatus }) => occurrenceStatus)

  it('that is tabled until a day is postponed', () => {
    expect(statuses('A motion to freeze the budget was tabled until Dec. 8.')).toEqual([
      'postponed',
    ])
  })

  it('that calls on somebody to go puts nothing off', () => {
    expect(statuses('The board on Tuesday called on the sheriff to resign.')).not.toContain(
      'cancelled',
    )
  })
})

describe('the date of an event', () => {
  const dates = (text: string) =>
    intake(`A headline\n\n${text}`).events.map(({ startDate }) => startDate)

  it('makes an event of its own beside another', () => {
    expect(
      intake(
        'A headline\n\nSix houses have been rebuilt since the river flooded on 3 May 2026.',
      ).events.map(({ name, startDate }) => [name, startDate]),
    ).toEqual([
      ['Six houses have been rebuilt', undefined],
      ['The river flooded on 3 May 2026', '2026-05-03'],
    ])
  })

  it('is that of its own verb, not of another in the sentence', () => {
    expect(dates('The mayor opened the pier built in 1962.')[0]).toBe(undefined)
    expect(dates('The pier built in 1962 was closed on 3 May 2026.')).toEqual([
      '1962',
      '2026-05-03',
    ])
  })

  it('is that of what somebody agreed to do, which is ahead', () => {
    expect(dates('The two sides agreed to meet on 4 June 2026.')).toEqual(['2026-06-04'])
  })
})

it('what a story tells of something in passing is no event, and what is reported may be one', () => {
  const names = (text: string) => intake(`A headline\n\n${text}`).events.map(({ name }) => name)
  expect(names('Such deals would be against the ban that Arvania itself once voted for.')).toEqual(
    [],
  )
  expect(names('There are reports that a joint statement could come after the talks.')).toEqual([
    'A joint statement could come after the talks',
  ])
  expect(names('The radio said the minister was due to leave that evening.')).toEqual([
    'The minister was due to leave that evening',
  ])
})

it('is told by whoever says it, and by nobody who is no source', () => {
  const tellers = (text: string) =>
    intake(`A headline\n\n${text}`).events.map(({ attributedTo }) => attributedTo)
  const words = 'The port of Varnholm closed on Wednesday after a cable snapped'
  expect(new Set(tellers(`${words}, officials said.`).flat())).toEqual(new Set(['officials']))
  expect(tellers(`${words}.`).flat()).toEqual([])
})
