import { createReadStream, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createClient, type SanityClient } from '@sanity/client'
import { exportDataset } from '@sanity/export'
import { sanityImport } from '@sanity/import'
import { publishedId } from '../documents/ids.ts'
import { isObject } from '../documents/document.ts'
import {
  CommandError,
  COMMON_HELP,
  print,
  readArguments,
  UsageError,
  type Command,
} from './command.ts'
import { connect } from './connect.ts'
import { Progress } from './progress.ts'

const TOKEN = 'SANITY_AUTH_TOKEN'

const help = `onrecord-lake move: takes a dataset to hosted Sanity or another lake, or brings one from there.

  --to URL               where it goes:  https://api.sanity.io, http://localhost:3030
  --from URL             or where it comes from
  --project ID           the project there
  --there NAME           the dataset there; made when missing   production
  --dataset NAME         the dataset here; made when missing    production
  --private PREFIX       ids that stay behind; may be repeated  private.
  --include-private --yes-include-private
                         takes them along; both must be given
${COMMON_HELP}

The token for there is read from ${TOKEN}. Documents, drafts, versions, releases and assets go;
history, users, tokens and webhooks stay. A reference to what stays behind becomes weak. Running it
again replaces what it wrote before and deletes nothing.

Example:
  ${TOKEN}=… onrecord-lake move --to https://api.sanity.io --project abc123`

/** Moves a dataset over the wire, through the official export and import. */
export const moveCommand: Command = {
  help,
  async run(args) {
    const { values } = readArguments(args, {
      to: { type: 'string' },
      from: { type: 'string' },
      project: { type: 'string' },
      there: { type: 'string', default: 'production' },
      dataset: { type: 'string', default: 'production' },
      private: { type: 'string', multiple: true, default: ['private.'] },
      'include-private': { type: 'boolean', default: false },
      'yes-include-private': { type: 'boolean', default: false },
    })
    const { to, from, project } = values
    const url = to ?? from
    if (url === undefined || (to !== undefined && from !== undefined))
      throw new UsageError('Give --to or --from, and not both. --help tells how.')
    if (project === undefined) throw new UsageError('--project is missing. --help tells how.')
    if (values['include-private'] !== values['yes-include-private']) {
      throw new UsageError(
        'Private documents go along only when both --include-private and --yes-include-private are given.',
      )
    }
    const prefixes = values['include-private'] ? [] : values.private
    const there = await clientFor(url, project, values.there)
    const summary = await connect(values.data, async (lake) => {
      if (to === undefined) {
        await lake.ensureDataset(values.dataset)
        return move(there, await lake.client(values.dataset), prefixes)
      }
      await lake.assertDataset(values.dataset)
      await ensureDataset(there, values.there)
      return move(await lake.client(values.dataset), there, prefixes)
    })
    print(
      values.json,
      summary,
      () =>
        `${summary.documents} documents and ${summary.assets} assets went. ${summary.left} private documents stayed; ${summary.weakened} references to them are weak there.`,
    )
  },
}

async function clientFor(url: string, projectId: string, dataset: string): Promise<SanityClient> {
  const token = process.env[TOKEN]
  if (token === undefined || token === '')
    throw new CommandError(`Set ${TOKEN} to a token for ${url}; it may write there to move there.`)
  if (!URL.canParse(url))
    throw new UsageError(`"${url}" is not an address such as https://api.sanity.io`)
  return createClient({
    projectId,
    dataset,
    apiHost: url.replace(/\/+$/, ''),
    // Hosted Sanity has a host for every project; a lake has one, whose subdomains Node cannot find.
    useProjectHostname: new URL(url).hostname.endsWith('.sanity.io'),
    useCdn: false,
    apiVersion: '2025-02-19',
    token,
  })
}

async function ensureDataset(client: SanityClient, name: string): Promise<void> {
  const present = await client.datasets.list()
  if (!present.some((dataset) => dataset.name === name))
    await client.datasets.create(name, { aclMode: 'private' })
}

async function move(source: SanityClient, target: SanityClient, prefixes: readonly string[]) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'onrecord-move-'))
  const file = path.join(folder, 'dataset.tar.gz')
  const progress = new Progress()
  const onProgress = ({ step }: { step: string }) => progress.tell(step)
  const stays = (id: string) => prefixes.some((prefix) => publishedId(id).startsWith(prefix))
  let left = 0
  let weakened = 0
  /** What pointed at a document that stays cannot hold it there. */
  const loosened = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(loosened)
    if (!isObject(value)) return value
    const copy = Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, loosened(item)]),
    )
    if (typeof value['_ref'] !== 'string' || value['_weak'] === true || !stays(value['_ref']))
      return copy
    weakened++
    return { ...copy, _weak: true }
  }
  try {
    const { documentCount, assetCount } = await exportDataset({
      client: source,
      dataset: source.config().dataset ?? '',
      outputPath: file,
      onProgress,
      filterDocument: ({ _id }) => {
        if (!stays(_id)) return true
        left++
        return false
      },
      // A document with one attribute of a reference changed is still that document.
      transformDocument: (document) => loosened(document) as typeof document,
    })
    await sanityImport(createReadStream(file), {
      client: target,
      operation: 'createOrReplace',
      releasesOperation: 'replace',
      onProgress,
    })
    return { documents: documentCount, assets: assetCount, left, weakened }
  } catch (error) {
    const { message } = Object(error)
    throw new CommandError(`It did not all go: ${message}. Mend that and run it again.`)
  } finally {
    progress.end()
    rmSync(folder, { recursive: true, force: true })
  }
}
