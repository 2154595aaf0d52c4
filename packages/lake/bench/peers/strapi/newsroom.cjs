// Writes the folders of a Strapi project with the newsroom's types, as its documentation has them.
const { mkdirSync, writeFileSync } = require('node:fs')
const path = require('node:path')

const string = { type: 'string' }
const text = { type: 'text' }
const date = { type: 'datetime' }
const json = { type: 'json' }
const to = (relation, type) => ({
  type: 'relation',
  relation,
  target: `api::${type}.${type}`,
})

/** `publishedAt` is Strapi's own: when the article came out is `issuedAt`. */
const TYPES = {
  source: { attributes: { name: string, organization: string, url: string } },
  event: {
    attributes: { name: string, description: text, startDate: date, occurrenceStatus: string },
  },
  quote: {
    attributes: {
      text,
      context: text,
      saidAt: date,
      speaker: to('manyToOne', 'source'),
      via: to('manyToOne', 'source'),
      event: to('manyToOne', 'event'),
    },
  },
  article: {
    attributes: {
      headline: string,
      dek: text,
      slug: string,
      section: string,
      issuedAt: date,
      byline: json,
      body: json,
      quotes: to('oneToMany', 'quote'),
      events: to('manyToMany', 'event'),
    },
    indexes: [
      { name: 'articles_by_slug', columns: ['slug'], type: null },
      { name: 'articles_by_section', columns: ['section', 'issued_at'], type: null },
    ],
  },
}

const SETTINGS = {
  database: `module.exports = { connection: { client: 'sqlite', connection: { filename: 'strapi.sqlite' }, useNullAsDefault: true } }`,
  server: `module.exports = { host: '127.0.0.1', port: 0, app: { keys: ['a', 'b'] }, logger: { updates: { enabled: false } } }`,
  admin: `module.exports = { serveAdminPanel: false, auth: { secret: 'a' }, apiToken: { salt: 'a' }, transfer: { token: { salt: 'a' } }, secrets: { encryptionKey: 'a'.repeat(32) } }`,
  api: `module.exports = { rest: { defaultLimit: 25, maxLimit: 100 } }`,
  // Those of a new project, but for the one that logs each request.
  middlewares: `module.exports = ['strapi::errors', 'strapi::security', 'strapi::cors', 'strapi::poweredBy', 'strapi::query', 'strapi::body', 'strapi::session', 'strapi::favicon', 'strapi::public']`,
}

/** What Strapi generates for a type, by the folder it is in. */
const PARTS = { routes: 'Router', controllers: 'Controller', services: 'Service' }

function write(file, content) {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, `${content}\n`)
}

/** Makes the project in a folder. */
module.exports = function makeProject(folder) {
  for (const [name, setting] of Object.entries(SETTINGS))
    write(path.join(folder, 'config', `${name}.js`), setting)
  write(path.join(folder, 'package.json'), JSON.stringify({ name: 'newsroom' }))
  mkdirSync(path.join(folder, 'public/uploads'), { recursive: true })
  for (const [type, { attributes, indexes = [] }] of Object.entries(TYPES)) {
    const at = (place, name) => path.join(folder, 'src/api', type, place, name)
    const schema = {
      kind: 'collectionType',
      collectionName: `${type}s`,
      info: { singularName: type, pluralName: `${type}s`, displayName: type },
      options: { draftAndPublish: false },
      attributes,
      indexes,
    }
    write(at(`content-types/${type}`, 'schema.json'), JSON.stringify(schema, null, 2))
    const made = (kind) =>
      `module.exports = require('@strapi/strapi').factories.createCore${kind}('api::${type}.${type}')`
    for (const [part, kind] of Object.entries(PARTS)) write(at(part, `${type}.js`), made(kind))
  }
}
