import { isObject, type StoredDocument } from '../../documents/document.ts'
import { publishedId } from '../../documents/ids.ts'
import { mentionsOf } from '../../documents/references.ts'
import { isTellingValue, MAX_ATTRIBUTE_DEPTH, type Attribute, type Bound } from './bounds.ts'

/**
 * Keys name what an answer depends on, and what a commit touched. A commit can change an answer only
 * if they have a key in common. All variants of a document share the keys of its published id.
 */
export const EVERYTHING = key('everything')
export const idKey = (id: string): string =>
  ROOT.test(id) ? `["id","${id}"]` : key('id', publishedId(id))
export const typeKey = (type: string, attribute?: Attribute): string =>
  attribute === undefined ? key('type', type) : key('type', type, attribute.path, attribute.value)
const referenceKey = (id: string) => key('reference', id)

/** Of what nearly all ids are: they are in no layer, and JSON has them as they are. */
const ROOT = /^[\w-]+$/

function key(...parts: readonly unknown[]): string {
  return JSON.stringify(parts)
}

export function boundKey(bound: Bound): string {
  switch (bound.kind) {
    case 'id':
    case 'variant':
      return idKey(bound.id)
    case 'type':
      return typeKey(bound.type, bound.attribute)
    case 'reference':
      return referenceKey(bound.id)
  }
}

/** Every key under which an answer may depend on this document. */
export function* keysOf(document: StoredDocument): Generator<string> {
  const { _id, _type } = document
  yield EVERYTHING
  yield idKey(_id)
  yield typeKey(_type)
  for (const attribute of attributesOf(document, [])) yield typeKey(_type, attribute)
  for (const id of mentionsOf(document).keys()) yield referenceKey(id)
}

function* attributesOf(
  fields: Record<string, unknown>,
  above: readonly string[],
): Generator<Attribute> {
  for (const [name, value] of Object.entries(fields)) {
    if (name.startsWith('_')) continue
    const path = [...above, name]
    if (isTellingValue(value)) yield { path, value }
    else if (isObject(value) && path.length < MAX_ATTRIBUTE_DEPTH) yield* attributesOf(value, path)
  }
}
