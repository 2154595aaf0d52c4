import fc from 'fast-check'
import { expect, it } from 'vitest'
import { draftsOf, intake } from './index.ts'

const people = [
  { name: 'Maria Holt', surname: 'Holt', pronoun: 'she' },
  { name: 'Dr Anneke de Wit', surname: 'De Wit', pronoun: 'she' },
  { name: 'Jon Reuter', surname: 'Reuter', pronoun: 'he' },
  { name: 'Capt. Omar Al-Rashid', surname: 'Al-Rashid', pronoun: 'he' },
] as const
const roles = ['', ', a nurse', ', 54', ', a nurse at the county hospital', ', who works nights']
const asks = [
  'asked not to be named',
  'asked not to be identified',
  'did not want to be named',
  'declined to be named',
  'spoke on condition of anonymity',
  'requested anonymity',
  'insisted on anonymity',
  'asked that her name not be used',
  'cannot be named for legal reasons',
]
const whys = ['', ' for fear of losing the job', ' because the talks are private']
const words = ['“It was chaos,”', '"It was chaos,"', '‘It was chaos,’', '“It was ‘chaos’,”']

/** Ways in which copy names somebody and says that they must not be named. */
const copy = fc
  .record({
    person: fc.constantFrom(...people),
    role: fc.constantFrom(...roles),
    ask: fc.constantFrom(...asks),
    why: fc.constantFrom(...whys),
    said: fc.constantFrom(...words),
    form: fc.constantFrom(
      'quote, name who asked',
      'name who asked, quote',
      'asked first',
      'asked after, by pronoun',
      'asked after, by surname',
      'asked in the next paragraph',
      'paraphrase',
      'event',
    ),
    others: fc.boolean(),
  })
  .map(({ person, role, ask, why, said, form, others }) => {
    const { name, surname, pronoun } = person
    const She = `${pronoun.charAt(0).toUpperCase()}${pronoun.slice(1)}`
    const open = said.replace(/,([”"’])$/, '.$1')
    const text = {
      'quote, name who asked': `${said} said ${name}${role}, who ${ask}${why}.`,
      'name who asked, quote': `${name}, who ${ask}${why}, said: ${open}`,
      'asked first': `${name}${role} ${ask}${why}. ${said} ${pronoun} said.`,
      'asked after, by pronoun': `${said} said ${name}${role}. ${She} ${ask}${why}.`,
      'asked after, by surname': `${said} said ${name}${role}. ${surname} ${ask}${why}.`,
      'asked in the next paragraph': `${said} said ${name}${role}.\n\n${surname} ${ask}${why}. “Nobody came,” ${pronoun} added.`,
      paraphrase: `${name}, who ${ask}${why}, said the ward had been closed on Monday.`,
      event: `The ward was closed on Monday, according to ${name}, who ${ask}${why}.`,
    }[form]
    const more = others ? '\n\n“We are looking into it,” said the mayor, Ines Falk.' : ''
    return {
      surname,
      text: `The ward is closed\n\nNobody answers the telephone.\n\n${text}${more}`,
    }
  })

it('never names a source that asked not to be named, however the copy puts it', () => {
  fc.assert(
    fc.property(copy, ({ surname, text }) => {
      const found = intake(text)
      const { sources, quotes, events } = draftsOf(found)
      const proposed = [
        found.sources.map(({ name, alternateNames }) => [name, alternateNames]),
        found.quotes.map(({ speakers, via, asDescribed }) => [speakers, via, asDescribed]),
        found.paraphrases.map(({ speakers, asDescribed }) => [speakers, asDescribed]),
        found.events.map(({ attributedTo }) => attributedTo),
        found.claims.map(({ attribution, responses }) => [attribution, responses]),
        sources,
        quotes.map(({ attribution }) => attribution),
        events.map(({ attribution }) => attribution),
      ]
      expect(JSON.stringify(proposed).toLowerCase()).not.toContain(surname.toLowerCase())
    }),
    { numRuns: 400 },
  )
})

it('names the same people when they asked for nothing', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...people),
      fc.constantFrom(...words),
      ({ name, surname }, said) => {
        const { sources } = intake(`A headline\n\nNobody came.\n\n${said} said ${name}.`)
        expect(sources.map((source) => source.name.toLowerCase()).join()).toContain(
          surname.toLowerCase(),
        )
      },
    ),
  )
})
