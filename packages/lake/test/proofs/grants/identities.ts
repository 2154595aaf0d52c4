import { addRobot } from '../../../src/testing/people.ts'
import type { TestLake } from '../../../src/testing/lake.ts'
import type { Who } from './table.ts'

/** Somebody who asks, and at which doors they are let in. */
export interface Asking {
  readonly name: string
  /** Undefined is no token. */
  readonly token: string | undefined
  readonly entersAs: readonly Who[]
}

const READER = ['anybody', 'reader'] as const
const INSIDER = [...READER, 'insider', 'member'] as const

/** One of each kind of those who may ask. */
export async function identities(lake: TestLake): Promise<readonly Asking[]> {
  const robot = async (
    ...args: Parameters<typeof addRobot> extends [unknown, ...infer R] ? R : never
  ) => (await addRobot(lake, ...args)).token
  const soon = new Date(Date.now() + 1500).toISOString()
  const expired = await robot('administrator', { expiresAt: soon })
  const asking: Asking[] = [
    { name: 'a visitor', token: undefined, entersAs: READER },
    { name: 'a viewer', token: await robot('viewer'), entersAs: INSIDER },
    { name: 'a contributor', token: await robot('contributor'), entersAs: [...INSIDER, 'writer'] },
    { name: 'an editor', token: await robot('editor'), entersAs: [...INSIDER, 'writer', 'editor'] },
    {
      name: 'an administrator',
      token: await robot('administrator'),
      entersAs: [...INSIDER, 'writer', 'editor', 'administrator'],
    },
    {
      name: 'an administrator of this dataset',
      token: await robot('administrator', { dataset: 'production' }),
      entersAs: [...INSIDER, 'writer', 'editor'],
    },
    {
      name: 'an administrator of another dataset',
      token: await robot('administrator', { dataset: 'elsewhere' }),
      entersAs: ['anybody', 'member'],
    },
    { name: 'an expired administrator', token: expired, entersAs: [] },
  ]
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, Date.parse(soon) - Date.now())))
  return asking
}
