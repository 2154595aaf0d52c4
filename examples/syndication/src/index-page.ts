import { html } from 'hono/html'
import type { Service } from './app.ts'
import { paths } from './openapi.ts'

/** A page for people: every format, and the newest stories in those that hold one at a time. */
export async function index({ news, settings: { publication } }: Service) {
  const [stories, events] = await Promise.all([
    news.article.list({ first: 10 }),
    news.event.list({ first: 10 }),
  ])
  const encoded = encodeURIComponent
  return html`<!doctype html>
    <html lang="en">
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <meta name="color-scheme" content="light dark" />
      <title>Feeds of ${publication.name}</title>
      <h1>Feeds of <a href="${publication.url}">${publication.name}</a></h1>
      <ul>
        ${Object.entries(paths)
          .filter(([path]) => !path.includes('{') && path !== '/' && path !== '/oembed')
          .map(([path, { get }]) => html`<li><a href="${path}">${path}</a>: ${get.summary}</li>`)}
      </ul>
      <h2>Stories</h2>
      <ul>
        ${stories.items.map(
          ({ headline, slug }) =>
            html`<li>
              ${headline}: <a href="/ninjs/stories/${encoded(slug)}">ninjs</a>,
              <a href="/json-ld/stories/${encoded(slug)}">JSON-LD</a>
            </li>`,
        )}
      </ul>
      <h2>Events</h2>
      <ul>
        ${events.items.map(
          ({ name, _id }) =>
            html`<li>
              ${name}: <a href="/ninjs/events/${encoded(_id)}">ninjs</a>,
              <a href="/json-ld/events/${encoded(_id)}">JSON-LD</a>
            </li>`,
        )}
      </ul>
    </html>`
}
