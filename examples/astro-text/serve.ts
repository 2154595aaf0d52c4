// Builds the text edition, serves it, and builds it anew as editors publish: `node serve.ts`.
// README.md lists the environment variables.
import process from 'node:process'
import { createAdaptorServer } from '@hono/node-server'
import { openTransport } from './src/news.ts'
import { createApp } from './src/server/app.ts'
import { astroBuild } from './src/server/build.ts'
import { Editions } from './src/server/editions.ts'
import { follow } from './src/server/follow.ts'
import { readSettings, type Settings } from './src/settings.ts'

/** An embargo ends without anybody publishing anything. */
const RENEW_EVERY = 5 * 60_000

const settings = settingsOrExit()
const editions = new Editions(astroBuild(process.env), settings.folder)
const server = createAdaptorServer(createApp(editions, settings.webhookSecret))
const stopped = new AbortController()

server.on('error', (error: NodeJS.ErrnoException) => {
  console.error(
    error.code === 'EADDRINUSE'
      ? `Port ${settings.port} is taken. Give another: ONRECORD_TEXT_PORT=`
      : error.message,
  )
  process.exit(1)
})
server.listen(settings.port, 'localhost', () =>
  console.log(`The text edition is at http://localhost:${settings.port}`),
)
void editions.renew()
void follow(openTransport(settings), () => void editions.renew(), stopped.signal)
const clock = setInterval(() => void editions.renew(), RENEW_EVERY)

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    stopped.abort()
    clearInterval(clock)
    if ('closeAllConnections' in server) server.closeAllConnections()
    server.close()
    void editions.close()
  })
}

function settingsOrExit(): Settings {
  try {
    return readSettings(process.env)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}
