// Serves Strapi's REST interface; prints where, and the token that readers need too: to whoever has
// none, it does not show what an article refers to.
const { readFileSync } = require('node:fs')
const path = require('node:path')
const process = require('node:process')
const { createStrapi } = require('@strapi/strapi')

async function main() {
  const folder = process.cwd()
  const strapi = await createStrapi({ appDir: folder, distDir: folder }).start()
  const { port } = strapi.server.httpServer.address()
  const token = readFileSync(path.join(folder, 'token'), 'utf8')
  console.log(JSON.stringify({ url: `http://127.0.0.1:${port}`, token, isPrivate: true }))
}

void main()
