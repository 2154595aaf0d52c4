/** Words that begin with an apostrophe: ’90s, ’tis, ’em. */
const ELISION = /^(?:\d\ds?|[Tt](?:is|was)|em|til|till|cause|cuz|bout|round|n|ave|er|im|is|ere)\b/

const letter = /[\p{L}\p{N}]/u

/** Whether a single mark that stands before a word stands for letters left out. */
export const beginsElision = (text: string, at: number): boolean =>
  ELISION.test(text.slice(at + 1, at + 8))

/** Whether a single mark stands inside a word: don’t, O’Neill, l’été. */
export const isInsideWord = (text: string, at: number): boolean =>
  letter.test(text.charAt(at - 1)) && letter.test(text.charAt(at + 1))

/**
 * Whether a single mark after a word may be a possessive (the workers’ pay) or a dropped letter
 * (goin’ home) instead of a closing mark.
 */
export function mayEndWord(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 2), at)
  return /(?:s|in)$/i.test(before) && /^ ?[\p{L}\p{N}]/u.test(text.slice(at + 1, at + 3))
}
