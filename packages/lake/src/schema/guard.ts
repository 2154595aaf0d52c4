import type { Collection } from '../documents/collection.ts'
import type { StoredDocument } from '../documents/document.ts'
import { isDraftId, isVersionId } from '../documents/ids.ts'
import { TransactionError } from '../errors.ts'
import type { Driver } from '../store/driver.ts'
import type { Transaction } from '../transaction.ts'
import { Fitting, type Misfit } from './fitting.ts'
import { schemaSchema, type Schema } from './schema.ts'

/** The schema of a dataset, where it has one: what is published must fit it. Drafts and versions are free. */
export class SchemaGuard {
  readonly #db: Driver
  readonly #dataset: number
  readonly #collection: Collection
  #schema: Schema | null = null
  #fitting: Fitting | undefined

  constructor(db: Driver, dataset: number, collection: Collection) {
    this.#db = db
    this.#dataset = dataset
    this.#collection = collection
    const row = db.prepare('SELECT schema FROM datasets WHERE id = ?').get(dataset)
    const kept = row?.['schema']
    if (typeof kept === 'string') this.#use(schemaSchema.parse(JSON.parse(kept)))
  }

  /** The schema that what is published must fit, or null: anything fits. */
  get schema(): Schema | null {
    return this.#schema
  }

  /** @returns the documents that are there already and do not fit; they stay until they are written again */
  set(schema: Schema | null): { id: string; problems: Misfit[] }[] {
    this.#db
      .prepare('UPDATE datasets SET schema = ? WHERE id = ?')
      .run(schema === null ? null : JSON.stringify(schema), this.#dataset)
    this.#use(schema)
    return [...this.#collection.all()].flatMap((document) => {
      const problems = this.#misfits(document, (id) => this.#collection.get(id)?._type)
      return problems.length === 0 ? [] : [{ id: document._id, problems }]
    })
  }

  /** @throws TransactionError that names the document, and each path with the reason */
  assertFits(transaction: Transaction): void {
    for (const { after } of transaction.changes()) {
      if (after === null) continue
      const misfits = this.#misfits(after, (id) => transaction.read(id)?._type)
      if (misfits.length > 0) throw doesNotFit(after._id, misfits)
    }
  }

  #use(schema: Schema | null): void {
    this.#schema = schema
    this.#fitting = schema === null ? undefined : new Fitting(schema)
  }

  #misfits(document: StoredDocument, typeOf: (id: string) => string | undefined): Misfit[] {
    const { _id } = document
    if (isDraftId(_id) || isVersionId(_id) || _id.startsWith('_.')) return []
    return this.#fitting?.misfits(document, typeOf) ?? []
  }
}

const doesNotFit = (id: string, misfits: readonly Misfit[]) =>
  new TransactionError({
    type: 'validationError',
    description: `Document "${id}" does not fit the schema: ${misfits
      .slice(0, 5)
      .map(({ path, reason }) => `${path} ${reason}`)
      .join('; ')}${misfits.length > 5 ? `; and ${misfits.length - 5} more` : ''}`,
    id,
    problems: misfits,
  })
