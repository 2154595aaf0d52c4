// Measures how soon a lake answers on a folder that is full, and how much memory it holds while it is
// read over HTTP (Linux only). The folder is one that `npm run bench -w packages/lake` made:
//   node bench/serving.ts [--articles 10000] [--data FOLDER] [--connections 20] [--seconds 20] [--starts 5] [--json]
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { newsroom } from './newsroom.ts'
import { cpuSeconds, memoryOf } from './process.ts'
import { NAMES, named, parameters, QUERIES } from './queries.ts'

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    data: { type: 'string' },
    connections: { type: 'string', default: '20' },
    seconds: { type: 'string', default: '20' },
    starts: { type: 'string', default: '5' },
    json: { type: 'boolean', default: false },
  },
})
const articles = Number(values.articles)
const data = values.data ?? path.join(os.tmpdir(), `onrecord-bench-${articles}`)
const command = fileURLToPath(new URL('../bin/onrecord-lake.mjs', import.meta.url))

/** What a process has used so far, in milliseconds. */
const cpuMs = (pid: number) => cpuSeconds(pid) * 1000

/** A lake on the folder, how long it took until it answered, and what that cost. */
async function begin() {
  const started = performance.now()
  const child = spawn(
    process.execPath,
    [command, 'start', '--data', data, '--port', '0', '--json'],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const [line] = await once(createInterface({ input: child.stdout }), 'line')
  const { url, token } = Object(JSON.parse(String(line)))
  const ms = performance.now() - started
  const { pid } = child
  if (pid === undefined) throw new Error('the lake has not started')
  const end = async () => {
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
  return {
    ms,
    cpuMs: cpuMs(pid),
    url: new URL(url),
    token: String(token),
    pid,
    end,
  }
}

const median = (all: readonly number[]) =>
  all.toSorted((one, other) => one - other)[Math.floor(all.length / 2)] ?? NaN

const starts = []
for (let n = 0; n < Number(values.starts); n++) {
  const lake = await begin()
  starts.push({ ms: lake.ms, cpuMs: lake.cpuMs, ...memoryOf(lake.pid) })
  await lake.end()
}

const given = parameters(newsroom(articles), 200)
const lake = await begin()
const agent = new Agent({ keepAlive: true, maxSockets: Infinity })

function ask(index: number): Promise<number> {
  const name = NAMES[index % NAMES.length] ?? 'article'
  const one = given[Math.floor(index / NAMES.length) % given.length]
  if (one === undefined) throw new Error('there is nothing to ask for')
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: 'localhost',
        port: lake.url.port,
        path: '/v2025-02-19/data/query/production',
        method: 'POST',
        agent,
        headers: { 'content-type': 'application/json', authorization: `Bearer ${lake.token}` },
      },
      (answer) => {
        let bytes = 0
        answer.on('data', (more: Buffer) => (bytes += more.length))
        answer.on('end', () =>
          answer.statusCode === 200
            ? resolve(bytes)
            : reject(new Error(`${name}: ${answer.statusCode}`)),
        )
      },
    )
    sent.on('error', reject)
    sent.end(JSON.stringify({ query: QUERIES[name], params: named(name, one) }))
  })
}

let asked = 0
let bytes = 0
const cpuBefore = cpuMs(lake.pid)
const end = performance.now() + Number(values.seconds) * 1000
await Promise.all(
  Array.from({ length: Number(values.connections) }, async () => {
    while (performance.now() < end) {
      const more = await ask(asked++)
      bytes += more
    }
  }),
)
const report = {
  articles,
  startMs: median(starts.map(({ ms }) => ms)),
  startCpuMs: median(starts.map((one) => one.cpuMs)),
  startMB: median(starts.map(({ residentMB }) => residentMB)),
  asked,
  bytes,
  cpuMsPerQuery: (cpuMs(lake.pid) - cpuBefore) / asked,
  ...memoryOf(lake.pid),
}
console.log(values.json ? JSON.stringify(report) : report)
agent.destroy()
await lake.end()
