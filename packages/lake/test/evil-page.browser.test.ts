import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../src/testing/browser.ts'
import { API, openLake, type TestLake } from '../src/testing/lake.ts'

/** What a page tries, and what it got: the text that it could read, or nothing. */
type Loot = Readonly<Record<string, string>>

interface Target {
  readonly lake: string
  readonly api: string
  readonly token: string
  readonly id: string
}

/** Runs in the page. It even has a token, which no page of a stranger should have. */
async function attack({ lake, api, token, id }: Target): Promise<Loot> {
  const query = `${lake}${api}/data/query/production?query=*`
  const mutate = `${lake}${api}/data/mutate/production`
  const body = JSON.stringify({ mutations: [{ createOrReplace: { _id: id, _type: 'note' } }] })
  const authorization = `Bearer ${token}`
  const read = async (url: string, options?: RequestInit) => (await fetch(url, options)).text()
  const loaded = (element: HTMLElement & { src?: string }, src: string) =>
    new Promise<string>((resolve) => {
      element.addEventListener('load', () => resolve('loaded'))
      element.addEventListener('error', () => resolve(''))
      element.src = src
      document.body.append(element)
    })
  const ways: Record<string, () => Promise<string>> = {
    read: () => read(query),
    'read with cookies': () => read(query, { credentials: 'include' }),
    'read with a token': () => read(query, { headers: { authorization } }),
    'read without asking': () => read(query, { mode: 'no-cors' }),
    'write as JSON': () =>
      read(mutate, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization },
        body,
      }),
    'write as text': () =>
      read(mutate, { method: 'POST', headers: { 'content-type': 'text/plain' }, body }),
    'write without asking': () => read(mutate, { method: 'POST', mode: 'no-cors', body }),
    beacon: async () => {
      navigator.sendBeacon(mutate, body)
      return ''
    },
    script: () => loaded(document.createElement('script'), query),
    listen: () =>
      new Promise((resolve) => {
        const source = new EventSource(`${lake}${api}/data/listen/production?query=*`)
        source.addEventListener('welcome', () => resolve('welcome'))
        source.addEventListener('error', () => resolve(''))
      }),
    form: async () => {
      const form = document.createElement('form')
      const frame = document.createElement('iframe')
      const field = document.createElement('input')
      frame.name = 'answer'
      Object.assign(form, {
        method: 'post',
        action: mutate,
        enctype: 'text/plain',
        target: 'answer',
      })
      Object.assign(field, { name: `${body.slice(0, -1)},"x":"`, value: '"}' })
      form.append(field)
      document.body.append(frame, form)
      const answered = new Promise((resolve) =>
        frame.addEventListener('load', resolve, { once: true }),
      )
      form.submit()
      await answered
      return frame.contentDocument?.body.textContent ?? ''
    },
  }
  const loot: Record<string, string> = {}
  for (const [name, way] of Object.entries(ways)) loot[name] = await way().catch(() => '')
  return loot
}

describe('a page of a stranger, in the browser of somebody with a lake', () => {
  let pages: Server
  let lake: TestLake
  let browser: Browser
  let port: number

  beforeAll(async () => {
    pages = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html').end('<!doctype html><title>News</title>')
    })
    await new Promise<void>((resolve) => pages.listen(0, '127.0.0.1', resolve))
    // A TCP server's address is never a path.
    port = (pages.address() as AddressInfo).port
    lake = await openLake({ allowedOrigins: [`http://friend.example:${port}`] })
    await lake.editor.create({ _id: 'known', _type: 'note', title: 'loot' })
    // Every name leads to this machine, as whoever owns a name can make it.
    browser = await openBrowser(['--host-resolver-rules=MAP *.example 127.0.0.1'])
  })
  afterAll(async () => {
    await browser?.close()
    await lake?.close()
    pages?.close()
  })

  const visit = async (url: string): Promise<Page> => {
    const page = await browser.newPage()
    await page.goto(url)
    return page
  }
  const target = (id: string, url = lake.url): Target => ({
    lake: url,
    api: API,
    token: lake.token,
    id,
  })
  const got = (loot: Loot) => Object.keys(loot).filter((way) => loot[way] !== '')
  const written = async (id: string) => (await lake.editor.getDocument(id)) !== undefined

  it('gets nothing and changes nothing', async () => {
    const page = await visit(`http://evil.example:${port}/`)
    expect(got(await page.evaluate(attack, target('by-evil')))).toEqual([])
    expect(await written('by-evil')).toBe(false)
  })

  it('gets nothing by making its own name lead to the lake', async () => {
    const rebound = lake.url.replace('localhost', 'evil.example')
    const page = await visit(`${rebound}/`)
    const loot = await page.evaluate(attack, target('by-rebinding', rebound))
    expect(Object.values(loot).join('')).not.toContain('loot')
    expect(got(loot)).not.toContain('listen')
    expect(await written('by-rebinding')).toBe(false)
  })

  it('would get it if the lake let it in (control)', async () => {
    const page = await visit(`http://friend.example:${port}/`)
    const loot = await page.evaluate(attack, target('by-friend'))
    expect(got(loot)).toEqual(
      expect.arrayContaining(['read', 'read with a token', 'write as JSON']),
    )
    expect(loot['read']).toContain('loot')
    expect(await written('by-friend')).toBe(true)
  })
})
