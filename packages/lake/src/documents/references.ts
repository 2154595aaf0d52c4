import { isObject } from './document.ts'

/** A reference found in a document. */
export interface Reference {
  readonly id: string
  /** A strong reference must point at something, and keeps it from being deleted. */
  readonly strong: boolean
}

/** Every reference in a document, at any depth. References into other datasets are nobody's business here. */
export function referencesIn(value: unknown, found: Reference[] = []): Reference[] {
  if (Array.isArray(value)) {
    for (const item of value) referencesIn(item, found)
  } else if (isObject(value)) {
    const { _ref: id } = value
    if (typeof id === 'string' && !isForeign(value))
      found.push({ id, strong: isStrongReference(value) })
    for (const item of Object.values(value)) referencesIn(item, found)
  }
  return found
}

const isForeign = (value: object) => '_dataset' in value || '_projectId' in value

const isStrongReference = (value: Record<string, unknown>) =>
  value['_weak'] !== true && !isForeign(value)

/** Documents do not change: what is looked for in one of them is looked for once. */
function once<Found>(find: (document: object) => Found): (document: object) => Found {
  const known = new WeakMap<object, Found>()
  return (document) => {
    const found = known.get(document) ?? find(document)
    known.set(document, found)
    return found
  }
}

/** How a document has the id of another. */
export interface Mention {
  /** Whether `references()` of GROQ finds it, which does not look inside of what is itself a reference. */
  readonly isOpen: boolean
  /** Whether it is a strong {@link Reference}. */
  readonly isStrong: boolean
}

/** Every id that stands as a `_ref` in a value, wherever it points. */
export function mentionsIn(
  value: unknown,
  isOpen = true,
  found = new Map<string, Mention>(),
): ReadonlyMap<string, Mention> {
  if (Array.isArray(value)) {
    for (const item of value) mentionsIn(item, isOpen, found)
  } else if (isObject(value)) {
    const { _ref: id } = value
    if (typeof id === 'string') {
      const known = found.get(id)
      found.set(id, {
        isOpen: isOpen || known?.isOpen === true,
        isStrong: isStrongReference(value) || known?.isStrong === true,
      })
    }
    const isOpenBelow = isOpen && !id
    for (const item of Object.values(value)) mentionsIn(item, isOpenBelow, found)
  }
  return found
}

const mentions = once((document) => mentionsIn(document))

/** Every id that stands as a `_ref` in a document. */
export function mentionsOf(document: object | null): ReadonlyMap<string, Mention> {
  return document === null ? new Map() : mentions(document)
}

/**
 * Where a value refers to a document, as paths of patches write it: `body[_key=="a"].source`.
 *
 * @param dataset the other dataset that the document is in; undefined means the same one
 */
export function placesOf(
  value: unknown,
  id: string,
  dataset: string | undefined,
  path = '',
): string[] {
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) => {
      const key = isObject(item) && typeof item['_key'] === 'string' ? item['_key'] : undefined
      const place = key === undefined ? `[${index}]` : `[_key==${JSON.stringify(key)}]`
      return placesOf(item, id, dataset, `${path}${place}`)
    })
  }
  if (!isObject(value)) return []
  const here =
    value['_ref'] === id && value['_dataset'] === dataset && !('_projectId' in value) ? [path] : []
  const below = Object.entries(value).flatMap(([name, item]) =>
    placesOf(item, id, dataset, path === '' ? name : `${path}.${name}`),
  )
  return [...here, ...below]
}

/**
 * A document as it is published: references that were weak only because their target was a draft
 * become strong, as the Studio asked with `_strengthenOnPublish`.
 */
export function strengthened(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strengthened)
  if (!isObject(value)) return value
  const { _strengthenOnPublish: wish, ...rest } = value
  if (isObject(wish) && wish['weak'] !== true) delete rest['_weak']
  return Object.fromEntries(Object.entries(rest).map(([key, item]) => [key, strengthened(item)]))
}
