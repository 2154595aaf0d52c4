import { readFileSync } from 'node:fs'
import { z } from 'zod'
import {
  CommandError,
  COMMON_HELP,
  group,
  print,
  readArguments,
  table,
  UsageError,
} from './command.ts'
import { policySchema } from '../policy/policy.ts'
import { connect, type Connection } from './connect.ts'

const help = `onrecord-lake dataset: the datasets of a lake.

  dataset list
  dataset create NAME    --public  everybody reads what is published   private
  dataset acl NAME       tells who may read it
  dataset acl NAME public|private
  dataset schema NAME    tells what must fit
  dataset schema NAME FILE
                         what is published must fit it from now on; FILE is
                         what sanity schema extract writes
                         --remove  anything fits again
  dataset policy NAME    tells what must hold of every change
  dataset policy NAME FILE
                         refuses any other change from now on; FILE is JSON,
                         a list of {name, condition, message}
                         --remove  any change is taken again
  dataset delete NAME    --yes     with all it holds, past included
${COMMON_HELP}

Example:
  onrecord-lake dataset create staging --public`

const dataset = z.object({
  name: z.string(),
  aclMode: z.enum(['public', 'private']),
  createdAt: z.string(),
})

export const datasetCommand = group(help, {
  async list(args) {
    const { values } = readArguments(args, {})
    const datasets = await connect(values.data, list)
    print(values.json, datasets, () =>
      table(
        ['Name', 'Readable by', 'Since'],
        datasets.map(({ name, aclMode, createdAt }) => [name, READERS[aclMode], createdAt]),
      ),
    )
  },

  async create(args) {
    const options = { public: { type: 'boolean', default: false } } as const
    const { values, positionals } = readArguments(args, options, ['NAME'])
    const [name = ''] = positionals
    const aclMode = values.public ? 'public' : 'private'
    await connect(values.data, (lake) =>
      lake.request(z.unknown(), `/datasets/${encodeURIComponent(name)}`, {
        method: 'PUT',
        body: { aclMode },
      }),
    )
    print(values.json, { name, aclMode }, () => `The dataset "${name}" is there, and ${aclMode}.`)
  },

  async acl(args) {
    const { values, positionals } = readArguments(args, {}, ['NAME', 'MODE?'])
    const [name = '', mode] = positionals
    if (mode !== undefined && mode !== 'public' && mode !== 'private')
      throw new UsageError(`"${mode}" is neither public nor private.`)
    const { aclMode } = await connect(values.data, async (lake) => {
      const known = await find(lake, name)
      if (mode === undefined) return known
      await lake.request(z.unknown(), `/datasets/${name}`, {
        method: 'PATCH',
        body: { aclMode: mode },
      })
      return find(lake, name)
    })
    print(values.json, { name, aclMode }, () => `"${name}" is readable by ${READERS[aclMode]}.`)
  },

  async schema(args) {
    const options = { remove: { type: 'boolean', default: false } } as const
    const { values, positionals } = readArguments(args, options, ['NAME', 'FILE?'])
    const [name = '', file] = positionals
    const body = file === undefined ? undefined : readFile(file, 'schema')
    await connect(values.data, async (lake) => {
      await lake.assertDataset(name)
      const path = `/lake/datasets/${name}/schema`
      if (values.remove) {
        await lake.request(z.unknown(), path, { method: 'DELETE' })
        return print(values.json, { name, removed: true }, () => `Anything fits "${name}" again.`)
      }
      if (body === undefined) {
        const schema = await lake.request(named, path)
        const types = schema?.map((entry) => entry.name) ?? null
        return print(values.json, { name, types }, () =>
          types === null ? `"${name}" has no schema: anything fits.` : types.join('\n'),
        )
      }
      const { misfits } = await lake.request(answer, path, { method: 'PUT', body })
      const lines = misfits.flatMap(({ id, problems }) =>
        problems.map(({ path: where, reason }) => `  ${id}: ${where} ${reason}`),
      )
      print(values.json, { name, misfits }, () =>
        misfits.length === 0
          ? `What is published in "${name}" must fit the schema. All that is there does.`
          : `What is published in "${name}" must fit the schema. ${misfits.length} documents that are there do not, and stay until they are written again:\n${lines.join('\n')}`,
      )
    })
  },

  async policy(args) {
    const options = { remove: { type: 'boolean', default: false } } as const
    const { values, positionals } = readArguments(args, options, ['NAME', 'FILE?'])
    const [name = '', file] = positionals
    const body = file === undefined ? undefined : readFile(file, 'policy')
    await connect(values.data, async (lake) => {
      await lake.assertDataset(name)
      const path = `/lake/datasets/${name}/policy`
      if (values.remove) {
        await lake.request(z.unknown(), path, { method: 'DELETE' })
        return print(
          values.json,
          { name, removed: true },
          () => `"${name}" takes any change again.`,
        )
      }
      const rules = await lake.request(
        policySchema,
        path,
        body === undefined ? {} : { method: 'PUT', body },
      )
      print(values.json, { name, rules }, () =>
        rules.length === 0
          ? `"${name}" has no policy: it takes any change.`
          : table(
              ['Rule', 'Who breaks it is told'],
              rules.map((rule) => [rule.name, rule.message]),
            ),
      )
    })
  },

  async delete(args) {
    const options = { yes: { type: 'boolean', default: false } } as const
    const { values, positionals } = readArguments(args, options, ['NAME'])
    const [name = ''] = positionals
    await connect(values.data, async (lake) => {
      await find(lake, name)
      if (!values.yes) {
        throw new UsageError(
          `This deletes "${name}" with its documents, their history and its assets, for ever. Say --yes if you mean it; onrecord-lake backup keeps a copy.`,
        )
      }
      await lake.request(z.unknown(), `/datasets/${name}`, { method: 'DELETE' })
    })
    print(values.json, { deleted: name }, () => `The dataset "${name}" is gone.`)
  },
})

const named = z.array(z.object({ name: z.string() })).nullable()
const answer = z.object({
  misfits: z.array(
    z.object({
      id: z.string(),
      problems: z.array(z.object({ path: z.string(), reason: z.string() })),
    }),
  ),
})

/** @throws CommandError */
function readFile(file: string, what: 'schema' | 'policy'): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new CommandError(`The ${what} ${file} cannot be read (${why}).`)
  }
}

const READERS = {
  public: 'everybody, what is published',
  private: 'members only',
}

const list = (lake: Connection) => lake.request(z.array(dataset), '/datasets')

async function find(lake: Connection, name: string) {
  await lake.assertDataset(name)
  const datasets = await list(lake)
  return dataset.parse(datasets.find((one) => one.name === name))
}
