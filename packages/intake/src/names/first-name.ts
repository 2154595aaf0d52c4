import { manNames, womanNames } from '../lexicon/first-names.ts'
import type { Token } from '../text/tokens.ts'

/** A word as lists have it: “Dr.” is “dr”. */
export const bare = (token: Token | undefined) => (token?.lower ?? '').replace(/\.$/, '')

export const isFirstName = (word: string): boolean => {
  const key = word.normalize('NFD').replaceAll(/\p{M}/gu, '').split('-')[0] ?? ''
  return womanNames.has(key) || manNames.has(key)
}
