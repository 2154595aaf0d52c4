import { rmSync } from 'node:fs'
import path from 'node:path'
import { Aside } from '../aside/aside.ts'
import { Dataset, type AclMode, type DatasetInfo } from '../dataset.ts'
import { badRequest, databaseDamaged, gatewayError, StartError } from '../errors.ts'
import { openDatabase, type Driver, type Row } from './driver.ts'
import { takeFolder, type Folder } from './folder.ts'
import { GroupCommit } from './group-commit.ts'
import { Heads, readHeads } from './heads.ts'
import { migrate } from './migrations.ts'
import { checkBeside, damageOf, isCheckedAtOnce } from './structure.ts'
import { WordsIndex } from './words-index.ts'

const QUERY_LIMIT_MS = 30_000
const DATASET_NAME = /^~?[a-z0-9][-\w]{0,63}$/

export interface DatasetOptions {
  readonly aclMode: AclMode
  readonly profile?: string
  readonly addonFor?: string
}

export interface StoreOptions {
  readonly folder: string
  readonly projectId?: string
  /** How much of each dataset stays parsed in memory, in characters of JSON. */
  readonly cacheSize?: number
  /** How long a query may take, in milliseconds: 30 seconds unless given. */
  readonly queryLimit?: number
}

/** Everything a lake holds, in one folder. */
export class Store {
  readonly projectId: string
  readonly db: Driver
  /** Where the bytes of images and files lie. */
  readonly assetFolder: string
  /** For writes that others wait for: those that arrive together are put on disk together. */
  readonly commits: GroupCommit
  readonly #folder: Folder
  readonly #heads: Heads
  readonly #words: WordsIndex
  readonly #aside: Aside
  readonly #cacheSize: number | undefined
  readonly #datasets = new Map<string, Dataset>()
  readonly #listeners = new Set<() => void>()
  #telling: NodeJS.Immediate | undefined
  #stopCheck = () => {}

  /** @throws StartError when the folder cannot be used, or holds another project */
  constructor(options: StoreOptions) {
    this.#folder = takeFolder(options.folder)
    this.#cacheSize = options.cacheSize
    this.#aside = new Aside(this.#folder.database, options.queryLimit ?? QUERY_LIMIT_MS)
    this.assetFolder = this.#folder.assets
    try {
      this.db = openChecked(this.#folder.database)
      this.commits = new GroupCommit(this.db)
      this.projectId = keepProject(this.db, options.projectId)
      assertWhole(this.db, options.folder)
      this.#heads = new Heads(options.folder)
      this.#words = new WordsIndex(this.db)
    } catch (error) {
      this.#folder.release()
      throw error
    }
    this.#openAll()
    const { database } = this.#folder
    if (!isCheckedAtOnce(database))
      this.#stopCheck = checkBeside(database, (damage) => {
        this.db.forbidWrites(databaseDamaged())
        console.error(`${sentenceOf(database, damage)} Until then nothing can be written.`)
      })
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

  /** Whether this dataset is there, and was not deleted. */
  has(dataset: Dataset): boolean {
    return this.#datasets.get(dataset.info.name) === dataset
  }

