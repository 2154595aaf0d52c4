import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createLake } from '@onrecord/lake'
import { loadSample } from '@onrecord/newsroom/sample/load.ts'
import { createClient, type SanityClient } from '@sanity/client'
import { simpleParser } from 'mailparser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bytes, LIMIT } from './render.tsx'
import { readSettings, type Settings } from './settings.ts'
import { prepareEdition, writeEdition } from './write.ts'

const SITE = 'https://news.example'
/** Stands in everything that must not leave the newsroom. */
const CANARY = 'CANARY'
/** What Gmail shows of a letter. */
const CLIPPED_AT = 102 * 1000

const data = mkdtempSync(path.join(os.tmpdir(), 'newsletter-'))
let lake: Awaited<ReturnType<typeof createLake>>
let editor: SanityClient
let folders = 0

beforeAll(async () => {
  lake = await createLake({ data: path.join(data, 'lake'), port: 0, aclMode: 'public' })
  const { projectId, dataset, token } = lake
  editor = createClient({
    projectId,
    dataset,
    token,
    apiHost: lake.url,
    useProjectHostname: false,
    useCdn: false,
    apiVersion: '2025-02-19',
    perspective: 'raw',
  })
  await loadSample(editor)
})

afterAll(async () => {
  await lake.close()
  rmSync(data, { recursive: true, force: true })
})

/** A newsletter that has told nothing yet. */
const settingsWith = (more: Record<string, string> = {}): Settings =>
  readSettings({
    ONRECORD_API_HOST: lake.url,
    ONRECORD_PROJECT_ID: lake.projectId,
    ONRECORD_DATASET: lake.dataset,
    ONRECORD_SITE_URL: `${SITE}/`,
    ONRECORD_NEWSLETTER_URL: 'https://letters.example',
    ONRECORD_NEWSLETTER_FROM: 'newsletter@news.example',
    ONRECORD_NEWSLETTER_FOLDER: path.join(data, `editions-${folders++}`),
    ...more,
  })

const EVERYTHING = '2024-01-01T00:00:00.000Z'
const letterNow = async (settings = settingsWith(), since?: string) => {
  const { rendered, ...prepared } = await prepareEdition(settings, since)
  return { ...prepared, ...rendered, ...rendered.forSubscriber('https://letters.example/u') }
}

const block = (text: string) => ({
  _key: text.slice(0, 8),
  _type: 'block',
  style: 'normal',
  markDefs: [],
  children: [{ _key: 's', _type: 'span', text, marks: [] }],
})
/** A story as an editor publishes it. */
const publish = (slug: string, more: Record<string, unknown> = {}) =>
  editor.createOrReplace({
    _id: `article-${slug}`,
    _type: 'article',
    headline: `${CANARY} ${slug}`,
    slug: { _type: 'slug', current: slug },
    articleType: 'report',
    language: 'en',
    section: 'local',
    datePublished: new Date(Date.now() - 60_000).toISOString(),
    body: [block('The quay opens.')],
    ...more,
  })

describe('an edition', () => {
  it('is a dated folder with HTML, plain text and a message with both', async () => {
    const settings = settingsWith()
    const place = await writeEdition(await prepareEdition(settings), settings)
    expect(path.basename(place)).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    const [html, text] = ['html', 'txt'].map((kind) =>
      readFileSync(path.join(place, `letter.${kind}`), 'utf8'),
    )
    const message = await simpleParser(readFileSync(path.join(place, 'letter.eml')))
    expect([message.html, message.text]).toEqual([html, `${text}`])
    expect(message.subject).toBe('Onrecord: Nurses at Varnholm hospital may strike in December')
    expect(message.headers.get('content-type')).toMatchObject({ value: 'multipart/alternative' })
    expect(message.headers.get('content-language')).toBe('en')
  })

  it('tells the newest day first, and everything when asked to', async () => {
    const day = await letterNow()
    expect(day.html).toContain('Nurses at Varnholm hospital may strike')
    expect(day.html).not.toContain('Kim promises Putin')
    const all = await letterNow(settingsWith(), EVERYTHING)
    expect(all.html).toContain(`${SITE}/story/kim-promises-putin-his-backing`)
    expect(all.record.stories.length).toBeGreaterThanOrEqual(9)
  })

  it('is in a language, and each story and quote in its own', async () => {
    const { html } = await letterNow()
    expect(html).toMatch(/<html dir="ltr" lang="en"|<html lang="en" dir="ltr"/)
    const arabic = await letterNow(settingsWith({ ONRECORD_LANGUAGE: 'ar' }))
    expect(arabic.html).toMatch(/<html dir="rtl" lang="ar"|<html lang="ar" dir="rtl"/)
    expect(arabic.html).toContain('lang="en"')
  })
})

