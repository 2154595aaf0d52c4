import { createServer, type Server } from 'node:net'
import os from 'node:os'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { API, openLake, type TestLake } from '../../src/testing/lake.ts'
import { figure } from './proof.ts'

// A hook is an address that somebody else chose, called from inside. No spelling of an address of this
// machine or network is called by a lake that others reach.

/** A server on this machine that nobody shall reach. */
let canary: { port: number; calls: () => number; close: () => void }
beforeAll(async () => {
  let calls = 0
  const server: Server = createServer((socket) => {
    calls++
    socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '::', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the canary has no port')
  canary = { port: address.port, calls: () => calls, close: () => server.close() }
})
afterAll(() => canary.close())

const own = Object.values(os.networkInterfaces())
  .flat()
  .find((address) => address !== undefined && !address.internal && address.family === 'IPv4')

/** Sixty ways to say what is near: this machine, its network, where cloud machines keep credentials. */
const SPELLINGS = [
  '127.0.0.1 127.0.0.2 127.1 127.0.1 127.255.255.254 2130706433 0x7f000001 0x7f.0.0.1 0x7f.1',
  '0177.0.0.1 0177.1 017700000001 0177.0.0.01 127.0x0.0.1 １２７.0.0.1 ①②⑦.0.0.1 127。0。0。1',
  '127．0．0．1 %31%32%37.0.0.1 127.0.0.1. 0 0.0.0.0 0.0.0.1 0x0 00000000000',
  'localhost LOCALHOST localhost. ｌｏｃａｌｈｏｓｔ user:pass@localhost ip6-localhost',
  '[::1] [0:0:0:0:0:0:0:1] [::0001] [::] [::ffff:127.0.0.1] [::ffff:7f00:1] [::127.0.0.1]',
  '[0:0:0:0:0:ffff:127.0.0.1] [::7f00:1] [::ffff:0:127.0.0.1] [64:ff9b::127.0.0.1]',
  '[64:ff9b:1::7f00:1] [2002:7f00:1::] [2001::7f00:1]',
  '10.0.0.1 10.1 172.16.0.1 192.168.0.1 3232235521 100.64.0.1 [fc00::1] [fd12:3456::1]',
  '[fe80::1] [::ffff:10.0.0.1] 169.254.169.254 2852039166 0xa9fea9fe [::ffff:a9fe:a9fe]',
  `[fd00:ec2::254] 100.100.100.200 224.0.0.1 ${own?.address ?? '10.9'}`,
].flatMap((line) => line.split(' '))

interface Attempt {
  readonly failureReason: string | null
}

/** The lake by its port: by its public name nobody reaches it here. */
const ask = (lake: TestLake, path: string, init: RequestInit = {}) =>
  fetch(`http://localhost:${lake.port}${API}/hooks/projects/${lake.projectId}${path}`, {
    ...init,
    headers: { 'content-type': 'application/json', authorization: `Bearer ${lake.token}` },
  })

async function addHook(lake: TestLake, host: string): Promise<{ status: number; id: string }> {
  const answer = await ask(lake, '', {
    method: 'POST',
    body: JSON.stringify({
      name: host,
      url: `http://${host}:${canary.port}/`,
      rule: { on: ['create'], projection: '_id' },
    }),
  })
  const { id } = Object(await answer.json())
  return { status: answer.status, id: String(id) }
}

const commit = (lake: TestLake) =>
  lake.editor
    .withConfig({ apiHost: `http://localhost:${lake.port}` })
    .create({ _id: 'told', _type: 'note' })

async function attemptsOf(lake: TestLake, id: string): Promise<Attempt[]> {
  // The lake's own answer, whose shape other tests hold.
  return (await (await ask(lake, `/${id}/attempts`)).json()) as Attempt[]
}

it('no spelling of a private address is called by a lake that others reach', async () => {
  const lake = await openLake({ hosts: [new URL('https://lake.example.org')] })
  const hooks = []
  for (const host of SPELLINGS) hooks.push({ host, ...(await addHook(lake, host)) })
  await commit(lake)
  for (const { host, status, id } of hooks) {
    if (status === 400) continue
    await expect
      .poll(async () => (await attemptsOf(lake, id)).length, { message: host })
      .toBeGreaterThan(0)
    const [attempt] = await attemptsOf(lake, id)
    expect(attempt?.failureReason, host).toMatch(
      /no hook may call|own machine|private network|ENOTFOUND|EAI_AGAIN/,
    )
  }
  const refused = hooks.filter(({ status }) => status === 400).length
  figure(
    'webhooks',
    `${canary.calls()} of ${SPELLINGS.length} spellings reached this machine, ${refused} are no address`,
  )
  expect(canary.calls()).toBe(0)
  await lake.close()

  // The control: a lake that nobody else reaches may call its own machine, and then the canary sings.
  const laptop = await openLake()
  await addHook(laptop, '127.0.0.1')
  await commit(laptop)
  await expect.poll(() => canary.calls(), { timeout: 10_000 }).toBeGreaterThan(0)
  await laptop.close()
})
