import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { registerHooks } from 'node:module'
import path from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { commentsIn } from '@onrecord/codegen'
import { CommandError } from './command.ts'

/** GROQ that a module exports, and where. */
export interface FoundQuery {
  readonly name: string
  readonly groq: string
  /** What is said of it where it is written. */
  readonly comment: string | undefined
  readonly file: string
}

/** Folders that hold what was made, or what others wrote. */
const NOT_OURS = new Set(['node_modules', 'dist', 'build', 'coverage'])

/** Every `*.groq.ts` in these files and folders. @throws CommandError when one of them is not there */
export function queryFiles(places: readonly string[]): string[] {
  return places.flatMap((place) => {
    if (!existsSync(place)) throw new CommandError(`There is no ${path.resolve(place)}.`)
    return statSync(place).isDirectory() ? inside(place) : [place]
  })
}

const inside = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .toSorted((a, b) => a.name.localeCompare(b.name))
    .flatMap((entry) => {
      const place = path.join(folder, entry.name)
      if (entry.isDirectory())
        return NOT_OURS.has(entry.name) || entry.name.startsWith('.') ? [] : inside(place)
      return entry.name.endsWith('.groq.ts') ? [place] : []
    })

/**
 * Runs the modules and takes the strings they export: so queries may be put together from fragments,
 * imported ones too, by whatever JavaScript makes a string.
 *
 * @throws CommandError when a module cannot be run, or two export the same name
 */
export async function readQueries(files: readonly string[]): Promise<FoundQuery[]> {
  if (process.features.typescript === false)
    throw new CommandError(
      `Reading *.groq.ts needs Node 22.18 or newer, which runs TypeScript; this is ${process.version}.`,
    )
  // Bundlers let the ending of a file be left out; Node does not.
  registerHooks({
    resolve(specifier, context, next) {
      try {
        return next(specifier, context)
      } catch (error) {
        if (!/^\.{1,2}\//.test(specifier)) throw error
        return next(`${specifier.replace(/\.js$/, '')}.ts`, context)
      }
    },
  })
  const found = new Map<string, FoundQuery>()
  for (const file of files) {
    const comments = commentsIn(readFileSync(file, 'utf8'))
    for (const [name, groq] of Object.entries(await exportsOf(file))) {
      if (typeof groq !== 'string') continue
      const other = found.get(name)
      if (other !== undefined)
        throw new CommandError(`"${name}" is exported by ${other.file} and by ${file}. Rename one.`)
      found.set(name, { name, groq, comment: comments[name], file })
    }
  }
  return [...found.values()]
}

async function exportsOf(file: string): Promise<Record<string, unknown>> {
  try {
    // A module's exports, of whatever kind.
    return (await import(pathToFileURL(path.resolve(file)).href)) as Record<string, unknown>
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new CommandError(`${file} cannot be run: ${reason}`, { cause: error })
  }
}
