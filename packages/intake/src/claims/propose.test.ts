import { expect, it } from 'vitest'
import { intake } from '../intake.ts'

const story = (answer: string) =>
  intake(`A headline\n\nNorway is alleged to be sending boats to Denmark. ${answer}`)

it('an allegation has the answers of those it is about, each with a source of its own', () => {
  for (const denial of ['reject that', 'have denied it', 'dismissed it as a rumour']) {
    const found = story(`The two governments ${denial}.`)
    expect(found.claims).toMatchObject([
      {
        attribution: { speakers: [], asDescribed: 'allegations' },
        responses: [
          { stance: 'denies', speakers: ['Norwegian government'] },
          { stance: 'denies', speakers: ['Danish government'] },
        ],
      },
    ])
    expect(found.sources.map(({ name }) => name)).toEqual([
      'Norwegian government',
      'Danish government',
    ])
  }
})

it('an allegation that nobody answers stands alone', () => {
  expect(story('Nobody was there on Monday.').claims).toMatchObject([{ responses: [] }])
})

it('a story that alleges nothing has no claim', () => {
  expect(intake('A headline\n\nThe ferry left at nine and came back at ten.').claims).toEqual([])
})
