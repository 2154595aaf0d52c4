import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isVisible, type Visibility } from '../../identity.ts'
import { Counters } from '../../store/counters.ts'
import { openDatabase, type Driver } from '../../store/driver.ts'
import { migrate } from '../../store/migrations.ts'
import { PathIndexes } from '../../store/path-indexes.ts'
import { WordsIndex } from '../../store/words-index.ts'
import { Collection } from '../../documents/collection.ts'
import type { StoredDocument } from '../../documents/document.ts'
import { temporaryFolder } from '../../testing/lake.ts'
import { answer, writtenAnswer } from '../answer.ts'
import type { Source } from '../evaluate/scope.ts'
import { parseQuery, type Parameters } from '../parse.ts'
import { overlay, type Perspective } from '../perspective.ts'
import { prepare } from '../plan/prepared.ts'
import { StoredDocuments, type Shelves } from '../stored.ts'
import { View } from '../view.ts'
import { Dice, document, parameters, query, TYPES } from './generate.ts'

/** What is counted by counters, in the second half. */
const COUNTED = [[], ['rank'], ['mixed'], ['flag'], ['slug', 'current'], ['author', '_ref']]

/** How many queries; the big run has a hundred thousand. */
const QUERIES = Number(process.env['ONRECORD_DIFFERENTIAL'] ?? 1500)
const SEED = Number(process.env['ONRECORD_SEED'] ?? 20250801)
const QUERIES_PER_STATE = 50

const PERSPECTIVES: readonly [Perspective, ...Perspective[]] = [
  'raw',
  'raw-unversioned',
  [],
  ['drafts'],
  ['spring', 'drafts'],
  ['summer', 'spring'],
  ['lone', 'drafts'],
]
const VISIBILITIES: readonly [Visibility, ...Visibility[]] = ['all', 'all', 'public', 'nothing']
const setting = { identity: 'someone', projectId: 'p', dataset: 'production' }
/** What is asked once more with other parameters is found by the plan that was made for the first. */
const TIMES = 3

const folder = temporaryFolder()
let db: Driver
let shelves: Shelves
let words: WordsIndex
beforeAll(() => {
  db = openDatabase(`${folder.path}/lake.sqlite`)
  migrate(db)
  db.exec('PRAGMA synchronous = OFF')
  db.prepare(
    `INSERT INTO datasets (name, acl_mode, created_at, tag_secret) VALUES ('production', 'public', '', x'00')`,
  ).run()
  const collection = new Collection(db, 1, 20_000)
  const indexes = new PathIndexes(db, 1)
  const counters = new Counters(db, 1)
  words = new WordsIndex(db)
  collection.index(indexes)
  collection.index(counters)
  collection.index(words)
  shelves = { db, dataset: 1, collection, indexes, counters }
})
afterAll(() => {
  words.close()
  db.close()
  folder.remove()
})

let revision = 0
function write(dice: Dice): void {
  const { collection } = shelves
  const incoming = document(dice)
  const timestamp = new Date(1_700_000_000_000 + dice.below(50) * 1000).toISOString()
  revision++
  const stored: StoredDocument = {
    ...incoming,
    _rev: `r${revision}`,
    _createdAt: timestamp,
    _updatedAt: timestamp,
  }
  const after = dice.chance(15) ? null : stored
  const before = collection.get(incoming._id) ?? null
  db.transaction(() => collection.write(incoming._id, before, after, JSON.stringify(after)))
}

function result(source: Source, groq: string, params: Parameters, parse = parseQuery): string {
  try {
    const tree = parse(groq, params)
    const { result: found, reads } = answer(source, { tree, groq }, setting, { params })
    const json = JSON.stringify(found)
    const written = writtenAnswer(source, { tree, groq }, setting, { params })
    const [wrote, read] = [written.reads, reads].map((one) => String(one.keys(100).toSorted()))
    return written.json === json && wrote === read
      ? json
      : `${json} is written as ${written.json}, of ${wrote} for ${read}`
  } catch (error) {
    return String(error)
  }
}

/** Answers with something in them: where nothing is found, nothing can differ. */
let told = 0

interface Difference {
  readonly groq: string
  readonly params: Parameters
  readonly perspective: Perspective
  readonly seen: Visibility
  readonly planned: string
  readonly evaluated: string
}

/** Answers generated queries both ways, while documents come, change and go. */
function differences(
  count: number,
  seed: number,
  planned: (seen: Visibility, perspective: Perspective) => Source,
): Difference[] {
  const dice = new Dice(seed)
  const found: Difference[] = []
  for (let asked = 0; asked < count; asked++) {
    if (asked % QUERIES_PER_STATE === 0) {
      for (let step = 0; step < 12; step++) write(dice)
      if (dice.chance(70)) while (words.catchUp());
    }
    const perspective = dice.one(PERSPECTIVES)
    const seen = dice.one(VISIBILITIES)
    const groq = query(dice)
    const visible = [...shelves.collection.all()].filter(({ _id }) => isVisible(_id, seen))
    const view = new View(overlay(visible, perspective))
    for (let time = 0; time < (groq.includes('$') ? TIMES : 1); time++) {
      const params = parameters(dice)
      const evaluated = result(view, groq, params)
      const answered = result(planned(seen, perspective), groq, params, prepare)
      if (/[a-z1-9]/.test(evaluated.replaceAll(/null|false/g, ''))) told++
      if (answered !== evaluated)
        found.push({ groq, params, perspective, seen, planned: answered, evaluated })
    }
  }
  return found
}

describe('a planned answer', () => {
  it(`is the evaluated one, of ${QUERIES} queries (seed ${SEED})`, async () => {
    const half = Math.ceil(QUERIES / 2)
    let counted = 0
    const planned = (seen: Visibility, perspective: Perspective) =>
      new StoredDocuments(shelves, seen, perspective, ({ access }) => {
        if (access.by === 'counter') counted++
      })
    expect(differences(half, SEED, planned).slice(0, 3)).toEqual([])
    expect(counted).toBe(0)
    // The rest are answered by the indexes that these queries asked for.
    await db.builds?.whenIdle()
    expect(shelves.indexes.of('post').length).toBeGreaterThan(3)
    // Counters come where there is more to count. From here on documents change under them.
    for (const path of COUNTED) for (const type of TYPES) shelves.counters.build({ type, path })
    expect(differences(QUERIES - half, SEED + 1, planned).slice(0, 3)).toEqual([])
    expect(told).toBeGreaterThan(QUERIES / 4)
    expect(counted).toBeGreaterThan(QUERIES / 50)
  }, 3_600_000)

  it('is found to differ when a plan misses a document, or has the wrong order', () => {
    const broken = (seen: Visibility, perspective: Perspective): Source => {
      const source = new StoredDocuments(shelves, seen, perspective)
      return {
        byId: (id) => source.byId(id),
        count: () => undefined,
        mentioning: (id) => source.mentioning(id),
        find: (wanted) => ({ ...source.find({ ...wanted, order: undefined }), isOrdered: true }),
      }
    }
    expect(differences(200, SEED, broken).length).toBeGreaterThan(0)
  })
})
