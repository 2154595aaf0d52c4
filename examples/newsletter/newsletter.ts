// The letter's two commands: `node --import ./jsx.ts newsletter.ts --help`.
import process from 'node:process'
import { parseArgs } from 'node:util'
import { createAdaptorServer } from '@hono/node-server'
import { createApp } from './src/app.ts'
import { sendEdition } from './src/send.ts'
import { readSettings, type Settings } from './src/settings.ts'
import { complaints, prepareEdition, writeEdition, type Prepared } from './src/write.ts'

const HELP = `newsletter preview [--since DATE]   writes the next edition into its folder and shows it
newsletter send [--since DATE]      writes it and sends it to every subscriber

An edition tells what was published and corrected since the last one that was sent; the first,
since a day before the newest story. --since begins elsewhere: 2026-11-01 or a time in ISO 8601.
README.md lists the environment variables.`

try {
  const { command, since } = readArguments(process.argv.slice(2))
  if (command === undefined) console.log(HELP)
  else if (command === 'send') await send(readSettings(process.env), since)
  else await preview(readSettings(process.env), since)
} catch (error) {
  console.error(`✗ ${told(error)}`)
  process.exitCode = 1
}

async function preview(settings: Settings, since: string | undefined): Promise<void> {
  const prepared = await prepareEdition(settings, since)
  const place = await writeEdition(prepared, settings)
  const server = createAdaptorServer(await createApp(settings))
  server.on('error', (error: NodeJS.ErrnoException) => {
    console.error(
      error.code === 'EADDRINUSE'
        ? `✗ Port ${settings.port} is taken. Give another: ONRECORD_NEWSLETTER_PORT=`
        : `✗ ${error.message}`,
    )
    process.exit(1)
  })
  server.listen(settings.port, 'localhost', () => {
    console.log(`The newsletter is at ${settings.url}`)
    console.log(`${summary(prepared)}, in ${place}`)
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if ('closeAllConnections' in server) server.closeAllConnections()
      server.close()
    })
  }
}

async function send(settings: Settings, since: string | undefined): Promise<void> {
  const sent = await sendEdition(settings, since)
  if (sent === undefined) {
    console.log('There is nothing new since the last edition: nothing was sent.')
    return
  }
  console.log(`${summary(sent.prepared)}, delivered to ${sent.delivered}`)
  for (const refusal of sent.refused) console.error(`✗ Refused: ${refusal}`)
}

function summary({ record, edition }: Prepared): string {
  for (const line of complaints(edition.incomplete)) console.error(`✗ ${line}`)
  const { stories, corrections } = record
  return `Edition ${record.id}: ${stories.length} stories, ${corrections.length} corrections`
}

function readArguments(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { since: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  })
  const [command = 'preview', ...more] = positionals
  if (values.help === true) return { command: undefined, since: undefined }
  if ((command !== 'preview' && command !== 'send') || more.length > 0)
    throw new Error(`There is no command "${positionals.join(' ')}".\n${HELP}`)
  if (values.since !== undefined && Number.isNaN(Date.parse(values.since)))
    throw new Error(`--since is "${values.since}", which is no date. Write it as 2026-11-01.`)
  const since = values.since === undefined ? undefined : new Date(values.since).toISOString()
  return { command, since } as const
}

/** What went wrong, with what lies under it, such as why a lake could not be reached. */
function told(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause instanceof Error && !error.message.includes(error.cause.message)
  return cause ? `${error.message} (${told(error.cause)})` : error.message
}
