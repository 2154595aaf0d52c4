import { afterAll, beforeAll, expect, it } from 'vitest'
import { Collection } from '../documents/collection.ts'
import { Counters } from '../store/counters.ts'
import { openDatabase, type Driver } from '../store/driver.ts'
import { migrate } from '../store/migrations.ts'
import { PathIndexes } from '../store/path-indexes.ts'
import { temporaryFolder } from '../testing/lake.ts'
import { answer } from './answer.ts'
import { prepare } from './plan/prepared.ts'
import { StoredDocuments, type Shelves } from './stored.ts'

/** A collection that counts the documents that are read from it. */
class Watched extends Collection {
  read = 0

  override at(...[seqs, only]: Parameters<Collection['at']>) {
    this.read += seqs.length
    return super.at(seqs, only)
  }
}

const setting = { identity: 'someone', projectId: 'p', dataset: 'production' }
const folder = temporaryFolder()
let db: Driver
let shelves: Shelves
let collection: Watched
beforeAll(async () => {
  db = openDatabase(`${folder.path}/lake.sqlite`)
  migrate(db)
  db.exec(
    `INSERT INTO datasets (name, acl_mode, created_at, tag_secret) VALUES ('production', 'public', '', x'00')`,
  )
  collection = new Watched(db, 1, 0)
  const indexes = new PathIndexes(db, 1)
  shelves = { db, dataset: 1, collection, indexes, counters: new Counters(db, 1) }
  for (let times = 0; times < 2; times++) indexes.wish('post', [['rank']])
  await db.builds?.whenIdle()
  db.transaction(() => {
    for (let rank = 0; rank < 500; rank++) {
      const at = '2025-01-01T00:00:00Z'
      const post = {
        _id: `post${rank}`,
        _type: 'post',
        _rev: 'r',
        _createdAt: at,
        _updatedAt: at,
        rank,
        // The third is of another kind, and then every tenth.
        kind: rank === 2 || rank % 10 === 9 ? 'other' : 'news',
        author: { _ref: 'ann' },
      }
      collection.write(post._id, null, post, JSON.stringify(post))
    }
  })
})
afterAll(() => {
  db.close()
  folder.remove()
})

/** How many posts an answer has, and how many were read for it. */
function ask(groq: string) {
  collection.read = 0
  const asked = { tree: prepare(groq, {}), groq }
  const { result } = answer(new StoredDocuments(shelves, 'all', []), asked, setting)
  return { found: Array.isArray(result) ? result.length : 1, read: collection.read }
}

// What SQLite cannot be asked is left to be evaluated on what it finds.
const news = 'string(kind) == "news"'

it.each([
  ['an index has their order', ''],
  ['SQLite put them in order', ' && references("ann")'],
])('where a few will do, few are read: %s', (_, more) => {
  const posts = `*[_type == "post"${more} && ${news}] | order(rank asc)`
  expect(ask(`${posts}[0...2]{kind}`)).toEqual({ found: 2, read: 2 })
  const { found, read } = ask(`${posts}[0...30]{kind}`)
  expect(found).toBe(30)
  // Of the first 30, four are others: a few more are read, and not as many again.
  expect(read).toBeGreaterThan(30)
  expect(read).toBeLessThan(45)
  expect(ask(`${posts}[0...300]{kind}`).found).toBe(300)
})

it('where all are wanted, all are read', () => {
  const posts = `*[_type == "post" && ${news}] | order(rank asc)`
  expect(ask(`${posts}{kind}`)).toEqual({ found: 449, read: 500 })
})
