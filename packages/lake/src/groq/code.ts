const STRINGS_AND_COMMENTS = /"(?:\\.|[^"\\])*"?|'(?:\\.|[^'\\])*'?|\/\/[^\n]*/gs

/** A query with its strings and comments blanked, so that what is found in it is code. Positions stay. */
export function codeOf(groq: string): string {
  return groq.replace(STRINGS_AND_COMMENTS, (text) => ' '.repeat(text.length))
}

/** Where a pattern stands in the code of a query. */
export function placeOf(groq: string, pattern: RegExp): { start: number; end: number } {
  const found = pattern.exec(codeOf(groq))
  if (found === null) return { start: 0, end: groq.length }
  return { start: found.index, end: found.index + found[0].length }
}
