import { typeEvaluate, type ExprNode } from 'groq-js'
import { compact } from './compact.ts'
import { draftSchema } from './draft-schema.ts'
import { pascal } from './names.ts'
import { PairPrinter } from './paired.ts'
import { parseForTypes, type Parameter } from './parameters.ts'
import { ShapeReader } from './shape.ts'
import { QueryError } from './query-error.ts'
import { soundly } from './soundness.ts'
import type { SchemaType, TypeNode } from './type-node.ts'
import { Types } from './types.ts'
import { undescribed } from './undescribed.ts'
import { unknownType } from './unknown-types.ts'

export interface QueriesInput {
  /** As `sanity schema extract --enforce-required-fields` writes it. */
  readonly schema: SchemaType
  /** GROQ by name. */
  readonly queries: Readonly<Record<string, string>>
  /** What is said of a query where it is written, by name: see {@link commentsIn}. */
  readonly comments?: Readonly<Record<string, string>>
  /** A comment that says how the file came to be. */
  readonly header: string
  /** Module that exports the words for shapes, as the generated file imports it: `@onrecord/client/shape`. */
  readonly runtime: string
}

/**
 * Prints queries as a TypeScript module. For each: the type of its result, the type of its result
 * where drafts are read, the type of its parameters, and the query itself with the shape that holds
 * answers to either. Types and shape come from one evaluation of the same GROQ.
 *
 * @throws QueryError when GROQ cannot be parsed, asks for a type that is not there, or returns what no schema describes
 */
export function generateQueries({
  schema,
  queries,
  comments = {},
  header,
  runtime,
}: QueriesInput): string {
  const names = Object.keys(queries).toSorted((a, b) => a.localeCompare(b))
  const types = new Types(names.flatMap((name) => [resultOf(name), draftOf(name)]))
  const pairs = new PairPrinter(types)
  const loose = draftSchema(schema)
  const [readers, editors] = [new ShapeReader(schema), new ShapeReader(loose)]

  const read = names.map((name) => {
    const groq = queries[name] ?? ''
    const { tree, parameters } = parsed(name, groq, schema)
    const sound = soundly(tree)
    const published = readers.read(evaluated(name, sound, schema))
    const draft = editors.read(evaluated(name, sound, loose))
    return { name, groq, parameters, published, draft }
  })
  // Published types first: the plain name is theirs, and a draft that looks alike shares it.
  for (const { published } of read) types.of(published)

  const printed = read.map(
    ({ name, groq, parameters, published, draft }) => `/** What {@link ${name}} returns. */
export type ${resultOf(name)} = ${types.of(published)}

/** What {@link ${name}} returns where drafts are read: an editor may not have filled in everything. */
export type ${draftOf(name)} = ${types.of(draft, 'Draft')}

${name in comments ? `${comments[name]}\n` : ''}export const ${name}: Query<${resultOf(name)}, ${draftOf(name)}, ${paramsType(parameters)}> = {
  name: ${JSON.stringify(name)},
  groq: ${JSON.stringify(compact(groq))},
  result: ${pairs.of(published, draft)},
}
`,
  )
  return [
    `// ${header}`,
    `import * as is from '${runtime}'`,
    `import type { Query, Shape } from '${runtime}'\n`,
    types.print(),
    pairs.print(),
    printed.join('\n'),
  ].join('\n')
}

const resultOf = (query: string) => `${pascal(query)}Result`
const draftOf = (query: string) => `${pascal(query)}Draft`

const paramsType = (parameters: readonly Parameter[]) =>
  parameters.length === 0
    ? 'Record<never, never>'
    : `{ ${parameters.map(({ name, type }) => `${name}: ${type}`).join('; ')} }`

function evaluated(name: string, tree: ExprNode, schema: SchemaType): TypeNode {
  const type = typeEvaluate(tree, schema)
  const where = undescribed(type, schema)
  if (where !== undefined)
    throw new QueryError(
      name,
      `returns something the schema does not describe, at ${where}. Name the fields you need; compare parameters, do not return them.`,
    )
  return type
}

function parsed(name: string, groq: string, schema: SchemaType) {
  let read
  try {
    read = parseForTypes(groq, schema)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new QueryError(name, `cannot be parsed: ${reason}`, { cause: error })
  }
  const stranger = unknownType(read.tree, schema)
  if (stranger === undefined) return read
  const documents = schema.filter(({ type }) => type === 'document').map((one) => one.name)
  throw new QueryError(
    name,
    // TypeGen says nothing of it, and types what is asked for as absent.
    `asks for the type "${stranger}", which the schema does not have. Documents in it: ${documents.join(', ')}. If it names a reference in an array: an extracted schema knows such names only as "reference"; make it an object that holds the reference.`,
  )
}
