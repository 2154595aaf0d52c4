import type { SchemaType, TypeNode } from './type-node.ts'

/** The primitive types a value, or an item of it, can be: `string`, `number`, `boolean`. */
export function primitives(node: TypeNode, schema: SchemaType): string[] {
  switch (node.type) {
    case 'string':
    case 'number':
    case 'boolean':
      return [node.type]
    case 'array':
      return primitives(node.of, schema)
    case 'union':
      return [...new Set(node.of.flatMap((member) => primitives(member, schema)))]
    case 'inline': {
      const declared = schema.find(({ name }) => name === node.name)
      return declared?.type === 'type' ? primitives(declared.value, schema) : []
    }
    default:
      return []
  }
}
