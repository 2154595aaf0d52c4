import { Declarations } from './declarations.ts'
import { camel, pascal } from './names.ts'
import { Printer } from './printer.ts'
import type { SchemaType } from './type-node.ts'

/**
 * Prints the stored documents of a schema: an interface and a validator each, as a TypeScript module.
 * Validators drop what the schema does not know.
 *
 * @param schema as `sanity schema extract --enforce-required-fields` writes it
 * @param header a comment that says how the file came to be
 */
export function generateDocuments(schema: SchemaType, header: string): string {
  const documents = schema.filter(
    (type) => type.type === 'document' && !type.name.startsWith('sanity.'),
  )
  const declarations = new Declarations()
  const printer = new Printer(schema, declarations)
  const validators = documents.map(({ name }) => {
    const { type, validator } = printer.print({ type: 'inline', name })
    return `/** Checks a stored \`${name}\`. */\nexport const ${camel(name)}Document = (): z.ZodMiniType<${type}> => ${validator}\n`
  })
  const union = documents.map(({ name }) => pascal(name)).join(' | ')
  return [
    `// ${header}`,
    `import * as z from 'zod/mini'\n`,
    declarations.print(),
    validators.join('\n'),
    `/** Any document of the model. */\nexport type AnyDocument = ${union}\n`,
  ].join('\n')
}
