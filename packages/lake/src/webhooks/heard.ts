import type { StoredDocument } from '../documents/document.ts'
import type { Source } from '../groq/evaluate/scope.ts'
import type { Found, Wanted } from '../groq/plan/wanted.ts'

/** The documents that exist for a hook, found by the indexes of those that exist at all. */
export class Heard implements Source {
  readonly #all: Source
  readonly #hears: (id: string) => boolean

  /** @param hears whether the document with an id exists for the hook */
  constructor(all: Source, hears: (id: string) => boolean) {
    this.#all = all
    this.#hears = hears
  }

  byId(id: string, only?: ReadonlySet<string>): StoredDocument | undefined {
    return this.#hears(id) ? this.#all.byId(id, only) : undefined
  }

  find(wanted: Wanted): Found {
    const { documents, ...found } = this.#all.find(wanted)
    return { ...found, documents: Iterator.from(documents).filter(({ _id }) => this.#hears(_id)) }
  }

  /** An index counts those as well that do not exist for the hook. */
  count(): undefined {
    return undefined
  }

  mentioning(id: string): readonly StoredDocument[] {
    return this.#all.mentioning(id).filter(({ _id }) => this.#hears(_id))
  }
}