describe('who said it', () => {
  it('stands with every quote: speaker, chain, label, how we know; a paraphrase is no quotation', async () => {
    const { html, text } = await letterNow(settingsWith(), EVERYTHING)
    expect(html).toContain('“talks are going well”')
    expect(html).toMatch(/<q [^>]*>“talks are going well”<\/q>/)
    expect(html).toContain('state-controlled media')
    expect(html).toContain('paraphrased')
    expect(text).toContain('“talks are going well”\n— Varnholm hospital\n')
    expect(text).toContain('state-controlled media')
  })

  it('stands with every claim: status, claimant and responses', async () => {
    const { html, text } = await letterNow(settingsWith(), '2026-11-16T00:00:00.000Z')
    for (const written of [html, text]) {
      expect(written).toContain('Refuted by evidence')
      expect(written).toContain('denies it')
    }
    expect(html).toContain('<aside')
  })
})

describe('what readers may not see', () => {
  const secrets = {
    embargoed: { embargoUntil: '2999-01-01T00:00:00Z' },
    killed: { updates: [change('kill')] },
    elsewhere: { channels: ['site'] },
    tomorrow: { datePublished: '2999-01-01T00:00:00Z' },
    unwritten: { _id: 'drafts.article-unwritten' },
    retracted: { updates: [change('retraction')] },
  }

  it('is in no part of the letter, and what they may see is (control)', async () => {
    for (const [slug, more] of Object.entries(secrets)) await publish(slug, more)
    await editor.createOrReplace({
      _id: 'quote-embargoed',
      _type: 'quote',
      text: `${CANARY} words`,
      quoteType: 'direct',
      language: 'en',
      verification: 'firstHand',
      updates: [change('correction')],
      attribution: {
        _type: 'attribution',
        speakers: [{ _key: 's', _type: 'reference', _ref: 'source-ida-strand' }],
      },
    })
    const quoted = {
      body: [
        { _key: 'q', _type: 'quoteBlock', quote: { _type: 'reference', _ref: 'quote-embargoed' } },
      ],
    }
    await publish('embargoed', { ...secrets.embargoed, ...quoted })

    const { html, text, record } = await letterNow(settingsWith(), EVERYTHING)
    expect(record.stories).not.toContain('article-retracted')
    // A retraction is told of by the name of what is retracted; nothing else of it is.
    const rest = (letter: string) => letter.replaceAll(`${CANARY} retracted`, '')
    expect(html).toContain('It was not true.')
    expect(rest(html)).not.toContain(CANARY)
    expect(rest(text)).not.toContain(CANARY)

    await publish('embargoed', quoted)
    const opened = await letterNow(settingsWith(), EVERYTHING)
    expect(rest(opened.html)).toContain(`${CANARY} embargoed`)
    expect(rest(opened.text)).toContain(`${CANARY} words`)
    for (const slug of Object.keys(secrets)) await editor.delete(`article-${slug}`)
    await editor.delete('drafts.article-unwritten')
    await editor.delete('quote-embargoed')
  })
})

describe('the size', () => {
  const long = Array.from({ length: 12 }, (_, index) =>
    block(`${index} ${'The quay opens. '.repeat(60)}`),
  )

  it('stays under what Gmail shows; what is shortened says so and leads to its text', async () => {
    const slugs = Array.from({ length: 20 }, (_, index) => `long-${index}`)
    for (const slug of slugs)
      await publish(slug, { headline: slug, description: 'In short.', body: long })
    const { html, text, letter } = await letterNow()
    expect(bytes(html)).toBeLessThanOrEqual(LIMIT)
    expect(LIMIT).toBeLessThan(CLIPPED_AT)
    const extents = new Set(letter.stories.map(({ extent }) => extent))
    expect(extents).toEqual(new Set(['whole', 'summary']))
    const short = letter.stories.filter(({ extent }) => extent !== 'whole').length
    for (const written of [html, text]) {
      expect(written).toContain(`${short} stories are shortened`)
      for (const slug of slugs) expect(written).toContain(`${SITE}/story/${slug}`)
    }
    // What has room is used: one more whole story would not have fitted.
    expect(bytes(html)).toBeGreaterThan(LIMIT - 20_000)
    for (const slug of slugs) await editor.delete(`article-${slug}`)
  })

  it('counts what it cannot even name', async () => {
    const slugs = Array.from({ length: 8 }, (_, index) => `wide-${index}`)
    for (const slug of slugs) await publish(slug, { headline: `${slug} ${'é'.repeat(20_000)}` })
    const { html, text, letter, edition } = await letterNow()
    expect(bytes(html)).toBeLessThanOrEqual(LIMIT)
    const missing = edition.stories.length - letter.stories.length
    expect(missing).toBeGreaterThan(1)
    for (const written of [html, text])
      expect(written).toContain(`${missing} more stories are on the site`)
    for (const slug of slugs) await editor.delete(`article-${slug}`)
  })
})

function change(kind: string) {
  return {
    _key: kind,
    _type: 'update',
    kind,
    date: new Date(Date.now() - 60_000).toISOString(),
    text: 'It was not true.',
  }
}
