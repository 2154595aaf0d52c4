import { termsOf } from '../match-terms.ts'

/** What parts the words of a text. */
const MARK = String.raw`[!@#$%^&*(),\\/?";:{}|[\]+<>\s-]`

/** A word of plain letters, or the beginning of words. Other terms are taken for regular expressions. */
const PLAIN = /^\w{1,100}\*?$/

const MAX_PATTERNS = 1000

/**
 * Whether a text has all words of a pattern, as `match` of groq-js says, for patterns of plain words.
 * groq-js takes the whole text apart, each time; to look for the words in it costs a tenth of that.
 *
 * @returns undefined where groq-js has to be asked
 */
export function plainMatch(text: unknown, pattern: unknown): boolean | undefined {
  if (typeof pattern !== 'string') return undefined
  const words = wordsOf(pattern)
  if (words === undefined) return undefined
  if (typeof text === 'string') return words.every((word) => word.test(text))
  if (!Array.isArray(text)) return undefined
  const texts = text.filter((one) => typeof one === 'string')
  return words.every((word) => texts.some((one) => word.test(one)))
}

const known = new Map<string, readonly RegExp[] | undefined>()

function wordsOf(pattern: string): readonly RegExp[] | undefined {
  if (known.has(pattern)) return known.get(pattern)
  const terms = termsOf(pattern)
  const isPlain = terms.length > 0 && terms.every((term) => PLAIN.test(term))
  const words = isPlain ? terms.map(wordIn) : undefined
  if (known.size >= MAX_PATTERNS) known.clear()
  known.set(pattern, words)
  return words
}

/** A word between marks. Dots before, in and behind it are not seen. */
function wordIn(term: string): RegExp {
  const letters = term
    .replace('*', '')
    .split('')
    .join(String.raw`\.*`)
  const end = term.endsWith('*') ? '' : String.raw`\.*(?:$|${MARK})`
  return new RegExp(String.raw`(?:^|${MARK})\.*${letters}${end}`, 'i')
}
