import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import path from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openNewsroom, type Newsroom } from '../test/newsroom.ts'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

/** The command as somebody types it. */
function typed(args: string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['--import', './jsx.ts', 'newsletter.ts', ...args], {
    cwd: path.join(import.meta.dirname, '..'),
    env: { ...process.env, NODE_ENV: 'production', ...newsroom.environment(env) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text))
  const ended = once(child, 'close').then(([code]: unknown[]) => ({ code, output }))
  return { child, ended, output: () => output }
}

async function takenPort() {
  const server = createServer().listen(0, 'localhost')
  await once(server, 'listening')
  // A TCP server's address is never a path.
  return { server, port: String((server.address() as AddressInfo).port) }
}

describe('preview', () => {
  it('writes the edition, says where it is shown, and stops when asked to', async () => {
    const { server, port } = await takenPort()
    server.close()
    await once(server, 'close')
    const folder = path.join(newsroom.data, 'previewed')
    const { child, ended, output } = typed(['preview'], {
      ONRECORD_NEWSLETTER_PORT: port,
      ONRECORD_NEWSLETTER_URL: '',
      ONRECORD_NEWSLETTER_FOLDER: folder,
    })
    await expect.poll(output, { timeout: 50_000 }).toMatch(/Edition .*: 3 stories/)
    expect(output()).toContain(`http://localhost:${port}`)
    const page = await fetch(`http://localhost:${port}/`)
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('not sent')])
    expect((await fetch(`http://localhost:${port}/2000-01-01/letter.html`)).status).toBe(404)
    expect(readdirSync(folder)).toContainEqual(expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/))
    child.kill('SIGTERM')
    expect(await ended).toMatchObject({ code: 0 })
  })
})

describe('a mistake', () => {
  it('is told in a line, with where it is and how to mend it, and ends in code 1', async () => {
    const { server, port } = await takenPort()
    const wrong: [string[], Record<string, string>, RegExp][] = [
      [['preview', '--since', 'soon'], {}, /--since is "soon", which is no date/],
      [['preview'], { ONRECORD_NEWSLETTER_PORT: port }, /Port \d+ is taken.*NEWSLETTER_PORT=/],
    ]
    for (const [args, env, why] of wrong) {
      const { code, output } = await typed(args, env).ended
      expect(output).toMatch(why)
      expect([code, output.includes('    at ')]).toEqual([1, false])
    }
    server.close()
  })
})
