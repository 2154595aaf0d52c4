import type { Figure } from '../queries.generated.ts'
import type { RenderOptions } from '../render/options.ts'
import { english } from '../words/english.ts'
import { figureCredit, syntheticWords } from '../words/figure.ts'

/** What a picture shows, for those who do not see it, with its credit. */
export function figureText(figure: Figure, { words = english }: RenderOptions): string {
  const { alt, decorative, caption } = figure
  if (decorative === true) return ''
  const sentences = [caption ?? alt, figureCredit(figure, words), syntheticWords(figure, words)]
  const text = sentences.filter((sentence) => sentence != null && sentence !== '').join(' · ')
  return text === '' ? '' : `[${text}]`
}
