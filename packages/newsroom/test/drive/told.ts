/** The words by which a document is known, whatever its id: a name, quoted words, a headline. */
export function nameOf(document: Readonly<Record<string, unknown>>): string {
  return String(document['name'] ?? document['text'] ?? document['headline'])
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const records = (value: unknown) => (Array.isArray(value) ? value.filter(isRecord) : [])

/**
 * What a document tells, without what the lake and the editor's tools add: ids, keys, revisions.
 * References are told by name, a paragraph as stretches of text, each with what it is marked as.
 *
 * @param names of documents, by id
 */
export function told(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((item) => told(item, names))
  if (!isRecord(value)) return value
  if (typeof value['_ref'] === 'string') return names.get(value['_ref']) ?? 'a picture'
  if (value['_type'] === 'block') return paragraph(value, names)
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]) =>
      /^_(id|key|rev|createdAt|updatedAt|originalId)$/.test(key) ? [] : [[key, told(part, names)]],
    ),
  )
}

function paragraph(block: Record<string, unknown>, names: ReadonlyMap<string, string>): unknown {
  const marks = new Map(
    records(block['markDefs']).map((mark) => [mark['_key'], told(mark, names)] as const),
  )
  return records(block['children'])
    .filter(({ text }) => text !== '')
    .map(({ text, marks: keys }) => ({
      text,
      marks: Array.isArray(keys) ? keys.map((key) => marks.get(key)) : [],
    }))
}
