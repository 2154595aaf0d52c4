import { isValidSignature, SIGNATURE_HEADER_NAME } from '@sanity/webhook'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import type { Service } from './app.ts'
import type { Hub, Settings } from './settings.ts'

const MEGABYTE = 1024 * 1024
/** How long a hub may take to answer, in milliseconds. */
const PATIENCE = 10_000

/** The feeds that subscribers hear of through the hub: those of all stories. */
const ANNOUNCED: ReadonlySet<string> = new Set(['/rss.xml', '/atom.xml', '/feed.json'])

/** The hub that tells of a feed's changes; undefined when none does. */
export const hubOf = ({ hub }: Settings, feed: string): string | undefined =>
  ANNOUNCED.has(feed) ? hub?.url : undefined

/**
 * Tells the hub (WebSub, w3.org/TR/websub) that the feeds have changed, when a webhook of the dataset
 * says that something was published or taken back. The hub reads them and passes on what is new.
 */
export function websubRoute({ settings }: Service): Hono {
  const { hub, url } = settings
  return new Hono().post('/webhook', bodyLimit({ maxSize: MEGABYTE }), async (c) => {
    if (hub === undefined)
      throw new HTTPException(503, { message: 'There is no hub to tell: set ONRECORD_WEBSUB_HUB.' })
    const signature = c.req.header(SIGNATURE_HEADER_NAME)
    const body = await c.req.text()
    if (signature === undefined || !(await isValidSignature(body, signature, hub.webhookSecret)))
      throw new HTTPException(401, {
        message: 'The signature is missing or was not made with our secret.',
      })
    const feeds = [...ANNOUNCED].map((feed) => `${url}${feed}`)
    await announce(hub, feeds)
    return c.json({ announced: feeds })
  })
}

/** @throws HTTPException 502 when the hub does not take it: who sent the webhook tries again */
async function announce({ url }: Hub, feeds: readonly string[]): Promise<void> {
  const body = new URLSearchParams({ 'hub.mode': 'publish' })
  for (const feed of feeds) body.append('hub.url', feed)
  const answer = await fetch(url, {
    method: 'POST',
    body,
    signal: AbortSignal.timeout(PATIENCE),
  }).catch((error: unknown) => String(error))
  if (typeof answer !== 'string' && answer.ok) return
  const reason = typeof answer === 'string' ? answer : `it answered ${answer.status}`
  console.error(`The hub ${url} was not told of new stories: ${reason}`)
  throw new HTTPException(502, { message: 'The hub could not be told; our log says why.' })
}
