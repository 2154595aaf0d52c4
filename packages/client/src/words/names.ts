// Making an Intl formatter costs more than using it a hundred times: each is made once per language.
const memo = <Formatter>(make: (language: string) => Formatter) => {
  const made = new Map<string, Formatter>()
  return (language: string): Formatter => {
    const known = made.get(language)
    if (known !== undefined) return known
    const fresh = make(language)
    made.set(language, fresh)
    return fresh
  }
}

const regions = memo((language) => new Intl.DisplayNames(language, { type: 'region' }))
const languages = memo((language) => new Intl.DisplayNames(language, { type: 'language' }))
const lists = memo((language) => new Intl.ListFormat(language, { type: 'conjunction' }))
const days = memo(
  (language) => new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }),
)
const months = memo(
  (language) =>
    new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
)

/** Intl throws on what is no code at all; then the code itself is the best name there is. */
function nameOf(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code
  } catch {
    return code
  }
}

/**
 * A country by its ISO 3166-1 code.
 *
 * @example
 * ```ts
 * countryName('KP', 'en') // 'North Korea'
 * ```
 */
export const countryName = (code: string, language: string): string =>
  nameOf(regions(language), code)

/**
 * A language by its BCP 47 tag.
 *
 * @example
 * ```ts
 * languageName('ko', 'en') // 'Korean'
 * ```
 */
export const languageName = (tag: string, language: string): string =>
  nameOf(languages(language), tag)

/**
 * Items as readers list them.
 *
 * @example
 * ```ts
 * listWords(['Ann', 'Bo', 'Cy'], 'en-GB') // 'Ann, Bo and Cy'
 * ```
 */
export const listWords = (items: readonly string[], language: string): string =>
  lists(language).format(items)

/** A day as readers write it. */
export const dayWords = (day: Date, language: string): string => days(language).format(day)

/** A month as readers write it. */
export const monthWords = (day: Date, language: string): string => months(language).format(day)

const RIGHT_TO_LEFT = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Syrc', 'Thaa'])

/**
 * In which direction a language is written, for `dir`. What is no language is left to the browser.
 *
 * @example
 * ```ts
 * textDirection('ar') // 'rtl'
 * textDirection('az-Latn') // 'ltr'
 * ```
 */
export function textDirection(language: string): 'ltr' | 'rtl' | 'auto' {
  const script = localeOf(language)?.maximize().script
  if (script === undefined) return 'auto'
  return RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr'
}

/** What a BCP 47 tag says; nothing when it is none. */
export function localeOf(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag)
  } catch {
    return undefined
  }
}
