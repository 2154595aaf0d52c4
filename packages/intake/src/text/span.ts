/** A stretch of the normalised text. Offsets count UTF-16 units; `end` is the first one after it. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A stretch with its words. */
export interface Passage extends Span {
  readonly text: string
}

export const passage = (text: string, start: number, end: number): Passage => ({
  text: text.slice(start, end),
  start,
  end,
})

/** The passage without white space at its ends. */
export function trimmed(text: string, start: number, end: number): Passage {
  const words = text.slice(start, end)
  const lead = words.length - words.trimStart().length
  return passage(text, start + lead, start + lead + words.trim().length)
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end
