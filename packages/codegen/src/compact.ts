/** What may be shortened in GROQ, and the strings, in which nothing may. */
const TOKENS = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\/\/[^\n]*|\s+/g

/** GROQ without comments and line breaks: it travels in the URL of every request. */
export const compact = (groq: string): string =>
  groq.replaceAll(TOKENS, (token) => (/^["']/.test(token) ? token : ' ')).trim()
