import type { ExprNode } from 'groq-js'
import { publishedId } from '../../documents/ids.ts'
import { referencesIn } from '../../documents/references.ts'
import { NULL, type Cell } from '../evaluate/origin.ts'
import type { Scope } from '../evaluate/scope.ts'
import { documentWithId } from '../evaluate/documents.ts'
import { isFields } from '../evaluate/values.ts'
import type { GroqFunction } from './function.ts'

export const documentFunctions: Record<string, GroqFunction> = {
  /** The document a reference points at, also one that names a dataset: there is only this one. */
  'documents::get': ([arg], scope) => {
    const reference = arg === undefined ? null : scope.evaluate(arg).value
    const id = isFields(reference) ? reference['_ref'] : undefined
    return typeof id === 'string' ? documentWithId(id.replace(/^.*:/, ''), scope.context) : NULL
  },
  'documents::incomingRefCount': countReferences,
  /** References from other projects: a lake has none, so these are its own. */
  'documents::incomingGlobalDocumentReferenceCount': countReferences,
}

/** How many documents refer to the one at hand. */
function countReferences(_args: readonly ExprNode[], scope: Scope): Cell {
  const { value: document } = scope.value
  const id = isFields(document) ? document['_id'] : undefined
  if (typeof id !== 'string') return NULL
  const target = publishedId(id)
  const { reads, source } = scope.context
  reads.scan([{ kind: 'reference', id: target }])
  const referring = source
    .mentioning(target)
    .filter((other) => referencesIn(other).some((reference) => reference.id === target))
  return { value: referring.length }
}
