// Runs the official GROQ test suite over HTTP against a real lake, and beside it what groq-js alone
// makes of the same cases:
//   npm run conformance -w packages/lake -- SUITE.ndjson[.gz] [--failures 20] [--only WORDS]
import { parseArgs } from 'node:util'
import { openSuiteLake } from './conformance/lake.ts'
import { groqJsAnswers } from './conformance/groq-js.ts'
import { report } from './conformance/report.ts'
import { readSuite } from './conformance/suite.ts'

const { positionals, values } = parseArgs({
  // pnpm hands the `--` of `pnpm run conformance -- FILE` on.
  args: process.argv.slice(2).filter((argument) => argument !== '--'),
  allowPositionals: true,
  options: {
    failures: { type: 'string', default: '0' },
    only: { type: 'string', default: '' },
  },
})
const [file] = positionals
if (file === undefined) {
  console.error(
    'Which file? pnpm run conformance SUITE.ndjson[.gz] [--failures 20] [--only geo::distance]',
  )
  process.exit(2)
}

const suite = readSuite(file, values.only)
const lake = await openSuiteLake()
try {
  for (const refusal of await lake.load(suite.datasets)) console.error(refusal)
  const verdicts = await lake.judge(suite.tests)
  const bare = await groqJsAnswers(suite)
  report(verdicts, bare, Number(values.failures))
} finally {
  await lake.close()
}
