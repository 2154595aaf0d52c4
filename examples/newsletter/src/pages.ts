import { html } from 'hono/html'
import type { EditionRecord } from './folder.ts'
import type { Settings } from './settings.ts'

const page = (title: string, body: unknown) =>
  html`<!doctype html>
    <html lang="en">
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <meta name="color-scheme" content="light dark" />
      <title>${title}</title>
      <style>
        body {
          max-width: 44rem;
          margin: 2rem auto;
          padding: 0 1rem;
          font:
            1.05rem/1.6 Georgia,
            serif;
        }
        iframe {
          width: 100%;
          height: 70vh;
          border: 1px solid #8886;
        }
        h1 {
          line-height: 1.1;
        }
      </style>
      <h1>${title}</h1>
      ${body}
    </html>`

const STATES = { draft: 'not sent', sending: 'being sent', sent: 'sent' } as const

/** A page for people: the next edition, and those in the folder. */
export function index(editions: readonly EditionRecord[], { publication, folder }: Settings) {
  return page(
    `Newsletter of ${publication.name}`,
    html`<h2>The next edition, as it would be now</h2>
      <p><a href="/next/letter.html">HTML</a> · <a href="/next/letter.txt">plain text</a></p>
      <iframe src="/next/letter.html" title="The next edition"></iframe>
      <h2>Editions in ${folder}</h2>
      <ul>
        ${editions.toReversed().map(
          ({ id, subject, state, stories }) =>
            html`<li>
              ${id}, ${STATES[state]}: ${subject} (${stories.length} stories):
              <a href="/${id}/letter.html">HTML</a>, <a href="/${id}/letter.txt">plain text</a>,
              <a href="/${id}/letter.eml">message</a>
            </li>`,
        )}
      </ul>`,
  )
}

/** Asks before it unsubscribes, and says so afterwards. */
export const unsubscribePage = (address: string, { publication }: Settings, done: boolean) =>
  page(
    `Newsletter of ${publication.name}`,
    done
      ? html`<p>${address} gets no more letters.</p>`
      : html`<form method="post">
          <p>${address} gets this letter.</p>
          <button name="List-Unsubscribe" value="One-Click">Unsubscribe</button>
        </form>`,
  )
