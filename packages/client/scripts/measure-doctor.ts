// How long `onrecord doctor` takes on a lake with many documents, and how much memory it needs:
// `node scripts/measure-doctor.ts [documents]`. One document in a thousand does not fit.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { openNewsroom, story } from '../src/testing/newsroom.ts'

const COUNT = Number(process.argv[2] ?? 100_000)
const BATCH = 500
const LINUX_STATUS = (pid: number | undefined) => `/proc/${pid ?? 'self'}/status`

const newsroom = await openNewsroom()
for (let from = 0; from < COUNT; from += BATCH) {
  const transaction = newsroom.editor.transaction()
  for (let at = from; at < Math.min(from + BATCH, COUNT); at++)
    transaction.create<Record<string, unknown>>(
      story(`n${at}`, at % 1000 === 7 ? { headline: at } : {}),
    )
  await transaction.commit({ visibility: 'async' })
}

const started = performance.now()
const main = path.join(import.meta.dirname, '../src/cli/main.ts')
const child = spawn(process.execPath, [main, 'doctor', '--url', newsroom.address.url, '--json'], {
  env: { ...process.env, SANITY_AUTH_TOKEN: newsroom.address.token },
  stdio: ['ignore', 'pipe', 'inherit'],
})
let last = ''
child.stdout.setEncoding('utf8').on('data', (text: string) => {
  last = text.trim().split('\n').at(-1) ?? last
})
// The most memory the process had resident, as Linux counts it; elsewhere it is not told.
let peak: string | undefined
const watching = setInterval(() => {
  try {
    peak = /VmHWM:\s+(\d+)/.exec(readFileSync(LINUX_STATUS(child.pid), 'utf8'))?.[1] ?? peak
  } catch {
    // It has just ended, or this is no Linux.
  }
}, 50)
await new Promise((resolve) => child.on('close', resolve))
clearInterval(watching)
const seconds = Number(((performance.now() - started) / 1000).toFixed(1))
console.log(JSON.stringify({ ...JSON.parse(last), seconds, peakKilobytes: Number(peak) }))
await newsroom.close()
