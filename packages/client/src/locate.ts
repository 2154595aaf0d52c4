import type { ContentIssue } from './errors.ts'

/** Projections that stand for a document under another name. */
const DOCUMENT_TYPES: Readonly<Record<string, string>> = {
  articleCard: 'article',
  quoteUse: 'article',
  sourceRecord: 'source',
  statement: 'quote',
}

/** The address of what is wrong in an answer: the nearest document, and the path from there. */
export function locate(
  answer: unknown,
  path: readonly PropertyKey[],
  message: string,
  studioUrl?: string,
): ContentIssue {
  let document: { id: string; type: string | undefined } | undefined
  let field: string[] = []
  let current = answer
  for (let depth = 0; ; depth++) {
    const found = documentOf(current)
    if (found !== undefined) {
      document = found
      field = []
    }
    const key = path[depth]
    if (key === undefined) break
    const inside: unknown =
      typeof current === 'object' && current !== null ? Reflect.get(current, key) : undefined
    field.push(typeof key === 'number' ? `[${itemOf(inside, key)}]` : `.${String(key)}`)
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

function documentOf(value: unknown): { id: string; type: string | undefined } | undefined {
  if (typeof value !== 'object' || value === null || !('_id' in value)) return undefined
  if (typeof value._id !== 'string') return undefined
  const type = '_type' in value && typeof value._type === 'string' ? value._type : undefined
  return { id: value._id, type: type === undefined ? undefined : (DOCUMENT_TYPES[type] ?? type) }
}

/** An item by its key, which stays when others are moved; by its place when it has none. */
const itemOf = (item: unknown, index: number): string =>
  typeof item === 'object' && item !== null && '_key' in item && typeof item._key === 'string'
    ? `_key=="${item._key}"`
    : String(index)

/** The Studio's own address for "edit this field": its edit intent. */
function editUrl(
  studioUrl: string,
  { id, type }: { id: string; type: string | undefined },
  path: string,
): string {
  const parameters = [
    `id=${encodeURIComponent(id)}`,
    ...(type === undefined ? [] : [`type=${encodeURIComponent(type)}`]),
    ...(path === '' ? [] : [`path=${encodeURIComponent(path)}`]),
  ]
  return `${studioUrl.replace(/\/$/, '')}/intent/edit/${parameters.join(';')}/`
}
