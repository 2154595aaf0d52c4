import type { StoredDocument } from '../../documents/document.ts'
import { cellsOf, fieldsOf, type Cell, type Place } from '../evaluate/origin.ts'
import type { Moment } from '../evaluate/moment.ts'
import { typeOf } from '../evaluate/values.ts'
import { pathOf, step, type ArraySelector } from './json-path.ts'

type Source =
  | { readonly type: 'documentValue'; readonly document: number; readonly path: number }
  | { readonly type: 'literal' }
  | { readonly type: 'unknown' }

/**
 * A content source map: for each part of a result, the document and path it is the value of. What a
 * mapping says of a value it says of all that is in it.
 */
export interface ContentSourceMap {
  readonly documents: readonly { readonly _id: string; readonly _type: string }[]
  readonly paths: readonly string[]
  readonly mappings: Readonly<Record<string, { readonly type: 'value'; readonly source: Source }>>
}

/**
 * Writes down where the parts of a traced result came from.
 *
 * @throws TooSlow when it takes longer than it may
 */
export function sourceMapOf(result: Cell, arrays: ArraySelector, moment: Moment): ContentSourceMap {
  const documents = new Register<string>()
  const paths = new Register<string>()
  const named: { _id: string; _type: string }[] = []
  const mappings: Record<string, { type: 'value'; source: Source }> = {}

  const map = (path: string, source: Source) => {
    mappings[path] = { type: 'value', source }
  }
  const mapDocument = (path: string, document: StoredDocument, place: Place) => {
    const _id = storedId(document)
    const index = documents.indexOf(_id)
    named[index] ??= { _id, _type: document._type }
    const at = paths.indexOf(pathOf(document, place, arrays))
    map(path, { type: 'documentValue', document: index, path: at })
  }
  const walk = (path: string, cell: Cell) => {
    moment.step()
    const { from, value } = cell
    if (from?.kind === 'document' && from.place !== undefined) {
      mapDocument(path, from.document, from.place)
    } else if (from?.kind === 'literal') {
      map(path, { type: 'literal' })
    } else if (from === undefined) {
      // Nothing came from nowhere: a missing attribute has no source.
      if (typeOf(value) !== 'null') map(path, { type: 'unknown' })
    } else if (from.kind === 'items') {
      for (const [index, item] of cellsOf(cell).entries()) walk(path + step(index), item)
    } else {
      // A whole document is mapped by its attributes: a perspective assigns some of them.
      for (const [key, item] of fieldsOf(cell)) walk(path + step(key), item)
    }
  }
  walk('$', result)
  return { documents: named, paths: paths.entries, mappings }
}

/** A draft shown in place of its document is named by the id it is stored under. */
function storedId({ _id, _originalId }: StoredDocument): string {
  return typeof _originalId === 'string' ? _originalId : _id
}

/** Gives each entry a number, the same one every time. */
class Register<Entry> {
  readonly entries: Entry[] = []
  readonly #indexes = new Map<Entry, number>()

  indexOf(entry: Entry): number {
    const known = this.#indexes.get(entry)
    if (known !== undefined) return known
    const index = this.entries.push(entry) - 1
    this.#indexes.set(entry, index)
    return index
  }
}
