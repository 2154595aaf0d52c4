import { expect, it } from 'vitest'
import { intake } from './index.ts'

/** Each quote with its speakers: “words” Name, Name. */
const said = (...paragraphs: string[]) =>
  intake(paragraphs.join('\n\n')).quotes.map(({ text, speakers }) => [text, ...speakers])

it.each([
  ['a verb after', '“We will rebuild,” Maria Holt said.'],
  ['an inverted verb', '“We will rebuild,” said Maria Holt, the mayor of Varnholm.'],
  ['a verb before', 'Maria Holt said: “We will rebuild.”'],
  ['an apposition between', 'Maria Holt, 54, a former teacher, said, “We will rebuild.”'],
  ['a name beside a role', 'The mayor, Maria Holt, said: “We will rebuild.”'],
  ['a title before the name', '“We will rebuild,” Mayor Maria Holt told reporters on Monday.'],
  ['a relative clause', '“We will rebuild,” said Maria Holt, who lost her own house.'],
  ['according to', '“We will rebuild,” according to Maria Holt.'],
  ['an occasion between', 'Maria Holt, speaking in Varnholm on Friday, said: “We will rebuild.”'],
])('knows the speaker by %s', (_, sentence) => {
  expect(said(sentence)).toEqual([[expect.stringMatching(/^We will rebuild/), 'Maria Holt']])
})

it.each(['Hamad al-Rashid', 'Ursula von der Leyen', 'Tarik bin Omar'])(
  'knows %s for a person by the small word in the name',
  (name) => {
    expect(said(`At the summit, according to reports, ${name} said: “We will rebuild.”`)).toEqual([
      ['We will rebuild.', name],
    ])
    expect(intake(`Yesterday ${name} said: “We will rebuild.”`).sources).toMatchObject([
      { name, sourceType: 'person' },
    ])
  },
)

it('knows “she”, a surname and a title by the name they stand for', () => {
  expect(
    said(
      '“The water came at night,” said Maria Holt, the mayor of Varnholm.',
      '“Nobody slept,” she said. “Nobody.”',
      'Holt said the pumps had failed. “That is on us,” the mayor added.',
    ),
  ).toEqual([
    ['The water came at night', 'Maria Holt'],
    ['Nobody slept', 'Maria Holt'],
    ['Nobody.', 'Maria Holt'],
    ['That is on us', 'Maria Holt'],
  ])
})

it('proposes a quote whose speaker nobody names, as such', () => {
  expect(said('The wall bore the words. “Nothing here is forgotten by anyone.”')).toEqual([
    ['Nothing here is forgotten by anyone.'],
  ])
})

it('invents nothing', () => {
  expect(said('The bridge opened in May. Residents said they liked the workers’ pay.')).toEqual([])
})

it('knows “both men” by the two who were named, and makes no source of them', () => {
  const agreed = 'The rules, both men agreed, are “old and unfair”.'
  expect(said('Jan Brandt met Paul Falk in Varnholm.', agreed)).toEqual([
    ['old and unfair', 'Jan Brandt', 'Paul Falk'],
  ])
  expect(said('Rain fell in the valley.', agreed)).toEqual([['old and unfair']])
})

it('makes no source of a verb', () => {
  expect(intake('There are reports that a joint statement could come next week.').sources).toEqual(
    [],
  )
})

it('an organisation is known again by its initials, and by the first of its names', () => {
  const { sources } = intake(
    'A headline\n\nThe Northern Fisheries Agency closed the bay. “It is sad,” the NFA said.\n\nTavener Bank pays for it. “We must,” Tavener said.',
  )
  expect(sources.map(({ name }) => name)).toEqual(['Northern Fisheries Agency', 'Tavener Bank'])
})
