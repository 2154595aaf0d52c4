import fc from 'fast-check'
import { expect, it } from 'vitest'
import { paragraphsOf } from './paragraphs.ts'

it('divides a wire story at its line ends', () => {
  expect(paragraphsOf('The council met.\nIt voted.\r\nNobody spoke.')).toEqual([
    'The council met.',
    'It voted.',
    'Nobody spoke.',
  ])
})

it('divides at blank lines where there are any, and joins lines that were only wrapped', () => {
  const wrapped =
    'The council of the port of Varnholm met on Monday\nevening to vote on the rebuilding of the old pier.\n\n It voted. '
  expect(paragraphsOf(wrapped)).toEqual([
    'The council of the port of Varnholm met on Monday evening to vote on the rebuilding of the old pier.',
    'It voted.',
  ])
})

it('keeps every word, in order', () => {
  const word = fc.stringMatching(/^[a-zA-Zæøå“”',.]{1,9}$/)
  fc.assert(
    fc.property(
      fc.array(fc.tuple(word, fc.constantFrom(' ', '\n', '\n\n', '\r\n')), { minLength: 1 }),
      (words) => {
        const text = words.flat().join('')
        expect(paragraphsOf(text).join(' ').split(' ')).toEqual(
          text.split(/\s+/).filter((part) => part !== ''),
        )
      },
    ),
  )
})
