import { unmarked } from '../publication/unmarked.ts'
import { safeHref } from '../render/safe-href.ts'

/**
 * Text without characters that move a terminal’s cursor, change its colours or end a line of mail
 * before its time, nor those by which a preview finds its fields. Line ends and tabs stay.
 */
export const printable = (text: string): string =>
  unmarked(text)
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/(?![\n\t])\p{Cc}/gu, '')

/** Words with the address they lead to behind them, if it is a safe one. */
export function withAddress(words: string, href: string | null | undefined): string {
  const address = safeHref(href)
  if (address === undefined) return words
  return words === '' ? address : `${words} (${address})`
}

/** Parts with an empty line between them; those without text are left out. */
export const parts = (...texts: readonly (string | false)[]): string =>
  texts.filter((text) => text !== false && text !== '').join('\n\n')

/** Lines one under the other; those without text are left out. */
export const lines = (...texts: readonly (string | false)[]): string =>
  texts.filter((text) => text !== false && text !== '').join('\n')
