/** Scripts that put no spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

const WORD = /[\p{L}\p{M}\p{N}_]+/gu

/** Made when the first such text comes: that takes a tenth of what starting a lake does. */
let segmenter: Intl.Segmenter | undefined

/**
 * The words of a text, as searches compare them: without case, width or form (UAX #29 where a script
 * has no spaces).
 */
export function wordsIn(text: string): string[] {
  const plain = text.normalize('NFKC').toLowerCase()
  if (!UNSPACED.test(plain)) return plain.match(WORD) ?? []
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' })
  return [...segmenter.segment(plain)].flatMap(({ segment, isWordLike }) =>
    isWordLike === true ? [segment] : [],
  )
}
