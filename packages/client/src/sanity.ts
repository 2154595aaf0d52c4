import type { LiveEvent, SanityClient, StegaConfig } from '@sanity/client'
import { isProse } from './prose.ts'
import type { Change, Transport } from './transport.ts'

/**
 * Asks through the official client, as it is configured. Only published content is read, whatever
 * its perspective and token; drafts are read by `drafts()` and `preview()` alone.
 *
 * With `stega` enabled in the client, drafts carry the invisible characters by which a click in the
 * Studio's presentation finds its field, in text that people read and nowhere else. What is published
 * never has them, and no feed, structured data or agency's format does.
 *
 * @example
 * ```ts
 * import { createClient } from '@sanity/client'
 * import { createOnrecord } from '@onrecord/client'
 * import { fromSanityClient } from '@onrecord/client/sanity'
 *
 * const client = createClient({
 *   projectId: 'abc',
 *   dataset: 'production',
 *   apiVersion: '2025-02-19',
 *   useCdn: true,
 * })
 * const news = createOnrecord({ transport: fromSanityClient(client) })
 * ```
 */
export function fromSanityClient(client: SanityClient): Transport {
  const authorized = () => {
    const { token, withCredentials } = client.config()
    if (token === undefined && withCredentials !== true)
      throw new TypeError(
        'Drafts need a token: fromSanityClient(client.withConfig({ token, useCdn: false })).',
      )
  }
  return {
    async query({ groq, params, perspective, signal, lastLiveEventId }) {
      if (perspective === 'drafts') authorized()
      const { result, syncTags } = await client.fetch<unknown>(
        groq,
        { ...params },
        {
          perspective,
          filterResponse: false,
          stega: perspective === 'drafts' ? inProse(client.config().stega) : false,
          ...(perspective === 'drafts' ? { useCdn: false } : {}),
          ...(signal === undefined ? {} : { signal }),
          ...(lastLiveEventId === undefined ? {} : { lastLiveEventId }),
        },
      )
      return syncTags === undefined ? { result } : { result, syncTags }
    },
    async *changes({ signal, drafts }) {
      if (drafts) authorized()
      const events = new ReadableStream<LiveEvent>({
        start(controller) {
          const subscription = client.live.events({ includeDrafts: drafts }).subscribe({
            next: (event) => controller.enqueue(event),
            error: (error: unknown) => controller.error(error),
            complete: () => controller.close(),
          })
          signal.addEventListener('abort', () => {
            subscription.unsubscribe()
            controller.error(signal.reason)
          })
        },
      })
      for await (const event of events) {
        const change = changeOf(event)
        if (change !== undefined) yield change
      }
    },
  }
}

/** As the client is configured, but only where people read. */
const inProse = ({ filter, ...stega }: StegaConfig): StegaConfig => ({
  ...stega,
  filter: (field) => isProse(field.resultPath) && (filter === undefined || filter(field)),
})

function changeOf(event: LiveEvent): Change | undefined {
  switch (event.type) {
    case 'welcome':
      return { tags: [] }
    case 'message':
      return { id: event.id, tags: event.tags }
    case 'restart':
      return { id: event.id, tags: null }
    case 'goaway':
      throw new Error(`The dataset ended the live connection: ${event.reason}`)
    case 'reconnect':
      return undefined
  }
}
