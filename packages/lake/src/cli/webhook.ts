import { text } from 'node:stream/consumers'
import { z } from 'zod'
import { COMMON_HELP, group, print, readArguments, table, UsageError } from './command.ts'
import { connect, type Connection } from './connect.ts'

const help = `onrecord-lake webhook: requests that the lake sends when documents change.

  webhook list
  webhook add NAME URL   hears what is committed from now on
  webhook attempts ID    what was sent, newest first, and what came back
  webhook remove ID      with what it had still to send

  For add:
  --dataset NAME         only changes there                   all
  --on EVENTS            create, update, delete, with commas  all three
  --filter GROQ          which documents: '_type == "story"'  all
  --projection GROQ      what to send: '{_id, "was": before().title}'
                                                              the document
  --method METHOD        POST, PUT, PATCH, DELETE or GET      POST
  --header 'NAME: VALUE' may be given again
  --secret-stdin         sign with the secret on standard input, as
                         @sanity/webhook verifies it          unsigned
  --include-drafts       drafts, too
  --include-all-versions versions in releases, too
  --include-private      documents with a dot in their id, too
  --allow-private-network
                         the receiver is in the local network
${COMMON_HELP}

Example:
  onrecord-lake webhook add site https://example.org/revalidate --filter '_type == "story"'`

const hook = z.object({
  id: z.string(),
  name: z.string(),
  url: z.string(),
  dataset: z.string(),
  rule: z.object({ on: z.array(z.string()), filter: z.string(), projection: z.string() }),
  httpMethod: z.string(),
  includeDrafts: z.boolean(),
  includeAllVersions: z.boolean(),
  includePrivate: z.boolean(),
  allowPrivateNetwork: z.boolean(),
  isSigned: z.boolean(),
  isDisabledByUser: z.boolean(),
  createdAt: z.string(),
})

const attempt = z.object({
  id: z.string(),
  messageId: z.string(),
  createdAt: z.string(),
  duration: z.number(),
  resultCode: z.number().nullable(),
  failureReason: z.string().nullable(),
  isFailure: z.boolean(),
})

export const webhookCommand = group(help, {
  async list(args) {
    const { values } = readArguments(args, {})
    const hooks = await connect(values.data, async (lake) =>
      lake.request(z.array(hook), await hooksOf(lake)),
    )
    print(values.json, hooks, () =>
      table(
        ['Id', 'Name', 'Dataset', 'On', 'Calls'],
        hooks.map(({ id, name, dataset, rule, httpMethod, url, isDisabledByUser }) => [
          id,
          isDisabledByUser ? `${name} (off)` : name,
          dataset === '*' ? 'all' : dataset,
          rule.on.join(', '),
          `${httpMethod} ${url}`,
        ]),
      ),
    )
  },

  async add(args) {
    const { values, positionals } = readArguments(args, ADD, ['NAME', 'URL'])
    const [name, url] = positionals
    const body = {
      name,
      url,
      dataset: values.dataset,
      rule: {
        on: values.on.split(',').map((event) => event.trim()),
        filter: values.filter,
        projection: values.projection,
      },
      httpMethod: values.method.toUpperCase(),
      headers: Object.fromEntries((values.header ?? []).map(asHeader)),
      secret: values['secret-stdin'] ? await secretFromStdin() : null,
      includeDrafts: values['include-drafts'],
      includeAllVersions: values['include-all-versions'],
      includePrivate: values['include-private'],
      allowPrivateNetwork: values['allow-private-network'],
    }
    const added = await connect(values.data, async (lake) =>
      lake.request(hook, await hooksOf(lake), { method: 'POST', body }),
    )
    print(
      values.json,
      added,
      () =>
        `"${added.name}" is told of changes from now on${added.isSigned ? ', signed' : ''}. See what it was sent with: onrecord-lake webhook attempts ${added.id}`,
    )
  },

  async attempts(args) {
    const { values, positionals } = readArguments(args, {}, ['ID'])
    const attempts = await connect(values.data, async (lake) =>
      lake.request(z.array(attempt), `${await oneHook(lake, positionals)}/attempts`),
    )
    print(values.json, attempts, () =>
      table(
        ['When', 'Message', 'Answer', 'Took', 'What was wrong'],
        attempts.map(({ createdAt, messageId, resultCode, duration, failureReason }) => [
          createdAt,
          messageId,
          resultCode === null ? 'none' : String(resultCode),
          `${duration} ms`,
          failureReason ?? '',
        ]),
      ),
    )
  },

  async remove(args) {
    const { values, positionals } = readArguments(args, {}, ['ID'])
    await connect(values.data, async (lake) =>
      lake.request(z.unknown(), await oneHook(lake, positionals), { method: 'DELETE' }),
    )
    const [removed] = positionals
    print(values.json, { removed }, () => `The webhook ${removed} sends nothing any more.`)
  },
})

const ADD = {
  dataset: { type: 'string', default: '*' },
  on: { type: 'string', default: 'create,update,delete' },
  filter: { type: 'string', default: '' },
  projection: { type: 'string', default: '' },
  method: { type: 'string', default: 'POST' },
  header: { type: 'string', multiple: true },
  'secret-stdin': { type: 'boolean', default: false },
  'include-drafts': { type: 'boolean', default: false },
  'include-all-versions': { type: 'boolean', default: false },
  'include-private': { type: 'boolean', default: false },
  'allow-private-network': { type: 'boolean', default: false },
} as const

const hooksOf = async (lake: Connection) => `/hooks/projects/${await lake.project()}`

const oneHook = async (lake: Connection, [id = '']: readonly string[]) =>
  `${await hooksOf(lake)}/${encodeURIComponent(id)}`

/** @throws UsageError */
function asHeader(line: string): [string, string] {
  const colon = line.indexOf(':')
  if (colon > 0) return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()]
  throw new UsageError(`--header is "${line}". Give a name and a value: 'x-site: example.org'.`)
}

/** An argument would be in the shell's history, and in the list of processes. @throws UsageError */
async function secretFromStdin(): Promise<string> {
  const secret = (await text(process.stdin)).replace(/\r?\n$/, '')
  if (secret !== '') return secret
  throw new UsageError('--secret-stdin was given, and nothing came on standard input.')
}
