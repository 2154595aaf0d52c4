import { existsSync } from 'node:fs'
import path from 'node:path'
import { exportDataset } from '@sanity/export'
import { COMMON_HELP, CommandError, print, readArguments, type Command } from './command.ts'
import { connect } from './connect.ts'
import { Progress } from './progress.ts'

const help = `onrecord-lake export: writes a dataset to a file, as sanity dataset export does.

  export [FILE]          a .tar.gz with documents and assets  ./NAME.tar.gz

  --dataset NAME         which one                            production
  --types A,B            only documents of these types
  --no-drafts            leave drafts and versions out
  --no-assets            leave images and files out
  --overwrite            replace FILE when it is there
${COMMON_HELP}

Secrets under private. are part of it. Works also while the lake is served.

Example:
  onrecord-lake export production.tar.gz --no-drafts`

/** Writes a dataset in the format of `@sanity/export`, through that library. */
export const exportCommand: Command = {
  help,
  async run(args) {
    const { values, positionals } = readArguments(
      args,
      {
        dataset: { type: 'string', default: 'production' },
        types: { type: 'string' },
        'no-drafts': { type: 'boolean', default: false },
        'no-assets': { type: 'boolean', default: false },
        overwrite: { type: 'boolean', default: false },
      },
      ['FILE?'],
    )
    const file = path.resolve(positionals[0] ?? `${values.dataset}.tar.gz`)
    if (existsSync(file) && !values.overwrite)
      throw new CommandError(`${file} is there already. Give another name, or --overwrite.`)
    const progress = new Progress()
    const { documentCount: documents, assetCount: assets } = await connect(
      values.data,
      async (lake) => {
        // Asked first: the library's own error for a missing dataset is a status and no sentence.
        await lake.assertDataset(values.dataset)
        return exportDataset({
          client: await lake.client(values.dataset),
          dataset: values.dataset,
          outputPath: file,
          drafts: !values['no-drafts'],
          assets: !values['no-assets'],
          types: values.types?.split(','),
          onProgress: ({ step, current, total }) =>
            progress.tell(
              `${step} ${current === undefined ? '' : `${current} of ${total ?? '?'}`}`,
            ),
        })
      },
    ).finally(() => progress.end())
    print(
      values.json,
      { file, documents, assets },
      () => `${file}: ${documents} documents, ${assets} assets.`,
    )
  },
}
