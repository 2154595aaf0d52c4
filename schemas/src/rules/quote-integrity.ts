import { straight } from './quotation-marks.ts'

/**
 * Words without what a sentence around them may change: the kind of quotation marks and apostrophes,
 * white space, and the marks and punctuation at either end.
 */
export function normalized(words: string): string {
  // A quote inside a quote has single marks in the story and double ones on record.
  return straight(words.normalize('NFC'))
    .replaceAll('"', "'")
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/…/g, '...')
    .replaceAll(/^[\s"'.,;:!?–—-]+|[\s"'.,;:!?–—-]+$/g, '')
}

/**
 * Whether the words in a story are the words on record: all of them, or a part without a gap, at
 * whole words.
 */
export function keepsTo(words: string, record: string): boolean {
  const inStory = normalized(words)
  const onRecord = normalized(record)
  if (inStory === '') return false
  for (let at = onRecord.indexOf(inStory); at !== -1; at = onRecord.indexOf(inStory, at + 1)) {
    if (isEdge(onRecord, at) && isEdge(onRecord, at + inStory.length)) return true
  }
  return false
}

/** Whether a word ends or begins here, rather than being cut. */
function isEdge(text: string, index: number): boolean {
  const letter = /[\p{L}\p{N}]/u
  return !(letter.test(text.charAt(index - 1)) && letter.test(text.charAt(index)))
}
