import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Worker } from 'node:worker_threads'
import { expect, it, onTestFinished } from 'vitest'
import { system } from '../identity.ts'
import { openLake, temporaryFolder } from '../testing/lake.ts'
import { Store } from './store.ts'
import { verifyFolder } from './verify.ts'

/** Enough for a build to take a while. */
const NOTES = 10_000
const TEXT = 'word '.repeat(100)

/** The next time that a thread begins to build. */
function begins(): Promise<void> {
  return new Promise((resolve) => {
    const hear = (thread: Worker) =>
      thread.once('message', () => {
        process.off('worker', hear)
        resolve()
      })
    process.on('worker', hear)
  })
}

function open(folder: string) {
  const store = new Store({ folder })
  let isOpen = true
  const close = () => {
    if (isOpen) store.close()
    isOpen = false
  }
  onTestFinished(close)
  const ask = (groq: string, params = {}): unknown =>
    JSON.parse(
      store.dataset('production').readBy(system).query({ groq, params, perspective: 'raw' }).json,
    )
  const write = (documents: readonly object[]) =>
    store.dataset('production').mutate({
      identity: system,
      mutations: documents.map((create) => ({ create })),
    })
  const first = (n: number) => ask('*[_type == "note" && n == $n]._id', { n })
  return {
    store,
    close,
    ask,
    write,
    first,
    indexes: () => store.db.prepare('SELECT * FROM path_indexes').all(),
    whole: () => store.db.prepare('PRAGMA integrity_check').get(),
    /** Asks for an index, until it is being built. */
    miss: async () => {
      const begun = begins()
      first(1)
      first(2)
      await begun
    },
    built: async () => store.db.builds?.whenIdle(),
  }
}

function filled(count = NOTES) {
  const folder = temporaryFolder()
  onTestFinished(() => folder.remove())
  const lake = open(folder.path)
  lake.store.createDataset('production', { aclMode: 'public' })
  lake.write(
    Array.from({ length: count }, (_, n) => ({ _id: `n${n}`, _type: 'note', n, text: TEXT })),
  )
  return { ...lake, folder: folder.path }
}

it('while an index is built queries are answered, and writes wait until it is there', async () => {
  const { store, first, write, miss, indexes, built } = filled()
  await miss()
  const order: string[] = []
  const busy = store.db.builds?.busy?.then(() => order.push('built'))
  const written = store.commits.add(() => {
    order.push(`written, with ${indexes().length} index`)
    write([{ _id: 'new', _type: 'note', n: -1 }])
  })
  expect(first(3)).toEqual(['n3'])
  order.push('answered')
  await Promise.all([busy, written])
  expect(order).toEqual(['answered', 'built', 'written, with 1 index'])
  // What was written is in the index.
  expect(first(-1)).toEqual(['new'])
  await built()
  expect(indexes()).toMatchObject([{ type: 'note', paths: '[["n"]]', orderable: 1 }])
})

it('a build gives way to what cannot wait, and is begun anew', async () => {
  const { first, write, miss, indexes, built, whole } = filled()
  await miss()
  write([{ _id: 'new', _type: 'note', n: -1 }])
  expect(first(-1)).toEqual(['new'])
  await built()
  expect(indexes()).toHaveLength(1)
  expect(first(-1)).toEqual(['new'])
  expect(whole()).toEqual({ integrity_check: 'ok' })
})

it('what was written meanwhile counts for the order', async () => {
  const { store, ask, write, miss, indexes } = filled()
  await miss()
  // SQLite has a boolean among the numbers; GROQ has it behind them.
  await store.commits.add(() => write([{ _id: 'new', _type: 'note', n: true }]))
  expect(indexes()).toMatchObject([{ orderable: 0 }])
  expect(ask('*[_type == "note"] | order(n desc)[0..1]._id')).toEqual(['new', `n${NOTES - 1}`])
})

