import { createClient, type SanityClient } from '@sanity/client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createClient as createClient7 } from 'sanity-client-7'
import { openLake, type TestLake } from '../../src/testing/lake.ts'
import { administration, cloudOnly } from './administration.ts'
import { reading } from './reading.ts'
import { releases } from './releases.ts'
import { streams } from './streams.ts'
import { writing } from './writing.ts'

const table = [...reading, ...writing, ...releases, ...streams, ...administration, ...cloudOnly]

/** Methods of services that a project has to order; nothing of them is in the lake. */
const ADD_ON = /^(mediaLibrary|collaboration|functions|context)\./
/** How version 8 signs in; nothing of it reaches the lake. */
const LOCAL = /^(getAuth|observeAuth)$/

const versions = [
  ['8', createClient],
  // Both versions are called alike; their classes are different ones for TypeScript.
  ['7', createClient7 as unknown as typeof createClient],
] as const

describe.each(versions)('@sanity/client %s on a lake', (_version, create) => {
  let lake: TestLake
  let client: SanityClient
  beforeAll(async () => {
    lake = await openLake()
    client = create({
      projectId: lake.projectId,
      dataset: lake.dataset,
      apiHost: lake.url,
      useProjectHostname: false,
      useCdn: false,
      apiVersion: '2025-02-19',
      token: lake.token,
      perspective: 'raw',
      maxRetries: 0,
    })
  })
  afterAll(() => lake.close())

  it.each(table)('client.$method $does', async ({ run }) => {
    expect.hasAssertions()
    await run(client, lake)
  })

  it('has no method that is not in the table', () => {
    const known = new Set(table.map(({ method }) => method))
    const missing = methodsOf(client).filter(
      (method) => !known.has(method) && !ADD_ON.test(method) && !LOCAL.test(method),
    )
    expect(missing).toEqual([])
  })
})

/** Every public method of a client, and of the clients within it. */
function methodsOf(client: object, prefix = ''): string[] {
  return Object.entries(describeObject(client)).flatMap(([name, value]) => {
    if (typeof value === 'function') return [`${prefix}${name}`]
    if (typeof value !== 'object' || value === null || name === 'observable') return []
    return name === 'clientConfig' ? [] : methodsOf(value, `${prefix}${name}.`)
  })
}

/** Own and inherited properties, without the constructor and what is private by name. */
function describeObject(object: object): Record<string, unknown> {
  const found: Record<string, unknown> = {}
  for (let level: object | null = object; level !== null && level !== Object.prototype;) {
    for (const name of Object.getOwnPropertyNames(level)) {
      if (name !== 'constructor' && !/^[_#]/.test(name)) found[name] ??= Reflect.get(object, name)
    }
    level = Reflect.getPrototypeOf(level)
  }
  return found
}
