import { closeSync, openSync, writeSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createLake } from '../index.ts'
import { failure, openLake, temporaryFolder } from '../testing/lake.ts'

const open: (() => unknown)[] = []
afterEach(async () => {
  vi.restoreAllMocks()
  for (const close of open.splice(0).toReversed()) await close()
})

/** A folder whose table of references is overwritten, which nobody needs for a start. */
async function damaged(fillerBytes: number): Promise<string> {
  const { path: data, remove } = temporaryFolder()
  open.push(remove)
  const lake = await openLake({ data })
  await lake.editor.create({ _id: 'a', _type: 'note', text: 'kept' })
  await lake.close()
  const file = path.join(data, 'lake.sqlite')
  const db = new DatabaseSync(file)
  db.exec('CREATE TABLE filler (bytes BLOB)')
  db.prepare('INSERT INTO filler VALUES (zeroblob(?))').run(fillerBytes)
  const root = db
    .prepare("SELECT rootpage AS page FROM sqlite_schema WHERE name = 'mentions'")
    .get()
  const size = Number(db.prepare('PRAGMA page_size').get()?.['page_size'])
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  db.close()
  const descriptor = openSync(file, 'r+')
  writeSync(descriptor, Buffer.alloc(size, 0xff), 0, size, (Number(root?.['page']) - 1) * size)
  closeSync(descriptor)
  return data
}

describe('a damaged database', () => {
  it('is refused at the start', async () => {
    const data = await damaged(1)
    expect(String(await failure(createLake({ data, port: 0 })))).toContain('is damaged')
  })

  it('is found beside the start when it is large; nothing more is written, what is there is read', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => {})
    const data = await damaged(40e6)
    const lake = await openLake({ data })
    open.push(() => lake.close())
    await vi.waitFor(() => expect(told).toHaveBeenCalled(), { timeout: 30_000 })
    expect(String(told.mock.calls[0])).toContain(data)
    const refused = await failure(lake.editor.create({ _type: 'note' }))
    expect(refused).toMatchObject({ statusCode: 503 })
    expect(await lake.editor.getDocument('a')).toMatchObject({ text: 'kept' })
  })
})
