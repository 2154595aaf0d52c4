// Measures the lake's engine beside SQL written by hand on the same file, and groq-js over an array:
//   npm run bench -w packages/lake -- [--articles 10000] [--calls 200] [--json] [--fresh] [--data FOLDER]
// The documents are made once for a folder: FOLDER, or one of that size in the folder for temporary files.
//   --http [--seconds 10]
//               also over HTTP: starts, reads with writes beside them, patches, a thousand listeners, creates
//   --groq-js   groq-js beyond 10,000 articles too, which takes minutes and gigabytes
//   --peers [--peer-articles 1000] [--seconds 10]
//               over HTTP, beside node:http, Payload and Strapi, which are fetched from npm for it
import { existsSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { parseArgs } from 'node:util'
import { byHand } from './by-hand.ts'
import { overHttp } from './http/over-http.ts'
import { compare } from './peers/compare.ts'
import { groqJs, publishedIn } from './groq-js.ts'
import { askedBefore, fill, lakeEngine } from './lake.ts'
import { newsroom } from './newsroom.ts'
import { medians } from './measure.ts'
import { parameters } from './queries.ts'
import { print } from './report.ts'

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    calls: { type: 'string', default: '200' },
    json: { type: 'boolean', default: false },
    fresh: { type: 'boolean', default: false },
    data: { type: 'string' },
    'groq-js': { type: 'boolean', default: false },
    http: { type: 'boolean', default: false },
    peers: { type: 'boolean', default: false },
    'peer-articles': { type: 'string', default: '1000' },
    seconds: { type: 'string', default: '10' },
  },
})
const articles = Number(values.articles)
const calls = Number(values.calls)
const folder = values.data ?? path.join(os.tmpdir(), `onrecord-bench-${articles}`)
const tell = (text: string) => process.stderr.write(`${text}\n`)

if (values.fresh) rmSync(folder, { recursive: true, force: true })
const filled = existsSync(folder) ? undefined : fill(folder, newsroom(articles), tell)
const given = parameters(newsroom(articles), calls)
const started = performance.now()
const lake = lakeEngine(folder, 'lake, answers kept', 'answers')
const opened = performance.now() - started
await askedBefore(lake, given)
const file = new DatabaseSync(path.join(folder, 'lake.sqlite'), { readOnly: true })
const results = [medians({ name: 'SQL by hand', run: byHand(file) }, given), medians(lake, given)]
// It reads everything each time.
const published = values['groq-js'] || articles <= 10_000 ? publishedIn(file) : undefined
file.close()
lake.close()
for (const [kept, name] of [
  ['documents', 'lake, new questions'],
  ['nothing', 'lake, nothing kept'],
] as const) {
  const engine = lakeEngine(folder, name, kept)
  results.push(medians(engine, given))
  engine.close()
}
const rssMB = process.memoryUsage.rss() / 1e6
// A few calls say enough; of many documents, one.
const few = given.slice(0, articles <= 10_000 ? 2 : 1)
if (published !== undefined) results.push(medians(groqJs(published), few))
const [stored, seconds] = [{ folder, articles, given }, Number(values.seconds)]
const http = values.http ? await overHttp(stored, seconds, tell) : undefined
const peers = values.peers
  ? await compare(stored, Number(values['peer-articles']), seconds, tell)
  : undefined

const report = { articles, calls, opened, filled, rssMB, results, http, peers }
if (values.json) console.log(JSON.stringify(report, null, 2))
else print(report)
