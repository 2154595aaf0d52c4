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

it.each([
  ['a past tense of any verb', '“You will all be here longer than me,” Maria Holt roared.'],
  ['a verb with a small word', '“You will all be here longer than me,” Maria Holt shot back.'],
  ['an inverted verb of any kind', '‘You will all be here longer than me,’ thundered Maria Holt.'],
  [
    'what somebody is called after it',
    '“You will all be here longer than me,” said a first-time voter called Maria Holt.',
  ],
])('knows who spoke by %s behind the words', (_, sentence) => {
  expect(said(sentence)).toEqual([
    [expect.stringMatching(/^You will all be here longer than me/), 'Maria Holt'],
  ])
})

it('hears the spokesman, and not whom he speaks for, after “who called it”', () => {
  expect(
    said('The tale is untrue, said a spokesman for Dara Holt, who called it “lazy and cruel”.'),
  ).toEqual([['lazy and cruel', 'a spokesman for Dara Holt']])
})

it('goes on with whoever spoke when words follow a pause in which nobody is named', () => {
  expect(
    said('“I signed something,” Maria Holt said. Then, after a while: “You have read it.”'),
  ).toEqual([
    ['I signed something', 'Maria Holt'],
    ['You have read it.', 'Maria Holt'],
  ])
})

it('is not whoever spoke before when a language that is not read here names somebody else', () => {
  expect(
    said(
      'A headline',
      '“Every inspection was carried out,” Piet Harmsen said.',
      '„Wir wussten von keinem Schaden“, sagte Katrin Aumann am Donnerstag in Hamburg.',
    ),
  ).toEqual([
    ['Every inspection was carried out', 'Piet Harmsen'],
    ['Wir wussten von keinem Schaden'],
  ])
})

it('takes words from the document that does what they say; those on a banner have no speaker', () => {
  expect(said('The final communiqué “takes note of the shared wish” to ease visas.')).toEqual([
    ['takes note of the shared wish', 'final communiqué'],
  ])
  expect(said('On the quay, demonstrators had unrolled a banner: “Give back the gold.”')).toEqual([
    ['Give back the gold.'],
  ])
})

it('takes a statement that nobody signed for that of whom the sentence is about', () => {
  expect(
    said('The German government “wishes every success to the summit,” according to a statement.'),
  ).toEqual([['wishes every success to the summit', 'German government']])
})

it('knows “he” and “they” by a stranger of whom the sentence before tells', () => {
  const before = '“We hope,” Governor Paul Brandt said.'
  expect(
    said(before, 'An old man sat on a chair beside a pig.', '“I stay for my son,” he said.'),
  ).toContainEqual(['I stay for my son', 'An old man'])
  expect(
    said(before, 'One executive was less guarded. “They are right,” they said.'),
  ).toContainEqual(['They are right', 'One executive'])
})

it('does not take the time a live page prints for the beginning of a sentence', () => {
  expect(said('23:04 Paula Rehbein, who is at the count, writes: “They sing the anthem.”')).toEqual(
    [['They sing the anthem.', 'Paula Rehbein']],
  )
})

it('reads a clause that stands before its verb of saying, and leaves things silent', () => {
  expect(
    said(
      'The drop might have another cause, cautions Reinhold Bauer, a limnologist.',
      '“It is a lovely story,” he says.',
    ),
  ).toContainEqual(['It is a lovely story', 'Reinhold Bauer'])
})

it('knows “the official” for a minister, and “the company” by what stands behind its name', () => {
  expect(
    said(
      'Deputy Transport Minister Viktor Lomakin rejected the report.',
      '“There was a storm,” the senior official pointed out.',
    ),
  ).toContainEqual(['There was a storm', 'Viktor Lomakin'])
  expect(
    said(
      'Quillon, the voice-software company whose assistant is in nine million cars, knew.',
      '“It was a diagnostic feature,” the company said.',
    ),
  ).toContainEqual(['It was a diagnostic feature', 'Quillon'])
})

it('goes on with whom a sentence is about, also by a pronoun', () => {
  expect(
    said(
      'Giles Harbottle, for the opposition, had come prepared. He looked at his notes, looked at Sir Bernard Whaite, and abandoned it. “I cannot follow that,” he muttered.',
    ),
  ).toContainEqual(['I cannot follow that', 'Giles Harbottle'])
})

