// Fills Strapi's database with the documents on standard input, one a line. Rows are written through
// Knex, which Strapi gives for that: through its own interface each would take milliseconds.
const { randomBytes } = require('node:crypto')
const { writeFileSync } = require('node:fs')
const path = require('node:path')
const process = require('node:process')
const { createInterface } = require('node:readline')
const { createStrapi } = require('@strapi/strapi')
const makeProject = require('./newsroom.cjs')

/** So many rows go with one statement. */
const ROWS = 200

async function main() {
  const folder = process.cwd()
  makeProject(folder)
  const strapi = await createStrapi({ appDir: folder, distDir: folder }).load()
  const { connection, metadata } = strapi.db
  const of = (type) => metadata.get(`api::${type}.${type}`)
  const ids = new Map()
  const waiting = new Map()
  let count = 0
  const put = (table, row) => {
    const rows = waiting.get(table) ?? []
    waiting.set(table, rows)
    rows.push(row)
    count++
  }
  const writeAll = async () => {
    count = 0
    // Rows that refer come after those that they refer to.
    const tables = [...waiting.keys()].toSorted((one, other) => order(one) - order(other))
    await connection.transaction(async (transaction) => {
      for (const table of tables)
        await transaction.batchInsert(table, waiting.get(table).splice(0), ROWS)
    })
  }
  const order = (table) => (table.endsWith('_lnk') ? 1 : 0)
  const refer = (type, attribute, id, references) => {
    const { joinTable } = of(type).attributes[attribute]
    for (const [index, { _ref }] of references.entries())
      put(joinTable.name, {
        [joinTable.joinColumn.name]: id,
        [joinTable.inverseJoinColumn.name]: ids.get(_ref),
        ...(joinTable.orderColumnName === undefined
          ? {}
          : { [joinTable.orderColumnName]: index + 1 }),
      })
  }
  await connection.raw('PRAGMA journal_mode = WAL')
  await connection.raw('PRAGMA synchronous = OFF')
  for await (const line of createInterface(process.stdin)) {
    const { _id, _type: type, ...document } = JSON.parse(line)
    const id = ids.size + 1
    ids.set(_id, id)
    const { attributes, tableName } = of(type)
    const now = Date.now()
    const row = {
      id,
      // Strapi's ids have 24 letters.
      document_id: `d${randomBytes(12).toString('hex').slice(1)}`,
      created_at: now,
      updated_at: now,
      published_at: now,
    }
    const values = { ...document, issuedAt: document.publishedAt, slug: document.slug?.current }
    for (const [name, { type: kind, columnName }] of Object.entries(attributes)) {
      const value = values[name]
      if (name === 'publishedAt' || value === undefined || columnName in row) continue
      if (kind === 'relation') refer(type, name, id, [value].flat())
      else if (kind === 'json') row[columnName] = JSON.stringify(value)
      else row[columnName] = kind === 'datetime' ? Date.parse(value) : value
    }
    put(tableName, row)
    if (count > 5000) await writeAll()
  }
  await writeAll()
  const token = { name: 'bench', description: '', type: 'full-access', lifespan: null }
  const { accessKey } = await strapi.service('admin::api-token').create(token)
  writeFileSync(path.join(folder, 'token'), accessKey)
  process.exit(0)
}

void main()
