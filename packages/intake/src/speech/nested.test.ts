import { describe, expect, it } from 'vitest'
import { draftsOf, intake } from '../index.ts'

const nested = (paragraphs: string) => {
  const { quotes } = intake(`A headline\n\n${paragraphs}`)
  return quotes.flatMap(({ isPartOf, speakers, text }) =>
    isPartOf === undefined ? [] : [[quotes[isPartOf]?.speakers.join(), speakers.join(), text]],
  )
}

describe('words repeated inside a quote', () => {
  it('are theirs whom the quote names, and “I” is whoever tells it', () => {
    expect(
      nested('“I asked the clerk, ‘Is it open?’ and she said, ‘Not for you,’” Maria Holt said.'),
    ).toEqual([
      ['Maria Holt', 'Maria Holt', 'Is it open?'],
      ['Maria Holt', 'the clerk', 'Not for you'],
    ])
    expect(nested('“Then Judge Anna Falk told us, ‘Go home,’” Maria Holt said.')).toEqual([
      ['Maria Holt', 'Anna Falk', 'Go home'],
    ])
  })

  it('are theirs whom the words tell of, or whom the story is about', () => {
    expect(
      nested('“I called my charge nurse and she said, ‘Nobody is left,’” Paul Brandt said.'),
    ).toEqual([['Paul Brandt', 'my charge nurse', 'Nobody is left']])
    expect(
      nested(
        'Maria Holt made films. She died on Monday.\n\n“I showed her mine and she said, ‘Make another,’” said Paul Brandt.',
      ),
    ).toEqual([['Paul Brandt', 'Maria Holt', 'Make another']])
    expect(
      nested('“My daughter came with her card. ‘Go out,’ she said to me,” Maria Holt said.'),
    ).toEqual([['Maria Holt', 'My daughter', 'Go out']])
    expect(
      nested('Maria Holt recalled meeting Paul Brandt. “He told me, ‘Go out,’” Holt said.'),
    ).toEqual([['Maria Holt', 'Paul Brandt', 'Go out']])
    expect(
      nested('“It was late and I remember thinking, ‘Who would I tell?’” Maria Holt said.'),
    ).toEqual([['Maria Holt', 'Maria Holt', 'Who would I tell?']])
  })

  it('are theirs in the marks of any house', () => {
    expect(
      nested('\'He shouted, "Run!" and that was that,\' said Maria Holt, who had seen a boy.'),
    ).toEqual([['Maria Holt', '', 'Run!']])
    expect(nested('Maria Holt had met a boy. "He said, \'Run!\'" she recalled.')).toEqual([
      ['Maria Holt', 'a boy', 'Run!'],
    ])
  })

  it('are no quote of their own when nobody is said to have said them', () => {
    expect(nested('“They call it ‘the shed’, and it leaks,” Maria Holt said.')).toEqual([])
    expect(nested('“Don’t write ‘empowerment’,” Maria Holt said.')).toEqual([])
    expect(nested('“We were told, ‘Wait,’ for years,” Maria Holt said.')).toEqual([])
  })

  it('are documents that are part of the one around them', () => {
    const { quotes } = draftsOf(
      intake('A headline\n\n“My brother said, ‘Leave,’ so I left,” Maria Holt said.'),
    )
    const [outer, inner] = quotes
    expect(inner?.text).toBe('Leave')
    expect(inner?.isPartOf?._ref).toBe(outer?._id)
  })
})
