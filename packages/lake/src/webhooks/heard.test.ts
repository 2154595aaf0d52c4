import { expect, it, onTestFinished } from 'vitest'
import { Collection } from '../documents/collection.ts'
import { StoredDocuments } from '../groq/stored.ts'
import { system } from '../identity.ts'
import { Counters } from '../store/counters.ts'
import { PathIndexes } from '../store/path-indexes.ts'
import { Store } from '../store/store.ts'
import { temporaryFolder } from '../testing/lake.ts'
import { payloadOf } from './rule.ts'
import { webhookInput, type Webhook } from './webhook.ts'

const NOTES = 1000

const hook = (projection: string): Webhook => ({
  id: 'hook',
  createdAt: '',
  updatedAt: '',
  ...webhookInput.parse({
    name: 'site',
    url: 'https://example.org',
    dataset: '*',
    rule: { on: ['create'], projection },
  }),
})

/** What a hook sends of a new note, and how many documents were read for it besides those named by id. */
function told(projection: string) {
  const folder = temporaryFolder()
  const store = new Store({ folder: folder.path })
  onTestFinished(() => {
    store.close()
    folder.remove()
  })
  const dataset = store.createDataset('production', { aclMode: 'public' })
  const create = (document: object) => ({ create: document })
  dataset.mutate({
    identity: system,
    mutations: [
      create({ _id: 'ada', _type: 'person', name: 'Ada' }),
      create({ _id: 'drafts.ada', _type: 'person', name: 'not yet' }),
      ...Array.from({ length: NOTES }, (_, n) => create({ _id: `note${n}`, _type: 'note', n })),
    ],
  })
  let rows = 0
  const shelves = {
    db: store.db,
    dataset: 1,
    collection: new Collection(store.db, 1, 0),
    indexes: new PathIndexes(store.db, 1),
    counters: new Counters(store.db, 1),
  }
  const documents = new StoredDocuments(shelves, 'all', 'raw', (step) => (rows += step.rows))
  const after = {
    _id: 'new',
    _type: 'note',
    _rev: 'r',
    _createdAt: '2026-01-01T00:00:00Z',
    _updatedAt: '2026-01-01T00:00:00Z',
    author: { _ref: 'ada' },
  }
  const place = { projectId: 'onrecord', dataset: 'production', author: 'somebody', documents }
  const payload = payloadOf(hook(projection), { id: 'new', before: null, after }, place)
  return { payload, rows }
}

it('what a hook looks up is found by its index', () => {
  const { payload, rows } = told('{"by": author->name, "all": *[_type == "person"].name}')
  expect(payload).toEqual({ by: 'Ada', all: ['Ada'] })
  // The draft is found with the person, and does not exist for the hook.
  expect(rows).toBe(2)
})

it('what no index knows takes looking at all of them', () => {
  const { payload, rows } = told('{"last": *[n + 1 == 1000]._id}')
  expect(payload).toEqual({ last: [`note${NOTES - 1}`] })
  expect(rows).toBe(NOTES + 2)
})
