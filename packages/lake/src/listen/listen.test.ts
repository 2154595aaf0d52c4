import { once } from 'node:events'
import { applyPatch } from 'mendoza'
import type { SanityClient } from '@sanity/client'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { textOf } from '../http/messages.ts'
import { streamingFetch } from '../streams/client.ts'
import { STREAMS_PATH } from '../streams/frames.ts'
import { API, openLake, type TestLake } from '../testing/lake.ts'

let lake: TestLake
beforeAll(async () => {
  lake = await openLake()
})
afterAll(() => lake.close())
beforeEach(() => lake.editor.delete({ query: '*[defined(_id)]' }))

/** Collects what a listener hears, and waits until it has heard enough. */
function hear(client: SanityClient, query = '*', options: object = {}) {
  const heard: Record<string, unknown>[] = []
  const listening = client
    .listen(query, {}, { events: ['welcome', 'mutation'], ...options })
    .subscribe({ next: (event) => heard.push(Object(event)), error: () => {} })
  const events = (count: number) =>
    expect.poll(() => heard.length, { timeout: 10_000 }).toBeGreaterThanOrEqual(count)
  return { heard, events, stop: () => listening.unsubscribe() }
}

describe('a listener', () => {
  it('is welcomed, then told of every change that its query finds', async () => {
    const listener = hear(lake.editor, '*[_type == "note"]')
    await listener.events(1)
    expect(listener.heard[0]).toMatchObject({ type: 'welcome' })
    await lake.editor.create({ _id: 'other', _type: 'letter' })
    await lake.editor.create({ _id: 'a', _type: 'note', text: 'one' })
    await lake.editor.patch('a').set({ text: 'two' }).commit()
    await lake.editor.delete('a')
    await listener.events(4)
    listener.stop()
    expect(listener.heard.slice(1)).toMatchObject([
      { documentId: 'a', transition: 'appear', result: { text: 'one' } },
      { documentId: 'a', transition: 'update', result: { text: 'two' } },
      { documentId: 'a', transition: 'disappear' },
    ])
  })

  it('is told of a document that leaves or enters its query', async () => {
    await lake.editor.create({ _id: 'a', _type: 'note', open: false })
    const listener = hear(lake.editor, '*[open == true]')
    await listener.events(1)
    await lake.editor.patch('a').set({ open: true }).commit()
    await lake.editor.patch('a').set({ open: false }).commit()
    await listener.events(3)
    listener.stop()
    expect(listener.heard.slice(1)).toMatchObject([
      { transition: 'appear' },
      { transition: 'disappear' },
    ])
  })

  it('hears what its API version knows of: what is published, drafts, versions', async () => {
    const old = lake.editor.withConfig({ apiVersion: '2021-10-21' })
    const listeners = [
      hear(lake.editor, '*'),
      hear(old, '*'),
      hear(lake.editor, '*', { includeAllVersions: true }),
    ]
    for (const listener of listeners) await listener.events(1)
    const last = { _id: 'v', _type: 'note' }
    for (const _id of ['versions.r.v', 'drafts.v']) await lake.editor.create({ _id, _type: 'note' })
    await lake.editor.create(last)
    for (const [index, ids] of [
      ['v'],
      ['drafts.v', 'v'],
      ['versions.r.v', 'drafts.v', 'v'],
    ].entries()) {
      await listeners[index]?.events(ids.length + 1)
      listeners[index]?.stop()
      expect(listeners[index]?.heard.slice(1)).toMatchObject(
        ids.map((documentId) => ({ documentId })),
      )
    }
  })

  it('gets effects that lead from one revision to the next, of documents without it', async () => {
    const listener = hear(lake.editor, '*', { effectFormat: 'mendoza', includeResult: false })
    await listener.events(1)
    // Words in common, so that the patch goes into the field and names it by its place.
    const text = 'the ferry leaves at'
    await lake.editor.create({ _id: 'a', _type: 'note', text: `${text} one`, tide: { high: 1 } })
    const { _rev, ...kept } = await lake.editor
      .patch('a')
      .set({ text: `${text} two`, 'tide.high': 2 })
      .commit()
    await listener.events(3)
    listener.stop()
    let document: unknown = null
    let revision: unknown
    for (const { effects, previousRev, resultRev } of listener.heard.slice(1)) {
      expect(previousRev).toBe(revision)
      revision = resultRev
      document = applyPatch(document, Object(effects).apply)
    }
    expect(document).toEqual(kept)
    expect(revision).toBe(_rev)
  })
})

/** Reads server-sent events until one fits. */
async function readUntil(response: Response, fits: (text: string) => boolean): Promise<string> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  while (!fits(text)) {
    const part = await reader?.read()
    if (part === undefined || part.done) break
    text += part.value
  }
  await reader?.cancel()
  return text
}

describe('a visitor who listens', () => {
  const write = () =>
    lake.editor
      .transaction()
      .create({ _id: 'a', _type: 'note', text: 'a first thought' })
      .patch('a', { set: { text: 'what is public' } })
      .commit()

  it('is told neither who wrote, nor what was there within a transaction', async () => {
    const listener = hear(lake.visitor)
    await listener.events(1)
    await write()
    await listener.events(2)
    expect(listener.heard[1]).toMatchObject({
      identity: '<somebody>',
      mutations: [{ createOrReplace: { _id: 'a', text: 'what is public' } }],
    })
    expect(JSON.stringify(listener.heard)).not.toContain('a first thought')
    listener.stop()
  })

  it('is, with a token: the control', async () => {
    const listener = hear(lake.editor)
    await listener.events(1)
    await write()
    await listener.events(2)
    expect(JSON.stringify(listener.heard)).toContain('a first thought')
    expect(listener.heard[1]).not.toMatchObject({ identity: '<somebody>' })
    listener.stop()
  })
})

