import { evaluate, parse } from 'groq-js'
import { parentPort, workerData } from 'node:worker_threads'
import { difference } from './compare.ts'
import type { SuiteDataset, SuiteTest } from './suite.ts'

// Sent by groq-js.ts, from what the suite was parsed to.
const datasets = new Map(
  (workerData as readonly SuiteDataset[]).map(({ _id, documents }) => [_id, documents ?? []]),
)

parentPort?.on('message', (test: SuiteTest) => {
  void passes(test).then((verdict) => parentPort?.postMessage(verdict, []))
})

async function passes(test: SuiteTest): Promise<boolean> {
  const params = test.params ?? {}
  const dataset = datasets.get(test.dataset._ref) ?? []
  try {
    const value = await evaluate(parse(test.query, { params }), { dataset, params })
    // Through JSON, as an answer over HTTP goes.
    const result: unknown = JSON.parse(JSON.stringify((await value.get()) ?? null))
    return test.valid && difference(result, test.result) === undefined
  } catch {
    return !test.valid
  }
}
