/**
 * The text every offset refers to: composed characters, plain line ends and spaces, nothing
 * invisible, no blank space at the ends of lines.
 */
export function normalizeText(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/\r\n?|[\u2028\u2029\v\f\u0085]/g, '\n')
    .replaceAll(/[\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u00AD]/g, '')
    .replaceAll(/[\t\u00A0\u1680\u2000-\u200A\u202F\u205F]/g, ' ')
    .replaceAll(/ {2,}/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}
