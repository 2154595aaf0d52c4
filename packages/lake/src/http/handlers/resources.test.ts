import { createClient } from '@sanity/client'
import { expect, it } from 'vitest'
import { API, openLake } from '../../testing/lake.ts'

it('answers clients that are given a resource instead of a project and dataset', async () => {
  const lake = await openLake()
  const client = createClient({
    resource: { type: 'dataset', id: 'onrecord.production' },
    apiHost: lake.url,
    useProjectHostname: false,
    useCdn: false,
    apiVersion: '2025-02-19',
    token: lake.token,
    perspective: 'raw',
  })
  await client.create({ _id: 'a', _type: 'note', text: 'kept' })
  await client.patch('a').set({ text: 'changed' }).commit()
  expect(await client.fetch('*[_id == "a"][0].text')).toBe('changed')
  expect(await client.getDocument('a')).toMatchObject({ text: 'changed' })
  await client.action({
    actionType: 'sanity.action.document.delete',
    publishedId: 'a',
    includeDrafts: [],
  })
  expect(await client.fetch('count(*[_type == "note"])')).toBe(0)
  const live = await lake.request(`${API}/projects/onrecord/datasets/production/live/events`)
  expect(live.headers.get('content-type')).toMatch('text/event-stream')
  await live.body?.cancel()
  // The rest of the control plane stays where it is.
  const acl = await lake.request(`${API}/projects/onrecord/datasets/production/acl`)
  expect(acl.status).toBe(200)
  await lake.close()
})
