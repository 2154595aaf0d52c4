import { nameKey } from './directory.ts'
import type { Entity } from './entity.ts'

/** “WHO” is the World Health Organization. */
export function initialsOf({ kind, name }: Entity): string | undefined {
  if (kind !== 'organization' && kind !== 'newsOrganization') return undefined
  const letters = name
    .split(' ')
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.charAt(0))
  return letters.length > 1 ? letters.join('') : undefined
}

/** The last word of a name; a double one stays whole. */
export const surnameOf = (name: string): string => nameKey(name.split(/\s+/).at(-1) ?? '')

/** Whether all words of one name stand in another in the same order, the surname among them. */
export function isShortFor(short: string, long: string): boolean {
  const words = short.split(' ')
  const longer = long.split(' ')
  // “De Wit” at the beginning of a sentence is Anneke de Wit.
  if (words.length < 2 || words.at(-1) !== longer.at(-1)) return false
  return words.every(
    (word) =>
      longer.includes(word) || longer.some((full) => word.length === 1 && full.startsWith(word)),
  )
}
