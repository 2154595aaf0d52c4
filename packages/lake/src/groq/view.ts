import type { ExprNode } from 'groq-js'
import type { StoredDocument } from '../documents/document.ts'
import { mentionsIn } from '../documents/references.ts'
import { answer, type Answer, type AnswerOptions } from './answer.ts'
import type { Setting, Source } from './evaluate/scope.ts'
import { boundsOf } from './plan/bounds.ts'
import { candidates } from './plan/scan.ts'
import { allOf } from './plan/understand.ts'
import type { Found, Wanted } from './plan/wanted.ts'

export type { Setting } from './evaluate/scope.ts'

/**
 * A set of documents in memory to evaluate queries over, in the order of their ids, as hosted Sanity
 * answers what is not ordered. Nothing outside the set exists for the query.
 */
export class View implements Source {
  readonly documents: readonly StoredDocument[]
  #positions: Map<string, number> | undefined
  #types: Map<string, StoredDocument[]> | undefined

  constructor(documents: readonly StoredDocument[]) {
    this.documents = documents.toSorted((a, b) => (a._id < b._id ? -1 : 1))
  }

  /** @throws LakeError when the query asks for something that cannot be evaluated here */
  evaluate(tree: ExprNode, setting: Setting, groq: string, options: AnswerOptions = {}): Answer {
    return answer(this, { tree, groq }, setting, options)
  }

  find({ parts, order = [] }: Wanted): Found {
    const documents = candidates(this, boundsOf(allOf(parts)))
    return { documents, isOrdered: order.length === 0, rest: parts.map(({ expr }) => expr) }
  }

  /** Counting takes looking at each. */
  count(): undefined {
    return undefined
  }

  mentioning(id: string): readonly StoredDocument[] {
    return this.documents.filter((document) => mentionsIn(document).has(id))
  }

  byId(id: string): StoredDocument | undefined {
    return this.documents[this.#positionOf(id)]
  }

  withIds(ids: readonly string[]): readonly StoredDocument[] {
    return [...new Set(ids)]
      .map((id) => this.#positionOf(id))
      .toSorted((a, b) => a - b)
      .flatMap((position) => this.documents[position] ?? [])
  }

  ofTypes(types: readonly string[]): readonly StoredDocument[] {
    this.#types ??= Map.groupBy(this.documents, ({ _type }) => _type)
    const [first, ...others] = new Set(types)
    if (first !== undefined && others.length === 0) return this.#types.get(first) ?? []
    return this.documents.filter(({ _type }) => types.includes(_type))
  }

  #positionOf(id: string): number {
    this.#positions ??= new Map(this.documents.map(({ _id }, position) => [_id, position]))
    return this.#positions.get(id) ?? -1
  }
}
