// A lake in a process of its own that puts its log into the database file often, by its thread and
// now and then with a commit, so that a short record of its calls holds all there is:
// recorded-lake.ts FOLDER FULL|NORMAL
// With NORMAL it acknowledges what no disk has confirmed: what a proof of durability must find.
import process from 'node:process'
import { openLake } from '../../src/create-lake.ts'

const [, , data = '', synchronous = 'FULL'] = process.argv
const { lake } = await openLake({ data, port: 0 })
lake.store.createDataset('production', { aclMode: 'public' })
const { db } = lake.store
db.exec(`PRAGMA wal_autocheckpoint = 160; PRAGMA synchronous = ${synchronous}`)
// What is repeatable ends with FULL, whatever was before.
if (synchronous === 'NORMAL') db.repeatable = (work) => db.transaction(work)
const token = lake.accounts.issueToken(lake.accounts.localUser().id, 'a proof')
console.log(JSON.stringify({ url: lake.url(), token }))
