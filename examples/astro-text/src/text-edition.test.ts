import { encodeSignatureHeader, SIGNATURE_HEADER_NAME } from '@sanity/webhook'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { hostile, payloads } from '../../../packages/newsroom/test/drive/hostile.ts'
import { harmInPage, linksIn, tagsIn } from '../test/pages.ts'
import {
  paragraph,
  PATIENCE,
  reference,
  SECRET,
  serveEdition,
  SITE,
  story,
  update,
  type Served,
} from '../test/served.ts'

const SUMMIT = '/story/kim-promises-putin-his-backing'
/** Stands in everything that must not leave the newsroom. */
const CANARY = 'CANARY'
const quoting = {
  body: [{ _key: 'q', _type: 'quoteBlock', quote: reference('quote-secret') }],
}
const secrets = {
  embargoed: { embargoUntil: '2999-01-01T00:00:00Z', ...quoting },
  killed: { updates: [update('kill')] },
  elsewhere: { channels: ['newsletter'] },
  tomorrow: { datePublished: '2999-01-01T00:00:00Z' },
  unwritten: { _id: 'drafts.article-unwritten' },
}
const secret = (slug: string, more: object) =>
  story(slug, { headline: `${CANARY} ${slug}`, ...more })
/** Numbers of paragraphs: more than one page holds. */
const LONG = Array.from({ length: 50 }, (_, index) => index)
/** No folder can be called so, or one elsewhere. */
const strangeSlugs = [
  '../../escaped',
  '..',
  'a/b',
  '.hidden',
  'x\u0000y',
  'é'.repeat(150),
  '%2e%2e',
]

let served: Served
let pages: Map<string, string>

beforeAll(async () => {
  served = await serveEdition(async (editor) => {
    const transaction = editor.transaction()
    for (const [slug, more] of Object.entries(secrets))
      transaction.createOrReplace(secret(slug, more))
    transaction.createOrReplace(
      story('long', {
        body: LONG.map((number) => ({
          ...paragraph(`Paragraph ${number}. ${'The quay opens at noon. '.repeat(20)}`),
          _key: `p${number}`,
        })),
      }),
    )
    for (const [index, slug] of strangeSlugs.entries())
      transaction.createOrReplace({ ...story(slug), _id: `article-strange-${index}` })
    for (const [index, payload] of payloads.entries())
      for (const document of hostile(payload, index)) transaction.createOrReplace(document)
    transaction.createOrReplace({
      _id: 'quote-secret',
      _type: 'quote',
      text: `${CANARY} words`,
      quoteType: 'direct',
      language: 'en',
      verification: 'firstHand',
      attribution: { _type: 'attribution', speakers: [reference('source-ida-strand')] },
    })
    await transaction.commit()
  })
  pages = await everyPage()
}, 180_000)

afterAll(() => served?.close())

/** Each on a connection of its own: the server ends idle ones while this process is busy parsing. */
const get = (at: string, { headers, ...init }: RequestInit = {}) =>
  fetch(`${served.url}${at}`, {
    ...init,
    headers: { ...Object.fromEntries(new Headers(headers)), connection: 'close' },
  })
const read = async (at: string) => (await get(at)).text()
const page = (at: string) => pages.get(at) ?? ''

/** Every page that can be reached from the front page, with what it says. */
async function everyPage(): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  const ahead = ['/']
  for (let at = ahead.pop(); at !== undefined; at = ahead.pop()) {
    if (found.has(at)) continue
    const answer = await get(at)
    const text = await answer.text()
    if (answer.status !== 200) throw new Error(`${at} answers ${answer.status}`)
    found.set(at, text)
    ahead.push(...linksIn(text).filter((href) => /^\/(?!\/)/.test(href)))
  }
  return found
}

