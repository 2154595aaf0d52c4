// Holds the client against others that bring the same twenty quotes: how long it takes to fetch,
// decode and validate them over loopback, what a browser loads, what the compiler does.
//   npm run bench -w packages/client -- [--calls 500] [--queries 200] [--json]
import path from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { cdn } from '../src/cdn/index.ts'
import { done } from '../test/packed/project.ts'
import { fill } from './dataset.ts'
import { makeProject } from './project.ts'
import { serveRecorded } from './recorded.ts'
import { print, type Fetching } from './report.ts'
import { sizes } from './sizes.ts'
import { typeCosts } from './type-cost.ts'

const { values } = parseArgs({
  allowPositionals: true,
  options: {
    calls: { type: 'string', default: '500' },
    queries: { type: 'string', default: '200' },
    json: { type: 'boolean', default: false },
  },
})
const tell = (text: string) => process.stderr.write(`${text}\n`)

tell('Packing and installing …')
const project = await makeProject()
const newsroom = await fill()
const recorded = await serveRecorded(await answerOf(newsroom.address.url))
try {
  tell('Fetching …')
  const args = ['fetching.ts', newsroom.address.url, recorded.url, values.calls]
  const fetching: Fetching = JSON.parse(await done(process.execPath, args, { cwd: project.folder }))
  tell('Compiling …')
  const types = await typeCosts(project.folder, Number(values.queries))
  const report = {
    calls: Number(values.calls),
    queries: Number(values.queries),
    ...fetching,
    bytes: await sizes(project.folder),
    types,
  }
  if (values.json) console.log(JSON.stringify(report, null, 2))
  else print(report)
} finally {
  recorded.close()
  await newsroom.close()
  project.remove()
}

/** The lake's answer to the question that all ask. */
async function answerOf(url: string): Promise<string> {
  const { quotePage }: { quotePage: string } = await import(
    path.join(project.folder, 'page.groq.ts')
  )
  const request = { groq: quotePage, params: {}, perspective: 'published' } as const
  return JSON.stringify(await cdn({ url, dataset: 'production' }).query(request))
}
