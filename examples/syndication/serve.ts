// Serves the feeds: `node serve.ts`. README.md lists the environment variables.
import process from 'node:process'
import { createAdaptorServer } from '@hono/node-server'
import { createApp } from './src/app.ts'
import { openNews } from './src/news.ts'
import { readSettings, type Settings } from './src/settings.ts'

const settings = settingsOrExit()
const server = createAdaptorServer(createApp({ news: openNews(settings), settings }))
server.on('error', (error: NodeJS.ErrnoException) => {
  console.error(
    error.code === 'EADDRINUSE'
      ? `Port ${settings.port} is taken. Give another: ONRECORD_SYNDICATION_PORT=`
      : error.message,
  )
  process.exit(1)
})
server.listen(settings.port, 'localhost', () => console.log(`The feeds are at ${settings.url}`))
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if ('closeAllConnections' in server) server.closeAllConnections()
    server.close()
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
