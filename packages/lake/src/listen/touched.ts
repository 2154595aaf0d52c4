import type { StoredDocument } from '../documents/document.ts'
import { isDraftId, isVersionId } from '../documents/ids.ts'
import type { Change } from '../transaction.ts'
import type { Layer } from './tags.ts'

/** A document that an answer over a layer may have gained or lost. */
export interface Touched {
  readonly layer: Layer
  readonly document: StoredDocument
}

/** What was written, and the other variants of it. */
export interface Written {
  readonly changes: readonly Pick<Change, 'before' | 'after'>[]
  readonly variants: readonly StoredDocument[]
}

/** Every document that an answer may have gained or lost: what changed, and what it hides or shows. */
export function* touched(
  { changes, variants }: Written,
  layers: readonly Layer[],
): Generator<Touched> {
  for (const layer of layers) {
    for (const { before, after } of changes)
      for (const document of [before, after])
        if (document !== null && isIn(layer, document._id)) yield { layer, document }
    // A draft hides its document where drafts are asked for, and nowhere else.
    if (layer === 'all') for (const document of variants) yield { layer, document }
  }
}

const isIn = (layer: Layer, id: string) => layer === 'all' || !(isDraftId(id) || isVersionId(id))
