import { sql, type Sql } from './text.ts'

/**
 * A pattern of ids as SQL, if it ends with its only star: `*`, `drafts.*`, `drafts.**`. Everybody's
 * documents, somebody's drafts and what is in a release are named like that.
 */
export function idPattern(pattern: string, id: string): Sql | undefined {
  const segments = pattern.split('.')
  const star = segments.pop()
  if ((star !== '*' && star !== '**') || segments.some((segment) => segment.includes('*')))
    return undefined
  if (segments.length === 0) return star === '*' ? sql(`instr(${id}, '.') = 0`) : sql('1')
  const [from, behind] = [`${segments.join('.')}.`, `${segments.join('.')}/`]
  const begins = `${id} >= ? AND ${id} < ?`
  // A segment has at least one letter.
  if (star === '**') return sql(`(${begins})`, from, behind)
  const rest = `substr(${id}, ${from.length + 1})`
  return sql(`(${begins} AND ${rest} <> '' AND instr(${rest}, '.') = 0)`, from, behind)
}
