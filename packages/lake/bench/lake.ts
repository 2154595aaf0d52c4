import { setImmediate } from 'node:timers/promises'
import { system } from '../src/identity.ts'
import { Store } from '../src/store/store.ts'
import { WordsIndex } from '../src/store/words-index.ts'
import type { Engine } from './measure.ts'
import type { Document } from './newsroom.ts'
import { NAMES, named, QUERIES, type Parameters } from './queries.ts'

const BATCH = 500

export interface Filled {
  readonly documents: number
  readonly seconds: number
  readonly wordsSeconds: number
}

/** Imports documents as `dataset import` does, in transactions, and takes in their words. */
export function fill(
  folder: string,
  documents: Iterable<Document>,
  tell: (text: string) => void,
): Filled {
  const store = new Store({ folder })
  const dataset = store.createDataset('production', { aclMode: 'public' })
  let count = 0
  let seconds = 0
  let batch: Document[] = []
  const write = () => {
    const started = performance.now()
    dataset.mutate({
      mutations: batch.map((createOrReplace) => ({ createOrReplace })),
      identity: system,
    })
    // Making up the documents is no part of it.
    seconds += (performance.now() - started) / 1000
    count += batch.length
    batch = []
    if (count % 20_000 === 0) tell(`${count} documents`)
  }
  for (const document of documents) if (batch.push(document) === BATCH) write()
  write()
  const words = new WordsIndex(store.db)
  const started = performance.now()
  while (words.catchUp());
  const wordsSeconds = (performance.now() - started) / 1000
  words.close()
  store.close()
  return { documents: count, seconds, wordsSeconds }
}

export interface LakeEngine extends Engine {
  /** Once the indexes are there that queries asked for. */
  whenBuilt(): Promise<void>
  close(): void
}

/**
 * - `answers`: what was asked twice before is answered from memory
 * - `documents`: every question is a new one; what was read stays parsed
 * - `nothing`: nothing is kept, and every call reads what it needs from SQLite
 */
export type Kept = 'answers' | 'documents' | 'nothing'

/** @param kept what the lake may remember from one call to the next */
export function lakeEngine(folder: string, name: string, kept: Kept): LakeEngine {
  const store = new Store({ folder, ...(kept === 'nothing' ? { cacheSize: 0 } : {}) })
  const reading = store.dataset('production').readBy(system)
  let asked = 0
  return {
    name,
    run(query, given) {
      // A parameter that no query looks at makes a question that nobody has asked.
      const params =
        kept === 'documents' ? { ...named(query, given), asked: asked++ } : named(query, given)
      return reading.query({ groq: QUERIES[query], params, perspective: [] }).json
    },
    async whenBuilt() {
      // What was asked for begins between requests.
      await setImmediate()
      await store.db.builds?.whenIdle()
      const counting = store.db.prepare('SELECT 1 FROM counters WHERE is_complete = 0')
      while (counting.get() !== undefined) await setImmediate()
    },
    close: () => store.close(),
  }
}

/**
 * Asks everything a few times, and waits for the indexes and counters that this calls for, each time:
 * what is asked without them goes through all documents.
 */
export async function askedBefore(engine: LakeEngine, given: readonly Parameters[]): Promise<void> {
  for (const query of NAMES)
    for (const one of given.slice(0, 3)) {
      engine.run(query, one)
      await engine.whenBuilt()
    }
}
