import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { buildConfig } from 'payload'

const open = { read: () => true, create: () => true }
const text = (name, more = {}) => ({ name, type: 'text', ...more })
const date = (name, more = {}) => ({ name, type: 'date', ...more })
const to = (name, relationTo, hasMany = false) => ({
  name,
  type: 'relationship',
  relationTo,
  hasMany,
  index: true,
})
const collection = (slug, fields, indexes = []) => ({ slug, access: open, fields, indexes })

/**
 * The newsroom as one models it in Payload, with an index for each question. Texts with marks are
 * JSON, which costs less than its editor's format does.
 */
export default buildConfig({
  secret: 'a secret of the benchmark',
  telemetry: false,
  graphQL: { disable: true },
  db: sqliteAdapter({
    client: { url: 'file:./payload.sqlite' },
    wal: true,
    transactionOptions: {},
  }),
  collections: [
    collection('sources', [text('name'), text('organization'), text('url')]),
    collection('events', [
      text('name'),
      text('description'),
      date('startDate'),
      text('occurrenceStatus'),
    ]),
    collection('quotes', [
      text('text'),
      text('context'),
      date('saidAt'),
      to('speaker', 'sources'),
      to('via', 'sources'),
      to('event', 'events'),
    ]),
    collection(
      'articles',
      [
        text('headline'),
        text('dek'),
        text('slug', { index: true }),
        text('section'),
        date('publishedAt'),
        { name: 'byline', type: 'json' },
        { name: 'body', type: 'json' },
        to('quotes', 'quotes', true),
        to('events', 'events', true),
      ],
      [{ fields: ['section', 'publishedAt'] }],
    ),
  ],
})
