import { parseArgs } from 'node:util'
import { createLake } from '../create-lake.ts'
import { StartError } from '../errors.ts'

const help = `onrecord-lake start: an embedded content lake that speaks Sanity's HTTP API.

  --data DIR             folder that holds everything         ./lake-data
  --port N               port on localhost; 0 picks one       3030
  --project ID           project id                           onrecord
  --dataset NAME         dataset, made when it is missing     production
  --public               a dataset made now is readable by everybody:
                         published documents, no token        private
  --allow-origin URL     a web origin besides this machine's that may
                         use the lake; may be given again
  --json                 print one line {url, projectId, dataset, token} when ready
  --help                 this text

Example:
  onrecord-lake start --port 4000 --data ./content --json`

/** `onrecord-lake start`: serves until it is told to stop. */
export async function start(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string', default: './lake-data' },
      port: { type: 'string', default: '3030' },
      project: { type: 'string', default: 'onrecord' },
      dataset: { type: 'string', default: 'production' },
      public: { type: 'boolean', default: false },
      'allow-origin': { type: 'string', multiple: true, default: [] },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    console.log(help)
    return
  }
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new StartError(
      `--port is "${values.port}", which is not a port. Give a number from 0 to 65535.`,
    )
  }
  const lake = await createLake({
    data: values.data,
    port,
    projectId: values.project,
    dataset: values.dataset,
    aclMode: values.public ? 'public' : 'private',
    allowedOrigins: values['allow-origin'],
  })
  let closing = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (closing) return
      closing = true
      void lake.close()
    })
  }
  // Only now: whoever reads this line may ask it to stop.
  const { url, projectId, dataset, token } = lake
  console.log(
    values.json
      ? JSON.stringify({ url, projectId, dataset, token })
      : `The lake answers at ${url} (project ${projectId}, dataset ${dataset}).\nToken: ${token}\nCtrl-C stops it.`,
  )
}
