#!/usr/bin/env node
import process from 'node:process'
import { CommandError, EXIT, UsageError, type Command } from './command.ts'

/** Every command; only the one that is wanted is loaded. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  generate: async () => (await import('./generate.ts')).generate,
  doctor: async () => (await import('./doctor.ts')).doctor,
}

const HELP = `onrecord: what a project on Onrecord's content needs at its desk.

  onrecord generate   types and shapes of your own queries, from your schema
  onrecord doctor     every document that does not fit the schema, by field

Each tells more with --help.
Exit codes: 0 done, 1 something does not fit, 2 it could not be done.`

const [name, ...args] = process.argv.slice(2)
try {
  const load = name === undefined ? undefined : commands[name]
  if (load !== undefined) {
    const command = await load()
    if (args.includes('--help')) console.log(command.help)
    else process.exitCode = await command.run(args)
  } else if (name === undefined || name === '--help') {
    console.log(HELP)
  } else {
    const known = Object.keys(commands).join(', ')
    throw new UsageError(`There is no command "${name}", only ${known}.`)
  }
} catch (error) {
  process.exitCode = EXIT.failed
  const misread =
    error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
  const expected = misread || error instanceof CommandError || error instanceof UsageError
  console.error(expected && error instanceof Error ? error.message : error)
}
