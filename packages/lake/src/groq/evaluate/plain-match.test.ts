import { property, assert, constantFrom, array, string, oneof } from 'fast-check'
import { evaluateSync, parse } from 'groq-js'
import { expect, it } from 'vitest'
import { plainMatch } from './plain-match.ts'

const groqJs = (text: unknown, pattern: string): unknown =>
  evaluateSync(parse('$text match $pattern', { params: { text, pattern } }), {
    params: { text, pattern },
  }).data

it.each([
  ['The minister spoke.', 'minister spoke', true],
  ['The minister spoke.', 'spoke minister', true],
  ['The minister spoke.', 'mini', false],
  ['The minister spoke.', 'MINI*', true],
  ['A pro-Western cabinet', 'western', true],
  ['in the U.S.A. and beyond', 'usa', true],
  ['ends.Begins', 'ends', false],
  ['ends.Begins', 'endsbegins', true],
  ['snake_case', 'snake', false],
  ['wait... what', 'wait', true],
  ['é.climate', 'climate', false],
  ['\u212Aelvin', 'kelvin', false],
  [['one text', 3, 'another'], 'another one', true],
  ['', 'word', false],
])('%j match %j is %j, as groq-js says', (text, pattern, expected) => {
  expect(groqJs(text, pattern)).toBe(expected)
  expect(plainMatch(text, pattern)).toBe(expected)
})

it.each([['a*b'], ['é*'], ["it's"], ['*word'], [''], ['...'], ['a**'], ['a'.repeat(200)]])(
  '%j is left to groq-js',
  (pattern) => expect(plainMatch('a text', pattern)).toBeUndefined(),
)

it('says the same as groq-js of any text', () => {
  const pieces = "a b ab ba A . .. - _ * 1 é \u212A ſ ’ ' \u0301".split(' ')
  const piece = constantFrom(' ', '\n', ...pieces)
  const text = array(piece, { maxLength: 12 }).map((all) => all.join(''))
  const word = constantFrom('a b', ...'a ab ba AB a* ab* k s* _a a1 a.b .a b*-a'.split(' '))
  let answered = 0
  assert(
    property(
      oneof(text, array(text, { maxLength: 3 }), string()),
      oneof(word, text),
      (one, pattern) => {
        const answer = plainMatch(one, pattern)
        if (answer === undefined) return
        answered++
        expect(answer).toBe(groqJs(one, pattern))
      },
    ),
    { numRuns: 20_000 },
  )
  expect(answered).toBeGreaterThan(5000)
})
