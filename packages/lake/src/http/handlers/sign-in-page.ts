import { html, raw } from 'hono/html'

type Html = ReturnType<typeof html>

/** What the form shows again after it was refused. */
export interface Form {
  readonly action: string
  readonly csrf: string
  readonly email: string
  /** Where one will be taken: the Studio's address. */
  readonly origin: string
  readonly error: string | undefined
}

export const formPage = ({ action, csrf, email, origin, error }: Form): Html =>
  page(
    'Sign in',
    html`<form method="post" action="${action}">
      ${error === undefined ? '' : html`<p class="error" role="alert" id="error">${error}</p>`}
      <input type="hidden" name="csrf" value="${csrf}" />
      <label for="email">E-mail address</label>
      <input
        id="email"
        name="email"
        type="email"
        autocomplete="username"
        required
        value="${email}"
        ${raw(email === '' ? 'autofocus' : '')}
      />
      <label for="password">Password</label>
      <input
        id="password"
        name="password"
        type="password"
        autocomplete="current-password"
        required
        ${raw(error === undefined ? '' : 'aria-describedby="error"')}
        ${raw(email === '' ? '' : 'autofocus')}
      />
      <button>Sign in</button>
      <p class="small">You will go back to <b>${new URL(origin).host}</b>.</p>
    </form>`,
  )

/** On a laptop there is one person and no password. */
export const linkPage = (): Html =>
  page(
    'Sign in with the link',
    html`<p>
        This lake has no passwords. The terminal in which it was started shows the Studio’s address
        with a sign-in link (<code>…/#token=…</code>). Open that link in this browser.
      </p>
      <p>
        The terminal is gone? Stop the lake and start it again: it prints a new link, and all
        content stays.
      </p>
      <p class="small">
        Do several people work here? <code>onrecord-lake user add</code> gives each a password, and
        this page becomes a form.
      </p>`,
  )

export const problemPage = (title: string, message: string): Html =>
  page(title, html`<p role="alert">${message}</p>`)

function page(title: string, content: Html): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
        ${raw(`<style>${STYLE}</style>`)}
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html>`
}

/** Its hash is in the page's Content-Security-Policy. */
export const STYLE = `
:root{color-scheme:light dark;--ink:light-dark(#16181d,#f1f2f4);--paper:light-dark(#f6f6f3,#121316);--card:light-dark(#fff,#1b1d22);--line:light-dark(#868b94,#7f858f);--mark:light-dark(#1447b8,#8fb4ff);--on:light-dark(#fff,#0e1015);--bad:light-dark(#a31621,#ff9a9f)}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;display:grid;place-items:center;padding:1.5rem;background:var(--paper);color:var(--ink);font:1.0625rem/1.55 system-ui,sans-serif}
main{width:min(26rem,100%);background:var(--card);padding:2rem;border-radius:.75rem;box-shadow:0 1px 2px #0002,0 8px 32px #0001}
h1{margin:0 0 1.25rem;font-size:1.5rem;line-height:1.25}
label{display:block;font-weight:600;margin:1rem 0 .35rem}
input{width:100%;padding:.7rem .8rem;font:inherit;color:inherit;background:transparent;border:1px solid var(--line);border-radius:.4rem}
button{width:100%;margin-top:1.5rem;padding:.75rem;font:inherit;font-weight:600;color:var(--on);background:var(--mark);border:0;border-radius:.4rem;cursor:pointer}
:focus-visible{outline:3px solid var(--mark);outline-offset:2px}
.error{margin:0;padding:.7rem .8rem;border-left:4px solid var(--bad);color:var(--bad)}
.small{font-size:.9rem;margin-bottom:0}
code{font-size:.95em}`
