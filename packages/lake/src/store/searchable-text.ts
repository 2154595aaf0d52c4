import { isObject } from '../documents/document.ts'
import { withoutDots } from '../groq/match-terms.ts'
import { wordsIn } from '../groq/words.ts'

/**
 * What FTS5 may take apart differently from searches. Of all other letters, those of most languages of
 * Europe among them, it makes the same words by itself.
 */
const UNLIKE =
  /[^\0-\u00a7\u00a9\u00ab-\u00ae\u00b0\u00b1\u00b5-\u00b7\u00bb\u00bf-\u012f\u0131\u0134-\u013e\u0141-\u0148\u014a-\u017f\u0400-\u0481\u2010-\u2016\u2018-\u203a\u20ac]/
/** Where `match` joins the letters around dots, there are words that the text itself does not have. */
const INNER_DOTS = /[^\s.]\.+[^\s.]/

/** Text of which FTS5 makes every word that `match` or a text query can find in a document, and some that they cannot. */
export function searchableText(document: unknown): string {
  const texts: string[] = []
  collect(document, texts)
  return texts.join(' ')
}

function collect(value: unknown, texts: string[]): void {
  if (typeof value === 'string') {
    if (UNLIKE.test(value)) texts.push(wordsIn(value).join(' '))
    else texts.push(value)
    if (value.includes('.') && INNER_DOTS.test(value)) texts.push(joinedByDots(value))
  } else if (Array.isArray(value)) {
    for (const item of value) collect(item, texts)
  } else if (isObject(value)) {
    for (const name of Object.keys(value)) if (name[0] !== '_') collect(value[name], texts)
    const text = acrossSpans(value['children'])
    if (text !== undefined) collect(text, texts)
  }
}

function joinedByDots(text: string): string {
  return text
    .split(/\s+/)
    .filter((piece) => INNER_DOTS.test(piece))
    .flatMap((piece) => wordsIn(withoutDots(piece)))
    .join(' ')
}

/** The text of a block of which several spans have parts: a word may begin in one and end in the next. */
function acrossSpans(children: unknown): string | undefined {
  if (!Array.isArray(children) || children.length < 2) return undefined
  return children
    .map((child) => (isObject(child) && typeof child['text'] === 'string' ? child['text'] : ''))
    .join('')
}
