/** Fields of answers that people read as text, whatever the document. */
const PROSE: ReadonlySet<string> = new Set([
  'asDescribed',
  'backstory',
  'caption',
  'cue',
  'dateText',
  'description',
  'headline',
  'jobTitle',
  'name',
  'originalText',
  'roleText',
  'statement',
  'text',
  'title',
  'wasWrong',
])

/**
 * Where invisible characters for click-to-edit may stand: in text that people read, and nowhere else. In a
 * choice, a date, a language, an id or what a list is ordered by, they would be another value.
 */
export function isProse(path: readonly (string | number | object)[]): boolean {
  const field = path.at(-1)
  return typeof field === 'string' && PROSE.has(field)
}
