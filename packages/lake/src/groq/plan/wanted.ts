import type { StoredDocument } from '../../documents/document.ts'
import type { AttributePath, Condition } from './condition.ts'

/** By what documents are put in order: attributes, the first one first. Equal ones follow their ids. */
export interface Ordering {
  readonly path: AttributePath
  readonly descending: boolean
}

/** What a query wants of a dataset. */
export interface Wanted {
  readonly condition: Condition
  readonly order?: readonly Ordering[] | undefined
  /** How many will do, if they all fulfil the filter. */
  readonly enough?: number | undefined
  /** Which attributes are looked at. The documents need to have no others. */
  readonly only?: ReadonlySet<string> | undefined
}

/** Documents among which are all that fulfil the condition. They are read as they are asked for. */
export interface Found {
  readonly documents: Iterable<StoredDocument>
  /** Whether they come in the order that was wanted; otherwise in that of their ids. */
  readonly isOrdered: boolean
  /** Whether all of them fulfil the condition. */
  readonly isExact: boolean
}
