import type { Dataset } from '../../dataset.ts'
import { LakeError } from '../../errors.ts'
import type { Send } from '../../listen/hub.ts'
import { datasetOf, flag, given, knowsReleases, type Api, type Ctx, type Lake } from '../context.ts'
import { eventStream } from '../sse.ts'
import { parametersOf } from './query.ts'

/** `GET /data/listen/:dataset` and `GET /data/live/events/:dataset` */
export function listen(api: Api, lake: Lake): void {
  api.get('/data/listen/:dataset', (c) => mutationStream(c, lake, datasetOf(c, lake)))

  api.get('/data/live/events/:dataset', (c) => {
    const dataset = datasetOf(c, lake)
    const request = {
      identity: c.get('identity'),
      includeDrafts: flag(c, 'includeDrafts'),
      ...given({ lastEventId: lastEventIdOf(c) }),
    }
    return memberStream(c, lake, (send) => dataset.listenLive(request, send))
  })
}

/** What happens in a dataset, as the request wants to hear it. */
export function mutationStream(c: Ctx, lake: Lake, dataset: Dataset): Response {
  const request = {
    groq: c.req.query('query') ?? '*',
    params: parametersOf(c),
    identity: c.get('identity'),
    options: {
      includeResult: flag(c, 'includeResult'),
      includePreviousRevision: flag(c, 'includePreviousRevision'),
      includeMutations: flag(c, 'includeMutations', true),
      includeEffects: c.req.query('effectFormat') === 'mendoza',
      // Before this version a listener heard everything.
      includeAllVersions: flag(c, 'includeAllVersions', !knowsReleases(c)),
      visibility: c.req.query('visibility') ?? 'transaction',
      ...given({ lastEventId: lastEventIdOf(c) }),
    },
  }
  return memberStream(c, lake, (send) => {
    try {
      return dataset.listen(request, send)
    } catch (error) {
      // A client takes any status but 200 for a broken connection, and the reason would be lost.
      if (!(error instanceof LakeError)) throw error
      send({ event: 'channelError', data: error.body })
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

const lastEventIdOf = (c: Ctx) => c.req.header('last-event-id') || undefined
