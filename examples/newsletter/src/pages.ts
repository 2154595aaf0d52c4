import { html } from 'hono/html'
import type { EditionRecord } from './folder.ts'
import type { Settings } from './settings.ts'

const page = (title: string, description: string, body: unknown) =>
  html`<!doctype html>
    <html lang="en">
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <title>${title}</title>
      <meta name="description" content="${description}" />
      <style>
        :root {
          color-scheme: light dark;
          --ink: light-dark(#1c1a17, #e9e4da);
          --soft: light-dark(#625b52, #aaa195);
          --paper: light-dark(#fffdf8, #171512);
          --line: light-dark(#d9d0c1, #3a352e);
          --mark: light-dark(#9c2018, #ff9a8c);
        }
        html {
          background: var(--paper);
          color: var(--ink);
          font:
            1.05rem/1.5 'Palatino Linotype',
            Palatino,
            P052,
            Georgia,
            serif;
        }
        body {
          max-width: 46rem;
          margin: auto;
          padding: 1.5rem 1.2rem 4rem;
          overflow-wrap: break-word;
        }
        h1 {
          font-size: clamp(1.8rem, 6vw, 2.6rem);
          line-height: 1.15;
          margin: 0.4em 0;
          padding-bottom: 0.4em;
          border-bottom: 3px double var(--line);
        }
        h2 {
          font-size: 1.25rem;
          margin: 2em 0 0.4em;
        }
        a {
          color: inherit;
          text-decoration-color: var(--soft);
          text-underline-offset: 0.18em;
        }
        a:hover {
          color: var(--mark);
        }
        iframe {
          width: 100%;
          height: 70vh;
          border: 1px solid var(--line);
        }
        ul {
          list-style: none;
          padding: 0;
        }
        li {
          border-top: 1px solid var(--line);
          padding: 0.5rem 0;
        }
        small {
          display: block;
          color: var(--soft);
          font:
            0.85rem/1.6 system-ui,
            sans-serif;
        }
        button {
          font: inherit;
          padding: 0.5em 1.2em;
          color: var(--paper);
          background: var(--ink);
          border: 0;
          border-radius: 4px;
          cursor: pointer;
        }
      </style>
      <main>
        <h1>${title}</h1>
        ${body}
      </main>
    </html>`

const STATES = { draft: 'not sent', sending: 'being sent', sent: 'sent' } as const

/** A page for people: the next edition, and those in the folder. */
export function index(editions: readonly EditionRecord[], { publication, folder }: Settings) {
  return page(
    `Newsletter of ${publication.name}`,
    'The next edition as it would be now, and every edition so far.',
    html`<h2>The next edition, as it would be now</h2>
      <p><a href="/next/letter.html">HTML</a> · <a href="/next/letter.txt">plain text</a></p>
      <iframe src="/next/letter.html" title="The next edition"></iframe>
      <h2>Editions so far</h2>
      ${
        editions.length === 0
          ? html`<p>None yet. Each is kept in ${folder} when it is made.</p>`
          : html`<ul>
              ${editions.toReversed().map(
                ({ id, subject, state, stories }) =>
                  html`<li>
                    ${subject}
                    <small>
                      ${id} · ${STATES[state]} · ${stories.length}
                      ${stories.length === 1 ? 'story' : 'stories'} ·
                      <a href="/${id}/letter.html">HTML</a> ·
                      <a href="/${id}/letter.txt">plain text</a> ·
                      <a href="/${id}/letter.eml">message</a>
                    </small>
                  </li>`,
              )}
            </ul>`
      }`,
  )
}

/** Asks before it unsubscribes, and says so afterwards. */
export const unsubscribePage = (address: string, { publication }: Settings, done: boolean) =>
  page(
    `Newsletter of ${publication.name}`,
    'Ends the subscription of one reader.',
    done
      ? html`<p>${address} gets no more letters.</p>`
      : html`<form method="post">
          <p>${address} gets this letter.</p>
          <button name="List-Unsubscribe" value="One-Click">Unsubscribe</button>
        </form>`,
  )
