/**
 * The paragraphs of plain text. Blank lines divide them; a text without any is divided at its line
 * ends, as wire stories are.
 */
export function paragraphsOf(text: string): string[] {
  const normalized = text.replaceAll(/\r\n?/g, '\n').trim()
  const divider = /\n\s*\n/.test(normalized) ? /\n\s*\n/ : /\n/
  return normalized
    .split(divider)
    .map((paragraph) => paragraph.replaceAll(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '')
}
