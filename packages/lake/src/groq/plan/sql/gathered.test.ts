import { DatabaseSync } from 'node:sqlite'
import { expect, it } from 'vitest'
import { gatheredOf, readGathered } from './gathered.ts'

/** What SQLite makes of rows: a text, the id of a document that was looked at for it, and its type. */
function gathered(...rows: readonly (readonly [string | null, unknown, string | null])[]) {
  const db = new DatabaseSync(':memory:')
  const from = `(SELECT value ->> 0 AS text, value ->> 1 AS id, value ->> 2 AS type FROM json_each(?))`
  const text = `SELECT ${gatheredOf('text', [['id', 'type']]).join(', ')} FROM ${from}`
  const row = Object.values(db.prepare(text).get(JSON.stringify(rows)) ?? {})
  db.close()
  return readGathered(row)
}

it('many rows are one text, and what it depends on', () => {
  expect(gathered(['{"n":1}', 'a', 'post'], ['{"n":2}', 'b', 'note'])).toEqual({
    count: 2,
    text: '{"n":1},{"n":2}',
    documents: [
      ['a', 'post'],
      ['b', 'note'],
    ],
  })
})

it('none are an empty text', () => {
  expect(gathered()).toEqual({ count: 0, text: '', documents: [] })
})

it('who has nothing to write is null, who refers to nobody depends on nobody', () => {
  expect(gathered([null, 'gone', null], ['1', null, null], ['2', 5, null])).toEqual({
    count: 3,
    text: 'null,1,2',
    documents: [['gone', undefined]],
  })
})

it('ids that cannot be told apart are not read', () => {
  expect(gathered(['1', 'a\nb', null])).toBeUndefined()
})
