import { existsSync, readdirSync, statfsSync, statSync } from 'node:fs'
import { connect as openSocket } from 'node:net'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { readAnnouncement } from '../store/announcement.ts'
import { SOUND_SQLITE } from '../store/driver.ts'
import { COMMON_HELP, EXIT, print, readArguments, type Command } from './command.ts'

const help = `onrecord-lake doctor: looks at this machine and a lake's folder, and says what to mend.

${COMMON_HELP}

Changes nothing. Ends with 1 when something is to be mended. Whether the content is whole is
what onrecord-lake verify finds out.`

interface Check {
  readonly what: string
  readonly found: string
  /** What to do, where something is wrong. */
  readonly mend?: string
}

const NEEDED_NODE = [24, 15]
const LITTLE_SPACE_BYTES = 500e6
const DEFAULT_PORT = 3030

export const doctorCommand: Command = {
  help,
  async run(args) {
    const { values } = readArguments(args, {})
    const folder = path.resolve(values.data)
    const checks = [nodeVersion(), sqliteVersion(), ...diskSpace(folder), ...(await port(folder))]
    checks.push(
      ...(existsSync(path.join(folder, 'lake.sqlite')) ? lakeChecks(folder) : [noLake(folder)]),
    )
    const sick = checks.some(({ mend }) => mend !== undefined)
    print(values.json, { ok: !sick, checks }, () =>
      checks
        .map(({ what, found, mend }) =>
          mend === undefined ? `ok    ${what}: ${found}` : `MEND  ${what}: ${found}\n      ${mend}`,
        )
        .join('\n'),
    )
    if (sick) process.exitCode = EXIT.failed
  },
}

const below = (version: readonly number[], needed: readonly number[]) => {
  const index = needed.findIndex((part, place) => version[place] !== part)
  return index !== -1 && (version[index] ?? 0) < (needed[index] ?? 0)
}

const verdict = (what: string, found: string, wrong: boolean, mend: string): Check =>
  wrong ? { what, found, mend } : { what, found }

function nodeVersion(): Check {
  const old = below(process.versions.node.split('.').map(Number), NEEDED_NODE)
  return verdict(
    'Node',
    process.versions.node,
    old,
    `Install Node ${NEEDED_NODE.join('.')} or newer.`,
  )
}

function sqliteVersion(): Check {
  const version = process.versions['sqlite'] ?? 'unknown'
  const old = below(version.split('.').map(Number), SOUND_SQLITE)
  return verdict('SQLite', version, old, 'It can lose data. Install a newer Node, which brings it.')
}

function diskSpace(folder: string): Check[] {
  const there = existsSync(folder) ? folder : path.dirname(folder)
  if (!existsSync(there)) return []
  const { bavail, bsize } = statfsSync(there)
  const little = bavail * bsize < LITTLE_SPACE_BYTES
  return [
    verdict('Free disk', size(bavail * bsize), little, 'Free some: a full disk refuses writes.'),
  ]
}

async function port(folder: string): Promise<Check[]> {
  const running = readAnnouncement(folder)
  if (running !== undefined) {
    const answers = await fetch(`${running.url}/v1/ping`).then(
      ({ ok }) => ok,
      () => false,
    )
    const what = 'Served'
    if (answers) return [{ what, found: `at ${running.url}` }]
    return [{ what, found: 'not now; the last lake here did not end by itself' }]
  }
  const taken = await new Promise<boolean>((resolve) => {
    const socket = openSocket(DEFAULT_PORT, '127.0.0.1')
    socket.on('connect', () => resolve(true)).on('error', () => resolve(false))
    socket.on('close', () => socket.destroy())
    socket.setTimeout(1000, () => socket.destroy())
    socket.once('connect', () => socket.end())
  })
  const found = taken ? `${DEFAULT_PORT} is taken: start with --port` : `${DEFAULT_PORT} is free`
  return [{ what: 'Port', found }]
}

const noLake = (folder: string): Check => ({
  what: 'Folder',
  found: `there is no lake in ${folder}`,
  mend: 'Give its folder with --data, or make one with onrecord-lake start.',
})

function lakeChecks(folder: string): Check[] {
  const file = path.join(folder, 'lake.sqlite')
  const { mode } = statSync(folder)
  const open = process.platform !== 'win32' && (mode & 0o077) !== 0
  const rights = verdict(
    'Folder',
    `${folder}, rights ${(mode & 0o777).toString(8)}`,
    open,
    `Others on this machine can look into it: chmod 700 ${folder}`,
  )
  const sync = verdict(
    'Place',
    'on a disk of this machine, as far as its name tells',
    /dropbox|onedrive|icloud|google drive|nextcloud/i.test(folder),
    'A folder that is synchronised with a cloud corrupts a database in use. Move it elsewhere.',
  )
  const checks = [rights, sync]
  try {
    const db = new DatabaseSync(file, { readOnly: true })
    try {
      return [...checks, ...databaseChecks(db, folder)]
    } finally {
      db.close()
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    const mend = 'Restore a backup: onrecord-lake restore --help'
    return [...checks, { what: 'Database', found: `cannot be read (${why})`, mend }]
  }
}

function databaseChecks(db: DatabaseSync, folder: string): Check[] {
  const journal = String(db.prepare('PRAGMA journal_mode').get()?.['journal_mode'])
  const integrity = String(db.prepare('PRAGMA quick_check(1)').get()?.['quick_check'])
  const datasets = db
    .prepare(
      `SELECT d.name, d.acl_mode, (SELECT count(*) FROM documents WHERE dataset = d.id) AS documents,
         (SELECT count(*) FROM transactions WHERE dataset = d.id) AS transactions
       FROM datasets d ORDER BY d.name`,
    )
    .all()
  return [
    verdict('Journal', journal, journal !== 'wal', 'Start the lake once: it sets it.'),
    // A reader has no say in it; the lake itself asserts it at every start.
    { what: 'Synchronous', found: 'FULL, asserted whenever the lake starts' },
    verdict(
      'Structure',
      integrity,
      integrity !== 'ok',
      'Restore a backup: onrecord-lake restore --help',
    ),
    {
      what: 'Size',
      found: `database ${size(bytesOf(path.join(folder, 'lake.sqlite')))}, assets ${size(bytesIn(path.join(folder, 'assets')))}`,
    },
    ...datasets.map((row) => ({
      what: `Dataset ${String(row['name'])}`,
      found: `${String(row['acl_mode'])}, ${String(row['documents'])} documents, ${String(row['transactions'])} transactions`,
    })),
  ]
}

const bytesOf = (file: string) => statSync(file, { throwIfNoEntry: false })?.size ?? 0

const bytesIn = (folder: string): number =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .reduce((sum, entry) => sum + bytesOf(path.join(entry.parentPath, entry.name)), 0)
    : 0

const size = (bytes: number): string =>
  bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(1)} GB`
