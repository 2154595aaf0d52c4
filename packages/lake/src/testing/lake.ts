import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createClient, type SanityClient } from '@sanity/client'
import { createLake, type LakeOptions, type RunningLake } from '../index.ts'

export const API = '/v2025-02-19'

type Request = Omit<RequestInit, 'headers'> & { headers?: Record<string, string> }

export interface TestLake extends RunningLake {
  readonly data: string
  /** The official client with the editor's token; sees drafts. */
  readonly editor: SanityClient
  /** The official client without a token. */
  readonly visitor: SanityClient
  /** Plain HTTP with the editor's token. */
  request(path: string, init?: Request): Promise<Response>
}

/** A folder that is gone when the test is over. */
export function temporaryFolder(): { path: string; remove: () => void } {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'lake-'))
  return { path: folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** A real lake over real HTTP, in a folder of its own. */
export async function openLake(options: Partial<LakeOptions> = {}): Promise<TestLake> {
  const folder = temporaryFolder()
  const lake = await createLake({ data: folder.path, port: 0, aclMode: 'public', ...options })
  const visitor = createClient({
    projectId: lake.projectId,
    dataset: lake.dataset,
    apiHost: lake.url,
    useProjectHostname: false,
    useCdn: false,
    apiVersion: '2025-02-19',
    perspective: 'raw',
    maxRetries: 0,
  })
  return {
    ...lake,
    data: options.data ?? folder.path,
    visitor,
    editor: visitor.withConfig({ token: lake.token }),
    request: (target, init = {}) =>
      fetch(`${lake.url}${target}`, {
        ...init,
        headers: { authorization: `Bearer ${lake.token}`, ...init.headers },
      }),
    async close() {
      await lake.close()
      folder.remove()
    },
  }
}

/** What a promise was rejected with. */
export async function failure(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise
  } catch (error) {
    return error
  }
  throw new Error('this was to fail, and did not')
}
