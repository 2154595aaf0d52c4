import { encodeSignatureHeader, SIGNATURE_HEADER_NAME } from '@sanity/webhook'
import type { defineLive } from 'next-sanity/live'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { createOnrecord } from '../index.ts'
import { inMemory } from '../testing/index.ts'
import { story } from '../testing/newsroom.ts'
import { CACHE_TAG, editing, fromSanityFetch, revalidation, type SanityFetch } from './index.ts'

const studioUrl = 'https://abc.sanity.studio'

/** As next-sanity has it: an answer with the tags it rests on. */
function sanityFetchOver(dataset: ReturnType<typeof inMemory>) {
  const asked: Parameters<SanityFetch>[0][] = []
  const sanityFetch: SanityFetch = async (options) => {
    asked.push(options)
    const { query, params, perspective } = options
    const { result, syncTags = [] } = await dataset.query({
      groq: query,
      params,
      perspective,
    })
    return { data: result, tags: [...syncTags] }
  }
  return { sanityFetch, asked }
}

describe('reading through sanityFetch', () => {
  const published = story('doors')
  const { sanityFetch, asked } = sanityFetchOver(
    inMemory([published, { ...published, _id: `drafts.${published._id}`, headline: 'Begun' }]),
  )
  const news = createOnrecord({ transport: fromSanityFetch(sanityFetch) })

  it('reads what readers see, under one tag', async () => {
    expect((await news.article.get('doors'))?.headline).toBe('The story of doors')
    expect(asked.at(-1)).toMatchObject({
      perspective: 'published',
      stega: false,
      tags: [CACHE_TAG],
    })
  })

  it('takes the sanityFetch that next-sanity makes', () => {
    type Made = ReturnType<typeof defineLive>['sanityFetch']
    expectTypeOf<Made>().toExtend<SanityFetch>()
    expect(fromSanityFetch(sanityFetch)).not.toHaveProperty('changes')
  })

  it('reads drafts for a preview', async () => {
    expect((await news.drafts().article.get('doors'))?.headline).toBe('Begun')
  })

  it('stops waiting when it is told to, for the reason given', async () => {
    const controller = new AbortController()
    const never = fromSanityFetch(() => new Promise(() => {}))
    const waiting = createOnrecord({ transport: never }).article.list({ signal: controller.signal })
    controller.abort(new Error('The reader left.'))
    await expect(waiting).rejects.toThrow('The reader left.')
  })
})

describe('revalidation', () => {
  const secret = 'a secret of the webhook'
  const body = JSON.stringify({ _id: 'article-doors', _type: 'article' })
  let forgotten = 0
  const POST = revalidation({ secret, revalidate: () => void forgotten++ })
  const call = async (key: string | undefined, sent = body) => {
    const headers = new Headers()
    if (key !== undefined)
      headers.set(SIGNATURE_HEADER_NAME, await encodeSignatureHeader(body, Date.now(), key))
    return POST(new Request('https://news.example', { method: 'POST', headers, body: sent }))
  }

  it('forgets what was read when the call is signed', async () => {
    forgotten = 0
    expect((await call(secret)).status).toBe(200)
    expect(forgotten).toBe(1)
  })

  it('refuses what is not signed, signed by others, or changed on the way', async () => {
    forgotten = 0
    expect((await call(undefined)).status).toBe(401)
    expect((await call('another secret')).status).toBe(401)
    expect((await call(secret, body.replace('doors', 'gates'))).status).toBe(401)
    const bent = new Headers({ [SIGNATURE_HEADER_NAME]: 'no signature' })
    const response = await POST(
      new Request('https://news.example', { method: 'POST', headers: bent, body }),
    )
    expect(response.status).toBe(401)
    expect(forgotten).toBe(0)
  })

  it('does not run without a secret', async () => {
    const open = revalidation({ secret: ' ', revalidate: () => {} })
    await expect(open(new Request('https://news.example', { method: 'POST' }))).rejects.toThrow(
      'is empty',
    )
  })
})

describe('editing', () => {
  const edit = editing({ studioUrl })
  const card = { _id: 'article-doors', _type: 'articleCard' }

  it('leads a click in the presentation tool to the field', () => {
    const attribute = edit.attribute(card, 'headline')
    expect(attribute).toContain('id=article-doors')
    expect(attribute).toContain('type=article;')
    expect(attribute).toContain('path=headline')
  })

  it('links to the form', () => {
    expect(edit.link(card)).toBe(`${studioUrl}/intent/edit/id=article-doors;type=article/`)
    expect(edit.link(card, 'body[_key=="a"]')).toContain('path=body')
  })
})
