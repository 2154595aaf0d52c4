import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LiveEvent } from '@sanity/client'
import { openLake, type TestLake } from '../../src/testing/lake.ts'
import { serverDefineLive } from './define-live.ts'

let lake: TestLake
beforeAll(async () => {
  lake = await openLake()
})
afterAll(() => lake.close())

describe('next-sanity’s defineLive on a lake', () => {
  it('keeps a page by tags, and the event of a change names one of them', async () => {
    const { sanityFetch } = serverDefineLive()({
      client: lake.visitor.withConfig({ useCdn: true }),
      serverToken: false,
      browserToken: false,
    })
    await lake.editor.create({ _id: 'page', _type: 'page', title: 'one' })
    const read = () => sanityFetch({ query: '*[_id == $id][0].title', params: { id: 'page' } })
    const { data, tags } = await read()
    expect(data).toBe('one')
    expect(tags.length).toBeGreaterThan(0)

    // What the browser's part of defineLive listens to, and hands to the server's.
    const events = lake.visitor.withConfig({ perspective: 'published' }).live.events()
    const told = new Promise<LiveEvent[]>((resolve, reject) => {
      const heard: LiveEvent[] = []
      const subscription = events.subscribe({
        next(event) {
          heard.push(event)
          if (event.type === 'welcome') void changeDraftThenPage()
          if (event.type !== 'message') return
          setImmediate(() => subscription.unsubscribe())
          resolve(heard)
        },
        error: reject,
      })
    })
    const heard = await told
    // A draft is nothing a visitor hears of: the one message is about the page.
    expect(heard.map(({ type }) => type)).toEqual(['welcome', 'message'])
    const message = heard.at(-1)
    const stale = message?.type === 'message' ? message.tags.map((tag) => `sanity:${tag}`) : []
    expect(stale.some((tag) => tags.includes(tag))).toBe(true)
    expect(await read()).toMatchObject({ data: 'two' })
  })
})

async function changeDraftThenPage() {
  await lake.editor.create({ _id: 'drafts.other', _type: 'page', title: 'unheard' })
  await lake.editor.patch('page').set({ title: 'two' }).commit()
}
