import { expect, it } from 'vitest'
import { draftsOf, intake } from './index.ts'

const sources = (...paragraphs: string[]) =>
  intake(paragraphs.join('\n\n')).sources.map(({ name, identification, anonymity }) => ({
    name,
    identification,
    ...anonymity,
  }))

it.each([
  [
    'notAuthorised',
    'because he was not authorised to speak to the press',
    '“It was chaos,” said an official, who spoke on condition of anonymity because he was not authorised to speak to the press.',
  ],
  [
    'notAuthorised',
    'who was not authorized to speak publicly',
    'An official who was not authorized to speak publicly said: “It was chaos.”',
  ],
  [
    'retaliation',
    'who asked not to be named, fearing reprisals',
    '“It was chaos,” said a nurse, who asked not to be named, fearing reprisals.',
  ],
  [
    'retaliation',
    'Fearing for her job, the nurse asked not to be named',
    '“It was chaos,” said a nurse. Fearing for her job, the nurse asked not to be named.',
  ],
  [
    'safety',
    'asking not to be identified for his own safety',
    '“It was chaos,” a driver said, asking not to be identified for his own safety.',
  ],
  [
    'legal',
    'who cannot be named for legal reasons',
    'A teenager, who cannot be named for legal reasons, said: “It was chaos.”',
  ],
  [
    'minor',
    'who asked not to be named because she is a minor',
    'A student, who asked not to be named because she is a minor, said: “It was chaos.”',
  ],
  [
    'other',
    'speaking on condition of anonymity because the plan has not been approved',
    '“It was chaos,” one official said, speaking on condition of anonymity because the plan has not been approved.',
  ],
])('reads why a source is not named: %s, “%s”', (reason, statement, copy) => {
  expect(sources(copy)).toContainEqual({
    name: expect.any(String),
    identification: 'unnamed',
    reason,
    statement: expect.stringContaining(statement),
  })
})

it('leaves the reason to the editor when the words give none', () => {
  expect(sources('“It was chaos,” said a nurse, who asked not to be named.')).toEqual([
    {
      name: 'a nurse',
      identification: 'unnamed',
      statement: 'who asked not to be named',
    },
  ])
})

it.each([
  '“It was chaos,” said Maria Holt, who asked not to be named.',
  '“It was chaos,” said Maria Holt, a nurse, who asked not to be identified.',
  'Maria Holt, speaking on condition of anonymity, said: “It was chaos.”',
  'Maria Holt asked not to be named. “It was chaos,” she said.',
  '“It was chaos,” said Maria Holt. “Nobody came,” she added, asking not to be named.',
  '“It was chaos,” said Maria Holt.\n\n“Nobody came,” said Holt, who did not want to be named for fear of losing her job.',
])('names nobody who asked not to be named: %s', (copy) => {
  const found = intake(copy, {
    sources: [{ _id: 'holt', name: 'Maria Holt', sourceType: 'person', identification: 'named' }],
  })
  expect(found.quotes[0]?.text).toMatch('It was chaos')
  const { quotes, sources: made } = draftsOf(found)
  const proposed = [found.sources, found.quotes, found.events.map((event) => event.attributedTo)]
  expect(JSON.stringify([proposed, quotes, made])).not.toMatch(/Holt|"holt"/)
})

it('still names others in the same sentence', () => {
  const copy = [
    '“The whole street burnt,” said Maria Holt. Holt said a neighbour who asked not to be named had lost a house.',
    'A diplomat, who asked not to be identified, said: “It is the admiral’s.”',
    '“It was mine,” said Jon Reuter.',
  ]
  expect(sources(...copy).map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Maria Holt', 'Jon Reuter']),
  )
})

it('gives the draft what publishing asks for', () => {
  const copy = '“It was chaos,” said a nurse, who asked not to be named for fear of losing her job.'
  expect(draftsOf(intake(copy)).sources).toMatchObject([
    {
      identification: 'unnamed',
      anonymity: {
        reason: 'retaliation',
        statement: 'who asked not to be named for fear of losing her job',
      },
    },
  ])
})
