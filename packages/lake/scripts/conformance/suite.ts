import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'

const dataset = z.object({
  _type: z.literal('dataset'),
  _id: z.string(),
  name: z.string(),
  documents: z.array(z.looseObject({})).nullish(),
})
const test = z.object({
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
const line = z.discriminatedUnion('_type', [dataset, test])

export type SuiteDataset = z.infer<typeof dataset>
export type SuiteTest = z.infer<typeof test>

export interface Suite {
  readonly datasets: readonly SuiteDataset[]
  readonly tests: readonly SuiteTest[]
}

/** One case, judged: what is wrong with the answer, if anything is. */
export interface Verdict {
  readonly test: SuiteTest
  readonly problem: string | undefined
}

/** @param only reads the tests whose name has these words */
export function readSuite(file: string, only: string): Suite {
  const bytes = readFileSync(file)
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  const datasets: SuiteDataset[] = []
  const tests: SuiteTest[] = []
  for (const row of text.split('\n')) {
    if (row === '') continue
    const entry = line.parse(JSON.parse(row))
    if (entry._type === 'dataset') datasets.push(entry)
    else if (entry.name.includes(only)) tests.push(entry)
  }
  return { datasets, tests }
}

/** What a test counts for: the features it needs, or the version of GROQ when it needs none. */
export function labels({ features, version }: SuiteTest): string[] {
  if (version === '0.1') return ['legacy GROQ 0.1']
  if (features.length > 0) return features.map((feature) => `feature ${feature}`)
  return [version === undefined ? 'GROQ, no version named' : `GROQ ${version}`]
}
