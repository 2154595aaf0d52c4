// Measures how many articles with three quotes, one transaction each, a lake takes over HTTP for a
// second of its processor time, as `bench/peers` does for Payload and Strapi (Linux only):
//   node bench/creates.ts [--articles 1000] [--writers 1] [--seconds 10] [--json]
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { fill } from './lake.ts'
import { newsroom } from './newsroom.ts'
import { lake } from './peers/lake.ts'
import { load } from './peers/load.ts'
import { stories } from './peers/story.ts'

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '1000' },
    writers: { type: 'string', default: '1' },
    seconds: { type: 'string', default: '10' },
    json: { type: 'boolean', default: false },
  },
})
const articles = Number(values.articles)
const folder = mkdtempSync(path.join(os.tmpdir(), 'onrecord-bench-creates-'))
const story = stories()
const filled = fill(folder, newsroom(articles), () => {})
const peer = lake(folder, articles, 'anew')
const served = await peer.serve()
try {
  const write = await peer.writer?.(served)
  if (write === undefined) throw new Error('the lake takes no articles')
  const [connections, seconds] = [Number(values.writers), Number(values.seconds)]
  const written = await load(served, (turn) => write(story(turn)), { connections, seconds })
  const report = {
    articles,
    filledPerSecond: filled.documents / filled.seconds,
    ...written,
    cpuMs: 1000 / written.perCpuSecond,
    residentMB: served.residentMB,
  }
  console.log(values.json ? JSON.stringify(report) : report)
} finally {
  await served.stop()
  rmSync(folder, { recursive: true, force: true })
}
