import type { Dataset } from '../../dataset.ts'
import { LakeError } from '../../errors.ts'
import type { ListenOptions } from '../../listen/mutations.ts'
import type { Send } from '../../listen/hub.ts'
import { parametersOf } from '../asked.ts'
import {
  datasetOf,
  flag,
  given,
  knowsReleases,
  searchOf,
  type Api,
  type Ctx,
  type Lake,
} from '../context.ts'
import { eventStream } from '../sse.ts'

/** `GET /data/listen/:dataset` and `GET /data/live/events/:dataset` */
export function listen(api: Api, lake: Lake): void {
  api.get('/data/listen/:dataset', (c) => mutationStream(c, lake, datasetOf(c, lake)))

  api.get('/data/live/events/:dataset', (c) => {
    const dataset = datasetOf(c, lake)
    const request = {
      includeDrafts: flag(c, 'includeDrafts'),
      ...given({ lastEventId: lastEventIdOf(c) }),
    }
    return memberStream(c, lake, (send) =>
      dataset.readBy(c.get('identity')).listenLive(request, send),
    )
  })
}

/** What happens in a dataset, as the request wants to hear it. */
export function mutationStream(c: Ctx, lake: Lake, dataset: Dataset): Response {
  const request = {
    groq: c.req.query('query') ?? '*',
    params: parametersOf(searchOf(c)),
    options: {
      includeResult: flag(c, 'includeResult'),
      includePreviousRevision: flag(c, 'includePreviousRevision'),
      includeMutations: flag(c, 'includeMutations', true),
      includeEffects: c.req.query('effectFormat') === 'mendoza',
      variants: variantsFor(c),
      visibility: visibilityOf(c),
      ...given({ lastEventId: lastEventIdOf(c) }),
    },
  }
  return memberStream(c, lake, (send) => {
    try {
      return dataset.readBy(c.get('identity')).listen(request, send)
    } catch (error) {
      // A client takes any status but 200 for a broken connection, and the reason would be lost.
      if (!(error instanceof LakeError)) throw error
      send([{ event: 'channelError', data: error.body }])
      return () => {}
    }
  })
}

/** A stream that ends with the right to it: when its token is revoked or expires, or the role changes. */
const memberStream = (c: Ctx, lake: Lake, start: (send: Send) => () => void) =>
  eventStream((send, finish) => {
    const stop = start(send)
    // In a moment: a token that is gone already must not end what has not begun.
    const unwatch = lake.accounts.watch(c.get('identity'), () => queueMicrotask(finish))
    return () => {
      unwatch()
      stop()
    }
  })

/** Before API 2025-02-19 a listener heard of drafts unless it asked not to, and of versions never. */
function variantsFor(c: Ctx): ListenOptions['variants'] {
  if (flag(c, 'includeAllVersions', !knowsReleases(c)))
    return knowsReleases(c) ? 'all' : 'unversioned'
  return 'published'
}

const visibilityOf = (c: Ctx): ListenOptions['visibility'] =>
  c.req.query('visibility') === 'query' ? 'query' : 'transaction'

const lastEventIdOf = (c: Ctx) => c.req.header('last-event-id') || undefined
