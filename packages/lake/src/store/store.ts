import { Dataset, type AclMode, type DatasetInfo } from '../dataset.ts'
import { gatewayError, StartError } from '../errors.ts'
import { openDatabase, type Driver, type Row } from './driver.ts'
import { takeFolder, type Folder } from './folder.ts'
import { migrate } from './migrations.ts'

const DATASET_NAME = /^~?[a-z0-9][-\w]{0,63}$/

/** Everything a lake holds, in one folder. */
export class Store {
  readonly projectId: string
  readonly db: Driver
  /** Where the bytes of images and files lie. */
  readonly assetFolder: string
  readonly #folder: Folder
  readonly #datasets = new Map<string, Dataset>()

  /** @throws StartError when the folder cannot be used */
  constructor(options: { folder: string; projectId: string }) {
    this.projectId = options.projectId
    this.#folder = takeFolder(options.folder)
    this.assetFolder = this.#folder.assets
    try {
      this.db = openChecked(this.#folder.database)
    } catch (error) {
      this.#folder.release()
      throw error
    }
    for (const row of this.db.prepare('SELECT * FROM datasets').all()) this.#open(row)
  }

  /** @throws LakeError 404 as hosted Sanity words it */
  dataset(name: string): Dataset {
    const dataset = this.#datasets.get(name)
    if (dataset === undefined) {
      throw gatewayError(
        404,
        'Dataset not found',
        `Dataset "${name}" not found for project ID "${this.projectId}"`,
      )
    }
    return dataset
  }

  datasets(): DatasetInfo[] {
    return [...this.#datasets.values()].map(({ info }) => info)
  }

  createDataset(name: string, aclMode: AclMode): Dataset {
    if (!DATASET_NAME.test(name)) {
      throw gatewayError(
        400,
        'Bad Request',
        `"${name}" cannot name a dataset: use lower-case letters, digits, "-" and "_", at most 64`,
      )
    }
    if (this.#datasets.has(name))
      throw gatewayError(409, 'Conflict', `Dataset "${name}" already exists`)
    const row = this.db
      .prepare('INSERT INTO datasets (name, acl_mode, created_at) VALUES (?, ?, ?) RETURNING *')
      .get(name, aclMode, new Date().toISOString())
    if (row === undefined) throw new Error('INSERT … RETURNING gave no row')
    return this.#open(row)
  }

  close(): void {
    this.db.close()
    this.#folder.release()
  }

  #open(row: Row): Dataset {
    const dataset = new Dataset(this.db, {
      key: Number(row['id']),
      projectId: this.projectId,
      info: {
        name: String(row['name']),
        aclMode: row['acl_mode'] === 'public' ? 'public' : 'private',
        createdAt: String(row['created_at']),
      },
    })
    this.#datasets.set(dataset.info.name, dataset)
    return dataset
  }
}

function openChecked(file: string): Driver {
  try {
    const db = openDatabase(file)
    const verdict = db.prepare('PRAGMA quick_check(1)').get()?.['quick_check']
    if (verdict !== 'ok') throw new Error(String(verdict))
    migrate(db)
    return db
  } catch (error) {
    if (error instanceof StartError) throw error
    const why = error instanceof Error ? error.message : String(error)
    throw new StartError(
      `The database ${file} is damaged (${why}). Restore a backup of the data folder, or move the folder away to begin with an empty one.`,
    )
  }
}
