import type { SanityClient } from '@sanity/client'
import type { TestLake } from '../../src/testing/lake.ts'

/** One behaviour of a client's method, as a developer would state it. */
export interface Case {
  /** As it is written after `client.`. */
  readonly method: string
  readonly does: string
  readonly run: (client: SanityClient, lake: TestLake) => Promise<void>
}

/** A list of cases; `id` in a behaviour is of nobody else. */
export const cases = (...list: [method: string, does: string, run: Case['run']][]): Case[] =>
  list.map(([method, does, run]) => ({ method, does, run }))
