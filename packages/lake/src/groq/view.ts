import { toJS, type ExprNode } from 'groq-js'
import type { StoredDocument } from '../documents/document.ts'
import { queryParseError } from '../errors.ts'
import { evaluate } from './evaluate/evaluate.ts'
import type { Cell } from './evaluate/origin.ts'
import { Scope, type Setting, type Source } from './evaluate/scope.ts'
import { Reads } from './plan/reads.ts'

export type { Setting } from './evaluate/scope.ts'

export interface Answer {
  readonly result: unknown
  /** The result with the origins of its parts, if they were asked for. */
  readonly cell: Cell
  readonly reads: Reads
}

/**
 * A set of documents to evaluate queries over, in the order of their ids, as hosted Sanity answers
 * what is not ordered. Nothing outside the set exists for the query.
 */
export class View implements Source {
  readonly documents: readonly StoredDocument[]
  #positions: Map<string, number> | undefined
  #types: Map<string, StoredDocument[]> | undefined

  constructor(documents: readonly StoredDocument[]) {
    this.documents = documents.toSorted((a, b) => (a._id < b._id ? -1 : 1))
  }

  /** The same with more documents. */
  with(more: readonly StoredDocument[]): View {
    return more.length === 0 ? this : new View([...this.documents, ...more])
  }

  /** @throws LakeError when the query asks for something that cannot be evaluated here */
  evaluate(
    tree: ExprNode,
    setting: Setting,
    groq: string,
    { traced = false, root = null }: { traced?: boolean; root?: StoredDocument | null } = {},
  ): Answer {
    const reads = new Reads()
    try {
      const cell = new Scope(
        {
          source: this,
          setting,
          timestamp: new Date(),
          traced,
          reads,
          known: new Map(),
          evaluate,
        },
        { value: root },
      ).evaluate(tree)
      return { result: toPlain(cell.value), cell, reads }
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      throw queryParseError(`this query cannot be evaluated: ${reason}`, groq, 0, groq.length)
    }
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

/** Dates and paths become the texts they are in JSON. */
function toPlain(value: unknown): unknown {
  // toJS looks at the value only.
  return toJS({ data: value } as Parameters<typeof toJS>[0]) ?? null
}
