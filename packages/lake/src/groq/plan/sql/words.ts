import type { Driver } from '../../../store/driver.ts'

/**
 * The documents that an index of words finds. What was written just now may have the words: they are
 * found in it by the evaluation.
 */
export const HAS_WORDS =
  '+d.seq IN (SELECT rowid FROM words WHERE words MATCH ? UNION ALL SELECT seq FROM words_pending)'

/** So few documents are sooner read and put in order than met along an order. */
const FEW = 250

/** Whether few documents have all of these words. */
export function areRare(db: Driver, words: readonly string[]): boolean {
  const search = searchFor(words)
  if (search === '') return false
  const counted = db
    .prepare(
      `SELECT count(*) AS n FROM (SELECT rowid FROM words WHERE words MATCH ? LIMIT ${FEW + 1})`,
    )
    .get(search)
  return Number(counted?.['n']) <= FEW
}

/** Letters of which SQLite and JavaScript think the same, whatever their versions of Unicode. */
const COMMON =
  /^[\w\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0386-\u03ff\u0400-\u0481\u048a-\u0523\u05d0-\u05ea\u0620-\u064a\u3041-\u3096\u30a1-\u30fa\u3400-\u4db5\u4e00-\u9fcb\uac00-\ud7a3]+\*?$/

/** Words as FTS5 is asked for them: all of them, each as it is. */
export const searchFor = (words: readonly string[]): string =>
  words
    .filter((word) => COMMON.test(word))
    .map((word) => (word.endsWith('*') ? `"${word.slice(0, -1)}"*` : `"${word}"`))
    .join(' AND ')
