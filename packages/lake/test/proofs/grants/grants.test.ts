import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inspectRoutes } from 'hono/dev'
import { openLake as openFolder } from '../../../src/create-lake.ts'
import { createApp } from '../../../src/http/app.ts'
import { API, openLake, temporaryFolder, type TestLake } from '../../../src/testing/lake.ts'
import { figure } from '../proof.ts'
import { identities, type Asking } from './identities.ts'
import { doors, forwarded, sayNothing, type Door } from './table.ts'

let lake: TestLake
let everybody: readonly Asking[]
beforeAll(async () => {
  lake = await openLake()
  await lake.editor.create({ _id: 'a', _type: 'note' })
  await lake.editor.datasets.create('elsewhere', { aclMode: 'private' })
  everybody = await identities(lake)
})
afterAll(() => lake.close())

/** What the router answers, without version and patterns. */
async function routes(): Promise<string[]> {
  const folder = temporaryFolder()
  const { lake: opened, close } = await openFolder({ data: folder.path, port: 0 })
  try {
    return inspectRoutes(createApp(opened))
      .filter(({ isMiddleware }) => !isMiddleware)
      .map(
        ({ method, path }) =>
          `${method} ${path.replaceAll(/\{[^}]*\}/g, '').replace(/^\/:version/, '')}`,
      )
  } finally {
    await close()
    folder.remove()
  }
}

