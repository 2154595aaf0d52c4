import { trimmed, type Passage } from './span.ts'

/** A line this long is no line broken by a mail program, but a paragraph of its own. */
const WRAP_WIDTH = 95

/**
 * The paragraphs of normalised text. Copy comes in three shapes: blank lines between paragraphs,
 * one paragraph on each line, or lines broken at a width with blank lines between paragraphs.
 */
export function paragraphsOf(text: string): Passage[] {
  const blocks = split(text, /\n\n+/g)
  return blocks.flatMap((block) =>
    isWrapped(block.text) && !hasByline(block.text) ? [block] : linesOf(text, block),
  )
}

/** A headline with “By our court correspondent” right below it. */
const hasByline = (block: string): boolean => /^[^\n]+\nby (?:our |\p{Lu})[^\n.]*$/iu.test(block)

function linesOf(text: string, block: Passage): Passage[] {
  return split(block.text, /\n/g).map(({ start, end }) =>
    trimmed(text, block.start + start, block.start + end),
  )
}

/** Lines that a program broke end at about the same width, in the middle of sentences. */
function isWrapped(block: string): boolean {
  const lines = block.split('\n')
  if (lines.length < 2) return false
  const full = lines.slice(0, -1)
  const brokenInside = full.filter((line) => !/[.!?:…"”’»」]$/.test(line)).length
  return (
    full.every((line) => line.length >= 45 && line.length <= WRAP_WIDTH) &&
    brokenInside * 2 > full.length
  )
}

function split(text: string, separator: RegExp): Passage[] {
  const parts: Passage[] = []
  let start = 0
  for (const match of text.matchAll(separator)) {
    parts.push(trimmed(text, start, match.index))
    start = match.index + match[0].length
  }
  parts.push(trimmed(text, start, text.length))
  return parts.filter((part) => part.text !== '')
}
