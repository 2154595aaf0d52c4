import { isRetracted } from '@onrecord/client'
import { attributionWords, english, quoteWords } from '@onrecord/client/words'
import { html } from 'hono/html'
import type { Service } from './app.ts'
import { pageCss } from './index-style.ts'
import { paths } from './openapi.ts'

/** How many of a kind the page shows. */
const SHOWN = 10

/** A page for people: every format, and the newest records in those that hold one at a time. */
export async function index({ news, settings: { publication } }: Service) {
  const [stories, events, quotes] = await Promise.all([
    news.article.list({ first: SHOWN }),
    news.event.list({ first: SHOWN }),
    news.quote.list({ first: SHOWN }),
  ])
  const encoded = encodeURIComponent
  const link = (to: string, words: string) => html`<a href="${to}">${words}</a>`
  /** A section of records, each with the formats it comes in. */
  const records = (title: string, items: readonly { name: unknown; formats: unknown }[]) =>
    html`<section>
      <h2>${title}</h2>
      <ul class="records">
        ${items.map(
          ({ name, formats }) =>
            html`<li>
              <span>${name}</span>
              <span class="formats">${formats}</span>
            </li>`,
        )}
      </ul>
    </section>`
  const formatsOf = (kind: 'stories' | 'events', key: string) =>
    html`${link(`/ninjs/${kind}/${encoded(key)}`, 'ninjs')}
    ${link(`/json-ld/${kind}/${encoded(key)}`, 'JSON-LD')}
    ${kind === 'stories' ? link(`/apple-news/stories/${encoded(key)}`, 'Apple News') : ''}`

  return html`<!doctype html>
    <html lang="en">
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <title>Feeds of ${publication.name}</title>
      <meta name="description" content="The same stories for other programs, in every format." />
      <link rel="icon" href="data:," />
      <style>
        ${pageCss}
      </style>
      <header>
        <h1>Feeds of ${link(publication.url, publication.name)}</h1>
        <p>The same stories for other programs. Each answer is made when you ask.</p>
      </header>
      <main>
        <ul class="feeds">
          ${Object.entries(paths)
            .filter(([path]) => !path.includes('{') && path !== '/' && path !== '/oembed')
            .map(([path, { get }]) => html`<li>${link(path, path)} ${get.summary}</li>`)}
        </ul>
        ${records(
          'Stories',
          stories.items.map((story) => ({
            name: html`${story.headline}
            ${isRetracted(story) ? html`<small>${english.retracted}</small>` : ''}`,
            formats: formatsOf('stories', story.slug),
          })),
        )}
        ${records(
          'Quotes',
          quotes.items.map((quote) => ({
            name: html`${quoteWords(quote)}
              <small>
                ${attributionWords(quote.attribution)}
                ${isRetracted(quote) ? ` · ${english.retracted}` : ''}
              </small>`,
            formats: link(
              `/oembed?url=${encoded(publication.addresses.quote(quote._id))}`,
              'oEmbed',
            ),
          })),
        )}
        ${records(
          'Events',
          events.items.map(({ name, _id }) => ({ name, formats: formatsOf('events', _id) })),
        )}
      </main>
    </html>`
}
