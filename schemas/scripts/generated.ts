import { generateDocuments } from '@onrecord/codegen'
import { extractSchema } from '@sanity/schema/_internal'
import { createSchema, type SchemaTypeDefinition } from 'sanity'
import { schemaTypes } from '../src/index.ts'
import { words } from './words.ts'

const HEADER =
  'Printed from the schema by `pnpm run generate`. Change the types in src/types, not this file.'

/** The files that follow from the model, by path. */
export function generated(types: SchemaTypeDefinition[] = schemaTypes): Record<string, string> {
  const schema = createSchema({ name: 'onrecord', types })
  const problems = schema._validation?.flatMap((group) => group.problems) ?? []
  if (problems.length > 0) throw new Error(`The schema has problems: ${JSON.stringify(problems)}`)
  // The same format under two names: @sanity/schema writes what groq-js reads.
  const extracted = extractSchema(schema, { enforceRequiredFields: true })
  return {
    'schema.json': `${JSON.stringify(extracted, null, 2)}\n`,
    'src/documents.generated.ts': generateDocuments(extracted, HEADER),
    'words.json': `${JSON.stringify(words(types), null, 2)}\n`,
  }
}
