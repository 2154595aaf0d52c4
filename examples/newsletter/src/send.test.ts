import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openMailServer, type Arrived } from '../test/mail-server.ts'
import { openNewsroom, SERVICE, update, type Newsroom } from '../test/newsroom.ts'
import { createApp } from './app.ts'
import { editionsIn } from './folder.ts'
import { sendEdition } from './send.ts'
import type { Settings } from './settings.ts'

let newsroom: Newsroom
let post: Awaited<ReturnType<typeof openMailServer>>
beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())
beforeEach(async () => {
  post = await openMailServer()
})
afterEach(() => post.close())

let lists = 0
/** A newsletter to these subscribers, through the server of this test. */
function newsletterTo(subscribers: string, more: Record<string, string> = {}): Settings {
  const file = path.join(newsroom.data, `subscribers-${lists++}.txt`)
  writeFileSync(file, subscribers)
  return newsroom.settingsWith({
    ONRECORD_NEWSLETTER_TO: file,
    ONRECORD_SMTP_URL: post.url,
    ...more,
  })
}
/** A day of the sample newsroom. */
const DAY = '2026-11-22T00:00:00.000Z'
const ADA = 'ada@example.org'
const BEN = 'ben@example.org'
const CYD = 'cyd@example.org'
const EVERYBODY = `# friends of the house\n${ADA}\n\n${BEN}\n${CYD}\n${ADA.toUpperCase()}\n`

const header = ({ source }: Arrived, name: string): string =>
  (new RegExp(`^${name}:((?:[^\r\n]|\r\n[ \t])*)`, 'im').exec(source)?.[1] ?? '')
    .replaceAll(/\r\n[ \t]/g, ' ')
    .trim()
const readers = (): string[] => post.arrived.flatMap(({ to }) => to)

describe('a letter', () => {
  it('reaches every subscriber once, each in a message of their own', async () => {
    const settings = newsletterTo(EVERYBODY)
    expect(await sendEdition(settings)).toMatchObject({ delivered: 3, refused: [] })
    expect(readers()).toEqual([ADA, BEN, CYD])
    for (const { to, mail, source } of post.arrived) {
      expect(mail.to).toMatchObject({ text: to[0] })
      expect(mail.from?.text).toBe('"Onrecord" <newsletter@news.example>')
      expect(mail.html).toContain('Nurses at Varnholm hospital')
      expect(mail.text).toContain('Nurses at Varnholm hospital')
      // The plain text stands first: programs show the last part they can.
      expect(source.indexOf('text/plain')).toBeLessThan(source.indexOf('text/html'))
      expect(source).toContain('multipart/alternative')
      // Nobody sees who else gets it.
      const others = [ADA, BEN, CYD].filter((address) => address !== to[0])
      expect(others.some((address) => source.includes(address))).toBe(false)
    }
  })

  it('carries what mail programs need to sort it and to end it with one press', async () => {
    await sendEdition(newsletterTo(`${ADA}\n${BEN}`))
    const [ada, ben] = post.arrived
    if (ada === undefined || ben === undefined) throw new Error('Two letters were sent.')
    expect(header(ada, 'List-Unsubscribe')).toMatch(
      new RegExp(`^<${SERVICE}/unsubscribe/[\\w-]+/[\\w-]{43}>$`),
    )
    expect(header(ada, 'List-Unsubscribe')).not.toBe(header(ben, 'List-Unsubscribe'))
    expect(header(ada, 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click')
    expect(header(ada, 'List-Id')).toContain('<newsletter.news.example>')
    expect(header(ada, 'Message-ID')).toMatch(/^<\d{4}-\d{2}-\d{2}\.[0-9a-f]{24}@news\.example>$/)
    expect(header(ada, 'Message-ID')).not.toBe(header(ben, 'Message-ID'))
    const link = header(ada, 'List-Unsubscribe').slice(1, -1)
    expect(ada.mail.html).toContain(`href="${link}"`)
    expect(ada.mail.text).toContain(link)
  })

  it('tells nothing twice, and next what is new: stories, corrections, ended embargoes', async () => {
    const settings = newsletterTo(ADA)
    await newsroom.publish('held', { headline: 'Held back', embargoUntil: '2999-01-01T00:00:00Z' })
    await sendEdition(settings)
    expect(await sendEdition(settings)).toBeUndefined()
    expect(post.arrived).toHaveLength(1)

    await newsroom.publish('quay', { headline: 'The quay opens', updates: [update('correction')] })
    await newsroom.publish('held', { headline: 'Held back' })
    await sendEdition(settings)
    const told = post.arrived[1]?.mail.html
    expect(told).toContain('The quay opens')
    expect(told).toContain('Held back')
    expect(told).toContain('It was not true.')
    expect(told).not.toContain('Nurses at Varnholm hospital')
    const [first, second] = await editionsIn(settings.folder)
    expect([first?.state, second?.state]).toEqual(['sent', 'sent'])
    expect(second?.id).toBe(`${first?.id}-2`)

    await newsroom.publish('quay', {
      headline: 'The quay opens',
      updates: [update('correction'), update('retraction', 'There is no quay.')],
    })
    await sendEdition(settings)
    const { html } = post.arrived[2]?.mail ?? {}
    expect(html).toContain('There is no quay.')
    expect(html).not.toContain('It was not true.')
    for (const slug of ['quay', 'held']) await newsroom.editor.delete(`article-${slug}`)
  })
})

describe('an interruption', () => {
  it('is told with how far it came; the next send goes on, without what was killed since', async () => {
    await newsroom.publish('doubtful', { headline: 'A doubtful story' })
    const settings = newsletterTo(EVERYBODY)
    post.rules.breakAfter = 1
    await expect(sendEdition(settings, DAY)).rejects.toThrow(
      /1 of 3 subscribers have it.*send again/,
    )
    expect(post.arrived[0]?.mail.html).toContain('A doubtful story')

    post.rules.breakAfter = Infinity
    await newsroom.publish('doubtful', { headline: 'A doubtful story', updates: [update('kill')] })
    expect(await sendEdition(settings)).toMatchObject({ delivered: 3 })
    expect(readers()).toEqual([ADA, BEN, CYD])
    expect(post.arrived[2]?.mail.html).not.toContain('A doubtful story')
    expect(post.arrived[2]?.mail.html).toContain('Nurses at Varnholm hospital')
    expect(await editionsIn(settings.folder)).toMatchObject([{ state: 'sent' }])
    await newsroom.editor.delete('article-doubtful')
  })

  it('ends when all it was about was killed', async () => {
    await newsroom.publish('doubtful', { headline: 'A doubtful story' })
    const settings = newsletterTo(EVERYBODY)
    post.rules.breakAfter = 1
    await expect(sendEdition(settings)).rejects.toThrow('1 of 3')
    await newsroom.editor.delete('article-doubtful')
    expect(await sendEdition(settings)).toBeUndefined()
    expect(await editionsIn(settings.folder)).toMatchObject([{ state: 'sent' }])
    expect(readers()).toEqual([ADA])
  })

  it('is no mailbox that is gone: the others get theirs, and it is told which', async () => {
    post.rules.refuse.add(BEN)
    const settings = newsletterTo(EVERYBODY)
    const sent = await sendEdition(settings)
    expect(sent?.refused).toEqual([expect.stringMatching(/^ben@example\.org: .*No such mailbox/)])
    expect(readers()).toEqual([ADA, CYD])
    const [{ id } = { id: '' }] = await editionsIn(settings.folder)
    expect(readFileSync(path.join(settings.folder, id, 'refused.txt'), 'utf8')).toContain(BEN)
  })
})

describe('unsubscribing', () => {
  it('takes the press of a button, and is done by the mail program in one request', async () => {
    const settings = newsletterTo(EVERYBODY)
    await sendEdition(settings)
    const [ada] = post.arrived
    if (ada === undefined) throw new Error('A letter was sent.')
    const app = await createApp(settings)
    const at = header(ada, 'List-Unsubscribe').slice(1, -1).slice(SERVICE.length)

    // Scanners follow links: that ends nothing.
    const asked = await app.request(at)
    expect([asked.status, await asked.text()]).toEqual([200, expect.stringContaining('<button')])
    const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })
    for (let press = 0; press < 2; press++)
      expect((await app.request(at, { method: 'POST', body })).status).toBe(200)
    const forged = at.replace(/[\w-]{43}$/, 'x'.repeat(43))
    expect((await app.request(forged, { method: 'POST', body })).status).toBe(404)

    await newsroom.publish('after', { headline: 'Afterwards' })
    await sendEdition(settings)
    expect(readers()).toEqual([ADA, BEN, CYD, BEN, CYD])
    await newsroom.editor.delete('article-after')
  })
})

