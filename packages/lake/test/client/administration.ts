import { expect } from 'vitest'
import { failure } from '../../src/testing/lake.ts'
import { cases, type Case } from './case.ts'

export const administration = cases(
  [
    'users.getById',
    'tells who one is',
    async (client) => {
      const me = await client.users.getById('me')
      expect(me).toMatchObject({ id: expect.any(String), role: 'administrator' })
      expect(await client.users.getById(me.id)).toMatchObject({ id: me.id })
    },
  ],
  [
    'projects.list',
    'lists the one project of a lake',
    async (client, lake) => {
      expect(await client.projects.list()).toMatchObject([{ id: lake.projectId }])
    },
  ],
  [
    'projects.getById',
    'describes it',
    async (client, lake) => {
      expect(await client.projects.getById(lake.projectId)).toMatchObject({ id: lake.projectId })
    },
  ],
  [
    'datasets.create',
    'makes a dataset',
    async (client) => {
      expect(await client.datasets.create('made', { aclMode: 'private' })).toMatchObject({
        datasetName: 'made',
        aclMode: 'private',
      })
      expect(await client.withConfig({ dataset: 'made' }).fetch('count(*)')).toBe(0)
    },
  ],
  [
    'datasets.list',
    'lists it',
    async (client) => {
      await client.datasets.create('listed', { aclMode: 'public' })
      expect(await client.datasets.list()).toContainEqual(
        expect.objectContaining({ name: 'listed', aclMode: 'public' }),
      )
    },
  ],
  [
    'datasets.edit',
    'closes it',
    async (client) => {
      await client.datasets.create('closed', { aclMode: 'public' })
      await client.datasets.edit('closed', { aclMode: 'private' })
      expect(await client.datasets.list()).toContainEqual(
        expect.objectContaining({ name: 'closed', aclMode: 'private' }),
      )
    },
  ],
  [
    'datasets.delete',
    'deletes it',
    async (client) => {
      await client.datasets.create('doomed', { aclMode: 'private' })
      await client.datasets.delete('doomed')
      const gone = client.withConfig({ dataset: 'doomed' }).fetch('1')
      expect(await failure(gone)).toMatchObject({ statusCode: 404 })
    },
  ],
  [
    'datasets.getEmbeddingsSettings',
    'says that there are none',
    async (client) => {
      expect(await client.datasets.getEmbeddingsSettings('production')).toMatchObject({
        enabled: false,
      })
    },
  ],
)

const refused = (method: string, call: (client: Parameters<Case['run']>[0]) => Promise<unknown>) =>
  cases([
    method,
    'is a service of the cloud, and the answer says so',
    async (client) => {
      expect(await failure(call(client))).toMatchObject({
        statusCode: 501,
        message: expect.stringContaining("service of Sanity's cloud"),
      })
    },
  ])

const schemaId = 'schema'

/** What only Sanity's cloud does. */
export const cloudOnly: Case[] = [
  ...refused('datasets.editEmbeddingsSettings', (client) =>
    client.datasets.editEmbeddingsSettings('production', { enabled: true }),
  ),
  ...refused('agent.action.generate', (client) =>
    client
      .withConfig({ apiVersion: 'vX' })
      .agent.action.generate({ schemaId, documentId: 'a', instruction: 'write' }),
  ),
  ...refused('agent.action.transform', (client) =>
    client
      .withConfig({ apiVersion: 'vX' })
      .agent.action.transform({ schemaId, documentId: 'a', instruction: 'write' }),
  ),
  ...refused('agent.action.translate', (client) =>
    client.withConfig({ apiVersion: 'vX' }).agent.action.translate({
      schemaId,
      documentId: 'a',
      toLanguage: { id: 'nb', title: 'Norwegian' },
    }),
  ),
  ...refused('agent.action.prompt', (client) =>
    client.withConfig({ apiVersion: 'vX' }).agent.action.prompt({ instruction: 'say' }),
  ),
  ...refused('agent.action.patch', (client) =>
    client
      .withConfig({ apiVersion: 'vX' })
      .agent.action.patch({ schemaId, documentId: 'a', target: { path: 'x', operation: 'unset' } }),
  ),
]
