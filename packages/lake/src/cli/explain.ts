import path from 'node:path'
import { Collection } from '../documents/collection.ts'
import { explain, type Explanation } from '../groq/explain.ts'
import { parsePerspective } from '../groq/perspective.ts'
import type { Step } from '../groq/plan/explanation.ts'
import { Counters, type Counted } from '../store/counters.ts'
import { openReader } from '../store/driver.ts'
import { PathIndexes } from '../store/path-indexes.ts'
import { COMMON_HELP, CommandError, print, readArguments, table, UsageError } from './command.ts'
import type { Command } from './command.ts'
import { assertLake } from './connect.ts'

const CACHE_SIZE = 32_000_000

const help = `onrecord-lake explain 'QUERY': answers a query and tells how it was done.

${COMMON_HELP}
  --dataset NAME         where to ask                         production
  --perspective NAME     published, drafts, raw, or a stack   published
  --params JSON          the query's parameters               {}

Tells where documents were looked for, how many rows were found there, what SQLite wrote of the answer
by itself, how long it took, and which index or counter would have helped: the lake builds it by itself
when queries miss it twice. Asks as whoever sees all, changes nothing, and works while the lake is
served. With --json also the SQL of each step.`

export const explainCommand: Command = {
  help,
  run(args) {
    const { values, positionals } = readArguments(
      args,
      {
        dataset: { type: 'string', default: 'production' },
        perspective: { type: 'string', default: 'published' },
        params: { type: 'string', default: '{}' },
      },
      ['QUERY'],
    )
    assertLake(values.data)
    const asked = {
      groq: positionals[0] ?? '',
      params: paramsIn(values.params),
      perspective: parsePerspective(values.perspective, true),
    }
    const explanation = ask(path.join(values.data, 'lake.sqlite'), values.dataset, asked)
    print(values.json, forPrograms(explanation), () => forPeople(explanation))
  },
}

function ask(file: string, dataset: string, asked: Parameters<typeof explain>[2]): Explanation {
  const db = openReader(file)
  try {
    const row = db.prepare('SELECT id FROM datasets WHERE name = ?').get(dataset)
    if (row === undefined) throw new CommandError(`There is no dataset "${dataset}".`)
    const key = Number(row['id'])
    const collection = new Collection(db, key, CACHE_SIZE)
    const indexes = new PathIndexes(db, key)
    const shelves = { db, dataset: key, collection, indexes, counters: new Counters(db, key) }
    return explain(shelves, { identity: 'explain', projectId: '', dataset }, asked)
  } finally {
    db.close()
  }
}

function paramsIn(text: string): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(text)
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed))
      return { ...parsed }
  } catch {
    // Told below.
  }
  throw new UsageError(`--params is ${text}, which is no JSON object. Give {"slug": "a-story"}.`)
}

const forPrograms = ({ ms, steps, byId, result }: Explanation) => ({
  ms,
  results: sizeOf(result),
  steps: steps.map((step) => ({
    foundBy: foundBy(step),
    rows: step.rows,
    writtenBy: writtenBy(step),
    ms: step.ms,
    ...((step.wish ?? step.wishedCounter) === undefined ? {} : { wouldHelp: wouldHelp(step) }),
    sql: step.sent,
  })),
  byId,
})

function forPeople({ ms, steps, byId, result }: Explanation): string {
  const rows = steps.map((step) => [
    foundBy(step),
    String(step.rows),
    writtenBy(step),
    step.ms.toFixed(2),
    wouldHelp(step),
  ])
  const references = ['documents by id, one by one', String(byId.times), '', byId.ms.toFixed(2), '']
  const all = byId.times === 0 ? rows : [...rows, references]
  return [
    table(['Found by', 'Rows found', 'Written by', 'ms', 'What would help'], all),
    `${sizeOf(result)} in ${ms.toFixed(2)} ms. A step's time includes what was done with its documents.`,
  ].join('\n')
}

const named = (paths: readonly (readonly string[])[]) =>
  paths.map((steps) => steps.join('.')).join(', ')

function foundBy({ access }: Step): string {
  switch (access.by) {
    case 'id':
    case 'variants':
      return 'the index of ids'
    case 'references':
      return 'the index of references'
    case 'words':
      return 'the index of words'
    case 'type':
      return 'scan: all documents of the type'
    case 'everything':
      return 'scan: all documents'
    case 'attribute':
      return `the index of ${access.index.type} by ${named(access.index.paths)}`
    case 'counter':
      return `the ${counterOf(access.counter)}`
  }
}

/** What is written by the lake costs more: documents, or attributes of them, are read for it. */
function writtenBy({ written }: Step): string {
  if (written === undefined) return 'the lake'
  return written.but.length === 0 ? 'SQLite' : `SQLite, but for ${written.but.join(', ')}`
}

function wouldHelp({ wish, wishedCounter, access }: Step): string {
  if (wishedCounter !== undefined) return `a ${counterOf(wishedCounter)}`
  if (wish !== undefined) return `an index of ${wish.type} by ${named(wish.paths)}`
  return access.by === 'everything' ? 'a condition on _type' : ''
}

const counterOf = ({ type, path: steps }: Counted): string =>
  steps.length === 0 ? `counter of ${type}` : `counter of ${type} by ${named([steps])}`

const sizeOf = (result: unknown): string =>
  Array.isArray(result) ? `${result.length} results` : '1 result'
