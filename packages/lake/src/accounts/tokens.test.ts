import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { API, failure, openLake, type TestLake } from '../testing/lake.ts'
import { addPerson, addRobot } from '../testing/people.ts'

let lake: TestLake
beforeAll(async () => {
  lake = await openLake({ aclMode: 'private' })
  await lake.editor.createOrReplace({ _id: 'a', _type: 'note' })
})
afterAll(() => lake.close())

const json = { 'content-type': 'application/json' }
const remove = (id: string) =>
  lake.request(`${API}/access/project/onrecord/robots/${id}`, { method: 'DELETE' })

const listen = (token: string) =>
  lake.request(`${API}/data/listen/production?query=*`, {
    headers: { authorization: `Bearer ${token}` },
  })

describe('a robot token', () => {
  it('opens one dataset, where it is for one', async () => {
    await lake.editor.datasets.create('staging', { aclMode: 'public' })
    const { client, token } = await addRobot(lake, 'administrator', { dataset: 'staging' })
    const staging = client.withConfig({ dataset: 'staging' })
    expect(await staging.create({ _type: 'note' })).toMatchObject({ _type: 'note' })
    expect(await failure(client.create({ _type: 'note' }))).toMatchObject({
      statusCode: 403,
      message: expect.stringContaining('"staging" only'),
    })
    expect(await failure(client.fetch('*'))).toMatchObject({ statusCode: 403 })
    expect((await staging.datasets.list()).map(({ name }) => name)).toEqual(['staging'])
    expect(await failure(client.datasets.create('more'))).toMatchObject({ statusCode: 403 })
    expect((await listen(token)).status).toBe(403)
    await lake.editor.datasets.delete('staging')
    expect(await failure(staging.fetch('*')), 'gone with its dataset').toMatchObject({
      statusCode: 401,
    })
  })

  it('is refused when it has expired, and its streams end then', async () => {
    const expiresAt = new Date(Date.now() + 1500).toISOString()
    const { client, token } = await addRobot(lake, 'viewer', { expiresAt })
    expect(await client.fetch('count(*)')).toBe(1)
    await (await listen(token)).text()
    expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(expiresAt))
    expect(await failure(client.fetch('*'))).toMatchObject({ statusCode: 401 })
  })

  it('that is revoked works no more, and its open streams end at once', async () => {
    const { client, token, id } = await addRobot(lake, 'viewer')
    const socket = new WebSocket(`${lake.url.replace('http', 'ws')}${API}/socket/production`)
    const closed = new Promise<number>((resolve) => socket.on('close', resolve))
    await new Promise((resolve) => socket.on('open', resolve))
    socket.send(
      JSON.stringify({
        id: 1,
        method: 'authorization',
        params: { authorization: `Bearer ${token}` },
      }),
    )
    await new Promise((resolve) => socket.once('message', resolve))
    const [mutations, live] = [
      await listen(token),
      await lake.request(`${API}/data/live/events/production`, {
        headers: { authorization: `Bearer ${token}` },
      }),
    ]
    const ended = Promise.all([mutations.text(), live.text(), closed])
    const other = await listen(lake.token)
    expect((await remove(id)).status).toBe(204)
    expect((await ended)[2]).toBe(4001)
    expect(await failure(client.fetch('*'))).toMatchObject({ statusCode: 401 })
    // Control: somebody else's stream goes on, and hears the next write.
    const reader = other.body?.getReader()
    await lake.editor.createOrReplace({ _id: 'a', _type: 'note', text: 'heard' })
    let heard = ''
    while (!heard.includes('event: mutation')) {
      const piece = await reader?.read()
      if (piece === undefined || piece.done) break
      heard += Buffer.from(piece.value).toString()
    }
    expect(heard).toContain('event: mutation')
    await reader?.cancel()
  })

  it('is kept as a hash only, and shown once', async () => {
    const { token } = await addRobot(lake, 'viewer')
    const password = 'a very memorable sentence'
    await addPerson(lake, { name: 'W', email: 'w@example.org', role: 'viewer', password })
    const files = readdirSync(lake.data).map((name) => path.join(lake.data, name))
    const bytes = Buffer.concat(
      files.filter((file) => statSync(file).isFile()).map((file) => readFileSync(file)),
    )
    expect(bytes.includes('w@example.org'), 'the files are read (control)').toBe(true)
    for (const secret of [token, lake.token, password]) expect(bytes.includes(secret)).toBe(false)
    const listed = await lake.request(`${API}/access/project/onrecord/robots`)
    expect(await listed.text()).not.toContain(token)
  })

  it.each([
    [{ memberships: [] }, 'memberships'],
    [{ expiresAt: '2001-01-01T00:00:00Z' }, 'expired already'],
    [{ expiresAt: 'tomorrow' }, 'expiresAt'],
    [{ dataset: 'nowhere' }, 'nowhere'],
  ])('%j is refused with what is wrong', async (wrong, hint) => {
    const memberships = [{ resourceType: 'project', roleNames: ['viewer'] }]
    const answer = await lake.request(`${API}/access/project/onrecord/robots`, {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ label: 'x', memberships, ...wrong }),
    })
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(await answer.text()).toContain(hint)
  })
})

describe('a user', () => {
  const change = (id: string, body: object) =>
    lake.request(`${API}/lake/users/${id}`, {
      method: 'PATCH',
      headers: json,
      body: JSON.stringify(body),
    })

  it('whose role changes is held to it from the next request on', async () => {
    const { id, client, token } = await addRobot(lake, 'editor')
    await client.createOrReplace({ _id: 'b', _type: 'note' })
    const stream = await listen(token)
    expect((await change(id, { role: 'viewer' })).status).toBe(200)
    await stream.text()
    expect(await failure(client.delete('b'))).toMatchObject({ statusCode: 403 })
    expect(await client.getDocument('b')).toBeDefined()
  })

  it('is told when the address is taken or the role unknown', async () => {
    const person = { name: 'Ann', email: 'ann@example.org', role: 'editor' } as const
    await addPerson(lake, person)
    expect(await failure(addPerson(lake, { ...person, email: 'ANN@example.org' }))).toMatchObject({
      message: expect.stringContaining('already'),
    })
    const wrong = await lake.request(`${API}/lake/users`, {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ ...person, email: 'b@example.org', role: 'boss' }),
    })
    expect(await wrong.text()).toContain('role')
  })

  it('who was removed is still named in history, and the address is free', async () => {
    const person = { name: 'Bo', email: 'bo@example.org', role: 'editor' } as const
    const id = await addPerson(lake, person)
    await lake.request(`${API}/lake/users/${id}`, { method: 'DELETE' })
    expect(await lake.editor.request({ url: `/users/${id}` })).toMatchObject({ displayName: 'Bo' })
    const again = await addPerson(lake, person)
    expect(again).not.toBe(id)
  })

  it('who is the only administrator stays it', async () => {
    const { id } = await lake.editor.users.getById('me')
    expect((await change(id, { role: 'viewer' })).status).toBe(409)
    const removed = await lake.request(`${API}/lake/users/${id}`, { method: 'DELETE' })
    expect(removed.status).toBe(409)
  })
})

it('a dataset that is closed closes its visitors’ streams', async () => {
  await lake.editor.datasets.create('front', { aclMode: 'public' })
  const stream = await fetch(`${lake.url}${API}/data/listen/front?query=*`)
  await lake.editor.datasets.edit('front', { aclMode: 'private' })
  expect(await stream.text()).toContain('welcome')
})
