import type { ContentIssue } from './errors.ts'

interface Found {
  readonly id: string
  readonly type: string | undefined
}

/** Projections that stand for a document under another name. */
const DOCUMENT_TYPES: Readonly<Record<string, string>> = {
  articleCard: 'article',
  articleMoved: 'article',
  eventRecord: 'event',
  quoteUse: 'article',
  sourceRecord: 'source',
  statement: 'quote',
}

/** Fields that our projections call otherwise than the schema does. */
const FIELDS: Readonly<Record<string, string>> = { slug: 'slug.current', passages: 'body' }

/** The address of what is wrong in an answer: the nearest document, and the path from there. */
export function locate(
  answer: unknown,
  path: readonly PropertyKey[],
  message: string,
  studioUrl?: string,
): ContentIssue {
  let document: Found | undefined
  let field: string[] = []
  let current = answer
  for (let depth = 0; ; depth++) {
    const found = documentOf(current)
    if (found !== undefined) {
      document = found
      field = entryOf(current)
    }
    const key = path[depth]
    if (key === undefined) break
    const inside: unknown =
      typeof current === 'object' && current !== null ? Reflect.get(current, key) : undefined
    field.push(
      typeof key === 'number' ? `[${itemOf(inside, key)}]` : `.${nameOf(String(key), inside)}`,
    )
    current = inside
  }
  const fieldPath = field.join('').replace(/^\./, '')
  return {
    documentId: document?.id,
    documentType: document?.type,
    field: fieldPath || '(all of it)',
    message,
    ...(studioUrl === undefined || document === undefined
      ? {}
      : { editUrl: editUrl(studioUrl, document, fieldPath) }),
  }
}

/** The document that a value is, or stands for; an item of a list for the document it holds. */
export function documentOf(value: unknown): Found | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if (!('_id' in value))
    return 'item' in value && 'key' in value ? documentOf(value.item) : undefined
  const id = value._id
  // Nobody mends a picture's own record in a form: what is wrong is the field that holds it.
  if (typeof id !== 'string' || /^(?:image|file)-/.test(id)) return undefined
  const type = '_type' in value && typeof value._type === 'string' ? value._type : undefined
  if (type === 'correction' && 'documentType' in value)
    return { id, type: String(value.documentType) }
  return { id, type: type === undefined ? undefined : (DOCUMENT_TYPES[type] ?? type) }
}

/** A correction is an entry in the updates of its document. */
const entryOf = (value: unknown): string[] =>
  typeof value === 'object' && value !== null && 'entry' in value && typeof value.entry === 'string'
    ? [`.updates[_key=="${value.entry}"]`]
    : []

/** A field by its name in the schema; one that is an object already has it. */
const nameOf = (name: string, inside: unknown): string =>
  typeof inside === 'object' && inside !== null && name === 'slug' ? name : (FIELDS[name] ?? name)

/** An item by its key, which stays when others are moved; by its place when it has none. */
const itemOf = (item: unknown, index: number): string =>
  typeof item === 'object' && item !== null && '_key' in item && typeof item._key === 'string'
    ? `_key=="${item._key}"`
    : String(index)

/** The Studio's own address for "edit this field": its edit intent. */
export function editUrl(studioUrl: string, { id, type }: Found, path: string): string {
  const parameters = [
    `id=${encodeURIComponent(id)}`,
    ...(type === undefined ? [] : [`type=${encodeURIComponent(type)}`]),
    ...(path === '' ? [] : [`path=${encodeURIComponent(path)}`]),
  ]
  return `${studioUrl.replace(/\/$/, '')}/intent/edit/${parameters.join(';')}/`
}
