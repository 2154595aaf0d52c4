/** One choice of a list: what is stored, and what people read. */
export interface Term {
  readonly value: string
  readonly title: string
}

/** The words for a stored value, or the value itself when it is none of the list. */
export function titleOf(vocabulary: readonly Term[], value: string | null | undefined): string {
  return vocabulary.find((term) => term.value === value)?.title ?? value ?? ''
}
