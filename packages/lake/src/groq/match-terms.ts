/** groq-js leaves out dots at the edges of words, and parts terms at other marks but the star. */
const DOTS = /(\b\.+|\.+\b)/g
const TERMS = /([^!@#$%^&(),\\/?";:{}|[\]+<>\s-])+/g

/** A text as `match` sees it: dots join what stands around them. */
export const withoutDots = (text: string): string => text.replace(DOTS, '')

/** The terms of a pattern of `match`, as groq-js takes it apart. */
export const termsOf = (pattern: string): readonly string[] =>
  withoutDots(pattern).match(TERMS) ?? []
