import type { Article } from '@onrecord/client'
import { atomFeed, jsonFeed, newsSitemap, rssFeed, type Feed } from '@onrecord/client/feeds'
import { calendar } from '@onrecord/client/ical'
import { Hono, type Context } from 'hono'
import type { Service } from './app.ts'
import { feedAddress, type FeedPath } from './websub.ts'

const STORIES = 20
const TWO_DAYS = 2 * 24 * 60 * 60 * 1000
/** The most that a news sitemap may hold, and plenty for a calendar. */
const MOST = 1000

/** Lists to subscribe to: the newest stories in three formats, the news sitemap, the calendar. */
export function feedRoutes({ news, settings }: Service): Hono {
  const { publication } = settings
  const hub = settings.hub?.url
  const feed = (c: Context, path: FeedPath): Feed => {
    const self = feedAddress(settings, path, c.req.query('section'))
    // Where subscribers find the hub (WebSub), whatever the format.
    c.header('link', `<${self}>; rel="self"`)
    if (hub !== undefined) c.header('link', `<${hub}>; rel="hub"`, { append: true })
    return { publication, url: self, now: today(), ...(hub === undefined ? {} : { hub }) }
  }

  /** The newest stories with their whole text, of one section where `?section=` names it. */
  async function stories(c: Context): Promise<Article[]> {
    const section = c.req.query('section')
    const { items } = await news.article.list({ first: STORIES, section })
    // A story that does not fit the model is left out and reported: it must not stop the feed.
    const whole = await Promise.all(
      items.map(({ slug }) => news.article.get(slug, { validate: 'omit' })),
    )
    return whole.filter((story) => story !== null)
  }

  return new Hono()
    .get('/rss.xml', async (c) =>
      send(c, 'application/rss+xml', rssFeed(await stories(c), feed(c, '/rss.xml'))),
    )
    .get('/atom.xml', async (c) =>
      send(c, 'application/atom+xml', atomFeed(await stories(c), feed(c, '/atom.xml'))),
    )
    .get('/feed.json', async (c) =>
      send(
        c,
        'application/feed+json',
        JSON.stringify(jsonFeed(await stories(c), feed(c, '/feed.json'))),
      ),
    )
    .get('/news-sitemap.xml', async (c) => {
      const from = new Date(Date.now() - TWO_DAYS)
      const { items } = await news.article.list({ first: MOST, from })
      return send(c, 'application/xml', newsSitemap(items, publication))
    })
    .get('/events.ics', async (c) => {
      const { items } = await news.event.list({ first: MOST })
      return send(c, 'text/calendar', calendar(items, publication, { now: today() }))
    })
}

const send = (c: Context, type: string, body: string) =>
  c.body(body, 200, { 'content-type': `${type}; charset=utf-8` })

/** A time stamp that moved with every request would make every copy a new one. */
const today = () => new Date(new Date().toISOString().slice(0, 10))
