import { LakeError, StartError } from '../errors.ts'
import { CommandError, EXIT, UsageError, type Command } from './command.ts'

/** Every command; only the one that is wanted is loaded. To add one, write its file and name it here. */
const commands: Readonly<Record<string, { summary: string; load: () => Promise<Command> }>> = {
  start: {
    summary: 'serve a folder',
    load: async () => (await import('./start.ts')).startCommand,
  },
  import: {
    summary: 'read documents and assets into a dataset',
    load: async () => (await import('./import.ts')).importCommand,
  },
  export: {
    summary: 'write a dataset to a .tar.gz',
    load: async () => (await import('./export.ts')).exportCommand,
  },
  move: {
    summary: 'take a dataset to hosted Sanity or another lake, and back',
    load: async () => (await import('./move.ts')).moveCommand,
  },
  backup: {
    summary: 'copy everything into a folder, verified',
    load: async () => (await import('./backup.ts')).backupCommand,
  },
  restore: {
    summary: 'verify a backup and put it in place',
    load: async () => (await import('./restore.ts')).restoreCommand,
  },
  verify: {
    summary: 'find out whether everything is as it was written',
    load: async () => (await import('./verify.ts')).verifyCommand,
  },
  user: {
    summary: 'people: add, list, role, password, remove',
    load: async () => (await import('./user.ts')).userCommand,
  },
  token: {
    summary: 'tokens for programs: add, list, revoke',
    load: async () => (await import('./token.ts')).tokenCommand,
  },
  dataset: {
    summary: 'datasets: list, create, delete, acl, schema',
    load: async () => (await import('./dataset.ts')).datasetCommand,
  },
  explain: {
    summary: 'tell how a query is answered, and what would help',
    load: async () => (await import('./explain.ts')).explainCommand,
  },
  forget: {
    summary: 'forget a document and every trace of it',
    load: async () => (await import('./forget.ts')).forgetCommand,
  },
  webhook: {
    summary: 'webhooks: list, add, attempts, remove',
    load: async () => (await import('./webhook.ts')).webhookCommand,
  },
  doctor: {
    summary: 'look at machine and folder, and say what to mend',
    load: async () => (await import('./doctor.ts')).doctorCommand,
  },
}

const help = `onrecord-lake: an embedded content lake that speaks Sanity's HTTP API.

${Object.entries(commands)
  .map(([name, { summary }]) => `  onrecord-lake ${name.padEnd(9)}${summary}`)
  .join('\n')}

Each tells more with --help, and prints JSON with --json. Commands on a folder (--data DIR) work
whether or not a lake is serving it.

Exit codes: 0 done, 1 it could not be done or something is wrong, 2 called wrongly.`

const [name, ...args] = process.argv.slice(2)
try {
  const known = name === undefined ? undefined : commands[name]
  if (known !== undefined) {
    const command = await known.load()
    if (args.includes('--help')) console.log(command.help)
    else await command.run(args)
  } else if (name === undefined || name === '--help' || name === 'help') {
    console.log(help)
  } else {
    throw new UsageError(`There is no command "${name}", only ${Object.keys(commands).join(', ')}.`)
  }
} catch (error) {
  process.exitCode = codeOf(error)
  const expected =
    process.exitCode === EXIT.usage ||
    error instanceof StartError ||
    error instanceof CommandError ||
    error instanceof LakeError
  console.error(expected && error instanceof Error ? error.message : error)
}

function codeOf(error: unknown): number {
  const misread =
    error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
  return misread || error instanceof UsageError ? EXIT.usage : EXIT.failed
}
