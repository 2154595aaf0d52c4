// Measures acknowledged patches of a 6 KB article over HTTP, with people listening:
//   node bench/writes.ts [--connections 20] [--seconds 5] [--listeners 0] [--rate 0] [--json]
// beside what bare SQLite puts on disk in groups as large, before and after. With a rate, so many
// patches are sent in a second, and not as many as can be: to see when listeners hear of them.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { rowsPerSecond } from './limits.ts'
import { cpuSeconds, memoryOf } from './process.ts'

const { values } = parseArgs({
  options: {
    connections: { type: 'string', default: '20' },
    seconds: { type: 'string', default: '5' },
    listeners: { type: 'string', default: '0' },
    rate: { type: 'string', default: '0' },
    json: { type: 'boolean', default: false },
  },
})
const connections = Number(values.connections)
const seconds = Number(values.seconds)
const listeners = Number(values.listeners)
const rate = Number(values.rate)
/** Before this, code is compiled and not measured. */
const WARM_SECONDS = 2

const data = mkdtempSync(path.join(os.tmpdir(), 'onrecord-bench-writes-'))
const command = fileURLToPath(new URL('../bin/onrecord-lake.mjs', import.meta.url))
const lake = spawn(process.execPath, [command, 'start', '--data', data, '--port', '0', '--json'], {
  stdio: ['ignore', 'pipe', 'inherit'],
})
const [line] = await once(createInterface(lake.stdout), 'line')
const { url, token } = Object(JSON.parse(String(line)))
const at = new URL(url)
const agent = new Agent({ keepAlive: true, maxSockets: Infinity })
const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }

function post(body: object): Promise<string> {
  return new Promise((resolve, reject) => {
    const target = { host: 'localhost', port: at.port, path: '/v2025-02-19/data/mutate/production' }
    const sent = request({ ...target, method: 'POST', agent, headers }, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (more: string) => (text += more))
      answer.on('end', () =>
        answer.statusCode === 200
          ? resolve(text)
          : reject(new Error(`${answer.statusCode} ${text}`)),
      )
    })
    sent.on('error', reject)
    sent.end(JSON.stringify(body))
  })
}

const body = Array.from({ length: 40 }, (_, index) => ({
  _key: `b${index}`,
  _type: 'block',
  text: 'The committee said on Tuesday that it would publish its findings by the end of the week.',
}))
await post({
  mutations: Array.from({ length: connections }, (_, index) => ({
    create: { _id: `article${index}`, _type: 'article', headline: 'Headline', body },
  })),
})

/** When each transaction was acknowledged or heard of: the last listener's time counts. */
const heard = new Map<string, number>()
let events = 0
const ID = '\nid: '
/** One listener in ten waits for what is patched, the others for other documents. */
const filterOf = (index: number) =>
  index % 10 === 0
    ? '*[_type == "article"]'
    : `*[_type == "article" && slug.current == "story-${index}"]`
for (let index = 0; index < listeners; index++) {
  const query = `query=${encodeURIComponent(filterOf(index))}&includeResult=true`
  await new Promise<void>((resolve, reject) => {
    const target = {
      host: 'localhost',
      port: at.port,
      path: `/v2025-02-19/data/listen/production?${query}`,
    }
    request({ ...target, agent, headers }, (answer) => {
      answer.on('data', (bytes: Buffer) => {
        if (bytes.includes('welcome')) resolve()
        // An event begins with its id; a thousand listeners must not have to read the rest.
        for (let found = bytes.indexOf(ID); found !== -1; found = bytes.indexOf(ID, found + 1)) {
          const id = bytes.toString('latin1', found + ID.length, bytes.indexOf('#', found))
          events++
          heard.set(id, performance.now())
        }
      })
    })
      .on('error', reject)
      .end()
  })
}

const pid = Number(lake.pid)

const times: number[] = []
const sent = new Map<string, number>()

/** Every connection patches an article of its own, one patch after the other. */
async function patchFor(forSeconds: number, run: string): Promise<void> {
  const end = performance.now() + forSeconds * 1000
  await Promise.all(
    Array.from({ length: connections }, async (_, index) => {
      // At a rate, they take turns.
      if (rate > 0) await new Promise((resolve) => setTimeout(resolve, (index / rate) * 1000))
      for (let n = 0; performance.now() < end; n++) {
        const started = performance.now()
        const transactionId = `${run}${index}-${n}`
        sent.set(transactionId, started)
        const patch = { id: `article${index}`, set: { headline: `Headline ${n}` } }
        await post({ transactionId, mutations: [{ patch }] })
        const took = performance.now() - started
        times.push(took)
        const pause = rate === 0 ? 0 : (connections / rate) * 1000 - took
        if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause))
      }
    }),
  )
  // The last events are on their way.
  await new Promise((resolve) => setTimeout(resolve, 500))
}

await patchFor(WARM_SECONDS, 'warm')
for (const kept of [sent, heard]) kept.clear()
times.length = 0
events = 0
const text = JSON.stringify({ _id: 'article', _type: 'article', headline: 'Headline', body })
const bareBefore = rowsPerSecond(data, connections, text)
const cpuBefore = cpuSeconds(pid)
await patchFor(seconds, 't')
const cpuAfter = cpuSeconds(pid)
const bare = (bareBefore + rowsPerSecond(data, connections, text)) / 2
const sorted = (all: number[]) => all.toSorted((one, other) => one - other)
const quantile = (all: number[], share: number) =>
  sorted(all)[Math.floor(all.length * share)] ?? NaN
const delays = [...heard].map(([id, time]) => time - (sent.get(id) ?? NaN))
const report = {
  connections,
  listeners,
  patchesPerSecond: times.length / seconds,
  bareRowsPerSecond: bare,
  shareOfBare: times.length / seconds / bare,
  cpuMsPerPatch: ((cpuAfter - cpuBefore) * 1000) / times.length,
  p50: quantile(times, 0.5),
  p99: quantile(times, 0.99),
  residentMB: memoryOf(pid).residentMB,
  events,
  eventP50: quantile(delays, 0.5),
  eventP99: quantile(delays, 0.99),
}
console.log(values.json ? JSON.stringify(report) : report)
agent.destroy()
lake.kill('SIGTERM')
await once(lake, 'exit')
rmSync(data, { recursive: true, force: true })
