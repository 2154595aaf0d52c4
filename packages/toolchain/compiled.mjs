// Programs that were written into few files, and what those were made of.
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { root } from './step.mjs'

/**
 * A program as it was compiled, if every file that it was made of is as it was then.
 *
 * @param {string} folder path from the repository's root: `main.mjs`, and in `made-of.json` the files
 *   with time and size
 * @returns {string | undefined} path from the root
 */
export function compiledIn(folder) {
  try {
    /** @type {[string, number, number][]} */
    const sources = JSON.parse(readFileSync(path.resolve(root, folder, 'made-of.json'), 'utf8'))
    const isFresh = sources.every(([file, time, bytes]) => {
      const { mtimeMs, size } = statSync(path.resolve(root, file))
      return mtimeMs === time && size === bytes
    })
    return isFresh ? path.join(folder, 'main.mjs') : undefined
  } catch {
    // Never compiled, or a source is gone.
    return undefined
  }
}
