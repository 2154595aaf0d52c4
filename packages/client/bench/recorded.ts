import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** One of twenty quotes, as the question in project/page.groq.ts is answered. */
interface Quote extends Linked {
  readonly speakers: readonly Linked[]
  readonly event: Linked
}
interface Linked extends Readonly<Record<string, unknown>> {
  readonly _id: string
}

/**
 * A server that says at once what it was told to say, to everybody the same: a lake's answer to who
 * asks for GROQ, and the same quotes as Contentful's delivery API writes them to who asks for entries.
 */
export async function serveRecorded(answer: string) {
  const { result }: { result: readonly Quote[] } = JSON.parse(answer)
  const entries = JSON.stringify(asEntries(result))
  const server = createServer(({ url = '' }, response) => {
    response.setHeader('content-type', 'application/json')
    response.end(url.startsWith('/spaces/') ? entries : answer)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // It listens on a port, not on a pipe.
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

function asEntries(quotes: readonly Quote[]) {
  const linked = new Map<string, object>()
  const items = quotes.map(({ speakers, event, ...rest }) => {
    for (const speaker of speakers) linked.set(speaker._id, entry('source', speaker))
    linked.set(event._id, entry('event', event))
    return entry('quote', { ...rest, speakers: speakers.map(linkTo), event: linkTo(event) })
  })
  return {
    sys: { type: 'Array' },
    total: items.length,
    skip: 0,
    limit: 20,
    items,
    includes: { Entry: [...linked.values()] },
  }
}

const link = (linkType: string, id: string) => ({ sys: { type: 'Link', linkType, id } })
const linkTo = ({ _id }: Linked) => link('Entry', _id)

const entry = (type: string, { _id, ...fields }: Linked) => ({
  metadata: { tags: [], concepts: [] },
  sys: {
    space: link('Space', 'onrecord'),
    id: _id,
    type: 'Entry',
    createdAt: '2025-01-01T00:00:00.000Z',
    updatedAt: '2025-01-01T00:00:00.000Z',
    environment: link('Environment', 'master'),
    publishedVersion: 1,
    revision: 1,
    contentType: link('ContentType', type),
    locale: 'en-US',
  },
  fields,
})