it('gives words to whoever carried them on to others', () => {
  expect(
    said(
      '“He went to law school,” said Dolores Quintavalle.',
      'Her late father, she recalled, used to tell clients, “Never argue with a man holding a needle.”',
    ),
  ).toContainEqual([
    'Never argue with a man holding a needle.',
    'Dolores Quintavalle’s late father',
  ])
  expect(
    said('“Eat the tray!” came a voice from the benches. “Order,” said the Speaker.'),
  ).toContainEqual(['Eat the tray!', 'a voice from the benches'])
})

it('knows a body by what the story says beside its name, and “the company” by the body', () => {
  const copy = (first: string) =>
    intake(`${first}\n\n“The results could not be reproduced,” the company said.`)
  for (const first of [
    'Northern Quill said it would sell its shares.',
    'The bus company Northern Quill runs late.',
    'Northern Quill shareholders voted on Monday.',
  ])
    expect(copy(first)).toMatchObject({
      quotes: [{ speakers: ['Northern Quill'] }],
      sources: expect.arrayContaining([
        expect.objectContaining({ name: 'Northern Quill', sourceType: 'organization' }),
      ]),
    })
})

it('knows one ministry of many by its country', () => {
  expect(
    said('Norway’s Foreign Ministry said it took this “with the utmost seriousness”.'),
  ).toEqual([['with the utmost seriousness', 'Norway’s Foreign Ministry']])
})

it('knows “the senator” and “him” by who was named, unless there is a senator without a name', () => {
  expect(
    said('Maria Holt said it was late.', '“One cannot frighten fish,” the senator wrote.'),
  ).toEqual([['One cannot frighten fish', 'Maria Holt']])
  expect(
    said(
      'A senator said it was late.',
      'Paul Brandt said nothing was late.',
      '“One cannot frighten fish,” the senator wrote.',
    ),
  ).toEqual([['One cannot frighten fish', 'A senator']])
  expect(said('Paul Brandt was there. “I saw it all,” the paper quoted him as saying.')).toEqual([
    ['I saw it all', 'Paul Brandt'],
  ])
})

it('knows who gave only a first name, behind the verb too', () => {
  expect(said('“I went in anyway,” said a pensioner who gave his name only as Dragan.')).toEqual([
    ['I went in anyway', 'Dragan'],
  ])
})

it('knows an employee who asked not to be named because she may not speak as the speaker', () => {
  expect(
    said(
      'After the meeting, a council employee who asked not to be named because she is not allowed to speak to the press said the letter was never sent. “It sat in a folder,” she said.',
    ),
  ).toEqual([['It sat in a folder', 'a council employee']])
})

it('knows whose name stands before an apposition that goes on with “who”', () => {
  expect(
    said(
      'Dr Ruth Amsel, a hydrologist who has sampled 18 of the wells for free, said tests were due. “Manure has a fingerprint,” she said.',
    ),
  ).toEqual([['Manure has a fingerprint', 'Ruth Amsel']])
})

it('gives words behind a comma to whoever the sentence is about', () => {
  expect(
    said('Maria Holt rejected the claim that the premier had lied, saying he acted “promptly”.'),
  ).toEqual([['promptly', 'Maria Holt']])
  expect(
    said('The six ministers voiced support for what they called “open borders”.')[0]?.[1],
  ).toMatch(/six ministers/)
})

it('does not take “he” for the person accused, when somebody else stands between', () => {
  expect(
    said(
      'Councillor Solvei Arriaga accused the mayor of stalling until an election in which he is a candidate. “People drink this,” she said.',
    ),
  ).toEqual([['People drink this', 'Solvei Arriaga']])
})

it('gives words without a verb to whoever acts before them, and an answer not to who asks', () => {
  expect(said('“We won,” said Paul Brandt.', 'Maria Holt shrugs. “He had four notes.”')[1]).toEqual(
    ['He had four notes.', 'Maria Holt'],
  )
  expect(
    said(
      'Maria Holt was there.',
      'A student asked what she advised. She thought. “Wait,” she said.',
    ),
  ).toEqual([['Wait', 'Maria Holt']])
})

