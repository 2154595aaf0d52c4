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

it.each([
  ['denies', 'The company called the claim “baseless”.', 'unnamed company'],
  ['denies', 'Brandt Ltd said it “strenuously denies any wrongdoing”.', 'Brandt Ltd'],
  ['denies', 'Brandt Ltd pleaded not guilty on Monday.', 'Brandt Ltd'],
  ['denies', 'Maria Holt called the suggestion “outrageous”.', 'Maria Holt'],
  ['denies', 'Maria Holt said she had done nothing wrong.', 'Maria Holt'],
  ['disputes', 'Brandt Ltd said the figure was wrong.', 'Brandt Ltd'],
  ['disputes', 'Brandt Ltd said it did not recognise that description.', 'Brandt Ltd'],
  ['didNotRespond', 'Brandt Ltd did not return calls.', 'Brandt Ltd'],
  ['didNotRespond', 'Maria Holt could not be reached for comment.', 'Maria Holt'],
  ['declinedToComment', 'A spokesman refused to comment.', 'A spokesman'],
  ['confirms', 'Maria Holt admitted sending the boats.', 'Maria Holt'],
  [
    'deniesInPart',
    'Maria Holt acknowledged that two boats had sailed but said nobody sent them.',
    'Maria Holt',
  ],
])('an answer %s: %s', (stance, answer, speaker) => {
  expect(story(`\n\n${answer}`).claims).toMatchObject([
    { responses: [{ stance, speakers: [speaker] }] },
  ])
})

it('what a court is told is a claim once somebody denies it', () => {
  const heard = 'A guard burned down the archive, a court in Varnholm heard on Monday.'
  expect(intake(`A headline\n\n${heard}`).claims).toEqual([])
  expect(intake(`A headline\n\n${heard}\n\nDennis Cole denies arson.`).claims).toMatchObject([
    { text: heard, responses: [{ stance: 'denies', speakers: ['Dennis Cole'] }] },
  ])
})

it('patients who are admitted confirm nothing', () => {
  expect(story('Three people were admitted to hospital.').claims).toMatchObject([{ responses: [] }])
})

it.each([
  ['denied that the shells came from its side', 'The army denied that it had fired on the town.'],
  ['denied what it had done', 'The owner, Wolio Lines, denied it had sold too many tickets.'],
  ['a suggestion turned down', 'Brussels dismissed the suggestion that trawlers empty the sea.'],
  [
    'what is denied in the same sentence',
    'Defence lawyers argued that Pell had planned it, which Pell denied on the stand.',
  ],
  [
    'what the sentence before says',
    'Some residents complained that the county waited too long. Phil Ross disputed that.',
  ],
])('proposes %s as a claim with its answer', (_, copy) => {
  expect(intake(copy).claims).toEqual([
    expect.objectContaining({
      responses: [expect.objectContaining({ stance: expect.any(String) })],
    }),
  ])
})

it('one more allegation beside another is a claim of its own, and one denial answers both', () => {
  const { claims } = intake(
    'A headline\n\nPhilippa Moss, 56, is accused of altering the work of 43 pupils.\n\nShe is also alleged to have put pressure on two members of staff. She denies four counts of fraud.',
  )
  expect(claims.map(({ text }) => text.slice(0, 20))).toEqual([
    'Philippa Moss, 56, i',
    'She is also alleged ',
  ])
  for (const { responses } of claims) expect(responses).toMatchObject([{ stance: 'denies' }])
})

it.each([
  'Residents blame the dairy east of town.',
  'The visitors protested that Holt had pushed her marker.',
  'The barrister put it to her that she had invented the remark.',
])('is an allegation: %s', (sentence) => {
  expect(intake(`A headline\n\nIt rained in Varnholm. ${sentence}`).claims).toHaveLength(1)
})

it('is what is denied, and not the denial, when the sentence before reports it', () => {
  const { claims } = intake(
    'A headline\n\nThe Gazette reported on Tuesday that the palace had pressed the governor. The palace has denied putting any pressure on him.',
  )
  expect(claims.map(({ text }) => text.slice(0, 12))).toEqual(['The Gazette '])
  expect(intake('A headline\n\nThe company denied any wrongdoing on Tuesday.').claims).toEqual([])
})

const texts = (paragraphs: string) =>
  intake(`A headline\n\n${paragraphs}`).claims.map(({ text }) => text)

it('what somebody says is a claim once those it is about deny it, without saying what', () => {
  const said = 'Aas said the managers had paid for a secret study.'
  expect(texts(`${said} The managers denied that such a study existed.`)).toEqual([said])
  expect(texts(`${said} The managers met on Monday.`)).toEqual([])
})

it('what somebody is blamed for is a claim, and what somebody did themselves is none', () => {
  const blamed = 'Residents said the council had ignored the cracks.'
  expect(texts(blamed)).toEqual([blamed])
  expect(texts('Maria Holt said she had ignored the cracks.')).toEqual([])
})

it('what somebody says of nobody is no claim, whatever has been', () => {
  expect(
    texts('Aas, looking back, said that the bond had outgrown even that of the early years.'),
  ).toEqual([])
})

it('a bare “no” answers what stands right before it, and nothing further back', () => {
  const alleged = 'Leckie put it to Maria Holt that she had invented the remark.'
  const responses = (copy: string) =>
    intake(`A headline\n\n${copy}`).claims.flatMap((claim) => claim.responses)
  expect(responses(`${alleged} “No,” Holt said.`)).toMatchObject([{ stance: 'denies' }])
  expect(responses(`${alleged} It rained. “No,” Holt said.`)).toEqual([])
})

it('is what somebody told of before, when a denial says what it denies', () => {
  const told = 'The families said in court papers that managers had disabled a dust alarm.'
  expect(
    texts(`${told}\n\nThey met on Monday.\n\nBrandt Ltd denied that managers disabled any alarm.`),
  ).toEqual([told])
})

it('an offer that is turned down answers no claim', () => {
  expect(story('The Danish government rejected a revised offer.').claims).toMatchObject([
    { responses: [] },
  ])
})

it('an answer goes to the claim about whoever gives it', () => {
  const { claims } = intake(
    'A headline\n\nAda Moe accused Brandt Ltd of hiding the report.\n\nBo Lund met the union.\n\nAda Moe accused Carl Vik of leaking it.\n\nBrandt Ltd denied the accusation.',
  )
  expect(claims.map(({ responses }) => responses.map(({ stance }) => stance))).toEqual([
    ['denies'],
    [],
  ])
})

it('one who complains of others is heard, and one who tells of themselves alleges nothing', () => {
  expect(texts('Campaigners said the agency had misled them.')).toHaveLength(1)
  expect(texts('Maria Holt said she had moved to Varnholm in May.')).toEqual([])
})
