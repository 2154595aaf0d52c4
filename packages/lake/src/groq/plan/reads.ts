import type { StoredDocument } from '../../documents/document.ts'
import { isValidId } from '../../documents/ids.ts'
import type { Bound } from './bounds.ts'
import { boundKey, EVERYTHING, idKey, typeKey } from './keys.ts'

/**
 * What of a dataset an answer depends on. Whoever finds documents for a query reports here which
 * ones it could have found: the evaluation while it scans, a planner when it asks an index.
 */
export class Reads {
  #everything = false
  readonly #bounds = new Map<string, Bound>()
  /** Documents that were asked for by id, with the type of those that are there. */
  readonly #documents = new Map<string, string | undefined>()

  /** @param bounds what was looked through; undefined is the whole dataset */
  scan(bounds: readonly Bound[] | undefined): void {
    if (bounds === undefined) this.#everything = true
    else for (const bound of bounds) this.#bounds.set(boundKey(bound), bound)
  }

  document(id: string, found: Pick<StoredDocument, '_type'> | undefined): void {
    // There will be none, either. To SQLite a list is a text as well.
    if (found === undefined && !isValidId(id)) return
    this.#documents.set(id, found?._type)
  }

  /**
   * The keys of everything that was read, at most `limit`. Too many documents become their types,
   * too many of anything the whole dataset: fewer keys say more, never less.
   */
  keys(limit: number): string[] {
    if (this.#everything) return [EVERYTHING]
    const exact = new Set(this.#bounds.keys())
    const whole = new Set<string>()
    for (const bound of this.#bounds.values())
      if (bound.kind === 'type' && bound.attribute === undefined) whole.add(bound.type)
    for (const [id, type] of this.#documents)
      if (type === undefined || !whole.has(type)) exact.add(idKey(id))
    if (exact.size <= limit) return [...exact]
    const byType = new Set<string>()
    for (const [key, bound] of this.#bounds)
      byType.add(bound.kind === 'type' ? typeKey(bound.type) : key)
    for (const [id, type] of this.#documents) if (type === undefined) byType.add(idKey(id))
    for (const type of this.#types()) byType.add(typeKey(type))
    return byType.size <= limit ? [...byType] : [EVERYTHING]
  }

  /** The types of the documents that were asked for by id. */
  #types(): readonly string[] {
    return [...new Set(this.#documents.values())].filter((type) => type !== undefined)
  }
}
