import { describe, expect, it } from 'vitest'
import { intake } from '../intake.ts'

const sources = (text: string) =>
  intake(`A headline\n\n${text}`).sources.map(
    ({ name, sourceType, identification }) => `${name}: ${sourceType} ${identification}`,
  )

describe('whoever a story rests on', () => {
  it('is a source when they decline to comment, and none when they do not answer', () => {
    expect(sources('A spokesman for the agency declined to comment.')).toEqual([
      'A spokesman for the agency: person unnamed',
    ])
    expect(sources('The ministry did not respond to questions. Corvane didn’t reply.')).toEqual([])
  })

  it('is a document that was published, and not the statement somebody speaks in', () => {
    expect(sources('The bank said in a situation report that rates would fall.')).toContain(
      'a situation report: document named',
    )
    expect(sources('The bank said in a statement that rates would fall.')).toEqual([
      'unnamed bank: organization unnamed',
    ])
  })

  it('is called by words that say which, and never by a noun alone', () => {
    expect(sources('The company said it would close the pier.')).toEqual([
      'unnamed company: organization unnamed',
    ])
    expect(sources('The army said it had left the town.')).toEqual(['the army: organization named'])
    expect(
      sources('Maria Holt, the mayor, met him on Monday. Her lawyer said the pier was hers.'),
    ).toEqual(['Maria Holt’s lawyer: person unnamed'])
  })

  it('is collective when several bodies speak', () => {
    expect(sources('Rights groups said the delay had put lives at risk.')).toEqual([
      'Rights groups: organization collective',
    ])
  })

  it('is collective when a handful or somebody’s management speaks', () => {
    expect(sources('A handful of customers said they had paid twice.')).toEqual([
      'A handful of customers: person collective',
    ])
  })

  it('is unnamed when nobody outside can look the document up', () => {
    expect(sources('According to internal emails, the pier was unsafe.')).toEqual([
      'internal emails: document unnamed',
    ])
  })

  it('is a body when one word without a first name or an office speaks', () => {
    expect(sources('Penwater said the pier was safe.')).toEqual(['Penwater: organization named'])
  })

  it.each([
    ['Halvard Motors said the pier was safe.', 'Halvard Motors'],
    ['Nordlys Forlag said the book was out.', 'Nordlys Forlag'],
    ['The presidential palace said that the trip was off.', 'presidential palace'],
  ])('is a body by the noun its name ends in: %s', (copy, name) => {
    expect(sources(copy)).toEqual([`${name}: organization named`])
  })

  it('is whoever takes a view, though none of their words stand there', () => {
    for (const view of ['welcomed the accord', 'called for an inquiry', 'voiced concern'])
      expect(sources(`Consumer groups ${view} on Monday.`)).toEqual([
        'Consumer groups: organization collective',
      ])
  })

  it('is so many people, however they are described', () => {
    expect(
      sources('Seven current and former employees said the records had been changed.'),
    ).toEqual(['Seven current and former employees: person unnamed'])
    expect(sources('A person familiar with the talks said they had failed.')).toEqual([
      'A person familiar with the talks: person unnamed',
    ])
  })

  it('is a paper that somebody told, by the words beside its name', () => {
    expect(
      sources('Maria Holt told the local daily Hajdusagi Hirado last week that the pier leaned.'),
    ).toContain('Hajdusagi Hirado: newsOrganization named')
    expect(sources('Maria Holt told the Bundestag that the pier leaned.')).toEqual([
      'Maria Holt: person named',
    ])
  })

  it('is a paper that brought it, by the words before its name', () => {
    for (const brought of [
      'The report, seen by the Evening Chronicle, said the pier was unsafe.',
      'Writing in the Evening Chronicle, Maria Holt said the pier was unsafe.',
      'Maria Holt told the Evening Chronicle that the pier was unsafe.',
    ])
      expect(sources(brought)).toContain('Evening Chronicle: newsOrganization named')
  })

  it('is no platform that somebody posts on', () => {
    expect(sources('“The pier is unsafe,” Maria Holt wrote on Telegram.')).toEqual([
      'Maria Holt: person named',
    ])
  })

  it('is nothing that cannot speak', () => {
    expect(sources('Cost cuts announced that the plant would be closed in May.')).toEqual([])
  })
})
