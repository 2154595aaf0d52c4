import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { stripVTControlCharacters } from 'node:util'
import { format, resolveConfig } from 'prettier'

// Writes what the proofs printed into the table of docs/proofs.md. Rows of proofs that did not run
// this time stay as they are.
//
//   npm run test:nightly | tee nightly.log
//   npm run figures -w packages/lake -- nightly.log

const page = path.join(import.meta.dirname, '../docs/proofs.md')
const HEADING = '## Figures'
/** As `figure` of test/proofs/proof.ts prints it. */
const FIGURE = /^proof (.+?): (.+) \((commit|nightly|release), seed (\d+)\)$/gm
const ROW = /^\| (?!proof |-)(.+?) +\| (.+?) +\| (.+?) +\|$/gm

const file = process.argv[2]
if (file === undefined) {
  console.error('Give the file that holds what the proofs printed: figures.ts nightly.log')
  process.exit(2)
}
const printed = [...stripVTControlCharacters(readFileSync(file, 'utf8')).matchAll(FIGURE)]
if (printed.length === 0) {
  console.error(`${file} holds no figure: it is to be what "npm run test:nightly" printed.`)
  process.exit(1)
}

const text = readFileSync(page, 'utf8')
const [before = '', after = ''] = text.split(`${HEADING}\n`)
const rows = new Map(
  [...after.matchAll(ROW)].map(([, name = '', measured, run]) => [name, `${measured} | ${run}`]),
)
const today = new Date().toISOString().slice(0, 10)
for (const [, name = '', measured, tier, seed] of printed)
  rows.set(name, `${measured} | ${tier}, ${today}, seed ${seed}`)
const sorted = [...rows].toSorted(([a], [b]) => a.localeCompare(b))
const table = [
  '| proof | measured | run |',
  '| --- | --- | --- |',
  ...sorted.map(([name, rest]) => `| ${name} | ${rest} |`),
].join('\n')
const introduction =
  'What the last runs measured. `npm run figures -w packages/lake -- FILE` writes this table from what the proofs printed; nobody else writes into it.'
const whole = `${before.trimEnd()}\n\n${HEADING}\n\n${introduction}\n\n${table}\n`
const style = await resolveConfig(page)
writeFileSync(page, await format(whole, { ...style, parser: 'markdown' }))
console.log(`${printed.length} figures are in ${page}`)
