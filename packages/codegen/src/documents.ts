import { camel, pascal } from './names.ts'
import { ShapeReader } from './shape.ts'
import type { SchemaType } from './type-node.ts'
import { Types } from './types.ts'
import { ZodPrinter } from './zod.ts'

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
  const reader = new ShapeReader(schema)
  const types = new Types()
  const zod = new ZodPrinter(types)
  const validators = documents.map(({ name }) => {
    const shape = reader.read({ type: 'inline', name })
    return `/** Checks a stored \`${name}\`. */\nexport const ${camel(name)}Document = (): z.ZodMiniType<${types.of(shape)}> => ${zod.of(shape)}\n`
  })
  const union = documents.map(({ name }) => pascal(name)).join(' | ')
  return [
    `// ${header}`,
    `import * as z from 'zod/mini'\n`,
    types.print(),
    zod.print(),
    validators.join('\n'),
    `/** Any document of the model. */\nexport type AnyDocument = ${union}\n`,
  ].join('\n')
}
