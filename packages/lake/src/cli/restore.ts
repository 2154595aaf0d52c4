import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { restore, verifyBackup } from '../store/backup.ts'
import { CommandError, COMMON_HELP, print, readArguments, type Command } from './command.ts'
import { Progress } from './progress.ts'

const help = `onrecord-lake restore: verifies a backup and puts it in the lake's place.

  restore BACKUP         a folder that onrecord-lake backup made

  --replace              there is a lake: move it aside first
${COMMON_HELP}

Nothing is deleted: the old folder is kept beside, and its name printed. Stop the lake before.
Everybody signs in again afterwards; robot tokens are those of the day of the backup, so revoke
again what was revoked since.`

export const restoreCommand: Command = {
  help,
  run(args) {
    const options = { replace: { type: 'boolean', default: false } } as const
    const { values, positionals } = readArguments(args, options, ['BACKUP'])
    const [backup, folder] = [path.resolve(positionals[0] ?? ''), path.resolve(values.data)]
    if (existsSync(folder) && readdirSync(folder).length > 0 && !values.replace) {
      throw new CommandError(
        `${folder} holds something already. Give --replace to move it aside, or another folder with --data.`,
      )
    }
    const progress = new Progress()
    const manifest = verifyBackup(backup, (text) => progress.tell(text))
    const aside = restore(backup, folder, (text) => progress.tell(text))
    progress.end()
    print(
      values.json,
      { folder, from: backup, createdAt: manifest.createdAt, aside: aside ?? null },
      () =>
        [
          `${folder} is as it was on ${manifest.createdAt}.`,
          ...(aside === undefined ? [] : [`What was there is kept as ${aside}.`]),
        ].join('\n'),
    )
  },
}
