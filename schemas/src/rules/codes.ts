import { error, say, type Finding } from './finding.ts'

/** A language as BCP 47: `en`, `pt-BR`, `zh-Hant`. */
export function checkLanguage(tag: string | undefined, field: string): Finding[] {
  if (tag === undefined || isLanguage(tag)) return []
  return [
    error(say('“{{tag}}” is not a language code. Write en, ko, pt-BR or zh-Hant.', { tag }), field),
  ]
}

export function isLanguage(tag: string): boolean {
  try {
    // A well-formed tag can still name no language; then its name is the tag itself.
    return new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(tag) !== undefined
  } catch {
    return false
  }
}

/** A country as ISO 3166-1 alpha-2: `KP`, `NO`. */
export function checkCountry(code: string | undefined, field: string): Finding[] {
  if (code === undefined || isCountry(code)) return []
  return [
    error(
      say('“{{code}}” is not a country code. Write two capital letters: KP, NO, US.', { code }),
      field,
    ),
  ]
}

export function isCountry(code: string): boolean {
  return (
    /^[A-Z]{2}$/.test(code) &&
    new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(code) !== undefined
  )
}

/** How people call a country that is stored as a code; the code itself when it is none. */
export function countryName(code: string | undefined): string | undefined {
  return code === undefined || !isCountry(code)
    ? code
    : new Intl.DisplayNames('en', { type: 'region' }).of(code)
}

/** The language most spoken in a country; undefined when none stands out. */
export function languageOf(country: string): string | undefined {
  if (!isCountry(country)) return undefined
  const { language } = new Intl.Locale('und', { region: country }).maximize()
  return language === 'und' ? undefined : language
}

export const sameLanguage = (a: string, b: string): boolean =>
  new Intl.Locale(a).language === new Intl.Locale(b).language

export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** Whether readers can follow it: http or https, nothing else. */
export function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
}

export function checkWebAddress(text: string | undefined, field: string): Finding[] {
  if (text === undefined || isWebAddress(text)) return []
  return [
    error(say('“{{text}}” is not a web address. Copy it whole, with https://.', { text }), field),
  ]
}
