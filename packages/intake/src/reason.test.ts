import { expect, it } from 'vitest'
import { because, inEnglish, said } from './reason.ts'

const reason = because`${because`“${'he'}” is ${'Ada Quill'}, named last`}; the closing mark is missing`

it('keeps its values apart from its sentence', () => {
  expect(reason).toEqual({
    sentence: '{{0}}; the closing mark is missing',
    values: [{ sentence: '“{{0}}” is {{1}}, named last', values: ['he', 'Ada Quill'] }],
  })
})

it('is said in English', () => {
  expect(inEnglish(reason)).toBe('“he” is Ada Quill, named last; the closing mark is missing')
})

it('is said in another language, the reasons in it too, in the order of that language', () => {
  const german: Record<string, string> = {
    '“{{0}}” is {{1}}, named last': '{{1}}, zuletzt genannt, ist „{{0}}“',
    '{{0}}; the closing mark is missing': '{{0}}; das schließende Zeichen fehlt',
  }
  expect(said(reason, ({ sentence }) => german[sentence] ?? sentence)).toBe(
    'Ada Quill, zuletzt genannt, ist „he“; das schließende Zeichen fehlt',
  )
})

it('takes braces in the copy for what they are', () => {
  expect(inEnglish(because`“${'{{1}}'}” is ${'Ada Quill'}`)).toBe('“{{1}}” is Ada Quill')
})
