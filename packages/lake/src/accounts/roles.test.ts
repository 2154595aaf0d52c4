import fc from 'fast-check'
import { evaluateSync, parse, toJS } from 'groq-js'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { API, failure, openLake, type TestLake } from '../testing/lake.ts'
import { addRobot, type Robot } from '../testing/people.ts'
import { grantsOf, permits, ROLES, type Role } from './roles.ts'

const open = { aclMode: 'public', profile: null } as const

const ids = fc.constantFrom(
  'a',
  'drafts.a',
  'versions.later.a',
  'private.a',
  '_.releases.later',
  'image-abc-1x1-png',
  'drafts',
)
const types = fc.constantFrom('note', 'sanity.imageAsset', 'sanity.fileAsset', 'comment')

describe('the table of grants', () => {
  it('says in GROQ, for the Studio, what it says to the lake', () => {
    const role = fc.constantFrom<Role>(...ROLES, 'none')
    const place = fc.record({
      aclMode: fc.constantFrom('public', 'private'),
      profile: fc.constantFrom(null, 'comments'),
    })
    fc.assert(
      fc.property(role, place, ids, types, (name, dataset, _id, _type) => {
        for (const { scope } of grantsOf(name, dataset)) {
          const query = parse(`count(*[${scope.filter}])`)
          const count: unknown = toJS(evaluateSync(query, { dataset: [{ _id, _type }] }))
          expect(count, `${scope.filter} ${_id}`).toBe(scope.covers({ _id, _type }) ? 1 : 0)
        }
      }),
    )
  })

  it('lets a contributor update no published document (control: an editor)', () => {
    const published = { _id: 'a', _type: 'note' }
    expect(permits(grantsOf('contributor', open), 'update', published)).toBe(false)
    expect(permits(grantsOf('editor', open), 'update', published)).toBe(true)
  })
})

let lake: TestLake
const robots = new Map<string, Robot>()
beforeAll(async () => {
  lake = await openLake()
  for (const role of ROLES) robots.set(role, await addRobot(lake, role))
})
afterAll(() => lake.close())

const robot = (role: string): Robot => {
  const found = robots.get(role)
  if (found === undefined) throw new Error(role)
  return found
}

const note = { _type: 'note', title: 'x' }
const writes: Record<string, (to: Robot) => Promise<unknown>> = {
  'create a draft': ({ client }) => client.create({ ...note, _id: 'drafts.new' }),
  'edit a draft': ({ client }) => client.patch('drafts.both').set({ title: 'y' }).commit(),
  'discard a draft': ({ client }) => client.delete('drafts.spare'),
  'edit a version': ({ client }) =>
    client.patch('versions.later.both').set({ title: 'y' }).commit(),
  'create what is published': ({ client }) => client.create({ ...note, _id: 'new' }),
  'edit what is published': ({ client }) => client.patch('both').set({ title: 'y' }).commit(),
  'delete what is published': ({ client }) => client.delete('plain'),
  publish: ({ client }) =>
    client.action({
      actionType: 'sanity.action.document.publish',
      publishedId: 'both',
      draftId: 'drafts.both',
    }),
  'publish for the first time': ({ client }) =>
    client.action({
      actionType: 'sanity.action.document.publish',
      publishedId: 'spare',
      draftId: 'drafts.spare',
    }),
  unpublish: ({ client }) =>
    client.action({
      actionType: 'sanity.action.document.unpublish',
      publishedId: 'plain',
      draftId: 'drafts.plain',
    }),
  'delete a document': ({ client }) =>
    client.action({
      actionType: 'sanity.action.document.delete',
      publishedId: 'plain',
      includeDrafts: [],
    }),
  'upload a file': ({ client }) => client.assets.upload('file', Buffer.from('bytes')),
}
const drafts = [
  'create a draft',
  'edit a draft',
  'discard a draft',
  'edit a version',
  'upload a file',
]

