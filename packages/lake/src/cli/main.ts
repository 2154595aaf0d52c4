import { StartError } from '../errors.ts'
import { start } from './start.ts'

const help = `onrecord-lake: an embedded content lake that speaks Sanity's HTTP API.

  onrecord-lake start    serve a folder    (--help tells how)`

const [command, ...args] = process.argv.slice(2)
try {
  if (command === 'start') await start(args)
  else if (command === undefined || command === '--help' || command === 'help') console.log(help)
  else throw new StartError(`There is no command "${command}". ${help}`)
} catch (error) {
  const usage =
    error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
  if (!(error instanceof StartError) && !usage) throw error
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
