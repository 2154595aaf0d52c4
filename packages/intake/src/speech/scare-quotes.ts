import type { Quotation } from '../quotations/quotation.ts'
import { isNameOrTitle, isSetOff, isTitledWork, isWordItself, wordsIn } from '../quotations/kind.ts'
import type { SceneSentence } from './scene.ts'
import { because, type Reason } from '../reason.ts'

/** “rated the home ‘good’” */
const isGrade = (lemma: string | undefined, words: string): boolean =>
  lemma === 'rate' && wordsIn(words) <= 2

/** Why words in marks are nobody’s: a title, a term, a few words in passing. */
export function scareReason(
  sentence: SceneSentence,
  at: number,
  quotation: Quotation,
): Reason | undefined {
  const { tokens, acts, links } = sentence
  const words = quotation.words.text
  const link = links.get(at)
  if (quotation.parts.length > 1) return undefined
  if (isGrade(link?.act.lemma, words)) return because`a mark on a scale`
  if (isWordItself(tokens, at, quotation)) return because`the word itself is meant`
  if (isTitledWork(tokens, at, quotation)) return because`a name, a title or a term`
  if (link?.place === 'rightBehind') return undefined
  if (isNameOrTitle(tokens, at, quotation)) return because`a name, a title or a term`
  if (link !== undefined) return undefined
  const count = wordsIn(words)
  const alone = tokens.every(({ kind }) => kind === 'quotation' || kind === 'punctuation')
  if (alone || (acts.length > 0 && count > 2)) return undefined
  if (count <= 3 && !isSetOff(tokens, at) && !/[.!?…]$/.test(words))
    return because`a few words that nobody is said to have used`
  return undefined
}
