import path from 'node:path'
import { backUp, stamp } from '../store/backup.ts'
import { COMMON_HELP, print, readArguments, type Command } from './command.ts'
import { assertLake } from './connect.ts'
import { Progress } from './progress.ts'

const help = `onrecord-lake backup: copies everything into a folder, and verifies the copy.

  backup [FOLDER]        made anew                            ./lake-backup-TIME

${COMMON_HELP}

Works while the lake is served. The copy holds all datasets with their past, assets, members and
robot tokens, but no sessions: keep it as safe as the lake itself. Bring it back with
onrecord-lake restore.`

export const backupCommand: Command = {
  help,
  run(args) {
    const { values, positionals } = readArguments(args, {}, ['FOLDER?'])
    assertLake(values.data)
    const target = path.resolve(positionals[0] ?? `lake-backup-${stamp()}`)
    const progress = new Progress()
    const manifest = backUp(path.resolve(values.data), target, (text) => progress.tell(text))
    progress.end()
    const documents = manifest.datasets.reduce((sum, dataset) => sum + dataset.documents, 0)
    print(
      values.json,
      { folder: target, ...manifest },
      () => `${target}: ${documents} documents, ${manifest.assets} assets, verified.`,
    )
  },
}