/** Asks at a door. @returns whether one was let in, whatever the answer is then */
async function entered({ token }: Asking, route: string, door: Door): Promise<boolean> {
  const [method = '', pattern = ''] = route.split(' ')
  const path = pattern
    .replace(':dataset', 'production')
    .replace(/^\/comments\/x/, '/comments/production')
    .replaceAll('*', 'x')
    .replaceAll(/:\w+\??/g, 'nothing')
  const upload = path.startsWith('/assets/')
  const search = door.search ?? (path.includes('/collaboration/') ? '?' : '')
  const place = path.includes('/collaboration/')
    ? '&resourceType=dataset&resourceId=onrecord.production'
    : ''
  const controller = new AbortController()
  const answer = await fetch(
    `${lake.url}${/^\/(images|files)\//.test(path) ? '' : API}${path}${search}${place}`,
    {
      method: method === 'ALL' ? 'GET' : method,
      redirect: 'manual',
      signal: controller.signal,
      headers: {
        'content-type': upload ? 'application/octet-stream' : 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(method === 'GET' || method === 'ALL'
        ? {}
        : { body: upload ? 'words' : JSON.stringify(door.body ?? {}) }),
    },
  )
  // A stream would go on.
  controller.abort()
  return answer.status !== 401 && answer.status !== 403
}

const rows = (): [route: string, door: Door][] =>
  [
    ...Object.entries(doors),
    ...sayNothing.map((route): [string, 'anybody'] => [route, 'anybody']),
  ].map(([route, door]) => [route, typeof door === 'string' ? { who: door } : door])

describe('the table of grants', () => {
  it('has a row for every route of the lake, and no other', async () => {
    const named = [...Object.keys(doors), ...sayNothing, ...forwarded]
    expect(named.toSorted()).toEqual([...new Set(await routes())].toSorted())
  })

  it('is what the lake does, for everybody', async () => {
    const wrong: string[] = []
    let cells = 0
    // Signing out ends a token: last.
    const ordered = rows().toSorted(
      ([a], [b]) => Number(a.includes('logout')) - Number(b.includes('logout')),
    )
    for (const [route, door] of ordered) {
      for (const asking of everybody) {
        cells++
        const shall = asking.entersAs.includes(door.who)
        const does = await entered(asking, route, door)
        if (does !== shall)
          wrong.push(`${route}: ${asking.name} ${does ? 'got in' : 'was refused'}`)
      }
    }
    figure('grants, routes', `${wrong.length} of ${cells} cells are wrong`)
    expect(wrong).toEqual([])
  })

  it('does not pass when a viewer is taken for an administrator: the control', async () => {
    const viewer = everybody.find(({ name }) => name === 'a viewer')
    const confused = { name: 'a viewer', entersAs: [], ...viewer, token: lake.token }
    let wrong = 0
    for (const [route, door] of rows()) {
      if (door.who !== 'administrator' || !route.startsWith('GET')) continue
      if (await entered(confused, route, door)) wrong++
    }
    expect(wrong).toBeGreaterThan(5)
  })
})

const KINDS = {
  published: 'a',
  draft: 'drafts.a',
  version: 'versions.r.a',
  private: 'private.a',
  'private draft': 'drafts.private.a',
  release: '_.releases.r',
} as const

describe('documents', () => {
  beforeAll(async () => {
    // Those before were signed out.
    everybody = await identities(lake)
  })

  const READS = [
    'a viewer',
    'a contributor',
    'an editor',
    'an administrator',
    'an administrator of this dataset',
  ]
  const WRITES = READS.slice(2)
  const OPERATIONS = ['read', 'query', 'create', 'patch', 'delete']
  const UNPUBLISHED: readonly string[] = ['draft', 'version', 'private draft']

  const may = (name: string, kind: string, operation: string): boolean => {
    if (operation === 'read')
      return READS.includes(name) || (name === 'a visitor' && kind === 'published')
    return WRITES.includes(name) || (name === 'a contributor' && UNPUBLISHED.includes(kind))
  }

  /** Lets them all do everything to a document of this kind. @returns what should be otherwise */
  async function wrongWith(
    kind: string,
    id: string,
    all: readonly Asking[],
  ): Promise<{ cells: number; wrong: string[] }> {
    const wrong: string[] = []
    for (const asking of all) {
      for (const operation of OPERATIONS) {
        await lake.editor.createOrReplace({ _id: id, _type: 'note', n: 1 })
        const does = await performs(asking, operation, id)
        if (does !== may(asking.name, kind, operation === 'query' ? 'read' : operation))
          wrong.push(`${asking.name}, ${kind}: ${operation} ${does ? 'worked' : 'did not'}`)
      }
    }
    return { cells: all.length * OPERATIONS.length, wrong }
  }

  it('of every kind are read and written by those who may, and nobody else', async () => {
    const wrong: string[] = []
    let cells = 0
    for (const [kind, id] of Object.entries(KINDS)) {
      const found = await wrongWith(kind, id, everybody)
      cells += found.cells
      wrong.push(...found.wrong)
    }
    figure('grants, documents', `${wrong.length} of ${cells} cells are wrong`)
    expect(wrong).toEqual([])
  })

  it('do not pass when a visitor has an editor’s token: the control', async () => {
    const token = everybody.find(({ name }) => name === 'an editor')?.token
    const confused = { name: 'a visitor', entersAs: [], token }
    const { cells, wrong } = await wrongWith('draft', KINDS.draft, [confused])
    expect(wrong).toHaveLength(cells)
  })

  async function performs({ token }: Asking, operation: string, id: string): Promise<boolean> {
    const headers = {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    }
    if (operation === 'read' || operation === 'query') {
      const query = encodeURIComponent(`*[_id == "${id}"]`)
      const path =
        operation === 'read'
          ? `doc/production/${id}`
          : `query/production?perspective=raw&query=${query}`
      const answer = await fetch(`${lake.url}${API}/data/${path}`, { headers })
      return (await answer.text()).includes('"n":1')
    }
    const mutation = {
      create: { createOrReplace: { _id: id, _type: 'note', n: 2 } },
      patch: { patch: { id, set: { n: 2 } } },
      delete: { delete: { id } },
    }[operation]
    const answer = await fetch(`${lake.url}${API}/data/mutate/production`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ mutations: [mutation] }),
    })
    await answer.text()
    const now = await lake.editor.getDocument(id)
    const happened = now?.['n'] !== 1
    // What is refused must not have happened, and what happened must not be called refused.
    expect(happened, `${operation} ${id}`).toBe(answer.ok)
    return happened
  }
})
