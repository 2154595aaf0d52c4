import type { SchemaType, TypeNode } from './type-node.ts'

/**
 * Where a type stops being known, as a path into the value; undefined when all of it is known.
 * A validator cannot hold what is not described, so no query may return it.
 */
export function undescribed(
  node: TypeNode,
  schema: SchemaType,
  path = '',
  open: readonly string[] = [],
): string | undefined {
  switch (node.type) {
    case 'unknown':
      return path === '' ? '(all of it)' : path.replace(/^\./, '')
    case 'array':
      return undescribed(node.of, schema, `${path}[]`, open)
    case 'union':
      return first(node.of.map((member) => undescribed(member, schema, path, open)))
    case 'inline': {
      if (open.includes(node.name)) return undefined
      const inside = [...open, node.name]
      const declared = schema.find(({ name }) => name === node.name)
      if (declared === undefined) return undescribed({ type: 'unknown' }, schema, path)
      return declared.type === 'type'
        ? undescribed(declared.value, schema, path, inside)
        : attributes(declared.attributes, schema, path, inside)
    }
    case 'object':
      return (
        (node.rest === undefined ? undefined : undescribed(node.rest, schema, path, open)) ??
        attributes(node.attributes, schema, path, open)
      )
    default:
      return undefined
  }
}

const attributes = (
  named: Extract<TypeNode, { type: 'object' }>['attributes'],
  schema: SchemaType,
  path: string,
  open: readonly string[],
) =>
  first(
    Object.entries(named).map(([name, { value }]) =>
      undescribed(value, schema, `${path}.${name}`, open),
    ),
  )

const first = (found: readonly (string | undefined)[]) => found.find((path) => path !== undefined)
