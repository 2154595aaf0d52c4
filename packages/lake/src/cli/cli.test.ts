import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { result, run as begin } from '../testing/command.ts'
import { API, temporaryFolder } from '../testing/lake.ts'

const clean: (() => void)[] = []
afterEach(() => {
  for (const step of clean.splice(0).toReversed()) step()
})

function run(...args: string[]) {
  const child = begin(...args)
  clean.push(() => child.kill('SIGKILL'))
  return child
}

function folder(): string {
  const made = temporaryFolder()
  clean.push(made.remove)
  return made.path
}

const ready = z.strictObject({
  url: z.url(),
  projectId: z.literal('onrecord'),
  dataset: z.literal('production'),
  token: z.string().min(20),
})

describe('onrecord-lake start', () => {
  it('prints one line of JSON when it is ready, and stops when asked to', async () => {
    const data = folder()
    const child = run('start', '--port', '0', '--data', data, '--json')
    const lines: string[] = []
    const reader = createInterface({ input: child.stdout })
    reader.on('line', (line) => lines.push(line))
    await once(reader, 'line')
    const { url, token } = ready.parse(JSON.parse(lines[0] ?? ''))
    const me = await fetch(`${url}${API}/users/me`, {
      headers: { authorization: `Bearer ${token}` },
    })
    expect(me.status).toBe(200)
    await me.body?.cancel()
    child.kill('SIGINT')
    await once(child, 'close')
    expect(child.exitCode).toBe(0)
    expect(lines).toHaveLength(1)
    const again = run('start', '--port', '0', '--data', data, '--json')
    await once(createInterface({ input: again.stdout }), 'line')
    again.kill('SIGTERM')
    await once(again, 'close')
    expect(again.exitCode).toBe(0)
  })

  it('stops with open listeners, too', async () => {
    const child = run('start', '--port', '0', '--data', folder(), '--json')
    const [line] = await once(createInterface({ input: child.stdout }), 'line')
    const { url, token } = ready.parse(JSON.parse(String(line)))
    const listening = await fetch(`${url}${API}/data/listen/production?query=*`, {
      headers: { authorization: `Bearer ${token}` },
    })
    child.kill('SIGTERM')
    await once(child, 'close')
    expect(child.exitCode).toBe(0)
    await listening.text().catch(() => {})
  })

  it.each([
    ['--query-limit', ['--query-limit', '0.5'], '60'],
    ['ONRECORD_QUERY_LIMIT', [], '0.5'],
  ])('ends a query that takes longer than %s says', async (_name, args, environment) => {
    vi.stubEnv('ONRECORD_QUERY_LIMIT', environment)
    clean.push(() => vi.unstubAllEnvs())
    const child = run('start', '--port', '0', '--data', folder(), '--json', ...args)
    const [line] = await once(createInterface({ input: child.stdout }), 'line')
    const { url, token } = ready.parse(JSON.parse(String(line)))
    const ask = async (path: string, body: object) => {
      const answer = await fetch(`${url}${API}/data/${path}/production`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      return { status: answer.status, text: await answer.text() }
    }
    const create = { _type: 'note' }
    await ask('mutate', { mutations: Array.from({ length: 400 }, () => ({ create })) })
    // Everything beside everything beside everything: 64 million steps.
    const query = `count(*{"a": count(*[_id != ^._id]{"b": count(*[_id != ^._id && _id != ^.^._id])}[b > 0])}[a > 0])`
    const answer = await ask('query', { query })
    expect(answer.status).toBe(408)
    expect(answer.text).toContain('0.5 seconds')
    // The control: what takes less is answered.
    expect((await ask('query', { query: 'count(*)' })).text).toContain('"result":400')
    child.kill('SIGTERM')
    await once(child, 'close')
  })

  it('tells what it can do', async () => {
    const { code, stdout } = await result('start', '--help')
    expect(code).toBe(0)
    expect(stdout).toContain('--data DIR')
  })

  it.each([
    [['start', '--prot', '1'], '--prot'],
    [['start', '--port', 'high'], 'is not a port'],
    [['start', '--query-limit', 'soon'], '--query-limit is "soon", which is not a time'],
    [['start', '--query-limit', '0'], 'more than 0'],
    [['serve'], 'serve'],
  ])('%j is answered with one clear line', async (args, hint) => {
    const { code, stderr } = await result(...args)
    expect(code).toBe(2)
    expect(stderr).toContain(hint)
    expect(stderr).not.toContain('    at ')
  })
})