it('knows by the lede what somebody is who is named after it', () => {
  expect(
    said(
      'A head teacher altered pupils’ work, a prosecutor told a court it was “greed”.',
      'Philippa Moss, 56, is accused of fraud.',
      'It was small, Tobias Achebe KC, for the prosecution, told jurors.',
      'Asked why, the head replied: “You want to stay, don’t you?”',
      'Giving evidence, Rachel Imrie, 29, said it was true. “No,” the witness replied.',
    ),
  ).toEqual([
    ['greed', 'Tobias Achebe'],
    ['You want to stay, don’t you?', 'Philippa Moss'],
    ['No', 'Rachel Imrie'],
  ])
})

it('knows a body by its short name, its noun and what is written in it', () => {
  expect(said('The Northern Film Festival, NOFFA, began. “We are ready,” NOFFA said.')).toEqual([
    ['We are ready', 'Northern Film Festival'],
  ])
  expect(said('The United Steelworkers union called it “a slap”.')).toEqual([
    ['a slap', 'United Steelworkers'],
  ])
  expect(said('A review in the daily Novi Dan called them “promising”.')).toEqual([
    ['promising', 'Novi Dan'],
  ])
})

it('knows what is no person: a club, an album, a song that mentions somebody', () => {
  expect(
    said(
      'Tilda Brenn’s side beat Stanmere United. Their manager, Sam Prideaux, was furious. “It’s a foul,” she said.',
    ),
  ).toEqual([['It’s a foul', 'Sam Prideaux']])
  expect(
    said(
      'Maria Holt is back. It closes with “Coat”, the only song that mentions him. “I am,” she says.',
    ),
  ).toEqual([['I am', 'Maria Holt']])
})

it('tells people of one surname apart by “Mr”, and whose relative somebody is', () => {
  expect(
    said(
      'Walter Holt, 97, was robbed. His granddaughter, Fiona Holt, told the court.',
      'Mr Holt smiled. “I know,” he said.',
    ),
  ).toEqual([['I know', 'Walter Holt']])
  expect(
    said(
      'Leyla Holt, an archaeologist, has died. Her niece, Defne Holt, confirmed it.',
      'While others dug for palaces, Dr. Holt asked for the dump. “Kings lie,” she said.',
    ),
  ).toEqual([['Kings lie', 'Leyla Holt']])
})

it('knows bodies of many, joined by “and”, and “the bank” and “the party” by their kind', () => {
  expect(said('The ruling Citizens’ Union Party called it “restraint”.')).toEqual([
    ['restraint', 'Citizens’ Union Party'],
  ])
  expect(
    said('The Metal and Shipbuilding Workers’ Federation struck. “We asked,” the union said.'),
  ).toEqual([['We asked', 'Metal and Shipbuilding Workers’ Federation']])
  expect(
    said(
      'The Bangko Sentral ng Pilipinas cut its rate, with the Monetary Board in favour. It was “balanced”, the bank said.',
    ),
  ).toEqual([['balanced', 'Bangko Sentral ng Pilipinas']])
})

it('knows whoever is described before a name that is a person’s, and what stands in brackets as nobody', () => {
  expect(said('A lawyer for the company, Desmond Hartley, called it “odd”.')).toEqual([
    ['odd', 'Desmond Hartley'],
  ])
  expect(
    said(
      'The vote was cast by Cllr Desmond Pugh (Ind, Upper Aske). “There’s no pavement,” he told the council.',
    ),
  ).toEqual([['There’s no pavement', 'Desmond Pugh']])
})

it('lets whoever passes words on go on speaking', () => {
  expect(
    said(
      'Anthony Jugah said he had been told by a programmer that there had been “a phone call”.',
      '“Nothing was wrong with it,” he said.',
    )[1],
  ).toEqual(['Nothing was wrong with it', 'Anthony Jugah'])
})

it('does not take the title of a memoir for words', () => {
  expect(
    said(
      'When Maria Holt applied, she recalled in a memoir, “A Spoon in the Ashes,” the director asked why. “I told him,” she wrote.',
    ),
  ).toEqual([['I told him', 'Maria Holt']])
})
