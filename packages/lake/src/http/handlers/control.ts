import type { Api } from '../context.ts'

const HOUR_MS = 3_600_000

/**
 * What a plan of hosted Sanity may lack and a lake has: releases, scheduled drafts (releases of one
 * document), comments and tasks. `privateDataset` keeps Sanity's command line from making every dataset
 * public. `scheduledPublishing` is not among them: it is what releases replaced.
 */
const FEATURES = [
  'contentReleases',
  'singleDocRelease',
  'studioComments',
  'sanityTasks',
  'privateDataset',
]

/**
 * What hosted Sanity answers about plans and announcements. A lake has no plan; these answers are
 * true for it and keep the Studio from asking again and again.
 */
export function control(api: Api): void {
  api.get('/ping', (c) => c.json({ pong: true }, 200, { 'x-sanity-shard': 'lake' }))
  api.get('/data/ping/:dataset', (c) => c.json({ pong: true }, 200, { 'x-sanity-shard': 'lake' }))
  api.get('/check/cors', (c) => c.json({ result: { allowed: true, withCredentials: true } }))

  api.get('/projects/:project/grants', (c) => c.json({}))
  api.get('/projects/:project/user-applications', (c) => c.json([]))
  api.get('/projects/:project/new-content-release-allowed', (c) =>
    c.json({
      data: {
        orgActiveReleaseCount: 0,
        orgMeteredActiveReleaseCount: 0,
        // A lake sets no limit; of a dataset's the Studio wants a number.
        datasetReleaseLimit: Number.MAX_SAFE_INTEGER,
        orgActiveReleaseLimit: null,
      },
    }),
  )
  api.get('/projects/:project/datasets/:dataset/settings/:setting', (c) =>
    c.json({ enabled: false, status: 'disabled' }),
  )
  api.get('/datasets/:dataset/settings/:setting', (c) =>
    c.json({ enabled: false, status: 'disabled' }),
  )
  api.get('/access/requests/me', (c) => c.json([]))
  api.get('/access/project/:project/requests', (c) => c.json([]))
  // No plan: what a lake holds, it holds for ever. A list would be read as a plan without retention.
  api.get('/subscriptions/*', (c) => c.json(null))

  // Only what this lake can do is announced: the Studio shows no button that would fail.
  api.get('/features', (c) => c.json(FEATURES))
  api.get('/features/:name', (c) => c.json(FEATURES.includes(c.req.param('name'))))
  api.get('/journey/*', (c) => c.json(null))
  api.get('/schedules/*', (c) => c.json({ schedules: [] }))
  api.get('/help', (c) => c.json({}))
  api.get('/user-applications', (c) => c.json([]))
  api.get('/intake/telemetry-status', (c) => c.json({ status: 'denied' }))
  // Sent when a page is left, whatever the status says. Nothing is kept.
  api.post('/intake/*', (c) => c.json({}))

  // Without a stream to read, every tab of a Studio keeps asking which agents are at work: none, ever.
  api.get('/agent/:organization/bundles/mine/listen', (c) => {
    c.header('Content-Type', 'text/event-stream; charset=utf-8')
    return c.body(`retry: ${HOUR_MS}\nevent: bundles\ndata: {"bundles":[]}\n\n`)
  })
}
