import type { Passage, Span } from '../text/span.ts'
import type { Pair } from './pairs.ts'
import { pairsIn } from './pairs.ts'

/** What stands between one pair of marks, over as many paragraphs as it goes on. */
export interface Quotation extends Span {
  /** The words, without the marks. */
  readonly words: Passage
  /** Its stretch in each paragraph, marks included. */
  readonly parts: readonly QuotationPart[]
  readonly unclosed: boolean
  /** The quotation it stands in. */
  readonly parent?: Quotation
}

export interface QuotationPart extends Span {
  readonly paragraph: number
}

/**
 * All quotations of a text. One that is open at the end of its paragraph goes on in the next, when
 * that begins with an opening mark of the same kind.
 */
export function quotationsIn(text: string, paragraphs: readonly Span[]): Quotation[] {
  const quotations: Quotation[] = []
  const pairs = paragraphs.map((paragraph) => pairsIn(text, paragraph))
  const taken = new Set<Pair>()
  /** Those that may go on where the next one begins. */
  let around: Quotation[] = []
  for (const [index, own] of pairs.entries()) {
    for (const pair of own) {
      if (taken.has(pair)) continue
      taken.add(pair)
      const parts: QuotationPart[] = [{ paragraph: index, start: pair.start, end: pair.end }]
      let last = pair
      for (let next = index + 1; last.unclosed; next++) {
        const [first] = pairs[next] ?? []
        if (paragraphs[next - 1]?.end !== last.end) break
        if (first?.start !== paragraphs[next]?.start || first?.family !== pair.family) break
        taken.add(first)
        parts.push({ paragraph: next, start: first.start, end: first.end })
        last = first
      }
      // ‘I cried.’ can go on where the next paragraph begins; else its one mark is an apostrophe.
      const isApostrophe =
        pair.family === 'single' &&
        pair.unclosed &&
        parts.length === 1 &&
        pair.start !== paragraphs[index]?.start
      if (isApostrophe) continue
      around = around.filter(({ end }) => end > pair.start)
      const parent = around.findLast((outer) => outer.start < pair.start && outer.end >= last.end)
      const quotation = {
        start: pair.start,
        end: last.end,
        words: wordsBetween(text, pair.start + 1, last.unclosed ? last.end : last.end - 1),
        parts,
        unclosed: last.unclosed,
        ...(parent === undefined ? {} : { parent }),
      }
      quotations.push(quotation)
      around.push(quotation)
    }
  }
  return quotations.filter(({ words }) => /[\p{L}\p{N}]/u.test(words.text))
}

/** Without the white space and the comma that belong to the sentence around. */
function wordsBetween(text: string, start: number, end: number): Passage {
  const inside = text.slice(start, end)
  const lead = inside.length - inside.trimStart().length
  const words = inside
    .trim()
    .replace(/[,，]$/, '')
    .trimEnd()
  return { text: words, start: start + lead, end: start + lead + words.length }
}
