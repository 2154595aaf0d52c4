import { createHash } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { StartError } from '../errors.ts'
import { takeFolder } from './folder.ts'
import { Heads } from './heads.ts'
import { verifyFolder, type Verification } from './verify.ts'

const DATABASE = 'lake.sqlite'
const MANIFEST = 'manifest.json'

const manifestSchema = z.object({
  format: z.literal(1),
  createdAt: z.string(),
  /** SHA-256 of the database file. */
  database: z.string(),
  datasets: z.array(
    z.object({
      name: z.string(),
      documents: z.number(),
      transactions: z.number(),
      head: z.string(),
    }),
  ),
  assets: z.number(),
})

/** What a backup holds. */
export type Manifest = z.infer<typeof manifestSchema>

type Tell = (text: string) => void

/** A backup, or the folder it was made of, is not whole. */
export class DamagedError extends StartError {
  override readonly name = 'DamagedError'
  readonly problems: readonly string[]

  constructor(sentence: string, problems: readonly string[]) {
    super([sentence, ...problems.map((problem) => `  ${problem}`)].join('\n'))
    this.problems = problems
  }
}

/**
 * Copies a data folder, also while a lake serves it: one state of the database, then the assets,
 * which never change once they are there. The copy is verified before it gets its name.
 *
 * @throws DamagedError when the copy does not verify; it is kept beside, under `.part`
 */
export function backUp(folder: string, target: string, tell: Tell = () => {}): Manifest {
  if (existsSync(target)) throw new StartError(`${target} is there already. Give another name.`)
  const part = `${target}.part`
  mkdirSync(part, { recursive: true, mode: 0o700 })
  tell('database')
  copyDatabase(path.join(folder, DATABASE), path.join(part, DATABASE))
  copyAssets(path.join(folder, 'assets'), path.join(part, 'assets'), tell)
  writeHeads(part)
  const verified = verifyFolder(part, tell)
  if (verified.problems.length > 0)
    throw new DamagedError(`${folder} is damaged. Its copy is kept as ${part}.`, verified.problems)
  const manifest = manifestOf(part, verified)
  writeFileSync(path.join(part, MANIFEST), JSON.stringify(manifest, null, 2), { mode: 0o600 })
  for (const file of [DATABASE, MANIFEST]) sync(path.join(part, file))
  renameSync(part, target)
  return manifest
}

/**
 * Verifies a backup.
 *
 * @throws StartError when there is none, DamagedError when it is not what was written
 */
export function verifyBackup(backup: string, tell: Tell = () => {}): Manifest {
  const file = path.join(backup, MANIFEST)
  if (!existsSync(file))
    throw new StartError(`There is no backup in ${backup}: it has no ${MANIFEST}.`)
  const parsed = manifestSchema.safeParse(jsonIn(file))
  if (!parsed.success)
    throw new DamagedError(`The backup ${backup} is damaged.`, [`${MANIFEST} cannot be read`])
  const verified = verifyFolder(backup, tell)
  const found = manifestOf(backup, verified)
  const problems = [...verified.problems]
  if (found.database !== parsed.data.database) problems.push('the database file was changed')
  if (found.assets !== parsed.data.assets)
    problems.push(`${parsed.data.assets} assets were written, ${found.assets} are there`)
  if (problems.length > 0) throw new DamagedError(`The backup ${backup} is damaged.`, problems)
  return parsed.data
}

/**
 * Puts a verified backup in a folder's place. What was there is moved aside, not deleted.
 *
 * @returns where the old folder is now, if there was one
 * @throws StartError when a lake uses the folder
 */
export function restore(backup: string, folder: string, tell: Tell = () => {}): string | undefined {
  const fresh = `${folder}.restoring`
  if (existsSync(fresh))
    throw new StartError(
      `${fresh} is left from a restore that did not end. Delete it and try again.`,
    )
  mkdirSync(fresh, { recursive: true, mode: 0o700 })
  copyFileSync(path.join(backup, DATABASE), path.join(fresh, DATABASE), constants.COPYFILE_FICLONE)
  copyAssets(path.join(backup, 'assets'), path.join(fresh, 'assets'), tell)
  writeHeads(fresh)
  sync(path.join(fresh, DATABASE))
  const old = existsSync(folder) && readdirSync(folder).length > 0
  const aside = `${folder}.before-${stamp()}`
  if (old) {
    const held = takeFolder(folder)
    renameSync(folder, aside)
    held.release()
  }
  renameSync(fresh, folder)
  return old ? aside : undefined
}

/** A moment as part of a file's name. */
export const stamp = (): string => new Date().toISOString().replaceAll(/[-:]|\.\d+/g, '')

function copyDatabase(source: string, target: string): void {
  const db = new DatabaseSync(source, { readOnly: true })
  try {
    // Reads one state, however much is written meanwhile, and leaves out what was deleted.
    db.prepare('VACUUM INTO ?').run(target)
  } finally {
    db.close()
  }
  chmodSync(target, 0o600)
  const copy = new DatabaseSync(target)
  try {
    // A backup signs nobody in. Robots keep their tokens: sites go on after a restore.
    copy.exec(`PRAGMA secure_delete = ON;
      DELETE FROM tokens WHERE user_id IN (SELECT id FROM users WHERE kind = 'person')`)
  } finally {
    copy.close()
  }
}

function copyAssets(source: string, target: string, tell: Tell): void {
  mkdirSync(target, { recursive: true, mode: 0o700 })
  if (!existsSync(source)) return
  const files = readdirSync(source, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !entry.name.endsWith('.part'),
  )
  for (const [index, { parentPath, name }] of files.entries()) {
    const file = path.join(parentPath, name)
    const copy = path.join(target, path.relative(source, file))
    mkdirSync(path.dirname(copy), { recursive: true, mode: 0o700 })
    copyFileSync(file, copy, constants.COPYFILE_FICLONE)
    sync(copy)
    if (index % 100 === 99) tell(`${index + 1} of ${files.length} assets`)
  }
}

/** The heads of the copy itself: the lake it comes from may be further by now. */
function writeHeads(folder: string): void {
  const db = new DatabaseSync(path.join(folder, DATABASE), { readOnly: true })
  const heads = new Heads(folder)
  try {
    const last = db.prepare(
      `SELECT dataset, seq, lower(hex(hash)) AS hash FROM transactions
       WHERE seq IN (SELECT max(seq) FROM transactions GROUP BY dataset)`,
    )
    for (const { dataset, seq, hash } of last.all())
      heads.record({ dataset: Number(dataset), seq: Number(seq), hash: String(hash) })
  } finally {
    heads.close()
    db.close()
  }
}

function manifestOf(folder: string, { datasets, assets }: Verification): Manifest {
  const bytes = readFileSync(path.join(folder, DATABASE))
  const database = createHash('sha256').update(bytes).digest('hex')
  return {
    format: 1,
    createdAt: new Date().toISOString(),
    database,
    datasets: [...datasets],
    assets,
  }
}

function jsonIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

function sync(file: string): void {
  const descriptor = openSync(file, 'r+')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
