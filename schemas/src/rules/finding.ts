/** A place inside what was checked: field names, and `_key`s of array items. */
export type Path = readonly (string | { readonly _key: string })[]

/** What a rule found. An error keeps a document from being published; the others ask for a look. */
export interface Finding {
  readonly level: 'error' | 'warning' | 'info'
  /** What is wrong and how to mend it, in an editor's words. */
  readonly message: string
  readonly path?: Path
}

const at =
  (level: Finding['level']) =>
  (message: string, ...path: (string | { _key: string })[]): Finding =>
    path.length === 0 ? { level, message } : { level, message, path }

export const error = at('error')
export const warning = at('warning')
export const info = at('info')

/** The same findings, seen from the object that holds what was checked. */
export const under = (
  findings: readonly Finding[],
  ...path: (string | { _key: string })[]
): Finding[] =>
  findings.map((finding) => ({ ...finding, path: [...path, ...(finding.path ?? [])] }))

/** Today, or whatever day a rule is asked about, as YYYY-MM-DD. */
export type Day = string
