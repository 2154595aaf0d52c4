import { camel } from './names.ts'
import type { ObjectShape, Shape } from './shape.ts'
import { braced, literal, property } from './text.ts'
import type { Types } from './types.ts'

/** Prints shapes as zod/mini schemas. Named ones are functions, which a bundler drops when unused. */
export class ZodPrinter {
  readonly #types: Types
  readonly #named = new Map<string, string>()

  constructor(types: Types) {
    this.#types = types
  }

  of(shape: Shape): string {
    switch (shape.kind) {
      case 'literal':
        return shape.values.length > 1 && shape.values.every((value) => typeof value === 'string')
          ? `z.enum([${shape.values.map(literal).join(', ')}])`
          : `z.literal(${literal(shape.values.length > 1 ? shape.values : shape.values[0])})`
      case 'array':
        return `z.array(${this.of(shape.of)})`
      case 'nullable':
        return `z.nullable(${this.of(shape.of)})`
      case 'union': {
        const members = shape.of.map((member) => this.of(member)).join(', ')
        if (shape.of.length === 0) return 'z.never()'
        return shape.told ? `z.discriminatedUnion('_type', [${members}])` : `z.union([${members}])`
      }
      case 'object': {
        const object = this.#object(shape)
        return shape.keyed ? `z.extend(${object}, { _key: z.string() })` : object
      }
      default:
        return `z.${shape.kind}()`
    }
  }

  /** The functions that the printed schemas call. */
  print(): string {
    return [...this.#named]
      .map(([name, schema]) => `const ${camel(name)}Validator = () => ${schema}\n`)
      .join('\n')
  }

  #object(shape: ObjectShape): string {
    const fields = shape.fields.map(({ name, optional, shape: inner }) => {
      const schema = this.of(inner)
      return `${property(name)}: ${optional ? `z.exactOptional(${schema})` : schema},`
    })
    const object = `z.object(${braced(fields)})`
    if (shape.tag === undefined) return object
    const name = this.#types.nameOf(shape)
    this.#named.set(name, object)
    return `${camel(name)}Validator()`
  }
}
