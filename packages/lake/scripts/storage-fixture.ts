import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { DatabaseSync } from 'node:sqlite'
import { gzipSync } from 'node:zlib'
import { createLake } from '../src/index.ts'

// Keeps what a lake of today writes, as a folder that every later one must bring up to date. Run it
// when a step was added to src/store/migrations.ts:
//
//   node packages/lake/scripts/storage-fixture.ts

const shelf = process.argv[2] ?? path.join(import.meta.dirname, '../test/proofs/storage-versions')
const data = mkdtempSync(path.join(os.tmpdir(), 'lake-'))

const lake = await createLake({ data, port: 0, aclMode: 'public' })
const at = `${lake.url}/v2025-02-19`
async function post(where: string, body: object | string, type = 'application/json') {
  const answer = await fetch(`${at}${where}`, {
    method: 'POST',
    headers: { 'content-type': type, authorization: `Bearer ${lake.token}` },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${where} was answered ${answer.status}: ${await answer.text()}`)
}
const mutate = (...mutations: object[]) => post('/data/mutate/production', { mutations })
const harbour = { _id: 'harbour', _type: 'note', title: 'The harbour office', rank: 2 }
await mutate(
  { create: harbour },
  { create: { _id: 'ferry', _type: 'note', title: 'A ferry', of: { _ref: 'harbour' } } },
  { create: { _id: 'private.source', _type: 'source', name: 'A. Clerk' } },
)
await mutate({ create: { ...harbour, _id: 'drafts.harbour', title: 'The harbour, edited' } })
await mutate({ patch: { id: 'drafts.harbour', set: { rank: 3 } } })
await mutate({ create: { _id: 'drafts.pier', _type: 'note', title: 'The pier' } })
await mutate({ create: { _id: 'versions.spring.harbour', _type: 'note', title: 'In spring' } })
await post('/data/actions/production', {
  actions: [
    { actionType: 'sanity.action.document.publish', publishedId: 'pier', draftId: 'drafts.pier' },
  ],
})
await mutate({ create: { _id: 'gone', _type: 'note' } })
await mutate({ delete: { id: 'gone' } })
await post('/assets/files/production?filename=a.txt', 'bytes of a file', 'text/plain')
await lake.close()

const db = new DatabaseSync(path.join(data, 'lake.sqlite'))
const version = String(db.prepare('PRAGMA user_version').get()?.['user_version'])
db.close()
const target = path.join(shelf, version)
rmSync(target, { recursive: true, force: true })
for (const { name, parentPath } of readdirSync(data, {
  recursive: true,
  withFileTypes: true,
}).filter((entry) => entry.isFile() && !/^lock|-shm$|-wal$/.test(entry.name))) {
  const file = path.join(parentPath, name)
  const kept = path.join(target, `${path.relative(data, file)}.gz`)
  mkdirSync(path.dirname(kept), { recursive: true })
  writeFileSync(kept, gzipSync(readFileSync(file), { level: 9 }))
}
rmSync(data, { recursive: true })
console.log(`storage version ${version} is kept in ${target}`)
