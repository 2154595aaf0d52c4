import { execFileSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

/** Below `.onrecord`, which is never committed: what is held against the lake is no dependency of it. */
const FOLDER = fileURLToPath(new URL('../../../../.onrecord/bench', import.meta.url))

/**
 * A folder with these packages and a copy of the programs in another, fetched from npm the first
 * time. None of the packages needs to run anything when it is installed.
 *
 * @param packages versions by name
 */
export function installed(
  name: string,
  packages: Readonly<Record<string, string>>,
  programs: string,
): string {
  const folder = path.join(FOLDER, name)
  const manifest = path.join(folder, 'package.json')
  const wanted = JSON.stringify({ name: `bench-${name}`, private: true, dependencies: packages })
  if (!existsSync(manifest) || readFileSync(manifest, 'utf8') !== wanted) {
    const incomplete = `${folder}.incomplete`
    rmSync(incomplete, { recursive: true, force: true })
    mkdirSync(incomplete, { recursive: true })
    writeFileSync(path.join(incomplete, 'package.json'), wanted)
    const npm = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
    execFileSync('npm', npm, { cwd: incomplete, stdio: ['ignore', process.stderr, process.stderr] })
    writeFileSync(path.join(incomplete, 'package.json'), wanted)
    rmSync(folder, { recursive: true, force: true })
    renameSync(incomplete, folder)
  }
  cpSync(programs, folder, { recursive: true })
  return folder
}
