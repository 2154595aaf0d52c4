import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { temporaryFolder } from './lake.ts'

const COPY = 'require("node:fs").cpSync(process.argv[1], process.argv[2], { recursive: true })'

/**
 * Every file of a data folder, by its path in it, also while a lake of this process serves it. Another
 * process reads them: closing a file ends every lock this one has on it, SQLite's too.
 */
export function filesOf(data: string): ReadonlyMap<string, Buffer> {
  const folder = temporaryFolder()
  const copy = path.join(folder.path, 'copy')
  try {
    execFileSync(process.execPath, ['-e', COPY, data, copy])
    const entries = readdirSync(copy, { recursive: true, withFileTypes: true })
    return new Map(
      entries
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => path.join(parentPath, name))
        .map((file) => [path.relative(copy, file), readFileSync(file)]),
    )
  } finally {
    folder.remove()
  }
}
