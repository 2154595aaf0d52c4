import { once } from 'node:events'
import process from 'node:process'
import { parseArgs } from 'node:util'
import type { SchemaType } from '@onrecord/codegen'
import modelled from '@onrecord/schemas/schema.json' with { type: 'json' }
import { told } from '../errors.ts'
import { EXIT, UsageError, type Command } from './command.ts'
import { countDocuments, readDocuments, type Dataset } from './documents.ts'
import { examine } from './examine.ts'
import { Fitting } from './fitting.ts'
import { readSchema } from './schema.ts'

const SHOWN_EVERY_MS = 2000

/** `onrecord doctor`. */
export const doctor: Command = {
  help: `onrecord doctor: every document that does not fit the schema, by document and field.

  --project ID     a project on hosted Sanity
  --url ADDRESS    or a lake: http://localhost:3030
  --dataset NAME                                              production
  --schema FILE    as \`sanity schema extract --enforce-required-fields\` writes it; Onrecord's own unless given
  --studio URL     links each finding to its field in this Studio
  --json           a line of JSON for each finding, and one for the summary

A token is taken from SANITY_AUTH_TOKEN; without one only published documents are seen. Drafts may
have empty fields. What documents say is never printed.

Exit codes: 0 all fit, 1 some do not, 2 it could not be found out.`,

  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        project: { type: 'string' },
        url: { type: 'string' },
        dataset: { type: 'string', default: 'production' },
        schema: { type: 'string' },
        studio: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    })
    const from = datasetOf(values)
    const fitting = new Fitting(
      // Written by `sanity schema extract`'s own function, in the schemas package.
      values.schema === undefined ? (modelled as SchemaType) : readSchema(values.schema),
    )
    const total = await countDocuments(from)
    const progress = new Progress(total)
    const seen = { documents: 0, unfit: 0, findings: 0 }
    for await (const document of readDocuments(from)) {
      const issues = examine(document, fitting, values.studio)
      seen.documents++
      if (issues.length > 0) seen.unfit++
      seen.findings += issues.length
      for (const issue of issues) await print(values.json ? JSON.stringify(issue) : told(issue))
      progress.tell(seen.documents)
    }
    progress.end()
    await print(values.json ? JSON.stringify(seen) : summary(seen))
    return seen.unfit === 0 ? EXIT.done : EXIT.unfit
  },
}

const NAME = /^[a-z0-9][a-z0-9_-]*$/i

function datasetOf(given: { project?: string; url?: string; dataset: string }): Dataset {
  const { project, url, dataset } = given
  if ((project === undefined) === (url === undefined))
    throw new UsageError('Say which project, with --project ID, or which lake, with --url ADDRESS.')
  for (const name of [project ?? 'a', dataset])
    if (!NAME.test(name)) throw new UsageError(`"${name}" may hold letters, digits, - and _ only.`)
  if (url !== undefined && !/^https?:\/\//.test(url))
    throw new UsageError(`"${url}" is no address; it begins with http:// or https://.`)
  return {
    url: url ?? `https://${project ?? ''}.api.sanity.io`,
    dataset,
    // Not an argument: those can be read by everybody on the machine.
    token: process.env['SANITY_AUTH_TOKEN'],
  }
}

const summary = ({ documents, unfit }: { documents: number; unfit: number }): string =>
  unfit === 0 ? `All ${documents} documents fit.` : `${unfit} of ${documents} documents do not fit.`

/** Waits while whoever reads is slower, so that nothing piles up. */
async function print(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain')
}

/** How far it has come, on stderr: one line that changes on a terminal, else one every few seconds. */
class Progress {
  readonly #total: number
  readonly #terminal = process.stderr.isTTY === true
  #told = Date.now()

  constructor(total: number) {
    this.#total = total
  }

  tell(documents: number): void {
    if (Date.now() - this.#told < (this.#terminal ? 100 : SHOWN_EVERY_MS)) return
    this.#told = Date.now()
    const line = `${documents} of ${this.#total} documents`
    process.stderr.write(this.#terminal ? `\r\u001B[K${line}` : `${line}\n`)
  }

  end(): void {
    if (this.#terminal) process.stderr.write('\r\u001B[K')
  }
}
