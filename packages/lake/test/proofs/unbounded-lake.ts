// A lake in a process of its own that keeps whatever its listeners have not read, however much it is:
// what a proof of the bound must find. unbounded-lake.ts FOLDER
import process from 'node:process'
import { Backlog } from '../../src/http/backlog.ts'
import { createLake } from '../../src/index.ts'

Backlog.prototype.makeRoom = () => {}
const [, , data = ''] = process.argv
const { url, token } = await createLake({ data, port: 0 })
console.log(JSON.stringify({ url, token }))
