import { createReadStream, existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { sanityImport } from '@sanity/import'
import {
  COMMON_HELP,
  CommandError,
  print,
  readArguments,
  UsageError,
  type Command,
} from './command.ts'
import { connect } from './connect.ts'
import { importPlain, planOf } from './import-plain.ts'
import { Progress } from './progress.ts'

const help = `onrecord-lake import: reads documents and assets into a dataset, as sanity dataset import does.

  import FILE            .tar.gz or .ndjson of an export, an unpacked folder,
                         or - for standard input

  --dataset NAME         which one; made when it is missing   production
  --replace              replace documents that are there     refuse
  --missing              only add those that are not there    refuse
  --allow-failing-assets go on without an asset that cannot be had
${COMMON_HELP}

Example:
  onrecord-lake import production.tar.gz --replace`

/**
 * Reads the formats that `@sanity/export` writes, through `@sanity/import`; a file of whole documents
 * alone without it.
 */
export const importCommand: Command = {
  help,
  async run(args) {
    const { values, positionals } = readArguments(
      args,
      {
        dataset: { type: 'string', default: 'production' },
        replace: { type: 'boolean', default: false },
        missing: { type: 'boolean', default: false },
        'allow-failing-assets': { type: 'boolean', default: false },
      },
      ['FILE'],
    )
    const [file = ''] = positionals
    if (values.replace && values.missing)
      throw new UsageError('--replace and --missing exclude each other. Give one of them.')
    assertThere(file)
    const operation = values.replace
      ? 'createOrReplace'
      : values.missing
        ? 'createIfNotExists'
        : 'create'
    const progress = new Progress()
    const { numDocs, warnings } = await connect(values.data, async (lake) => {
      await lake.ensureDataset(values.dataset)
      const plan = file.endsWith('.ndjson') && isFile(file) ? await planOf(file) : undefined
      if (plan !== undefined) {
        const to = { file, dataset: values.dataset, operation }
        await importPlain(lake, to, plan, (text) => progress.tell(text))
        return { numDocs: plan.documents, warnings: [] }
      }
      return sanityImport(open(file), {
        client: await lake.client(values.dataset),
        operation,
        releasesOperation: values.replace ? 'replace' : values.missing ? 'ignore' : 'fail',
        allowFailingAssets: values['allow-failing-assets'],
        allowSystemDocuments: false,
        onProgress: ({ step, current, total }) =>
          progress.tell(`${step} ${current === undefined ? '' : `${current} of ${total ?? '?'}`}`),
      })
    })
      .catch((error: unknown) => {
        // A sentence of ours ends by itself.
        const message = String(Object(error).message).replace(/\.$/, '')
        const hint = /already exists/.test(message)
          ? ' Give --replace to replace what is there, or --missing to add only what is not.'
          : ''
        throw new CommandError(`${file} was not imported whole: ${message}.${hint}`)
      })
      .finally(() => progress.end())
    for (const { message } of warnings) process.stderr.write(`${message}\n`)
    print(
      values.json,
      { documents: numDocs, dataset: values.dataset, warnings: warnings.length },
      () => `${numDocs} documents are in "${values.dataset}".`,
    )
  },
}

/** @throws CommandError when there is no such file */
function assertThere(file: string): void {
  if (file !== '-' && !existsSync(file))
    throw new CommandError(`There is no file ${path.resolve(file)}.`)
}

const isFile = (file: string) => statSync(file).isFile()

function open(file: string): NodeJS.ReadableStream | string {
  if (file === '-') return process.stdin
  return isFile(file) ? createReadStream(file) : path.resolve(file)
}
