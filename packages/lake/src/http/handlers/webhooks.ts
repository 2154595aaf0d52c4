import { z } from 'zod'
import { gatewayError } from '../../errors.ts'
import { assertAdministrator } from '../../identity.ts'
import { describeWebhook, webhookInput } from '../../webhooks/webhook.ts'
import type { Api, Lake } from '../context.ts'
import { parseAs, readJson } from '../json.ts'

const edit = z.looseObject({ rule: z.looseObject({}).optional() })

/** `/hooks/projects/:project`: webhooks, and what became of their messages. Administrators only. */
export function webhooks(api: Api, lake: Lake): void {
  const { webhooks: hooks, messages, deliveries, store } = lake
  const path = '/hooks/projects/:project'
  const described = (id: string) => describeWebhook(hooks.get(id), store.projectId)

  for (const guarded of [path, `${path}/*`]) {
    api.use(guarded, async (c, next) => {
      assertAdministrator(c.get('identity'))
      await next()
    })
  }

  api.get(path, (c) => c.json(hooks.list().map((hook) => describeWebhook(hook, store.projectId))))
  api.post(path, async (c) => {
    const input = await readJson(c, webhookInput)
    if (input.dataset !== '*') store.dataset(input.dataset)
    return c.json(described(hooks.create(input).id), 201)
  })
  api.get(`${path}/attempts/:attempt`, (c) => {
    const id = c.req.param('attempt')
    const attempt = messages.attempt(id)
    if (attempt === undefined) throw gatewayError(404, 'Not Found', `There is no attempt "${id}"`)
    return c.json(attempt)
  })
  api.get(`${path}/:id`, (c) => c.json(described(c.req.param('id'))))
  api.patch(`${path}/:id`, async (c) => {
    const {
      id,
      createdAt: _created,
      updatedAt: _updated,
      ...present
    } = hooks.get(c.req.param('id'))
    const change = await readJson(c, edit)
    const rule = { ...present.rule, ...change.rule }
    hooks.replace(id, parseAs(webhookInput, { ...present, ...change, rule }))
    deliveries.wake()
    return c.json(described(id))
  })
  api.delete(`${path}/:id`, (c) => {
    hooks.remove(c.req.param('id'))
    return c.body(null, 204)
  })
  api.get(`${path}/:id/attempts`, (c) => {
    const { id } = hooks.get(c.req.param('id'))
    return c.json(messages.attempts(id))
  })
  api.get(`${path}/:id/messages`, (c) => {
    const { id } = hooks.get(c.req.param('id'))
    return c.json(messages.list(id))
  })
}
