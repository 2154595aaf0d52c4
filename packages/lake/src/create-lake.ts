import { Accounts } from './accounts/accounts.ts'
import { AssetFiles } from './assets/files.ts'
import type { AclMode } from './dataset.ts'
import { given, type Lake } from './http/context.ts'
import { Origins } from './http/origins.ts'
import { Reach } from './http/reach.ts'
import { serve } from './http/server.ts'
import { ReleaseTimer } from './releases/timer.ts'
import { announce } from './store/announcement.ts'
import { Store } from './store/store.ts'
import { Deliveries } from './webhooks/deliveries.ts'
import { Messages } from './webhooks/messages.ts'
import { Webhooks } from './webhooks/webhooks.ts'

export interface LakeOptions {
  /** The folder that holds everything. Made when it is missing. */
  readonly data: string
  /** 3030 unless given; 0 picks a free one. */
  readonly port?: number
  /** `onrecord` unless given; a folder keeps the one it was made with. */
  readonly projectId?: string
  /** `production` unless given. Made when it is missing. */
  readonly dataset?: string
  /** Who may read a dataset that is made now: `private` unless given. One that exists keeps its own. */
  readonly aclMode?: AclMode
  /** Web origins besides those of this machine whose pages may use the lake. */
  readonly allowedOrigins?: readonly string[]
  /**
   * By which addresses others reach a shared lake, the main one first: `https://lake.example.org`.
   * It answers to their host names besides `localhost`.
   */
  readonly hosts?: readonly URL[]
  /** How long a query may take, in milliseconds: 30 seconds unless given. Then it is refused with 408. */
  readonly queryLimit?: number
  /** An address of this machine to listen on, such as `0.0.0.0`. Loopback only unless given. */
  readonly listen?: string
}

export interface RunningLake {
  /** Where it answers: `http://localhost:3030`. Give it to clients as `apiHost`. */
  readonly url: string
  /** The port it listens on. */
  readonly port: number
  readonly projectId: string
  readonly dataset: string
  /** Signs the local editor in. Made anew at every start, good for 30 days. */
  readonly token: string
  /** Ends every connection and writes everything to its place. */
  close(): Promise<void>
}

/**
 * Starts a content lake: Sanity's HTTP API over a folder on this machine.
 *
 * @throws StartError when the folder or the port cannot be used, in a sentence for a person
 *
 * @example
 * ```ts
 * import { createClient } from '@sanity/client'
 * import { createLake } from '@onrecord/lake'
 *
 * const lake = await createLake({ data: './data', port: 0 })
 * const client = createClient({
 *   projectId: lake.projectId,
 *   dataset: lake.dataset,
 *   apiHost: lake.url,
 *   useProjectHostname: false,
 *   apiVersion: '2025-02-19',
 *   token: lake.token,
 * })
 * await client.create({ _type: 'note', text: 'kept' })
 * await lake.close()
 * ```
 */
export async function createLake(options: LakeOptions): Promise<RunningLake> {
  const { dataset = 'production', aclMode = 'private' } = options
  const { lake, port, begin, close } = await openLake(options)
  const { store, accounts, reach } = lake
  try {
    if (!store.datasets().some(({ name }) => name === dataset))
      store.createDataset(dataset, { aclMode })
    const token = accounts.issueToken(accounts.localUser().id, 'start')
    // Commands that find the folder in use ask the lake that uses it.
    const forget = announce(options.data, {
      url: `http://${localName(options.listen)}:${port}`,
      token: accounts.consoleToken,
    })
    begin()
    return {
      url: reach.url,
      port,
      projectId: store.projectId,
      dataset,
      token,
      async close() {
        forget()
        await close()
      },
    }
  } catch (error) {
    await close()
    throw error
  }
}

interface OpenLake {
  readonly lake: Lake
  readonly port: number
  /** Sets to work what happens without anybody asking: hooks, scheduled releases. */
  readonly begin: () => void
  readonly close: () => Promise<void>
}

/** A lake on a folder as it is: nothing is made that is not there, and nobody is told of it. */
export async function openLake(options: LakeOptions): Promise<OpenLake> {
  const { hosts = [], allowedOrigins = [], port = 3030, listen, projectId, queryLimit } = options
  const store = new Store({ folder: options.data, ...given({ projectId, queryLimit }) })
  try {
    const accounts = new Accounts(store.db)
    const shared = [...hosts, new URL(`http://${localName(listen)}`)]
    const reach = new Reach(store.projectId, {
      shared,
      allowedOrigins,
      origins: new Origins(store.db),
    })
    const webhooks = new Webhooks(store.db)
    const messages = new Messages(store.db)
    // Whoever reaches a lake that listens on loopback only can reach this machine anyway.
    const loopback = hosts.length === 0 && listen === undefined
    const deliveries = new Deliveries({ store, webhooks, messages, loopback })
    const releases = new ReleaseTimer(store)
    const lake = {
      store,
      accounts,
      assets: new AssetFiles(store.assetFolder),
      webhooks,
      messages,
      deliveries,
      reach,
      url: () => reach.url,
    }
    const server = await serve(lake, { port, ...given({ listen }) })
    reach.url = hosts[0]?.origin ?? `http://localhost:${server.port}`
    return {
      lake,
      port: server.port,
      begin() {
        deliveries.wake()
        releases.wake()
      },
      async close() {
        // What waits for an index to be built need not wait any longer.
        store.db.builds?.close()
        await server.close()
        releases.close()
        await deliveries.close()
        store.close()
      },
    }
  } catch (error) {
    store.close()
    throw error
  }
}

/** By which name this machine itself reaches what listens there. */
function localName(listen: string | undefined): string {
  if (listen === undefined || listen === '0.0.0.0' || listen === '::') return 'localhost'
  return listen.includes(':') ? `[${listen}]` : listen
}