describe('what is wrong', () => {
  it('is named, with where it is and how to mend it', async () => {
    const damaged = path.join(newsroom.data, 'damaged')
    mkdirSync(path.join(damaged, '2026-11-01'), { recursive: true })
    writeFileSync(path.join(damaged, '2026-11-01', 'edition.json'), '{"id": 1}')
    expect(() => newsletterTo(ADA, { ONRECORD_SMTP_URL: 'smtp.example.org' })).toThrow(
      'ONRECORD_SMTP_URL: must be',
    )
    const wrong: [Settings, RegExp][] = [
      [newsletterTo(ADA, { ONRECORD_NEWSLETTER_FOLDER: damaged }), /edition.json is not.*Move/],
      [newsletterTo(ADA, { ONRECORD_SMTP_URL: '' }), /ONRECORD_SMTP_URL=smtps:/],
      [newsletterTo(ADA, { ONRECORD_NEWSLETTER_TO: '' }), /ONRECORD_NEWSLETTER_TO=/],
      [newsletterTo(ADA, { ONRECORD_NEWSLETTER_TO: '/nowhere.txt' }), /nowhere.txt.*ENOENT/],
      [newsletterTo(`${ADA}\nben at home`), /line 2: "ben at home" is no address/],
      [newsletterTo(ADA, { ONRECORD_SMTP_URL: post.urlWith('wrong') }), /Invalid username/],
      [newsletterTo(ADA, { ONRECORD_SMTP_URL: 'smtp://127.0.0.1:1' }), /127.0.0.1:1 .*0 of 1/],
      [
        newsletterTo(ADA, { ONRECORD_API_HOST: 'http://127.0.0.1:1' }),
        /newsroom at http:\/\/127.0.0.1:1 .*ONRECORD_API_HOST/,
      ],
    ]
    for (const [settings, why] of wrong) await expect(sendEdition(settings)).rejects.toThrow(why)
    expect(post.arrived).toEqual([])
    await sendEdition(newsletterTo(ADA, { ONRECORD_SMTP_URL: post.urlWith('right') }))
    expect(readers()).toEqual([ADA])
  })
})
