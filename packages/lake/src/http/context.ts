import type { Context, Hono } from 'hono'
import type { Accounts } from '../accounts/accounts.ts'
import type { AssetFiles } from '../assets/files.ts'
import type { Dataset } from '../dataset.ts'
import { assertMayEnter, type Identity } from '../identity.ts'
import type { Reach } from './reach.ts'
import type { Store } from '../store/store.ts'
import type { Deliveries } from '../webhooks/deliveries.ts'
import type { Messages } from '../webhooks/messages.ts'
import type { Webhooks } from '../webhooks/webhooks.ts'

/** What every handler can reach. */
export interface Lake {
  readonly store: Store
  readonly accounts: Accounts
  readonly assets: AssetFiles
  readonly webhooks: Webhooks
  readonly messages: Messages
  readonly deliveries: Deliveries
  readonly reach: Reach
  /** Where browsers reach this lake: `http://localhost:3030`. */
  readonly url: () => string
}

export interface Env {
  Variables: { identity: Identity }
}

export type Api = Hono<Env>
export type Ctx = Context<Env>

/** The dataset named in the path. @throws LakeError 404, or 403 when the token is for another one */
export function datasetOf(c: Ctx, lake: Lake): Dataset {
  const name = c.req.param('dataset') ?? ''
  assertMayEnter(c.get('identity'), name)
  return lake.store.dataset(name)
}

/** The API version in the path: `X`, `1` or a date. */
export const apiVersionOf = (c: Ctx): string => (c.req.param('version') ?? '').replace(/^v/, '')

/** Whether an API version knows releases and versions, and thinks in perspectives. */
export const hasReleases = (version: string): boolean => version === 'X' || version >= '2025-02-19'

/** Whether the API version in the path does. */
export const knowsReleases = (c: Ctx): boolean => hasReleases(apiVersionOf(c))

/** What stands behind the question mark. */
export const searchOf = (c: Ctx): URLSearchParams => new URL(c.req.url).searchParams

/** A query parameter that is a yes or no. */
export const flag = (c: Ctx, name: string, standard = false): boolean => {
  const text = c.req.query(name)
  return text === undefined ? standard : text === 'true'
}

/** Drops what is undefined, for options that are left out rather than empty. */
export function given<T extends object>(options: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  // Entries whose value is undefined are exactly the ones left out.
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}
