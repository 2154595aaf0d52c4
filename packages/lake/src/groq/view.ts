import { evaluateSync, toJS, type DereferenceFunction, type ExprNode } from 'groq-js'
import type { StoredDocument } from '../documents/document.ts'
import { queryParseError } from '../errors.ts'
import { allText, textOf } from './text-query.ts'

type DereferencedValue = ReturnType<DereferenceFunction>

/** Who asks, and where: what `identity()` and `sanity::projectId()` answer. */
export interface Setting {
  readonly identity: string
  readonly projectId: string
  readonly dataset: string
}

/** A set of documents to evaluate queries over. Nothing outside the set exists for the query. */
export class View {
  readonly #documents: readonly StoredDocument[]
  #byId: Map<string, StoredDocument> | undefined

  constructor(documents: readonly StoredDocument[]) {
    this.#documents = documents
  }

  /** @throws LakeError when the query asks for something that cannot be evaluated here */
  evaluate(tree: ExprNode, setting: Setting, groq: string): unknown {
    try {
      const value = evaluateSync(tree, {
        dataset: this.#documents,
        identity: setting.identity,
        sanity: { projectId: setting.projectId, dataset: setting.dataset },
        dereference: ({ _ref }) => this.#dereference(_ref),
      })
      return toPlain(value)
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      throw queryParseError(`this query cannot be evaluated: ${reason}`, groq, 0, groq.length)
    }
  }

  /** groq-js declares documents here, but passes on whatever it is given; text is given as a string. */
  #dereference(ref: string): DereferencedValue {
    this.#byId ??= new Map(this.#documents.map((document) => [document._id, document]))
    const id = textOf(ref)
    if (id === undefined) return this.#byId.get(ref)
    return allText(this.#byId.get(id)).join('\n') as unknown as DereferencedValue
  }
}

function toPlain(value: ReturnType<typeof evaluateSync>): unknown {
  return toJS(value) ?? null
}
