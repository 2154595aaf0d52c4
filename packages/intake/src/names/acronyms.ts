import type { Token } from '../text/tokens.ts'

/**
 * Where the full name ends for which a word in capitals stands: “the Northland Nurses Association,
 * or NNA”, “the festival, known by its French acronym FESPACO”, “the World Bank (WB)”.
 */
export function spelledOutBefore(tokens: readonly Token[], at: number): number | undefined {
  const word = tokens[at]
  if (word === undefined || !/^\p{Lu}[\p{Lu}\p{Ll}&-]*\p{Lu}$/u.test(word.text)) return undefined
  const before = tokens[at - 1]
  if (before?.text === '(' && tokens[at + 1]?.text === ')') return at - 1
  const closes = tokens[at + 1] === undefined || /^[,)]$/.test(tokens[at + 1]?.text ?? '')
  if (!closes) return undefined
  if (before?.text === ',') return at - 1
  for (let index = at - 1; index >= Math.max(1, at - 7); index--) {
    const { text = '', lower = '' } = tokens[index] ?? {}
    if (/^[,(]$/.test(text))
      return /^(?:or|known|called|abbreviated|shortened)$/.test(tokens[index + 1]?.lower ?? '')
        ? index
        : undefined
    if (
      !/^(?:or|known|called|abbreviated|shortened|as|by|its|the|to|acronym|initials|abbreviation|\p{Lu}\p{Ll}+)$/u.test(
        index === at - 1 ? lower : text,
      )
    )
      return undefined
  }
  return undefined
}
