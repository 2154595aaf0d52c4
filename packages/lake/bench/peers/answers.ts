// Serves answers as they are in a file, {"address": "answer"}, with nothing but `node:http`: what
// Node itself needs for the same bytes. Prints where.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

const [file = ''] = process.argv.slice(2)
const answers = new Map<string, string>(
  Object.entries(JSON.parse(readFileSync(file, 'utf8'))).map(([at, text]) => [at, String(text)]),
)
const server = createServer((request, response) => {
  const text = answers.get(request.url ?? '')
  response.writeHead(text === undefined ? 404 : 200, { 'content-type': 'application/json' })
  response.end(text)
})
server.listen(0, '127.0.0.1', () =>
  console.log(JSON.stringify({ url: `http://127.0.0.1:${Object(server.address()).port}` })),
)
