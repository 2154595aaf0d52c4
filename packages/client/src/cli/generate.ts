import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { generateQueries, QueryError } from '@onrecord/codegen'
import { CommandError, EXIT, type Command } from './command.ts'
import { queryFiles, readQueries, type FoundQuery } from './query-files.ts'
import { readSchema } from './schema.ts'

const HEADER = 'Printed by `onrecord generate`. Change the GROQ in *.groq.ts, not this file.'

// A compiler that checks every shape again takes six times as long for a project of 200 queries. That
// shapes are equal to the types beside them is held by the tests of the packed client.
const UNCHECKED =
  '// @ts-nocheck What is below was printed from one evaluation of schema and query.\n'

/** `onrecord generate`. */
export const generate: Command = {
  help: `onrecord generate [FILE or FOLDER…]: types, draft types, parameters and shapes of your queries.

Reads the strings that *.groq.ts files below here export, or those given; they may be made of
fragments of @onrecord/client/groq. Writes one module to import the queries from.

  --schema FILE   as \`sanity schema extract --enforce-required-fields\` writes it   schema.json
  --out FILE      what is written                                   src/onrecord.generated.ts
  --check         write nothing; exit code 1 when the file is not what would be written`,

  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        schema: { type: 'string', default: 'schema.json' },
        out: { type: 'string', default: path.join('src', 'onrecord.generated.ts') },
        check: { type: 'boolean', default: false },
      },
    })
    const schema = readSchema(values.schema)
    const files = queryFiles(positionals.length === 0 ? ['.'] : positionals)
    const queries = await readQueries(files)
    if (queries.length === 0)
      throw new CommandError(
        'No query was found: export GROQ from a file that ends in .groq.ts, as a string or with defineQuery of "groq".',
      )
    const printed = print(queries, schema)
    if (values.check) return check(values.out, printed)
    mkdirSync(path.dirname(values.out), { recursive: true })
    writeFileSync(values.out, printed)
    console.log(`${values.out}: ${queries.length} queries of ${files.length} files`)
    return EXIT.done
  },
}

function print(queries: readonly FoundQuery[], schema: ReturnType<typeof readSchema>): string {
  try {
    const printed = generateQueries({
      schema,
      queries: Object.fromEntries(queries.map(({ name, groq }) => [name, groq])),
      comments: Object.fromEntries(
        queries.flatMap(({ name, comment }) => (comment === undefined ? [] : [[name, comment]])),
      ),
      header: HEADER,
      runtime: '@onrecord/client/shape',
    })
    return UNCHECKED + printed
  } catch (error) {
    if (!(error instanceof QueryError)) throw error
    const query = queries.find(({ name }) => name === error.query)
    throw new CommandError(`${query?.file ?? ''}: ${error.message}${place(query, error.cause)}`, {
      cause: error,
    })
  }
}

/** Where in a query its GROQ ends to make sense: the line, and a mark under the place. */
function place(query: FoundQuery | undefined, cause: unknown): string {
  if (query === undefined || typeof cause !== 'object' || cause === null) return ''
  if (!('position' in cause) || typeof cause.position !== 'number') return ''
  const before = query.groq.slice(0, cause.position).split('\n')
  const line = query.groq.split('\n')[before.length - 1] ?? ''
  const column = before.at(-1)?.length ?? 0
  return `\n  line ${before.length}, column ${column + 1} of the query:\n  ${line}\n  ${' '.repeat(column)}^`
}

function check(file: string, printed: string): number {
  if (existsSync(file) && readFileSync(file, 'utf8') === printed) return EXIT.done
  console.error(`${file} is not what schema and queries give. Run \`npx onrecord generate\`.`)
  return EXIT.unfit
}
