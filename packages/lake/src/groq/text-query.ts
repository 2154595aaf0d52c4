import { isObject } from '../documents/document.ts'
import { wordsIn } from './words.ts'

/** Words that must stand one after the other; of the last one perhaps only the beginning is known. */
interface Term {
  readonly words: readonly string[]
  readonly isBegun: boolean
}

/**
 * What `text::query()` gives: a search in the words a person types. Every term must be found,
 * `-term` must not, `"…"` is a phrase, `begin*` a beginning, and `*` alone finds everything.
 */
export class TextQuery {
  readonly #wanted: Term[] = []
  readonly #unwanted: Term[] = []

  constructor(text: string) {
    for (const [, minus, phrase, word] of text.matchAll(/(-?)(?:"([^"]*)"?|(\S+))/g)) {
      const typed = phrase ?? word ?? ''
      const words = wordsIn(typed)
      if (words.length === 0) continue
      const term = { words, isBegun: typed.endsWith('*') }
      if (minus === '-') this.#unwanted.push(term)
      else this.#wanted.push(term)
    }
  }

  /** Words that whatever it finds must have; `begin*` where only the beginning is known. */
  get certainWords(): string[] {
    return this.#wanted.flatMap(({ words, isBegun }) =>
      words.map((word, index) => (isBegun && index === words.length - 1 ? `${word}*` : word)),
    )
  }

  /** @param searched a text, or anything that has texts in it */
  matches(searched: unknown): boolean {
    const texts = textsOf(searched)
    const isIn = (term: Term) => texts.some((words) => count(term, words) > 0)
    return this.#wanted.every(isIn) && !this.#unwanted.some(isIn)
  }

  /** 0 where nothing is found; more, the more often each term is. */
  score(searched: unknown): number {
    if (!this.matches(searched)) return 0
    if (this.#wanted.length === 0) return 1
    const texts = textsOf(searched)
    return this.#wanted.reduce((sum, term) => {
      const found = texts.reduce((times, words) => times + count(term, words), 0)
      return sum + frequencyScore(found)
    }, 0)
  }
}

function count({ words, isBegun }: Term, text: readonly string[]): number {
  const last = words.length - 1
  let found = 0
  for (let start = 0; start + last < text.length; start++) {
    const fits = words.every((word, index) => {
      const there = text[start + index] ?? ''
      return isBegun && index === last ? there.startsWith(word) : there === word
    })
    if (fits) found++
  }
  return found
}

/** As for `match`: the hundredth time a word is found says little more than the third. */
const frequencyScore = (found: number) => (found * 2.2) / (found + 1.2)

/** Documents do not change, so their words are found once. */
const known = new WeakMap<object, readonly (readonly string[])[]>()

function textsOf(value: unknown): readonly (readonly string[])[] {
  if (typeof value === 'string') return [wordsIn(value)]
  if (typeof value !== 'object' || value === null) return []
  const found = known.get(value)
  if (found !== undefined) return found
  const texts = Array.isArray(value) ? value.flatMap(textsOf) : textsOfFields(value)
  known.set(value, texts)
  return texts
}

/** Every text in an object except its machinery. */
function textsOfFields(value: object): readonly (readonly string[])[] {
  return isObject(value)
    ? Object.entries(value).flatMap(([key, item]) => (key.startsWith('_') ? [] : textsOf(item)))
    : []
}
