import { textOf, type BlockLike } from '@onrecord/schemas/rules'

/** What knows words, as nspell does. */
export interface Speller {
  correct(word: string): boolean
  suggest(word: string): readonly string[]
}

/** A word that is in no dictionary and in no name on record. */
export interface Misspelling {
  readonly word: string
  /** The paragraph it stands in first. */
  readonly block: string
  readonly suggestions: readonly string[]
}

const SUGGESTIONS = 3

/** Each unknown word of a story once, in order. */
export function misspellingsIn(
  body: readonly BlockLike[],
  names: ReadonlySet<string>,
  speller: Speller,
): readonly Misspelling[] {
  const seen = new Set<string>()
  return body.flatMap((block) => {
    const key = block._key
    if (block._type !== 'block' || key === undefined) return []
    return wordsIn(textOf(block)).flatMap((word): Misspelling[] => {
      if (seen.has(word)) return []
      seen.add(word)
      if (names.has(word.toLowerCase()) || speller.correct(word)) return []
      return [{ word, block: key, suggestions: speller.suggest(word).slice(0, SUGGESTIONS) }]
    })
  })
}

/** Words as a dictionary has them: without numbers, abbreviations in capitals, addresses, possessives. */
export function wordsIn(text: string): string[] {
  return text
    .replaceAll(/\b(?:https?:\/\/|www\.)\S+|\S+@\S+|[@#]\w+/g, ' ')
    .split(/[^\p{L}\p{M}\p{N}'’]+/u)
    .map((word) => word.replaceAll('’', "'").replaceAll(/^'+|'s?$|'+$/g, ''))
    .filter((word) => word.length > 2 && !/\p{N}/u.test(word) && word !== word.toUpperCase())
}

/** Every word of every name, in small letters. */
export const namesOf = (names: readonly string[]): ReadonlySet<string> =>
  new Set(names.flatMap((name) => wordsIn(name)).map((word) => word.toLowerCase()))
