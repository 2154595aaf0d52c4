// Runs the official GROQ test suite over HTTP against a real lake and reports per feature:
//   pnpm --dir packages/lake run conformance SUITE.ndjson[.gz] [--failures 20]
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { isDeepStrictEqual, parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import { createLake } from '../src/index.ts'

const suiteDataset = z.object({
  _type: z.literal('dataset'),
  _id: z.string(),
  documents: z.array(z.looseObject({})).nullish(),
})
const suiteTest = z.object({
  _type: z.literal('test'),
  name: z.string(),
  dataset: z.object({ _ref: z.string() }),
  query: z.string(),
  params: z.record(z.string(), z.unknown()).nullable(),
  result: z.unknown(),
  valid: z.boolean(),
  version: z.string().optional(),
  features: z.array(z.string()),
})
const suiteLine = z.discriminatedUnion('_type', [suiteDataset, suiteTest])
type Test = z.infer<typeof suiteTest>

interface Verdict {
  readonly test: Test
  readonly problem: string | undefined
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { failures: { type: 'string', default: '0' } },
})
const [file] = positionals
if (file === undefined) {
  console.error('Which file? pnpm run conformance SUITE.ndjson[.gz] [--failures 20]')
  process.exit(2)
}
const suite = readSuite(file)
const folder = mkdtempSync(path.join(os.tmpdir(), 'conformance-'))
const lake = await createLake({ data: folder, port: 0 })
try {
  report(await run())
} finally {
  await lake.close()
  rmSync(folder, { recursive: true, force: true })
}

function readSuite(name: string) {
  const bytes = readFileSync(name)
  const text = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => suiteLine.parse(JSON.parse(line)))
}

async function call(method: string, target: string, body: unknown) {
  const response = await fetch(`${lake.url}/v2025-02-19${target}`, {
    method,
    headers: { authorization: `Bearer ${lake.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const answer: unknown = await response.json()
  return { status: response.status, answer }
}

async function run(): Promise<Verdict[]> {
  const names = new Map<string, string>()
  const verdicts: Verdict[] = []
  for (const line of suite) {
    if (line._type === 'dataset') {
      if (line.documents == null) continue
      const name = `suite-${names.size}`
      await call('PUT', `/datasets/${name}`, {})
      const mutations = line.documents.map((document) => ({
        createOrReplace: { _type: 'untyped', ...document },
      }))
      const { status, answer } = await call('POST', `/data/mutate/${name}`, { mutations })
      if (status === 200) names.set(line._id, name)
      else console.error(`Dataset ${line._id} was refused: ${JSON.stringify(answer)}`)
    } else {
      const dataset = names.get(line.dataset._ref)
      const problem =
        dataset === undefined ? 'its dataset is not there' : await judge(line, dataset)
      verdicts.push({ test: line, problem })
    }
  }
  return verdicts
}

/** What is wrong with the lake's answer, if anything is. */
async function judge(test: Test, dataset: string): Promise<string | undefined> {
  const { status, answer } = await call('POST', `/data/query/${dataset}?perspective=raw`, {
    query: test.query,
    params: test.params ?? {},
  })
  if (!test.valid) return status === 400 ? undefined : `was to be refused, and answered ${status}`
  if (status !== 200) return `answered ${status}: ${JSON.stringify(answer)}`
  const { result } = z.object({ result: z.unknown() }).parse(answer)
  const given = mentionsPosition(test.result) ? withPositions(result) : result
  if (isDeepStrictEqual(given, test.result)) return undefined
  return `expected ${JSON.stringify(test.result)}, got ${JSON.stringify(given)}`
}

function mentionsPosition(expected: unknown): boolean {
  return JSON.stringify(expected)?.includes('"_pos"') ?? false
}

/** The suite asks for the rank of a score, not for its number: equal scores share a rank. */
function withPositions(result: unknown): unknown {
  if (!Array.isArray(result)) return result
  let position = 0
  let last: unknown
  return result.map((item: unknown) => {
    const { _score, ...rest } = z.looseObject({ _score: z.unknown() }).parse(item)
    if (_score !== last) position++
    last = _score
    return { ...rest, _pos: position }
  })
}

function report(verdicts: readonly Verdict[]): void {
  const groups = Map.groupBy(
    verdicts.flatMap((verdict) => labels(verdict.test).map((label) => ({ label, verdict }))),
    ({ label }) => label,
  )
  for (const [label, entries] of [...groups].toSorted(([a], [b]) => a.localeCompare(b))) {
    const passed = entries.filter(({ verdict }) => verdict.problem === undefined).length
    console.log(`${label.padEnd(40)} ${passed} of ${entries.length}`)
  }
  const failed = verdicts.filter(({ problem }) => problem !== undefined)
  console.log(`${'all'.padEnd(40)} ${verdicts.length - failed.length} of ${verdicts.length}`)
  for (const { test, problem } of failed.slice(0, Number(values.failures))) {
    console.log(`\n${test.name} (${labels(test).join(', ')})\n  ${test.query.trim()}\n  ${problem}`)
  }
}

/** What a test counts for: the features it needs, or the version of GROQ when it needs none. */
function labels({ features, version }: Test): string[] {
  if (version === '0.1') return ['legacy GROQ 0.1']
  if (features.length > 0) return features.map((feature) => `feature ${feature}`)
  return [version === undefined ? 'GROQ, no version named' : `GROQ ${version}`]
}
