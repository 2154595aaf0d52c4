import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cdn } from './cdn/index.ts'
import { createOnrecord } from './index.ts'
import { fromSanityClient } from './sanity.ts'
import { inMemory } from './testing/index.ts'
import { openNewsroom, story, type TestNewsroom } from './testing/newsroom.ts'
import type { Transport } from './transport.ts'

let newsroom: TestNewsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
})

afterAll(() => newsroom.close())

const transports: Record<string, () => Transport> = {
  'the official client': () => fromSanityClient(newsroom.reader),
  'fetch alone': () => cdn({ url: newsroom.address.url, dataset: newsroom.address.dataset }),
}

describe.each(Object.keys(transports))('over %s', (name) => {
  it('reads, and reads again when what it read has changed, until it is ended', async () => {
    const news = createOnrecord({ transport: transports[name]?.() ?? inMemory() })
    const ended = new AbortController()
    const { _id, ...live } = story(`live-${name.length}`)
    const seen = []
    for await (const found of news.live((now) => now.article.get({ id: _id }), ended)) {
      seen.push(found?.headline)
      if (seen.length === 1) await newsroom.editor.createOrReplace({ _id, ...live })
      if (seen.length === 2) await newsroom.editor.patch(_id).set({ headline: 'Later' }).commit()
      if (seen.length === 3) ended.abort()
    }
    expect(seen).toEqual([undefined, live.headline, 'Later'])
  })
})

describe('what is live', () => {
  /** Tells of changes by hand. */
  const byHand = () => {
    let tell: (tags: string[] | null) => void = () => {}
    const changes = new ReadableStream<{ tags: string[] | null }>({
      start: (controller) => {
        tell = (tags) => controller.enqueue({ tags })
      },
    })
    let asked = 0
    const transport: Transport = {
      async query() {
        asked++
        return { result: [], syncTags: ['mine'] }
      },
      async *changes() {
        yield { tags: [] }
        yield* changes
      },
    }
    return { transport, tell: (tags: string[] | null) => tell(tags), asked: () => asked }
  }

  it('is read again for its own tags only', async () => {
    const { transport, tell, asked } = byHand()
    const news = createOnrecord({ transport })
    const ended = new AbortController()
    let readings = 0
    const reading = (async () => {
      const read = async (now: typeof news) => {
        await now.article.list()
        readings++
        if (readings === 3) ended.abort()
        return readings
      }
      for await (const count of news.live(read, ended)) {
        if (count === 1) {
          tell(['another’s'])
          tell(['mine'])
        }
        if (count === 2) tell(null)
      }
    })()
    await reading
    expect(asked()).toBe(3)
  })

  it('says so when the transport tells of no changes', async () => {
    const news = createOnrecord({ transport: { query: async () => ({ result: [] }) } })
    const first = async () => {
      for await (const page of news.live((now) => now.article.list(), new AbortController()))
        return page
    }
    await expect(first()).rejects.toThrow('tells of no changes')
  })

  it('comes from memory as well', async () => {
    const dataset = inMemory()
    const ended = new AbortController()
    const news = createOnrecord({ transport: dataset })
    const seen = []
    for await (const { items } of news.live((now) => now.article.list(), ended)) {
      seen.push(items.length)
      if (items.length === 0) dataset.put(story('now'))
      else ended.abort()
    }
    expect(seen).toEqual([0, 1])
  })
})