  datasets(): DatasetInfo[] {
    return [...this.#datasets.values()].map(({ info }) => info)
  }

  createDataset(name: string, options: DatasetOptions): Dataset {
    if (!DATASET_NAME.test(name)) {
      throw badRequest(
        `"${name}" cannot name a dataset: use lower-case letters, digits, "-" and "_", at most 64`,
      )
    }
    if (this.#datasets.has(name))
      throw gatewayError(409, 'Conflict', `Dataset "${name}" already exists`)
    const { aclMode, profile = null, addonFor = null } = options
    if (addonFor !== null) this.dataset(addonFor)
    this.db
      .prepare(
        `INSERT INTO datasets (name, acl_mode, created_at, profile, addon_for, tag_secret)
         VALUES (?, ?, ?, ?, (SELECT id FROM datasets WHERE name = ?), randomblob(32))`,
      )
      .run(name, aclMode, new Date().toISOString(), profile, addonFor)
    this.#openAll()
    return this.dataset(name)
  }

  setAclMode(name: string, aclMode: AclMode): void {
    const dataset = this.dataset(name)
    this.db.prepare('UPDATE datasets SET acl_mode = ? WHERE name = ?').run(aclMode, name)
    dataset.info = { ...dataset.info, aclMode }
  }

  /** Deletes a dataset with everything in it and everything that belongs to it, past included. */
  deleteDataset(name: string): void {
    const dataset = this.dataset(name)
    const gone = this.datasets().filter(({ addonFor }) => addonFor === name)
    for (const addon of gone) this.deleteDataset(addon.name)
    this.db.transaction(() => dataset.destroy())
    this.#datasets.delete(name)
    rmAssets(this.assetFolder, this.projectId, name)
  }

  /** Calls back after commits, in whichever dataset: once for those that are there by then. */
  onCommit(listener: () => void): void {
    this.#listeners.add(listener)
  }

  /** The first commit after this one. Commits are counted across all datasets. */
  commitAfter(seq: number): { seq: number; dataset: Dataset } | undefined {
    const row = this.db
      .prepare(
        `SELECT t.seq, d.name FROM transactions t JOIN datasets d ON d.id = t.dataset
         WHERE t.seq > ? ORDER BY t.seq LIMIT 1`,
      )
      .get(seq)
    return row === undefined
      ? undefined
      : { seq: Number(row['seq']), dataset: this.dataset(String(row['name'])) }
  }

  /**
   * Writes the database anew: what was deleted is then on no page of it. SQLite overwrites what it
   * frees, but not the copies it leaves when it moves rows from page to page.
   */
  scrub(): void {
    this.db.exec('VACUUM')
    this.db.emptyLog()
  }

  close(): void {
    clearImmediate(this.#telling)
    this.#stopCheck()
    this.#aside.close()
    this.#words.close()
    this.db.close()
    this.#heads.close()
    this.#folder.release()
  }

  #tellSoon(): void {
    this.#telling ??= setImmediate(() => {
      this.#telling = undefined
      for (const listener of this.#listeners) listener()
    })
  }

  #openAll(): void {
    const rows = this.db.prepare(
      'SELECT d.*, parent.name AS addon_for_name FROM datasets d LEFT JOIN datasets parent ON parent.id = d.addon_for',
    )
    for (const row of rows.all()) {
      const info = readInfo(row)
      if (this.#datasets.has(info.name)) continue
      const key = Number(row['id'])
      const onCommit = () => this.#tellSoon()
      const tagSecret = readSecret(row)
      const [heads, words, aside] = [this.#heads, this.#words, this.#aside]
      const setting = {
        key,
        projectId: this.projectId,
        info,
        tagSecret,
        onCommit,
        heads,
        words,
        aside,
        cacheSize: this.#cacheSize,
      }
      this.#datasets.set(info.name, new Dataset(this.db, setting))
    }
  }
}

/**
 * SQLite takes a damaged write-ahead log for a shorter one: acknowledged writes are gone and nothing
 * tells. To go on writing would cover the loss.
 */
function assertWhole(db: Driver, folder: string): void {
  const at = db.prepare('SELECT hex(hash) AS hash FROM transactions WHERE dataset = ? AND seq = ?')
  for (const { dataset, seq, hash } of readHeads(folder).heads) {
    const found = at.get(dataset, seq)?.['hash']
    if (typeof found === 'string' && found.toLowerCase() === hash) continue
    throw new StartError(
      `The database in ${folder} lacks writes that were acknowledged (transaction ${seq}): it is damaged, or an older copy was put in its place. Restore a backup. To go on with what is there, delete the file ${path.join(folder, 'heads')}.`,
    )
  }
}

/** Paths of assets carry the project's id, so a folder has one for ever. */
function keepProject(db: Driver, wanted: string | undefined): string {
  const kept = db.prepare("SELECT value FROM settings WHERE key = 'project'").get()?.['value']
  if (typeof kept !== 'string') {
    const id = wanted ?? 'onrecord'
    db.prepare("INSERT INTO settings (key, value) VALUES ('project', ?)").run(id)
    return id
  }
  if (wanted === undefined || wanted === kept) return kept
  throw new StartError(
    `This folder holds the project "${kept}", not "${wanted}". Leave --project out, or give another folder.`,
  )
}

function readInfo(row: Row): DatasetInfo {
  const text = (column: string) => (typeof row[column] === 'string' ? row[column] : null)
  return {
    name: String(row['name']),
    aclMode: row['acl_mode'] === 'public' ? 'public' : 'private',
    createdAt: String(row['created_at']),
    profile: text('profile'),
    addonFor: text('addon_for_name'),
  }
}

function readSecret({ tag_secret: secret }: Row): Uint8Array {
  if (secret instanceof Uint8Array) return secret
  throw new Error('a dataset has no secret for its tags')
}

function rmAssets(folder: string, projectId: string, dataset: string): void {
  for (const kind of ['images', 'files'])
    rmSync(path.join(folder, kind, projectId, dataset), { recursive: true, force: true })
}

function openChecked(file: string): Driver {
  try {
    const db = openDatabase(file)
    const damage = isCheckedAtOnce(file) ? damageOf(file) : undefined
    if (damage !== undefined) {
      db.close()
      throw new Error(damage)
    }
    migrate(db)
    return db
  } catch (error) {
    if (error instanceof StartError) throw error
    const why = error instanceof Error ? error.message : String(error)
    throw new StartError(sentenceOf(file, why))
  }
}

const sentenceOf = (file: string, why: string) =>
  `The database ${file} is damaged (${why}). Restore a backup of the data folder, or move the folder away to begin with an empty one.`
