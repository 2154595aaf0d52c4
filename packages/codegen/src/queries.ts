import { typeEvaluate } from 'groq-js'
import { parseForTypes } from './parameters.ts'
import { pascal, Printer } from './printer.ts'
import { soundly } from './soundness.ts'
import type { SchemaType } from './type-node.ts'

export interface QueriesInput {
  /** As `sanity schema extract --enforce-required-fields` writes it. */
  readonly schema: SchemaType
  /** GROQ by name. */
  readonly queries: Readonly<Record<string, string>>
  /** A comment that says how the file came to be. */
  readonly header: string
  /**
   * Module that exports `defineQuery({groq, result})` and the type `Query<Result, Params>`, as the
   * generated file imports it.
   */
  readonly runtime: string
}

/**
 * Prints queries as a TypeScript module: for each the type of its result, of its parameters, and the
 * query itself with a validator. Type and validator come from one evaluation of the same GROQ.
 *
 * @throws Error naming the query when its GROQ cannot be parsed, or returns what no schema describes
 */
export function generateQueries({ schema, queries, header, runtime }: QueriesInput): string {
  const entries = Object.entries(queries).toSorted(([a], [b]) => a.localeCompare(b))
  const printer = new Printer(
    schema,
    entries.map(([name]) => `${pascal(name)}Result`),
  )
  const printed = entries.map(([name, groq]) => {
    const { tree, parameters } = parsed(name, groq)
    const { type, validator } = printer.print(typeEvaluate(soundly(tree), schema))
    if (/\bunknown\b/.test(type))
      throw new Error(`The query "${name}" returns something the schema does not describe`)
    const result = `${pascal(name)}Result`
    const params =
      parameters.length === 0
        ? 'Record<never, never>'
        : `{ ${parameters.map((one) => `${one.name}: ${one.type}`).join('; ')} }`
    return `/** What {@link ${name}} returns. */
export type ${result} = ${type}

export const ${name}: Query<${result}, ${params}> = defineQuery({
  groq: ${JSON.stringify(groq)},
  result: (): z.ZodMiniType<${result}> => ${validator},
})
`
  })
  return [
    `// ${header}`,
    `import * as z from 'zod/mini'`,
    `import { defineQuery, type Query } from '${runtime}'\n`,
    printer.declarations(),
    printed.join('\n'),
  ].join('\n')
}

function parsed(name: string, groq: string) {
  try {
    return parseForTypes(groq)
  } catch (error) {
    throw new Error(
      `The query "${name}" cannot be parsed: ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    )
  }
}
