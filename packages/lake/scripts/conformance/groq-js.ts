import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Suite, SuiteDataset, SuiteTest } from './suite.ts'

/** Some cases take groq-js minutes; it passes those that it answers within this time. */
const SECONDS_A_CASE = 5

/** The tests that groq-js alone passes, in memory and without a lake. */
export async function groqJsAnswers({ datasets, tests }: Suite): Promise<ReadonlySet<SuiteTest>> {
  const passed = new Set<SuiteTest>()
  let worker = start(datasets)
  for (const test of tests) {
    worker.postMessage(test, [])
    const verdict = await answerOf(worker)
    if (verdict === true) passed.add(test)
    if (verdict !== undefined) continue
    await worker.terminate()
    worker = start(datasets)
  }
  await worker.terminate()
  return passed
}

const start = (datasets: readonly SuiteDataset[]) =>
  new Worker(new URL('groq-js-worker.ts', import.meta.url), { workerData: datasets })

/** Whether it passed; undefined when it did not come to an end. */
async function answerOf(worker: Worker): Promise<boolean | undefined> {
  try {
    const signal = AbortSignal.timeout(SECONDS_A_CASE * 1000)
    const [verdict]: unknown[] = await once(worker, 'message', { signal })
    return verdict === true
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') return undefined
    throw error
  }
}
