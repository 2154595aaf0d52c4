import { addressesUnder, createOnrecord, type Article } from '@onrecord/client'
import { inMemory } from '@onrecord/client/testing'
import { describe, expect, it } from 'vitest'
import { CHANNELS, shownIn } from './channels.ts'

const publication = {
  name: 'Varnholm News',
  url: 'https://news.example',
  language: 'en',
  addresses: addressesUnder('https://news.example'),
}

/** A story as the Studio reads it: a draft, in the shape of what readers get. */
async function draft(fields: Record<string, unknown>): Promise<Article> {
  const dataset = inMemory([{ _id: 'drafts.a', _type: 'article', ...fields }])
  const article = await createOnrecord({ transport: dataset }).preview().article.get({ id: 'a' })
  if (article === null) throw new Error('the draft is not there')
  return article
}

const paragraph = (text: string) => ({
  _type: 'block',
  _key: 'p',
  children: [{ _type: 'span', _key: 's', text }],
})

describe('a story before it is published', () => {
  it.each(CHANNELS)('is shown by every channel, with what it has: %s', async (channel) => {
    const story = await draft({ headline: 'Doors', body: [paragraph('They close at noon.')] })
    const all = JSON.stringify(shownIn(channel, story, publication))
    expect(all).toContain('Doors')
    expect(all).toContain('They close at noon.')
  })

  it.each(CHANNELS)('says where a headline is missing: %s', async (channel) => {
    expect(JSON.stringify(shownIn(channel, await draft({}), publication))).toContain('[headline]')
  })

  it.each(CHANNELS)('is not shown by any when it was killed: %s', async (channel) => {
    const updates = [{ _type: 'update', _key: 'k', kind: 'kill', date: '2026-03-02T00:00:00Z' }]
    const story = await draft({ headline: 'Doors', updates })
    expect(() => shownIn(channel, story, publication)).toThrow('killed')
  })

  it('can do no harm in the Studio', async () => {
    const story = await draft({ headline: '<img src=x onerror=alert(1)>' })
    expect(shownIn('site', story, publication).html).not.toContain('<img')
  })
})