it.each([
  { values: [0, 1, 2.5, 'a text', '[a text]', '{"a": 1}', null, undefined], orderable: 1 },
  { values: [1, true], orderable: 0 },
  { values: [0, false], orderable: 0 },
  { values: ['a', ['a']], orderable: 0 },
  { values: ['a', { a: 1 }], orderable: 0 },
  { values: ['a', '𝄞'], orderable: 0 },
  { values: ['a', '\uFF21'], orderable: 0 },
  { values: ['a', 'a\0'], orderable: 0 },
])('SQLite has $values in the order of GROQ: $orderable', async ({ values, orderable }) => {
  const { first, write, built, indexes } = filled(0)
  write(values.map((n) => ({ _type: 'note', n })))
  first(1)
  first(2)
  await built()
  expect(indexes()).toMatchObject([{ orderable }])
})

it('a dataset that is deleted while its index is built leaves nothing of it', async () => {
  const { store, miss, built, indexes, whole } = filled()
  const inSchema = () =>
    store.db.prepare(`SELECT name FROM sqlite_schema WHERE name GLOB 'path_index_[0-9]*'`).all()
  await miss()
  store.deleteDataset('production')
  await built()
  expect([...indexes(), ...inSchema()]).toEqual([])
  expect(whole()).toEqual({ integrity_check: 'ok' })
})

it('a lake that is closed while it builds is whole, and builds when it is asked again', async () => {
  const { close, folder, miss } = filled()
  await miss()
  close()
  // Nobody has it open any more: the last one puts the log in its place.
  expect(existsSync(path.join(folder, 'lake.sqlite-wal'))).toBe(false)
  expect(verifyFolder(folder).problems).toEqual([])
  const again = open(folder)
  expect(again.whole()).toEqual({ integrity_check: 'ok' })
  again.first(1)
  again.first(2)
  await again.built()
  expect(again.indexes()).toHaveLength(1)
  expect(again.first(3)).toEqual(['n3'])
})

it('what cannot be built is not missed: queries are answered as before', async () => {
  const { store, first, built, indexes } = filled(10)
  store.db.exec('CREATE TABLE path_index_1 (name)')
  first(1)
  first(2)
  await built()
  expect(indexes()).toEqual([])
  expect(first(3)).toEqual(['n3'])
})

it('a database that takes no writes gets no indexes', async () => {
  const { store, first, built, indexes } = filled(10)
  store.db.forbidWrites(new Error('it is damaged'))
  first(1)
  first(2)
  await built()
  expect(indexes()).toEqual([])
})

it('no request fails because an index is built', async () => {
  const folder = temporaryFolder()
  const store = new Store({ folder: folder.path })
  const dataset = store.createDataset('production', { aclMode: 'public' })
  const create = (n: number) => ({ create: { _type: 'note', a: n, b: n, c: n, text: TEXT } })
  dataset.mutate({
    identity: system,
    mutations: Array.from({ length: NOTES }, (_, n) => create(n)),
  })
  store.close()
  const lake = await openLake({ data: folder.path })
  onTestFinished(async () => {
    await lake.close()
    folder.remove()
  })
  const { editor } = lake
  const asks = Array.from({ length: 60 }, (_, n) =>
    editor.fetch(`*[_type == "note" && ${'abc'[n % 3]} == $n]{a}`, { n }),
  )
  const writes = Array.from({ length: 30 }, (_, n) => editor.create({ _type: 'note', a: -n }))
  const accounts = Array.from({ length: 30 }, async (_, n) => {
    const robot = {
      label: `robot ${n}`,
      memberships: [{ resourceType: 'project', roleNames: ['viewer'] }],
    }
    const { status } = await lake.request(`/v2025-02-19/access/project/${lake.projectId}/robots`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(robot),
    })
    return status
  })
  expect(await Promise.all(asks)).toEqual(Array.from({ length: 60 }, (_, a) => [{ a }]))
  expect(new Set(await Promise.all(accounts))).toEqual(new Set([201]))
  expect(await Promise.all(writes)).toHaveLength(30)
})
