import { z } from 'zod'
import { COMMON_HELP, print, readArguments, type Command } from './command.ts'
import { connect } from './connect.ts'

const help = `onrecord-lake forget: forgets a document and every trace of it.

  forget ID              the document, its drafts, versions and history; the comments on it;
                         the bytes, when it is a picture or a file
  --with ID              another one, in the same step; may be repeated
  --dataset NAME         production
${COMMON_HELP}

There is no way back. Nothing may refer to what is forgotten, except from drafts: what does is named.
What other documents say of it, now or in their past, stays: look for that first, and forget it too.
Backups and exports keep what they have: destroy those that are older than today.

Example:
  onrecord-lake forget private.source-17 --with private.dossier-3 --with image-5f1c…-800x600-jpg`

const forgotten = z.object({
  documents: z.number(),
  comments: z.number(),
  assets: z.number(),
  messages: z.number(),
})

export const forgetCommand: Command = {
  help,
  async run(args) {
    const { values, positionals } = readArguments(
      args,
      {
        with: { type: 'string', multiple: true, default: [] },
        dataset: { type: 'string', default: 'production' },
      },
      ['ID'],
    )
    const ids = [...positionals, ...values.with]
    const result = await connect(values.data, async (lake) => {
      await lake.assertDataset(values.dataset)
      return lake.request(forgotten, `/lake/datasets/${values.dataset}/forget`, {
        method: 'POST',
        body: { ids },
      })
    })
    print(values.json, result, () =>
      [
        `Forgotten: ${result.documents} documents with their history, ${result.comments} comments, ${result.assets} assets, ${result.messages} messages of webhooks.`,
        'Backups and exports made before now still hold them: destroy those.',
      ].join('\n'),
    )
  },
}
