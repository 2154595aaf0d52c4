import { z } from 'zod'
import { commentsDataset } from '../../comments/place.ts'
import { assertAdministrator, assertInsider, assertMayEnter } from '../../identity.ts'
import type { DatasetInfo } from '../../dataset.ts'
import type { Api, Ctx, Lake } from '../context.ts'
import { readJson } from '../json.ts'

const options = z.object({
  aclMode: z.enum(['public', 'private']).optional(),
  addonFor: z.string().optional(),
  datasetProfile: z.string().optional(),
})

/** `/datasets` and `/projects/:project/datasets`: list, create, open or close, delete. */
export function datasets(api: Api, lake: Lake): void {
  const { store } = lake

  const list = (c: Ctx) => {
    const identity = c.get('identity')
    assertInsider(identity)
    const { addonFor = null, datasetProfile } = c.req.query()
    if (addonFor !== null && datasetProfile === 'comments') {
      assertMayEnter(identity, addonFor)
      // A Studio asks once, as it starts. One that heard of none would not see what is said later.
      commentsDataset(store, addonFor)
    }
    const found = store
      .datasets()
      .filter(
        (info) =>
          (identity.dataset ?? info.name) === info.name &&
          info.addonFor === addonFor &&
          (datasetProfile === undefined || info.profile === datasetProfile),
      )
    return c.json(found.map(describe))
  }
  const name = (c: Ctx) => c.req.param('name') ?? ''
  const create = async (c: Ctx) => {
    assertAdministrator(c.get('identity'))
    const { aclMode = 'private', addonFor, datasetProfile: profile } = await readJson(c, options)
    store.createDataset(name(c), {
      aclMode,
      ...(addonFor === undefined ? {} : { addonFor }),
      ...(profile === undefined ? {} : { profile }),
    })
    return c.json({ datasetName: name(c), aclMode })
  }
  const edit = async (c: Ctx) => {
    assertAdministrator(c.get('identity'))
    const { aclMode } = await readJson(c, options)
    if (aclMode !== undefined) store.setAclMode(name(c), aclMode)
    if (aclMode === 'private') lake.accounts.endVisitors()
    return c.json({ datasetName: name(c), aclMode: store.dataset(name(c)).info.aclMode })
  }
  const remove = (c: Ctx) => {
    assertAdministrator(c.get('identity'))
    store.deleteDataset(name(c))
    lake.accounts.revokeDataset(name(c))
    return c.json({ deleted: true })
  }

  for (const path of ['/datasets', '/projects/:project/datasets']) {
    api.get(path, list)
    api.put(`${path}/:name`, create)
    api.patch(`${path}/:name`, edit)
    api.delete(`${path}/:name`, remove)
  }
}

const describe = ({ name, aclMode, createdAt, profile, addonFor }: DatasetInfo) => ({
  name,
  aclMode,
  createdAt,
  createdByUserId: '<system>',
  addonFor,
  datasetProfile: profile,
  features: [],
  tags: [],
})
