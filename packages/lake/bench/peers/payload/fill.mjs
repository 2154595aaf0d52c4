// Fills Payload's database with the documents on standard input, one a line. Rows are written through
// Drizzle, which Payload gives for that: through its own interface each would take milliseconds.
import process from 'node:process'
import { createInterface } from 'node:readline'
import { getPayload } from 'payload'
import config from './newsroom.mjs'

/** So many rows go with one statement: SQLite takes 32,766 values. */
const ROWS = 500

const { db } = await getPayload({ config })
const ids = new Map()
const waiting = new Map()
const write = async (table, row) => {
  const rows = waiting.get(table) ?? []
  waiting.set(table, rows)
  if (rows.push(row) === ROWS) await writeAll()
}
/** Rows refer to those of the tables before theirs. */
async function writeAll() {
  for (const table of ['sources', 'events', 'quotes', 'articles', 'articles_rels']) {
    const rows = waiting.get(table)?.splice(0) ?? []
    if (rows.length > 0) await db.drizzle.insert(db.tables[table]).values(rows)
  }
}
const idOf = (reference) => ids.get(reference._ref)

await db.client.execute('PRAGMA synchronous = OFF')
for await (const line of createInterface(process.stdin)) {
  const { _id, _type, ...document } = JSON.parse(line)
  const id = ids.size + 1
  ids.set(_id, id)
  if (_type === 'quote') {
    const [speaker, via, event] = [document.speaker, document.via, document.event].map(idOf)
    await write('quotes', { ...document, id, speaker, via, event })
  } else if (_type === 'article') {
    const { quotes, events, slug, ...rest } = document
    await write('articles', { ...rest, id, slug: slug.current })
    const referTo = async (path, references) => {
      for (const [index, reference] of references.entries())
        await write('articles_rels', {
          order: index + 1,
          parent: id,
          path,
          [`${path}ID`]: idOf(reference),
        })
    }
    await referTo('quotes', quotes)
    await referTo('events', events)
  } else await write(`${_type}s`, { ...document, id })
}
await writeAll()
await db.client.execute('PRAGMA wal_checkpoint(TRUNCATE)')
process.exit(0)
