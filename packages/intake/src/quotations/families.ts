/** Quotation marks that open and close one another. */
export type Family = 'double' | 'single' | 'guillemet' | 'angle' | 'corner' | 'whiteCorner'

/** What a mark may do. A typewriter mark opens or closes; only its neighbours tell which. */
export interface Mark {
  readonly family: Family
  readonly opens: boolean
  readonly closes: boolean
  /** Whether it means the same wherever it stands. */
  readonly certain: boolean
}

const mark = (family: Family, opens: boolean, closes: boolean, certain = false): Mark => ({
  family,
  opens,
  closes,
  certain,
})

/** English “ ” closes what German „ “ and Swedish ” ” open, so neither is certain. */
export const marks: ReadonlyMap<string, Mark> = new Map([
  ['"', mark('double', true, true)],
  ['“', mark('double', true, true)],
  ['”', mark('double', true, true)],
  ['„', mark('double', true, false, true)],
  ['‟', mark('double', true, false, true)],
  ["'", mark('single', true, true)],
  ['‘', mark('single', true, true)],
  ['’', mark('single', true, true)],
  ['‚', mark('single', true, false)],
  ['«', mark('guillemet', true, true)],
  ['»', mark('guillemet', true, true)],
  ['‹', mark('angle', true, true)],
  ['›', mark('angle', true, true)],
  ['「', mark('corner', true, false, true)],
  ['」', mark('corner', false, true, true)],
  ['『', mark('whiteCorner', true, false, true)],
  ['』', mark('whiteCorner', false, true, true)],
])
