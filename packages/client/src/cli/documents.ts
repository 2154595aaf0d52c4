import { RequestError } from '../errors.ts'
import { CommandError } from './command.ts'

/** A dataset to read from, on hosted Sanity or on a lake. */
export interface Dataset {
  readonly url: string
  readonly dataset: string
  readonly token: string | undefined
}

export type StoredDocument = Readonly<Record<string, unknown>> & {
  readonly _id: string
  readonly _type: string
}

const VERSION = 'v2025-02-19'

/** How many documents there are, as far as this token sees. */
export async function countDocuments(from: Dataset): Promise<number> {
  const query = `query=${encodeURIComponent('count(*)')}&perspective=raw`
  const { result }: { result?: unknown } = await (
    await ask(from, `query/${from.dataset}?${query}`)
  ).json()
  return typeof result === 'number' ? result : 0
}

/** Every document, one at a time, as the dataset's export streams them: never more in memory than a line. */
export async function* readDocuments(
  from: Dataset,
): AsyncGenerator<StoredDocument, void, undefined> {
  const { body } = await ask(from, `export/${from.dataset}`)
  if (body === null) throw new CommandError('The dataset sent nothing.')
  for await (const line of linesOf(body)) {
    const parsed: unknown = JSON.parse(line)
    if (isDocument(parsed)) yield parsed
    // A stream that has begun can end with an error only in its last line.
    else throw new CommandError('The dataset stopped in the middle of its export. Try again.')
  }
}

async function ask({ url, token }: Dataset, path: string): Promise<Response> {
  const address = `${url.replace(/\/$/, '')}/${VERSION}/data/${path}`
  let response
  try {
    const headers = token === undefined ? {} : { authorization: `Bearer ${token}` }
    response = await fetch(address, { headers })
  } catch (error) {
    throw new CommandError(`${url} does not answer. Is the address right, and the lake running?`, {
      cause: error,
    })
  }
  if (response.ok) return response
  const { code, status } = new RequestError(response.status, address, '')
  if (code === 'unauthorized')
    throw new CommandError(
      `${url} wants a token it knows: set SANITY_AUTH_TOKEN to one that reads this dataset.`,
    )
  if (code === 'not-found') throw new CommandError(`There is no such project or dataset at ${url}.`)
  throw new CommandError(`${url} answered with ${status}. Try again later.`)
}

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const bytes of body) {
    const lines = (rest + decoder.decode(bytes, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (line !== '') yield line
  }
  if (rest !== '') yield rest
}

const isDocument = (value: unknown): value is StoredDocument =>
  typeof value === 'object' &&
  value !== null &&
  '_id' in value &&
  typeof value._id === 'string' &&
  '_type' in value &&
  typeof value._type === 'string'
