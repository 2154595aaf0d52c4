import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import { createLake } from '../../src/index.ts'
import { difference, type Stamps } from './compare.ts'
import type { SuiteDataset, SuiteTest, Verdict } from './suite.ts'

/** As many requests as are under way at once. */
const LANES = 16

interface Loaded {
  readonly name: string
  readonly stamps: Stamps
}

export interface SuiteLake {
  /** @returns a sentence for each dataset that could not be loaded */
  load(datasets: readonly SuiteDataset[]): Promise<string[]>
  judge(tests: readonly SuiteTest[]): Promise<Verdict[]>
  close(): Promise<void>
}

/** A real lake in a folder of its own, with the suite's datasets in it. */
export async function openSuiteLake(): Promise<SuiteLake> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'conformance-'))
  const lake = await createLake({ data: folder, port: 0 })
  const loaded = new Map<string, Loaded>()

  async function call(method: string, target: string, body?: unknown) {
    const response = await fetch(`${lake.url}/v2025-02-19${target}`, {
      method,
      headers: { authorization: `Bearer ${lake.token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const answer: unknown = await response.json()
    return { status: response.status, answer }
  }

  async function load(dataset: SuiteDataset, name: string): Promise<string | undefined> {
    const { documents, _id } = dataset
    if (documents == null) return `Dataset "${dataset.name}" has no documents in this file.`
    await call('PUT', `/datasets/${name}`, {})
    const stamps = new Set<unknown>()
    if (documents.length > 0) {
      const mutations = documents.map((document) => ({ create: document }))
      const { status, answer } = await call('POST', `/data/mutate/${name}?returnDocuments=true`, {
        mutations,
      })
      if (status !== 200)
        return `Dataset "${dataset.name}" was refused: ${JSON.stringify(answer).slice(0, 400)}`
      for (const { document } of written.parse(answer).results)
        for (const value of Object.values(document)) stamps.add(value)
    }
    loaded.set(_id, { name, stamps })
    return undefined
  }

  async function judge(test: SuiteTest): Promise<Verdict> {
    const dataset = loaded.get(test.dataset._ref)
    const problem = dataset === undefined ? 'its dataset is not there' : await ask(test, dataset)
    return { test, problem }
  }

  async function ask(test: SuiteTest, { name, stamps }: Loaded): Promise<string | undefined> {
    const { status, answer } = await call('POST', `/data/query/${name}?perspective=raw`, {
      query: test.query,
      params: test.params ?? {},
    })
    if (!test.valid) return status === 400 ? undefined : `was to be refused, and answered ${status}`
    if (status !== 200) return `answered ${status}: ${JSON.stringify(answer).slice(0, 400)}`
    return difference(answered.parse(answer).result, test.result, stamps)
  }

  return {
    async load(datasets) {
      const entries = datasets.map((dataset, index) => ({ dataset, name: `suite-${index}` }))
      const refusals = await inLanes(entries, ({ dataset, name }) => load(dataset, name))
      return refusals.filter((refusal) => refusal !== undefined)
    },
    judge: (tests) => inLanes(tests, judge),
    async close() {
      await lake.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const answered = z.object({ result: z.unknown() })
const written = z.object({
  results: z.array(
    z.object({
      document: z.object({ _rev: z.string(), _createdAt: z.string(), _updatedAt: z.string() }),
    }),
  ),
})

async function inLanes<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  const entries = items.entries()
  const lane = async () => {
    for (const [index, item] of entries) results[index] = await work(item)
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  return results
}
