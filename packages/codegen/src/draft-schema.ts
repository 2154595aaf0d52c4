import type { SchemaType, TypeNode } from './type-node.ts'

/**
 * The schema as it holds for drafts: whatever an editor fills in may still be missing. What Sanity
 * itself writes (`_id`, `_type`, assets) is there from the start.
 */
export function draftSchema(schema: SchemaType): SchemaType {
  return schema.map((declared) => {
    if (declared.name.startsWith('sanity.')) return declared
    return declared.type === 'document'
      ? { ...declared, attributes: loosened(declared.attributes) }
      : { ...declared, value: loose(declared.value) }
  })
}

type ObjectNode = Extract<TypeNode, { type: 'object' }>
type Attributes = ObjectNode['attributes']

const loosened = (attributes: Attributes): Attributes =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, attribute]) => [
      name,
      name.startsWith('_')
        ? attribute
        : { ...attribute, optional: true, value: loose(attribute.value) },
    ]),
  )

function loose(node: TypeNode): TypeNode {
  switch (node.type) {
    case 'object':
      return looseObject(node)
    case 'array':
      return { ...node, of: loose(node.of) }
    case 'union':
      return { ...node, of: node.of.map(loose) }
    default:
      return node
  }
}

function looseObject(node: ObjectNode): ObjectNode {
  const { rest } = node
  return {
    ...node,
    attributes: loosened(node.attributes),
    ...(rest?.type === 'object' ? { rest: looseObject(rest) } : {}),
  }
}
