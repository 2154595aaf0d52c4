import { globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { commentsIn, generateQueries, type SchemaType } from '@onrecord/codegen'
import * as queries from '../src/queries/index.ts'

const HEADER =
  'Printed from src/queries by `pnpm run generate`. Change the GROQ there, not this file.'

/** The text of src/queries.generated.ts. */
export function generated(): string {
  const file = createRequire(import.meta.url).resolve('@onrecord/schemas/schema.json')
  // Written by `sanity schema extract`'s own function, in the schemas package.
  const schema = JSON.parse(readFileSync(file, 'utf8')) as SchemaType
  const files = globSync(path.join(import.meta.dirname, '../src/queries/*.groq.ts'))
  const comments = commentsIn(files.map((name) => readFileSync(name, 'utf8')).join('\n'))
  return generateQueries({ schema, queries, comments, header: HEADER, runtime: './shape/index.ts' })
}
