import type { Entry } from './review.ts'

/** A stretch of the text that the same proposals cover. */
export interface Stretch {
  readonly text: string
  readonly start: number
  /** The narrowest first: a quote inside an event inside a claim. */
  readonly entries: readonly Entry[]
}

/** Cuts a text wherever a proposal begins or ends. */
export function stretchesOf(text: string, entries: readonly Entry[]): readonly Stretch[] {
  const cuts = new Set([0, text.length])
  for (const { proposal } of entries) {
    cuts.add(proposal.start)
    cuts.add(proposal.end)
  }
  const ordered = [...cuts].toSorted((a, b) => a - b)
  return ordered.slice(0, -1).map((start, index) => {
    const end = ordered[index + 1] ?? text.length
    const covering = entries
      .filter(({ proposal }) => proposal.start <= start && proposal.end >= end)
      .toSorted((a, b) => width(a) - width(b))
    return { text: text.slice(start, end), start, entries: covering }
  })
}

const width = ({ proposal }: Entry) => proposal.end - proposal.start
