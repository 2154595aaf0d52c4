/** Opening and closing quotation marks of the languages newsrooms write in. */
const MARKS = '"“”„‟«»‹›「」『』'
const ANY = `[${MARKS}]`

/** Text with typewriter marks: curly and straight, single and double, are the same to a rule. */
export function straight(text: string): string {
  return text.replaceAll(new RegExp(ANY, 'g'), '"').replaceAll(/[‘’‚‛]/g, "'")
}

/** Whether a text is wrapped in quotation marks as a whole. */
export function isWrapped(text: string): boolean {
  const plain = straight(text.trim())
  return (
    plain.length > 1 &&
    plain.startsWith('"') &&
    plain.endsWith('"') &&
    !plain.slice(1, -1).includes('"')
  )
}

export const hasQuotationMarks = (text: string): boolean => straight(text).includes('"')

/** What stands between quotation marks, and where. */
export interface Quoted {
  readonly words: string
  readonly start: number
  readonly end: number
}

/** Every stretch between a pair of quotation marks. Marks of one kind close each other. */
export function quotedIn(text: string): Quoted[] {
  const plain = straight(text)
  return [...plain.matchAll(/"([^"]+)"/g)].map((match) => ({
    words: text.slice(match.index + 1, match.index + match[0].length - 1),
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** What a headline quotes: many houses set single marks there. An apostrophe is none. */
export function quotedInHeadline(headline: string): string[] {
  const single = /(?<![\p{L}\p{N}])'(?=\S)(.+?)'(?![\p{L}\p{N}])/gu
  return [
    ...quotedIn(headline).map(({ words }) => words),
    ...[...straight(headline).matchAll(single)].map(([, words = '']) => words),
  ]
}

export const wordCount = (text: string): number =>
  text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0
