import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { Hono, type Context } from 'hono'
import { html } from 'hono/html'
import { HTTPException } from 'hono/http-exception'
import { secureHeaders } from 'hono/secure-headers'
import { editionsIn, placeOfEdition } from './folder.ts'
import { index, unsubscribePage } from './pages.ts'
import type { Settings } from './settings.ts'
import { unsubscribe, unsubscribing } from './subscribers.ts'
import { prepareEdition } from './write.ts'

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  eml: 'message/rfc822',
}

/** Shows every edition in the folder and the next one as it would be now, and lets readers unsubscribe. */
export async function createApp(settings: Settings): Promise<Hono> {
  const app = new Hono()
  const links = await unsubscribing(settings)
  app.use(
    secureHeaders({
      // A letter shows pictures and its own styles, and does nothing.
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        imgSrc: ['*', 'data:'],
        styleSrc: ["'unsafe-inline'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        frameSrc: ["'self'"],
        frameAncestors: ["'self'"],
      },
      // Pictures come from the lake, which is another address.
      crossOriginResourcePolicy: false,
    }),
  )
  app.use(async (c, next) => {
    await next()
    c.header('cache-control', 'no-store')
  })

  app.get('/favicon.ico', (c) => c.body(null, 204))
  app.get('/', async (c) => c.html(index(await editionsIn(settings.folder), settings)))

  /** The next edition, read anew: what is published, corrected or killed is so at once. */
  const next = async () => {
    const { rendered } = await prepareEdition(settings)
    return rendered.forSubscriber(links.link(settings.from))
  }
  app.get('/next/letter.html', async (c) => c.html((await next()).html))
  app.get('/next/letter.txt', async (c) => c.text((await next()).text))

  app.get('/:id{\\d{4}-\\d{2}-\\d{2}(-\\d+)?}/:file{letter\\.(html|txt|eml)}', async (c) => {
    const { id, file } = c.req.param()
    const content = await readFile(path.join(placeOfEdition(settings.folder, id), file)).catch(
      () => {
        throw new HTTPException(404, { message: `There is no edition ${id}.` })
      },
    )
    return c.body(content, 200, { 'content-type': TYPES[file.slice('letter.'.length)] ?? '' })
  })

  const whose = (c: Context): string => {
    const address = links.whose(c.req.param('who') ?? '', c.req.param('key') ?? '')
    if (address !== undefined) return address
    throw new HTTPException(404, {
      message: 'This is not a link to unsubscribe by. Take the one at the end of the letter.',
    })
  }
  // Programs that look at links must not end a subscription: only a press of the button does.
  app.get('/unsubscribe/:who/:key', (c) => c.html(unsubscribePage(whose(c), settings, false)))
  app.post('/unsubscribe/:who/:key', async (c) => {
    const address = whose(c)
    await unsubscribe(settings.folder, address)
    return c.html(unsubscribePage(address, settings, true))
  })

  app.notFound((c) =>
    c.html(html`<p>There is no ${c.req.path}. <a href="/">What there is</a></p>`, 404),
  )
  app.onError((error, c) => {
    if (error instanceof HTTPException) return c.text(error.message, error.status)
    console.error(error)
    return c.text('The newsroom could not be read; the log of this service says why.', 500)
  })
  return app
}
