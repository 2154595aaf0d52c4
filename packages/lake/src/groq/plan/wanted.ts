import type { ExprNode } from 'groq-js'
import type { StoredDocument } from '../../documents/document.ts'
import type { AttributePath } from './condition.ts'
import type { Selection } from './selection.ts'
import type { Part } from './understand.ts'

/** By what documents are put in order: attributes, the first one first. Equal ones follow their ids. */
export interface Ordering {
  readonly path: AttributePath
  readonly descending: boolean
}

/** What a query wants of a dataset. */
export interface Wanted {
  /** Where in a query it is wanted. */
  readonly selection?: Selection
  readonly parts: readonly Part[]
  readonly order?: readonly Ordering[] | undefined
  /** How many will do, if they all fulfil the filter. */
  readonly enough?: number | undefined
  /** Which attributes are looked at, as far as that is known: the documents need to have no others. */
  readonly only?: ((found: Omit<Found, 'documents'>) => ReadonlySet<string> | undefined) | undefined
}

/** Documents among which are all that are wanted. They are read as they are asked for. */
export interface Found {
  readonly documents: Iterable<StoredDocument>
  /** Whether they come in the order that was wanted; otherwise in that of their ids. */
  readonly isOrdered: boolean
  /** What of the filter is still to be evaluated on each of them. */
  readonly rest: readonly ExprNode[]
}
