const encoder = new TextEncoder()

/** Text as RFC 5545 3.3.11 writes it: what separates values is escaped, control characters are gone. */
export const escaped = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/(?!\n)\p{Cc}/gu, '')
    .replaceAll(/[\\;,]/g, (character) => `\\${character}`)
    .replaceAll('\n', '\\n')

/**
 * A line of a calendar: at most 75 octets, continued on lines that begin with a space (RFC 5545 3.1).
 * No character is cut in two.
 */
export function folded(line: string): string {
  let written = ''
  let octets = 0
  for (const character of line) {
    const size = encoder.encode(character).length
    if (octets + size > 75) {
      written += '\r\n '
      octets = 1
    }
    written += character
    octets += size
  }
  return `${written}\r\n`
}
