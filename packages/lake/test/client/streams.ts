import type { Observable } from 'rxjs'
import { expect } from 'vitest'
import { cases } from './case.ts'

/** Collects events until one is what was waited for. */
function until<T>(
  stream: Pick<Observable<T>, 'subscribe'>,
  is: (event: T) => boolean,
  onFirst: () => void,
): Promise<T[]> {
  return new Promise((resolve, reject) => {
    const events: T[] = []
    const subscription = stream.subscribe({
      next(event) {
        events.push(event)
        if (events.length === 1) onFirst()
        if (!is(event)) return
        setImmediate(() => subscription.unsubscribe())
        resolve(events)
      },
      error: reject,
    })
  })
}

export const streams = cases(
  [
    'listen',
    'tells of changes, with the document',
    async (client) => {
      const stream = client.listen(
        '*[_type == $type]',
        { type: 'heard' },
        { events: ['welcome', 'mutation'], includePreviousRevision: true },
      )
      const events = await until(
        stream,
        (event) => event.type === 'mutation' && event.transition === 'disappear',
        () =>
          void (async () => {
            await client.create({ _id: 'listen-a', _type: 'heard', n: 1 })
            await client.create({ _id: 'listen-b', _type: 'unheard' })
            await client.patch('listen-a').set({ n: 2 }).commit()
            await client.delete('listen-a')
          })(),
      )
      expect(events).toMatchObject([
        { type: 'welcome', listenerName: expect.any(String) },
        { transition: 'appear', documentId: 'listen-a', result: { n: 1 } },
        { transition: 'update', result: { n: 2 }, previous: { n: 1 } },
        { transition: 'disappear', previous: { n: 2 } },
      ])
    },
  ],
  [
    'live.events',
    'tells which results went stale',
    async (client) => {
      const published = client.withConfig({ perspective: 'published' })
      await client.create({ _id: 'live-a', _type: 'live', n: 1 })
      const answer = await published.fetch('*[_type == "live"]', {}, { filterResponse: false })
      const tags: readonly string[] = answer.syncTags ?? []
      expect(tags.length).toBeGreaterThan(0)
      const events = await until(
        published.live.events(),
        (event) => event.type === 'message',
        () => void client.patch('live-a').set({ n: 2 }).commit(),
      )
      const message = events.at(-1)
      expect(events[0]).toMatchObject({ type: 'welcome' })
      expect(message).toMatchObject({ type: 'message', id: expect.any(String) })
      expect(message?.type === 'message' && message.tags.some((tag) => tags.includes(tag))).toBe(
        true,
      )
    },
  ],
)
