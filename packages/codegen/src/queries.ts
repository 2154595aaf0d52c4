import { typeEvaluate, type ExprNode } from 'groq-js'
import { compact } from './compact.ts'
import { Declarations } from './declarations.ts'
import { draftSchema } from './draft-schema.ts'
import { pascal } from './names.ts'
import { parseForTypes, type Parameter } from './parameters.ts'
import { Printer } from './printer.ts'
import { soundly } from './soundness.ts'
import type { SchemaType, TypeNode } from './type-node.ts'
import { undescribed } from './undescribed.ts'

export interface QueriesInput {
  /** As `sanity schema extract --enforce-required-fields` writes it. */
  readonly schema: SchemaType
  /** GROQ by name. */
  readonly queries: Readonly<Record<string, string>>
  /** A comment that says how the file came to be. */
  readonly header: string
  /**
   * Module that exports `defineQuery({name, groq, published, draft})` and the type
   * `Query<Published, Draft, Params>`, as the generated file imports it.
   */
  readonly runtime: string
}

/**
 * Prints queries as a TypeScript module. For each: the type of its result, the type of its result
 * where drafts are read, the type of its parameters, and the query itself with a validator for
 * either. Type and validator come from one evaluation of the same GROQ.
 *
 * @throws Error naming the query when its GROQ cannot be parsed, or returns what no schema describes
 */
export function generateQueries({ schema, queries, header, runtime }: QueriesInput): string {
  const names = Object.keys(queries).toSorted((a, b) => a.localeCompare(b))
  const declarations = new Declarations(names.flatMap((name) => [resultOf(name), draftOf(name)]))
  const published = new Printer(schema, declarations)
  const loose = draftSchema(schema)
  const draft = new Printer(loose, declarations, 'Draft')

  const read = names.map((name) => {
    const { tree, parameters } = parsed(name, queries[name] ?? '', schema)
    return { name, tree: soundly(tree), parameters, groq: queries[name] ?? '' }
  })
  // Published shapes first: the plain name is theirs, and a draft that looks alike shares it.
  const first = read.map(({ name, tree }) => published.print(evaluated(name, tree, schema)))
  const second = read.map(({ name, tree }) => draft.print(evaluated(name, tree, loose)))

  const printed = read.map(({ name, groq, parameters }, index) => {
    const [result, drafted] = [first[index], second[index]]
    if (result === undefined || drafted === undefined) return ''
    return `/** What {@link ${name}} returns. */
export type ${resultOf(name)} = ${result.type}

/** What {@link ${name}} returns where drafts are read: an editor may not have filled in everything. */
export type ${draftOf(name)} = ${drafted.type}

export const ${name}: Query<${resultOf(name)}, ${draftOf(name)}, ${paramsType(parameters)}> = /* @__PURE__ */ defineQuery({
  name: ${JSON.stringify(name)},
  groq: ${JSON.stringify(compact(groq))},
  published: (): z.ZodMiniType<${resultOf(name)}> => ${result.validator},
  draft: (): z.ZodMiniType<${draftOf(name)}> => ${drafted.validator},
})
`
  })
  return [
    `// ${header}`,
    `import * as z from 'zod/mini'`,
    `import { defineQuery, type Query } from '${runtime}'\n`,
    declarations.print(),
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
    throw new Error(
      `The query "${name}" returns something the schema does not describe, at ${where}. Name the fields you need; compare parameters, do not return them.`,
    )
  return type
}

function parsed(name: string, groq: string, schema: SchemaType) {
  try {
    return parseForTypes(groq, schema)
  } catch (error) {
    throw new Error(
      `The query "${name}" cannot be parsed: ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    )
  }
}
