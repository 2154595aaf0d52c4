import { isValidSignature, SIGNATURE_HEADER_NAME } from '@sanity/webhook'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import type { Service } from './app.ts'
import type { Hub, Settings } from './settings.ts'

const MEGABYTE = 1024 * 1024
/** How long a hub may take to answer, in milliseconds. */
const PATIENCE = 10_000

/** The feeds that subscribers hear of through the hub, each of all stories and of every section. */
const FEEDS = ['/rss.xml', '/atom.xml', '/feed.json'] as const
export type FeedPath = (typeof FEEDS)[number]
/** The most stories that are looked through for their sections. */
const MOST = 1000

/** The one address by which a feed is subscribed to. */
export const feedAddress = ({ url }: Settings, path: FeedPath, section?: string): string =>
  `${url}${path}${section === undefined ? '' : `?section=${encodeURIComponent(section)}`}`

/**
 * Tells the hub (WebSub, w3.org/TR/websub) that the feeds have changed, when a webhook of the dataset
 * says that something was published or taken back. The hub reads them and passes on what is new.
 */
export function websubRoute({ news, settings }: Service): Hono {
  const { hub } = settings
  return new Hono().post('/webhook', bodyLimit({ maxSize: MEGABYTE }), async (c) => {
    if (hub === undefined)
      throw new HTTPException(503, { message: 'There is no hub to tell: set ONRECORD_WEBSUB_HUB.' })
    const signature = c.req.header(SIGNATURE_HEADER_NAME)
    const body = await c.req.text()
    if (signature === undefined || !(await isValidSignature(body, signature, hub.webhookSecret)))
      throw new HTTPException(401, {
        message: 'The signature is missing or was not made with our secret.',
      })
    const { items } = await news.article.list({ first: MOST })
    // A record may stand in stories of every section.
    const sections = new Set(items.map(({ section }) => section ?? undefined)).add(undefined)
    const feeds = [...sections].flatMap((section) =>
      FEEDS.map((path) => feedAddress(settings, path, section)),
    )
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
