import { createRequire } from 'node:module'
import { findQueriesInPath, getResolver, readSchema, TypeGenerator } from '@sanity/codegen'

const SCHEMA = createRequire(import.meta.url).resolve('@onrecord/schemas/schema.json')

/**
 * What `sanity typegen generate` writes for our schema and the queries in these files: the official
 * types, to hold ours against.
 *
 * @param root the folder that paths in comments are told from
 */
export async function officialTypes(
  root: string,
  files: readonly string[],
  schemaFile = SCHEMA,
): Promise<string> {
  const { queries } = findQueriesInPath({ path: [...files], resolver: getResolver(root) })
  const { code } = await new TypeGenerator().generateTypes({
    schema: await readSchema(schemaFile),
    schemaPath: 'schema.json',
    queries,
    root,
    overloadClientMethods: true,
  })
  return code
}
