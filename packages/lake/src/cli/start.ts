import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { createLake } from '../create-lake.ts'
import { given } from '../http/context.ts'
import { UsageError, type Command } from './command.ts'

const QUERY_LIMIT = 'ONRECORD_QUERY_LIMIT'
const MAX_SECONDS = 3600

const help = `onrecord-lake start: an embedded content lake that speaks Sanity's HTTP API.

  --data DIR             folder that holds everything         ./lake-data
  --port N               port on localhost; 0 picks one       3030
  --project ID           project id; a folder keeps its own   onrecord
  --dataset NAME         dataset, made when it is missing     production
  --public               a dataset made now is readable by everybody:
                         published documents, no token        private
  --host NAME            a shared lake: the name or URL by which others reach it,
                         through a reverse proxy on this machine that brings
                         TLS; may be given again
  --listen ADDRESS       listen there instead of on this machine only: 0.0.0.0
  --allow-origin URL     a web origin besides this machine's that may
                         use the lake; may be given again
  --query-limit SECONDS  how long a query may take; else
                         ONRECORD_QUERY_LIMIT says            30
  --json                 print one line {url, projectId, dataset, token} when ready
  --help                 this text

Example:
  onrecord-lake start --port 4000 --data ./content --json`

/** `onrecord-lake start`: serves until it is told to stop. */
async function start(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string', default: './lake-data' },
      port: { type: 'string', default: '3030' },
      project: { type: 'string' },
      dataset: { type: 'string', default: 'production' },
      public: { type: 'boolean', default: false },
      'allow-origin': { type: 'string', multiple: true, default: [] },
      host: { type: 'string', multiple: true, default: [] },
      listen: { type: 'string' },
      'query-limit': { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new UsageError(
      `--port is "${values.port}", which is not a port. Give a number from 0 to 65535.`,
    )
  }
  const hosts = values.host.map(asUrl)
  const queryLimit =
    milliseconds('--query-limit', values['query-limit']) ??
    milliseconds(QUERY_LIMIT, process.env[QUERY_LIMIT])
  const lake = await createLake({
    data: values.data,
    port,
    ...given({ projectId: values.project, listen: values.listen, queryLimit }),
    hosts,
    dataset: values.dataset,
    aclMode: values.public ? 'public' : 'private',
    allowedOrigins: values['allow-origin'],
  })
  // Where what requests leave behind is put, V8 would let grow to 128 MB under load. It stays as large as
  // starting has made it.
  setFlagsFromString('--semi-space-growth-factor=1')
  // What is left over is looked for when a quarter more is held, not twice to four times as much.
  setFlagsFromString('--heap-growing-percent=25')
  let closing = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (closing) return
      closing = true
      void lake.close()
    })
  }
  if (values.listen !== undefined) warnAboutOpenDoor(hosts)
  // Only now: whoever reads this line may ask it to stop.
  const { url, projectId, dataset, token } = lake
  console.log(
    values.json
      ? JSON.stringify({ url, projectId, dataset, token })
      : `The lake answers at ${url} (project ${projectId}, dataset ${dataset}).\nToken: ${token}\nCtrl-C stops it.`,
  )
}

export const startCommand: Command = { help, run: start }

/** @param name what gives the seconds @throws UsageError */
function milliseconds(name: string, seconds: string | undefined): number | undefined {
  if (seconds === undefined) return undefined
  if (/^\d+(\.\d+)?$/.test(seconds) && Number(seconds) > 0 && Number(seconds) <= MAX_SECONDS)
    return Number(seconds) * 1000
  throw new UsageError(
    `${name} is "${seconds}", which is not a time for a query. Give seconds, more than 0 and at most ${MAX_SECONDS}: 5, 0.5.`,
  )
}

/** A name alone is reached through a proxy that brings TLS. @throws UsageError */
function asUrl(host: string): URL {
  const text = host.includes('://') ? host : `https://${host}`
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return new URL(text)
  throw new UsageError(
    `--host is "${host}", which is neither a name nor a URL. Give lake.example.org, or http://newsroom.local:3030.`,
  )
}

function warnAboutOpenDoor(hosts: readonly URL[]): void {
  if (hosts.length === 0) {
    process.stderr.write(
      'Others can connect, but this lake answers to localhost only. Give the name they use with --host.\n',
    )
  }
  process.stderr.write(
    'This lake listens beyond this machine, without TLS: passwords and drafts can be read on the way. Let a reverse proxy (Caddy, nginx) bring TLS, and leave --listen out.\n',
  )
}
