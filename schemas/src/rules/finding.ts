/** A place inside what was checked: field names, and `_key`s of array items. */
export type Path = readonly (string | { readonly _key: string })[]

/** What a sentence says of this one document, by the names it has in the sentence. */
export type Values = Readonly<Record<string, string | number>>

/** What a rule found. An error keeps a document from being published; the others ask for a look. */
export interface Finding {
  readonly level: 'error' | 'warning' | 'info'
  /** What is wrong and how to mend it, in an editor's words. */
  readonly message: string
  /** The message before its values were put in: `“{{name}}” stands here twice.` Translations know it by this. */
  readonly sentence: string
  readonly values?: Values
  readonly path?: Path
}

/** A sentence with the values that belong into it. */
type Said = Pick<Finding, 'message' | 'sentence' | 'values'>

/** Puts values into a sentence: each in the place of its name in `{{double braces}}`. */
export const say = (sentence: string, values: Values): Said => ({
  message: sentence.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name])),
  sentence,
  values,
})

const at =
  (level: Finding['level']) =>
  (said: string | Said, ...path: (string | { _key: string })[]): Finding => ({
    level,
    ...(typeof said === 'string' ? { message: said, sentence: said } : said),
    ...(path.length === 0 ? {} : { path }),
  })

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
