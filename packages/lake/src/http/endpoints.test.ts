import { readFileSync } from 'node:fs'
import path from 'node:path'
import { inspectRoutes } from 'hono/dev'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openLake as openFolder } from '../create-lake.ts'
import { API, openLake, temporaryFolder, type TestLake } from '../testing/lake.ts'
import { createApp } from './app.ts'

const document = path.join(import.meta.dirname, '../../docs/endpoints.md')
const STATES = ['done', 'true', 'ours', 'cloud']

interface Row {
  readonly method: string
  readonly path: string
  readonly state: string
}

/** The rows of the table that names methods and paths: a row for each pair. */
const rows: Row[] = readFileSync(document, 'utf8')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter(([, methods = '', paths = '']) => /^[A-Z, ]+$/.test(methods) && paths.startsWith('`/'))
  .flatMap(([, methods = '', paths = '', state = '']) =>
    methods
      .split(', ')
      .flatMap((method) =>
        [...paths.matchAll(/`(.+?)`/g)].map(([, named = '']) => ({ method, path: named, state })),
      ),
  )

const nameOf = (row: { method: string; path: string }) => `${row.method} ${row.path}`

/** What the router answers, named as the table names it: without version and patterns. */
async function routes(): Promise<string[]> {
  const folder = temporaryFolder()
  const { lake, close } = await openFolder({ data: folder.path, port: 0 })
  try {
    return inspectRoutes(createApp(lake))
      .filter(({ isMiddleware }) => !isMiddleware)
      .map(({ method, path: at }) =>
        nameOf({ method, path: at.replaceAll(/\{[^}]*\}/g, '').replace(/^\/:version/, '') }),
      )
  } finally {
    await close()
    folder.remove()
  }
}

describe('the table of endpoints', () => {
  let lake: TestLake
  beforeAll(async () => {
    lake = await openLake()
  })
  afterAll(() => lake.close())

  it('has a row for every route, and no row without one', async () => {
    const documented = rows.map(nameOf)
    expect(documented.toSorted()).toEqual((await routes()).toSorted())
    // The control: neither list is empty.
    expect(documented).toContain('POST /data/mutate/:dataset')
  })

  it('knows four states', () => {
    for (const row of rows) expect(STATES, nameOf(row)).toContain(row.state)
  })

  it('calls those a service of the cloud that answer so, and no others', async () => {
    for (const row of rows) {
      const { status, body } = await fetch(`${lake.url}${address(row.path)}`, {
        method: row.method === 'ALL' ? 'GET' : row.method,
        redirect: 'manual',
      })
      await body?.cancel()
      expect(status === 501, `${nameOf(row)} answers ${status}`).toBe(row.state === 'cloud')
    }
  })
})

/** An address that this row's path stands for. */
function address(pattern: string): string {
  const filled = pattern
    .replace(':path', 'query')
    .replace(':dataset', 'production')
    .replaceAll('*', 'x')
    .replaceAll(/:\w+\??/g, 'x')
  return /^\/(images|files)\//.test(filled) ? filled : `${API}${filled}`
}
