// A lake in a process of its own that keeps more for its listeners than it should: all that they have
// not read, and something for each of them. What a proof of bounds must find. wasteful-lake.ts FOLDER
import process from 'node:process'
import { Backlog } from '../../src/http/backlog.ts'
import { createLake } from '../../src/index.ts'

const KEPT_FOR_EACH = 200_000

const kept = new Map<object, Buffer>()
Backlog.prototype.makeRoom = (line) => {
  if (!kept.has(line)) kept.set(line, Buffer.alloc(KEPT_FOR_EACH, 1))
}
const [, , data = ''] = process.argv
const { url, token } = await createLake({ data, port: 0 })
console.log(JSON.stringify({ url, token }))
