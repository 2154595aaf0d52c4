/** Parsing a query takes more steps than one may. */
export class TooLaborious extends Error {
  override readonly name = 'TooLaborious'
}

/**
 * How many steps parsing a query may take: about three for each word or sign in it. Of the official
 * suite the longest takes 10,000. Brackets with a mistake within are parsed twice for each of them,
 * so that neither length nor depth says how long a query takes: one of 150 characters could take days.
 */
export const MAX_STEPS = 32_000

/** A step takes longer the longer the text is, and in one of this length twice as long. */
const DOUBLE_LENGTH = 262_144

/** What parsing one query has taken so far, with all that is tried to find out what is wrong in it. */
export class Effort {
  #left = MAX_STEPS

  /**
   * A text that counts how often the parser looks at a place in it: groq-js does so by cutting the text
   * there, however often it comes back to the same place.
   */
  counted(groq: string): string {
    const cost = 1 + groq.length / DOUBLE_LENGTH
    const looked = () => {
      this.#left -= cost
      if (this.#left < 0) throw new TooLaborious()
    }
    // A `String` can do what a text can, and the parser asks no more of it.
    return new CountedText(groq, looked) as unknown as string
  }
}

class CountedText extends String {
  readonly #looked: () => void

  constructor(text: string, looked: () => void) {
    super(text)
    this.#looked = looked
  }

  override slice(start?: number, end?: number): string {
    this.#looked()
    return super.slice(start, end)
  }
}