describe('a transaction of many megabytes', () => {
  const path = `${API}/data/listen/production?query=*&enableResume=true&includeResult=true`
  const text = 'x'.repeat(600_000)
  const write = async () => {
    const transaction = lake.editor.transaction()
    for (let n = 0; n < 10; n++) transaction.create({ _id: `long${n}`, _type: 'note', text })
    await transaction.commit()
  }
  const hasAll = (heard: string) => heard.includes('"transactionCurrentEvent":10')

  it('is heard whole: who listens is not behind because of it', async () => {
    const response = await lake.request(path)
    const heard = readUntil(response, hasAll)
    await write()
    expect((await heard).match(/^event: mutation/gm)).toHaveLength(10)
  })

  it('is heard whole by whoever missed it', async () => {
    const first = await lake.request(path)
    await lake.editor.create({ _id: 'a', _type: 'note' })
    const before = await readUntil(first, (heard) => heard.includes('"documentId":"a"'))
    const id = /^id: ?(.+)$/m.exec(before)?.[1] ?? ''
    await write()
    const again = await lake.request(path, { headers: { 'last-event-id': id } })
    const heard = await readUntil(again, (so) => hasAll(so) || so.includes('event: reset'))
    expect(heard).toContain('event: welcomeback')
    expect(heard.match(/^event: mutation/gm)).toHaveLength(10)
  })
})

describe('a listener that comes back', () => {
  const path = `${API}/data/listen/production?query=*&enableResume=true&includeResult=true`

  it('hears what it missed', async () => {
    const first = await lake.request(path)
    await lake.editor.create({ _id: 'a', _type: 'note', text: 'heard' })
    const before = await readUntil(first, (text) => text.includes('"heard"'))
    const id = [...before.matchAll(/^id: ?(.+)$/gm)].at(-1)?.[1] ?? ''
    await lake.editor.create({ _id: 'b', _type: 'note', text: 'missed' })
    const second = await lake.request(path, { headers: { 'last-event-id': id } })
    const after = await readUntil(second, (text) => text.includes('"missed"'))
    expect(after).toContain('welcomeback')
    expect(after).not.toContain('"heard"')
  })

  it('is told to begin again when the lake does not know where it was', async () => {
    const response = await lake.request(path, { headers: { 'last-event-id': 'nonsense' } })
    expect(await readUntil(response, (text) => /event: ?(reset|welcome)/.test(text))).toMatch(
      /event: ?reset/,
    )
  })
})

describe('many streams over one socket', () => {
  it('bring every change to five clients with eight listeners each, once', async () => {
    const origins = Array.from({ length: 5 }, () => streamingFetch(fetch))
    const responses = await Promise.all(
      origins.flatMap((streaming) =>
        Array.from({ length: 8 }, () =>
          streaming(`${lake.url}${API}/data/listen/production?query=*&includeResult=true`, {
            headers: { authorization: `Bearer ${lake.token}` },
          }),
        ),
      ),
    )
    const ends = responses.map((response) => readUntil(response, (text) => text.includes('"last"')))
    await lake.editor.create({ _id: 'a', _type: 'note', text: 'first' })
    await lake.editor.create({ _id: 'b', _type: 'note', text: 'last' })
    const texts = await Promise.all(ends)
    expect(texts).toHaveLength(40)
    for (const text of texts) expect(text.match(/"documentId":"a"/g)).toHaveLength(1)
  })

  it('are closed one by one, as any request is', async () => {
    const streaming = streamingFetch(fetch)
    const stop = new AbortController()
    const response = await streaming(`${lake.url}${API}/data/listen/production?query=*`, {
      headers: { authorization: `Bearer ${lake.token}` },
      signal: stop.signal,
    })
    const reading = readUntil(response, () => false)
    stop.abort()
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' })
  })

  it('end, where nobody reads the socket, and begin again', async () => {
    const socket = new WebSocket(`${lake.url.replace('http', 'ws')}${STREAMS_PATH}`)
    await once(socket, 'open')
    const frames: string[] = []
    const ops = () => frames.map((frame) => Object(JSON.parse(frame)).op)
    socket.on('message', (frame) => frames.push(textOf(frame)))
    const path = `${API}/data/listen/production?query=*&includeResult=true`
    const open = (id: number) =>
      socket.send(
        JSON.stringify({
          op: 'open',
          id,
          path,
          headers: { authorization: `Bearer ${lake.token}` },
        }),
      )
    open(1)
    await expect.poll(() => frames.join()).toContain('welcome')
    socket.pause()
    const text = 'x'.repeat(1_000_000)
    for (let n = 0; n < 15; n++)
      await lake.editor.createOrReplace({ _id: 'long', _type: 'note', n, text })
    expect(ops()).not.toContain('end')
    socket.resume()
    await expect.poll(() => ops().at(-1)).toBe('end')
    open(2)
    await expect.poll(() => Object(JSON.parse(frames.at(-1) ?? '')).id).toBe(2)
    socket.close()
  })

  it('need the same token as without the socket', async () => {
    const streaming = streamingFetch(fetch)
    const response = await streaming(`${lake.url}${API}/data/listen/production?query=*`, {
      headers: { authorization: 'Bearer wrong' },
    })
    expect(response.status).toBe(401)
  })
})
