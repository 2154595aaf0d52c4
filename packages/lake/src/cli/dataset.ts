import { z } from 'zod'
import { COMMON_HELP, group, print, readArguments, table, UsageError } from './command.ts'
import { connect, type Connection } from './connect.ts'

const help = `onrecord-lake dataset: the datasets of a lake.

  dataset list
  dataset create NAME    --public  everybody reads what is published   private
  dataset acl NAME       tells who may read it
  dataset acl NAME public|private
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
