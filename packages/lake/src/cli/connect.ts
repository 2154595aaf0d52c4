import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createClient, type SanityClient } from '@sanity/client'
import { z } from 'zod'
import { openLake } from '../create-lake.ts'
import { FolderInUseError } from '../errors.ts'
import { readAnnouncement } from '../store/announcement.ts'
import { CommandError } from './command.ts'

const VERSION = 'v2025-02-19'

/** A lake to ask, whoever runs it. */
export class Connection {
  readonly #url: string
  readonly #token: string

  constructor(url: string, token: string) {
    this.#url = url
    this.#token = token
  }

  /**
   * @param json a body that is JSON already
   * @throws CommandError with what the lake said
   */
  async request<Schema extends z.ZodType>(
    schema: Schema,
    path: string,
    { method = 'GET', body, json }: { method?: string; body?: unknown; json?: string } = {},
  ): Promise<z.infer<Schema>> {
    const sent = json ?? (body === undefined ? undefined : JSON.stringify(body))
    const answer = await fetch(`${this.#url}/${VERSION}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.#token}`,
        ...(sent === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(sent === undefined ? {} : { body: sent }),
    })
    const text = await answer.text()
    if (!answer.ok) throw new CommandError(messageIn(text))
    return schema.parse(text === '' ? undefined : JSON.parse(text))
  }

  /** The project's id: there is one. */
  async project(): Promise<string> {
    const [project] = await this.request(z.array(z.object({ id: z.string() })), '/projects')
    if (project === undefined)
      throw new CommandError('The lake does not say which project it holds')
    return project.id
  }

  /** @throws CommandError that lists the datasets there are */
  async assertDataset(name: string): Promise<void> {
    const names = await this.#datasets()
    if (names.includes(name)) return
    throw new CommandError(
      `There is no dataset "${name}". There are: ${names.join(', ') || 'none'}.`,
    )
  }

  async ensureDataset(name: string): Promise<void> {
    if ((await this.#datasets()).includes(name)) return
    const path = `/datasets/${encodeURIComponent(name)}`
    await this.request(z.unknown(), path, { method: 'PUT', body: {} })
  }

  async #datasets(): Promise<string[]> {
    const datasets = await this.request(z.array(z.object({ name: z.string() })), '/datasets')
    return datasets.map(({ name }) => name)
  }

  /** The official client. */
  async client(dataset: string): Promise<SanityClient> {
    return createClient({
      projectId: await this.project(),
      dataset,
      apiHost: this.#url,
      useProjectHostname: false,
      useCdn: false,
      apiVersion: '2025-02-19',
      token: this.#token,
    })
  }
}

function messageIn(text: string): string {
  const parsed = z
    .union([
      z.object({ message: z.string() }).transform(({ message }) => message),
      z
        .object({ error: z.object({ description: z.string() }) })
        .transform(({ error }) => error.description),
    ])
    .safeParse(JSON.parse(text))
  return parsed.success ? parsed.data : text
}

/** @throws CommandError when there is no lake in this folder */
export function assertLake(data: string): void {
  if (existsSync(join(data, 'lake.sqlite'))) return
  throw new CommandError(
    `There is no lake in ${resolve(data)}. Give its folder with --data, or make one with onrecord-lake start.`,
  )
}

/**
 * Works with the lake of a folder: the one that serves it now, or else one that is opened for this
 * and closed again.
 *
 * @throws CommandError when the folder is in use by a lake that cannot be asked
 */
export async function connect<T>(data: string, use: (lake: Connection) => Promise<T>): Promise<T> {
  assertLake(data)
  const own = await openUnlessInUse(data)
  if (own !== undefined) {
    try {
      return await use(
        new Connection(`http://localhost:${own.port}`, own.lake.accounts.consoleToken),
      )
    } finally {
      await own.close()
    }
  }
  const running = readAnnouncement(data)
  if (running === undefined) {
    throw new CommandError(
      `A lake uses ${resolve(data)}, but not one that can be asked: it is just starting or stopping, another user's, or another command. Try again in a moment.`,
    )
  }
  return use(new Connection(running.url, running.token))
}

async function openUnlessInUse(data: string) {
  try {
    return await openLake({ data, port: 0 })
  } catch (error) {
    if (error instanceof FolderInUseError) return undefined
    throw error
  }
}
