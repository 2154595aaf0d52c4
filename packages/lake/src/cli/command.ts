import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'

/** What a script can tell apart. */
export const EXIT = { ok: 0, failed: 1, usage: 2 } as const

/** The command was called wrongly. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** It was called rightly and could not be done: a sentence for a person. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
}

export interface Command {
  /** What `--help` prints. */
  readonly help: string
  readonly run: (args: readonly string[]) => Promise<void> | void
}

/** What every command on a folder takes. */
const COMMON = {
  data: { type: 'string', default: './lake-data' },
  json: { type: 'boolean', default: false },
} as const

export const COMMON_HELP = `  --data DIR             the lake's folder                    ./lake-data
  --json                 print JSON
  --help                 this text`

/**
 * Parses a command's arguments.
 *
 * @param positionals the names of those it needs; with a `?` it may do without
 * @throws UsageError
 */
export function readArguments<const Options extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: Options,
  positionals: readonly string[] = [],
) {
  const parsed = parseArgs({
    args: [...args],
    options: { ...COMMON, ...options },
    allowPositionals: true,
  })
  const missing = positionals.slice(parsed.positionals.length).find((name) => !name.endsWith('?'))
  if (missing !== undefined) throw new UsageError(`${missing} is missing. --help tells how.`)
  const extra = parsed.positionals[positionals.length]
  if (extra !== undefined) throw new UsageError(`"${extra}" is one too many. --help tells how.`)
  return parsed
}

/** One of a few commands under a name: `user add`, `user list`. */
export function group(help: string, commands: Record<string, Command['run']>): Command {
  return {
    help,
    run: ([name, ...args]) => {
      const command = name === undefined ? undefined : commands[name]
      if (command !== undefined) return command(args)
      const known = Object.keys(commands).join(', ')
      throw new UsageError(
        name === undefined
          ? `Say what to do: ${known}. --help tells how.`
          : `There is no "${name}" here, only ${known}. --help tells how.`,
      )
    },
  }
}

/** Prints a result: JSON for programs, sentences or a table for people. */
export function print(json: boolean, value: unknown, forPeople: () => string): void {
  console.log(json ? JSON.stringify(value) : forPeople())
}

/** Rows under headings, aligned. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  return [headings, ...rows]
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
