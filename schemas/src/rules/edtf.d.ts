declare module 'edtf' {
  /** Milliseconds since 1970; null where an interval is open, or unknown. */
  interface Bounds {
    readonly type: 'Date' | 'Interval' | 'Year' | 'Season' | 'Decade' | 'Century' | 'List' | 'Set'
    readonly min: number | null
    readonly max: number | null
  }
  interface Options {
    readonly level?: 0 | 1 | 2
    readonly types?: readonly Bounds['type'][]
  }
  export default function edtf(text: string): Bounds
  export function parse(
    text: string,
    options?: Options,
  ): { readonly type: Bounds['type']; readonly level: 0 | 1 | 2 }
}
