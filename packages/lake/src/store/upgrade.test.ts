import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, it } from 'vitest'
import { openLake, temporaryFolder } from '../testing/lake.ts'

/** Takes back what the two newest storage versions added, as if an older lake had written the folder. */
function age(data: string): void {
  const db = new DatabaseSync(path.join(data, 'lake.sqlite'))
  const version = Number(db.prepare('PRAGMA user_version').get()?.['user_version'])
  for (const { name } of db
    .prepare(`SELECT name FROM sqlite_schema WHERE name GLOB 'path_index_[0-9]*'`)
    .all())
    db.exec(`DROP INDEX ${String(name)}`)
  db.exec(`
    DROP TABLE path_indexes;
    DROP TABLE words_pending;
    DROP TABLE words;
    DROP TABLE mentions;
    DROP INDEX documents_unpublishing;
    DROP INDEX documents_by_published;
    ALTER TABLE documents DROP COLUMN layer;
    ALTER TABLE documents DROP COLUMN published_id;
    ALTER TABLE datasets DROP COLUMN policy;
    PRAGMA user_version = ${version - 2};
  `)
  db.close()
}

it('a folder of an older lake is brought up to date, and everything in it is found', async () => {
  const { path: data, remove } = temporaryFolder()
  const first = await openLake({ data })
  await first.editor
    .transaction()
    .create({ _id: 'a', _type: 'note', title: 'The harbour office', rank: 2 })
    .create({ _id: 'drafts.a', _type: 'note', title: 'The harbour, edited', rank: 3 })
    .create({ _id: 'b', _type: 'note', title: 'A ferry', of: { _ref: 'a' } })
    .commit()
  await first.close()
  age(data)
  const lake = await openLake({ data })
  const ask = (query: string, perspective: 'raw' | 'drafts' = 'raw') =>
    lake.editor.fetch(query, {}, { perspective })
  expect(await ask('*[references("a")]._id')).toEqual(['b'])
  expect(await ask('*[@ match text::query("harb*")]._id')).toEqual(['a', 'drafts.a'])
  expect(await ask('*[_id == "a"][0].title', 'drafts')).toBe('The harbour, edited')
  expect(await ask('count(*[_type == "note" && rank > 1])')).toBe(2)
  await lake.editor.delete('b')
  expect(await ask('*[references("a")]._id')).toEqual([])
  await lake.close()
  remove()
})