describe.each(ROLES)('a %s', (role) => {
  const may = (name: string) =>
    role === 'administrator' ||
    role === 'editor' ||
    (role === 'contributor' && drafts.includes(name))

  beforeEach(async () => {
    const transaction = lake.editor.transaction()
    for (const _id of ['both', 'drafts.both', 'drafts.spare', 'plain', 'versions.later.both'])
      transaction.createOrReplace({ ...note, _id })
    for (const _id of ['new', 'drafts.new', 'spare', 'drafts.plain']) transaction.delete(_id)
    await transaction.commit()
  })

  it.each(Object.entries(writes).filter(([name]) => may(name)))('may %s', async (_name, write) => {
    expect(await write(robot(role))).toBeDefined()
  })

  it.each(Object.entries(writes).filter(([name]) => !may(name)))(
    'may not %s',
    async (_name, write) => {
      const state = await lake.editor.fetch('*[]')
      expect(await failure(write(robot(role)))).toMatchObject({ statusCode: 403 })
      expect(await lake.editor.fetch('*[]'), 'nothing changed').toEqual(state)
    },
  )

  it('reads drafts', async () => {
    await lake.editor.createOrReplace({ ...note, _id: 'drafts.read' })
    expect(await robot(role).client.getDocument('drafts.read')).toMatchObject(note)
  })
})

describe('a refusal', () => {
  const send = async (role: string, mutations: object[]) => {
    const answer = await lake.request(`${API}/data/mutate/production`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${robot(role).token}`,
      },
      body: JSON.stringify({ mutations }),
    })
    return { status: answer.status, body: await answer.json() }
  }
  const refused = (index: number, permission: string) => ({
    status: 403,
    body: {
      error: {
        type: 'mutationError',
        description: `Mutation failed: Insufficient permissions; permission "${permission}" required`,
        items: [
          {
            index,
            error: {
              type: 'insufficientPermissionsError',
              permission,
              description: `Insufficient permissions; permission "${permission}" required`,
            },
          },
        ],
      },
    },
  })

  it('names the mutation and the permission that is missing', async () => {
    const draft = { createOrReplace: { ...note, _id: 'drafts.first' } }
    expect(await send('contributor', [draft, { create: { ...note, _id: 'second' } }])).toEqual(
      refused(1, 'create'),
    )
    await lake.editor.createOrReplace({ ...note, _id: 'present' })
    expect(await send('contributor', [{ delete: { id: 'present' } }])).toEqual(refused(0, 'update'))
    expect(await send('viewer', [{ create: note }])).toEqual(refused(0, 'create'))
    expect(await send('viewer', [{ patch: { id: 'present', set: { title: 'y' } } }])).toEqual(
      refused(0, 'update'),
    )
  })
})

describe('the Studio', () => {
  it.each(ROLES)('is told the grants of a %s as they are', async (role) => {
    const { client } = robot(role)
    const acl = await client.request({ url: '/projects/onrecord/datasets/production/acl' })
    expect(acl).toEqual(
      grantsOf(role, open).map(({ scope, permissions }) => ({ filter: scope.filter, permissions })),
    )
    expect(await client.users.getById('me')).toMatchObject({ role, roles: [{ name: role }] })
  })

  it('lists members and roles', async () => {
    const project = await lake.editor.projects.getById('onrecord')
    expect(project.members.map(({ role }) => role)).toEqual(expect.arrayContaining([...ROLES]))
    const roles = await lake.editor.request({ url: '/projects/onrecord/roles' })
    expect(roles.map(({ name }: { name: string }) => name)).toEqual([...ROLES])
    const outside = await lake.visitor.projects.getById('onrecord')
    expect(outside.members).toEqual([])
  })
})

describe('who manages the lake', () => {
  const json = { 'content-type': 'application/json' }
  const as = (role: string) => ({ ...json, authorization: `Bearer ${robot(role).token}` })

  it.each(['editor', 'contributor', 'viewer'])('is no %s', async (role) => {
    const robotsUrl = `${API}/access/project/onrecord/robots`
    const asked = [
      lake.request(`${API}/lake/users`, { headers: as(role) }),
      lake.request(robotsUrl, { headers: as(role) }),
      lake.request(robotsUrl, { method: 'POST', headers: as(role), body: '{}' }),
      lake.request(`${API}/lake/users`, { method: 'POST', headers: as(role), body: '{}' }),
      lake.request(`${API}/datasets/other`, { method: 'PUT', headers: as(role), body: '{}' }),
    ]
    for (const { status } of await Promise.all(asked)) expect(status).toBe(403)
    const allowed = await lake.request(robotsUrl, { headers: as('administrator') })
    expect(allowed.status, 'an administrator does (control)').toBe(200)
  })
})
