// A lake with a short limit for queries, in a process of its own: limited-lake.ts FOLDER MS [unlimited]
// Unlimited, it answers where others wait, as long as that takes: what a proof of the limit must find.
import process from 'node:process'
import { createLake } from '../../src/index.ts'
import { Dataset } from '../../src/dataset.ts'
import { queryIn } from '../../src/http/posted.ts'

const [, , data = '', limit = '', how] = process.argv
if (how === 'unlimited')
  Dataset.prototype.ask = async function (identity, request) {
    const { groq, params } = 'body' in request ? queryIn(request.body) : request
    return { groq, ...this.readBy(identity).query({ ...request, groq, params }) }
  }
const { url, token } = await createLake({
  data,
  port: 0,
  aclMode: 'public',
  queryLimit: Number(limit),
})
console.log(JSON.stringify({ url, token }))
