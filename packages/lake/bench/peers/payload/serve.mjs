// Serves Payload's REST interface as its documentation says for a backend without Next.js, which
// would cost more; prints where.
import { serve } from '@hono/node-server'
import { getPayload, handleEndpoints } from 'payload'
import config from './newsroom.mjs'

await getPayload({ config })
/** Payload sets what the adapter's requests do not let one set; a copy does, and costs. */
const fetch = (request) =>
  handleEndpoints({ config, request: request.method === 'GET' ? request : request.clone() })
serve({ fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) =>
  console.log(JSON.stringify({ url: `http://127.0.0.1:${port}` })),
)
