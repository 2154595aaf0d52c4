import { readFileSync } from 'node:fs'
import path from 'node:path'
import { simpleParser } from 'mailparser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  EVERYTHING,
  openNewsroom,
  paragraph,
  SITE,
  update,
  type Newsroom,
} from '../test/newsroom.ts'
import { bytes, LIMIT } from './render.tsx'
import { prepareEdition, writeEdition } from './write.ts'

/** Stands in everything that must not leave the newsroom. */
const CANARY = 'CANARY'
/** What Gmail shows of a letter. */
const CLIPPED_AT = 102 * 1000

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

const letterNow = async (settings = newsroom.settingsWith(), since?: string) => {
  const { rendered, ...prepared } = await prepareEdition(settings, since)
  return { ...prepared, ...rendered, ...rendered.forSubscriber('https://letters.example/u') }
}

describe('an edition', () => {
  it('is a dated folder with HTML, plain text and a message with both', async () => {
    const settings = newsroom.settingsWith()
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
    const all = await letterNow(newsroom.settingsWith(), EVERYTHING)
    expect(all.html).toContain(`${SITE}/story/kim-promises-putin-his-backing`)
    expect(all.record.stories.length).toBeGreaterThanOrEqual(9)
  })

  it('is in a language, and each story and quote in its own', async () => {
    const { html } = await letterNow()
    expect(html).toMatch(/<html dir="ltr" lang="en"|<html lang="en" dir="ltr"/)
    const arabic = await letterNow(newsroom.settingsWith({ ONRECORD_LANGUAGE: 'ar' }))
    expect(arabic.html).toMatch(/<html dir="rtl" lang="ar"|<html lang="ar" dir="rtl"/)
    expect(arabic.html).toContain('lang="en"')
  })
})

describe('who said it', () => {
  it('stands with every quote: speaker, chain, label, how we know; a paraphrase is no quotation', async () => {
    const { html, text } = await letterNow(newsroom.settingsWith(), EVERYTHING)
    expect(html).toContain('“talks are going well”')
    expect(html).toMatch(/<q [^>]*>“talks are going well”<\/q>/)
    expect(html).toContain('state-controlled media')
    expect(html).toContain('paraphrased')
    expect(text).toContain('“talks are going well”\n— Varnholm hospital\n')
    expect(text).toContain('state-controlled media')
  })

  it('stands with every claim: status, claimant and responses', async () => {
    const { html, text } = await letterNow(newsroom.settingsWith(), '2026-11-16T00:00:00.000Z')
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
    killed: { updates: [update('kill')] },
    elsewhere: { channels: ['site'] },
    tomorrow: { datePublished: '2999-01-01T00:00:00Z' },
    unwritten: { _id: 'drafts.article-unwritten' },
    retracted: { updates: [update('retraction')] },
  }

  it('is in no part of the letter, and what they may see is (control)', async () => {
    for (const [slug, more] of Object.entries(secrets))
      await newsroom.publish(slug, { headline: `${CANARY} ${slug}`, ...more })
    await newsroom.editor.createOrReplace({
      _id: 'quote-embargoed',
      _type: 'quote',
      text: `${CANARY} words`,
      quoteType: 'direct',
      language: 'en',
      verification: 'firstHand',
      updates: [update('correction')],
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
    await newsroom.publish('embargoed', { ...secrets.embargoed, ...quoted, headline: CANARY })

    const { html, text, record } = await letterNow(newsroom.settingsWith(), EVERYTHING)
    expect(record.stories).not.toContain('article-retracted')
    // A retraction is told of by the name of what is retracted; nothing else of it is.
    const rest = (letter: string) => letter.replaceAll(`${CANARY} retracted`, '')
    expect(html).toContain('It was not true.')
    expect(rest(html)).not.toContain(CANARY)
    expect(rest(text)).not.toContain(CANARY)

    await newsroom.publish('embargoed', { ...quoted, headline: `${CANARY} embargoed` })
    const opened = await letterNow(newsroom.settingsWith(), EVERYTHING)
    expect(rest(opened.html)).toContain(`${CANARY} embargoed`)
    expect(rest(opened.text)).toContain(`${CANARY} words`)
    for (const slug of Object.keys(secrets)) await newsroom.editor.delete(`article-${slug}`)
    await newsroom.editor.delete('drafts.article-unwritten')
    await newsroom.editor.delete('quote-embargoed')
  })
})

describe('the size', () => {
  const long = Array.from({ length: 12 }, (_, index) =>
    paragraph(`${index} ${'The quay opens. '.repeat(60)}`),
  )

  it('stays under what Gmail shows; what is shortened says so and leads to its text', async () => {
    const slugs = Array.from({ length: 20 }, (_, index) => `long-${index}`)
    for (const slug of slugs)
      await newsroom.publish(slug, { headline: slug, description: 'In short.', body: long })
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
    for (const slug of slugs) await newsroom.editor.delete(`article-${slug}`)
  })

  it('counts what it cannot even name', async () => {
    const slugs = Array.from({ length: 8 }, (_, index) => `wide-${index}`)
    for (const slug of slugs)
      await newsroom.publish(slug, { headline: `${slug} ${'é'.repeat(20_000)}` })
    const { html, text, letter, edition } = await letterNow()
    expect(bytes(html)).toBeLessThanOrEqual(LIMIT)
    const missing = edition.stories.length - letter.stories.length
    expect(missing).toBeGreaterThan(1)
    for (const written of [html, text])
      expect(written).toContain(`${missing} more stories are on the site`)
    for (const slug of slugs) await newsroom.editor.delete(`article-${slug}`)
  })
})
