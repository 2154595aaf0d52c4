import path from 'node:path'
import { verifyFolder } from '../store/verify.ts'
import { COMMON_HELP, EXIT, print, readArguments, table, type Command } from './command.ts'
import { assertLake } from './connect.ts'
import { Progress } from './progress.ts'

const help = `onrecord-lake verify: finds out whether everything is as it was written.

${COMMON_HELP}

Checks the database's structure, the log's chain of hashes and its remembered end, every document
against the replay of the log, and every asset against the hash in its name. Changes nothing, and
works while the lake is served. Ends with 1 when something is wrong. Accounts and settings have no
hash: of them only the structure is checked.`

export const verifyCommand: Command = {
  help,
  run(args) {
    const { values } = readArguments(args, {})
    assertLake(values.data)
    const progress = new Progress()
    const { datasets, assets, problems } = verifyFolder(values.data, (text) => progress.tell(text))
    progress.end()
    const ok = problems.length === 0
    print(values.json, { ok, datasets, assets, problems }, () =>
      [
        table(
          ['Dataset', 'Documents', 'Transactions'],
          datasets.map(({ name, documents, transactions }) => [
            name,
            String(documents),
            String(transactions),
          ]),
        ),
        `${assets} assets`,
        ...problems.map((problem) => `WRONG  ${problem}`),
        ok
          ? 'Everything is as it was written.'
          : `${path.resolve(values.data)} is damaged. Stop the lake, keep this folder, and restore a backup.`,
      ].join('\n'),
    )
    if (!ok) process.exitCode = EXIT.failed
  },
}