describe('every page', () => {
  it('can be reached by links that all lead somewhere', () => {
    for (const kind of ['section', 'story', 'quote', 'source', 'event'])
      expect([...pages.keys()].some((at) => at.startsWith(`/${kind}/`))).toBe(true)
    for (const at of ['/', '/events', '/corrections', SUMMIT, `${SUMMIT}/record`])
      expect(page(at)).toContain('<h1')
  })

  it('has no script, loads nothing, and is harmless whatever stands in the content', () => {
    const harmful = [...pages].map(([at, text]) => [at, ...harmInPage(text)])
    expect(harmful.filter(({ length }) => length > 1)).toEqual([])
    for (const index of payloads.keys())
      for (const kind of ['story', 'quote', 'source', 'event'])
        expect(
          page(kind === 'story' ? `/story/hostile-${index}` : `/${kind}/${kind}-hostile-${index}`),
        ).toContain('</main>')
    // The control: the same check finds each of these.
    const planted = (html: string) => harmInPage(page('/').replace('</main>', `${html}</main>`))
    for (const html of [
      '<script>1</script>',
      '<img src=x onerror=1>',
      '<a href="javascript:1">x</a>',
    ])
      expect(planted(html)).not.toEqual([])
    expect(
      harmInPage(page('/').replace('<title>', '<base href="https://evil.example/"><title>')),
    ).not.toEqual([])
  })

  it('is served so that nothing could run on it', async () => {
    const { headers } = await get(SUMMIT)
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('is under 15 kB where it is a story, with its style and what it rests on', () => {
    const stories = [...pages].filter(([at]) => /^\/story\/[^/]+(\/\d+)?$/.test(at))
    expect(stories.length).toBeGreaterThan(payloads.length + 9)
    for (const [at, text] of stories)
      expect([at, Buffer.byteLength(text) < 15_000]).toEqual([at, true])
    expect(page(SUMMIT)).toContain('class="record"')
  })
})

describe('a story', () => {
  it('that is long goes on in parts, and nothing of it is lost or told twice', () => {
    const parts = ['/story/long', ...[2, 3, 4].map((part) => `/story/long/${part}`)].map(page)
    expect(parts.map((part) => part !== '')).toEqual([true, true, true, false])
    const told = [...parts.join('').matchAll(/Paragraph (\d+)\./g)].map(([, number]) =>
      Number(number),
    )
    expect(told).toEqual(LONG)
    expect(parts[0]).toMatch(/Part 1 of 3[^]*href="\/story\/long\/2"[^>]*>[^<]*Go on to part 2/)
    expect(parts[1]).toContain('href="/story/long"')
    expect(parts[2]).not.toContain('Go on')
    expect(page(SUMMIT)).not.toContain('Parts of this story')
  })

  it('says who said what, how it reached us, and what is not certain', () => {
    const text = page(SUMMIT)
    expect(text).toContain('“fiery friendship”')
    expect(text).toContain('state-controlled media, North Korea')
    expect(text).toContain('denies it')
    expect(text).toContain('Joint statement by Kim and Putin')
    expect(page(`${SUMMIT}/record`)).toContain('Russia’s war in Ukraine')
    expect(text).toMatch(/<article class="story" lang="en" dir="ltr">/)
    expect(text).toContain(`<link rel="canonical" href="${SITE}${SUMMIT}">`)
  })

  it('tells pictures in words, and what opening one costs', () => {
    expect(page(SUMMIT)).toContain('Two empty chairs')
    expect(page(SUMMIT)).toMatch(/Open the picture \(\d+ kB\)/)
    expect([...pages.values()].filter((text) => tagsIn(text).includes('img'))).toEqual([])
  })

  it('with a slug that no folder can have is left out, and the others are not', () => {
    for (const slug of strangeSlugs.slice(0, 3))
      expect([...pages.keys()].some((at) => at.includes(slug))).toBe(false)
    expect(pages.has(SUMMIT)).toBe(true)
  })
})

describe('the server', () => {
  it('tells who has the newest copy so, and who asks for nothing there that it is not', async () => {
    const tag = (await get(SUMMIT)).headers.get('etag') ?? ''
    expect(tag).not.toBe('')
    expect((await get(SUMMIT, { headers: { 'if-none-match': tag } })).status).toBe(304)
    for (const at of ['/story/nothing', '/../serve.ts', '/%2e%2e/serve.ts', '/.prerender']) {
      const answer = await get(at)
      expect(answer.status).toBe(404)
      expect(await answer.text()).toContain('Not here')
    }
  })
})

const asOf = async () =>
  z.object({ asOf: z.string() }).parse(JSON.parse(await read('/edition.json'))).asOf

describe('what readers may not see', () => {
  it('is on no page, and is there when they may; a story that is taken back goes', async () => {
    const leaking = (all: ReadonlyMap<string, string>) =>
      [...all].filter(([, text]) => text.includes(CANARY)).map(([at]) => at)
    expect(leaking(pages)).toEqual([])
    for (const slug of Object.keys(secrets)) expect((await get(`/story/${slug}`)).status).toBe(404)
    expect((await get('/quote/quote-secret')).status).toBe(404)

    const hostileOnes = await served.editor.fetch<string[]>('*[_id match "*-hostile-*"]._id')
    const transaction = served.editor.transaction()
    for (const id of hostileOnes) transaction.delete(id)
    await transaction
      .createOrReplace(
        secret('embargoed', {
          ...quoting,
          datePublished: new Date(Date.now() - 60_000).toISOString(),
        }),
      )
      .patch('article-kim-putin-summit', { set: { updates: [update('kill')] } })
      .patch('quote-osei-every-drill', {
        set: { updates: [update('retraction', 'She said no such thing.')] },
      })
      .commit()
    await expect.poll(async () => (await get('/story/embargoed')).status, PATIENCE).toBe(200)
    const after = await everyPage()
    expect(leaking(after)).toEqual(
      expect.arrayContaining(['/', '/section/local', '/story/embargoed', '/quote/quote-secret']),
    )
    expect((await get(SUMMIT)).status).toBe(404)
    const quote = after.get('/quote/quote-osei-every-drill') ?? ''
    expect(quote).toContain('She said no such thing.')
    expect(quote).toContain('retracted')
    expect(after.get('/corrections')).toContain('She said no such thing.')
  })
})

describe('a webhook', () => {
  it('asks for a new edition, if it is signed with the secret', async () => {
    const body = '{"_id":"article-x"}'
    const signed = async (text: string, secretOfSender: string) => ({
      method: 'POST',
      body,
      headers: {
        [SIGNATURE_HEADER_NAME]: await encodeSignatureHeader(text, Date.now(), secretOfSender),
      },
    })
    expect((await get('/webhook', { method: 'POST', body })).status).toBe(401)
    expect((await get('/webhook', await signed(body, 'another'))).status).toBe(401)
    expect((await get('/webhook', await signed('{}', SECRET))).status).toBe(401)
    const before = await asOf()
    expect((await get('/webhook', await signed(body, SECRET))).status).toBe(202)
    await expect.poll(asOf, PATIENCE).not.toBe(before)
  })
})
