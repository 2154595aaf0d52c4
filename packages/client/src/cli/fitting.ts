import type { SchemaType } from '@onrecord/codegen'

type Entry = SchemaType[number]
type TypeNode = Extract<Entry, { type: 'type' }>['value']
type ObjectNode = Extract<TypeNode, { type: 'object' }>
type Attributes = ObjectNode['attributes']

/** A place in a document, and what is wrong there. The words never hold what the document holds. */
export interface Misfit {
  readonly path: readonly (string | number)[]
  readonly message: string
}

/** Holds stored documents against a schema, one after the other. */
export class Fitting {
  readonly #documents = new Map<string, Attributes>()
  readonly #types = new Map<string, TypeNode>()

  constructor(schema: SchemaType) {
    for (const entry of schema) {
      if (entry.type === 'document') this.#documents.set(entry.name, entry.attributes)
      else this.#types.set(entry.name, entry.value)
    }
  }

  /** Whether documents of this type are in the schema. */
  knows(type: string): boolean {
    return this.#documents.has(type)
  }

  /** @param draft whether fields may still be missing */
  misfits(document: Readonly<Record<string, unknown>>, type: string, draft: boolean): Misfit[] {
    const attributes = this.#documents.get(type)
    if (attributes === undefined)
      return [{ path: ['_type'], message: 'the schema has no documents of this type' }]
    return this.#attributes(document, attributes, [], draft)
  }

  #attributes(
    value: Readonly<Record<string, unknown>>,
    attributes: Attributes,
    path: Misfit['path'],
    draft: boolean,
  ): Misfit[] {
    return Object.entries(attributes).flatMap(([name, { value: node, optional = false }]) => {
      const present = value[name]
      const inside = [...path, name]
      if (present !== undefined && present !== null)
        return this.#value(present, node, inside, draft)
      // GROQ reads what is null and what is missing alike.
      return optional || draft || isNullable(node) ? [] : [{ path: inside, message: 'is missing' }]
    })
  }

  #value(value: unknown, node: TypeNode, path: Misfit['path'], draft: boolean): Misfit[] {
    const wrong = (needed: string): Misfit[] => [
      { path, message: `is ${kindOf(value)}, not ${needed}` },
    ]
    switch (node.type) {
      case 'unknown':
        return []
      case 'null':
        return value === null ? [] : wrong('empty')
      case 'string':
      case 'number':
      case 'boolean':
        if (typeof value !== node.type) return wrong(`a ${node.type}`)
        return node.value === undefined || node.value === value
          ? []
          : [{ path, message: `is not ${JSON.stringify(node.value)}` }]
      case 'array':
        if (!Array.isArray(value)) return wrong('a list')
        return value.flatMap((item, index) => this.#value(item, node.of, [...path, index], draft))
      case 'inline': {
        const named = this.#named(node.name)
        // A type that the schema names and does not hold says nothing of its values.
        return named === undefined ? [] : this.#value(value, named, path, draft)
      }
      case 'object':
        if (!isObject(value)) return wrong('an object')
        return this.#attributes(value, this.#whole(node), path, draft)
      case 'union':
        return this.#union(value, node.of, path, draft)
    }
  }

  #union(value: unknown, of: readonly TypeNode[], path: Misfit['path'], draft: boolean): Misfit[] {
    const tries = of.map((node) => this.#value(value, node, path, draft))
    if (tries.some((found) => found.length === 0)) return []
    // Of the objects that may stand here, the one that it says it is tells what is wrong with it.
    const meant = of.findIndex((node) => isObject(value) && this.#tag(node) === value['_type'])
    const found = tries[meant]
    if (found !== undefined) return found
    const names = of.map((node) => this.#title(node)).join(', ')
    return [{ path, message: `is none of what may stand here: ${names}` }]
  }

  #named(name: string): TypeNode | undefined {
    const attributes = this.#documents.get(name)
    return attributes === undefined ? this.#types.get(name) : { type: 'object', attributes }
  }

  /** An object's own attributes with those of what it extends. */
  #whole({ attributes, rest }: ObjectNode): Attributes {
    const more = rest?.type === 'inline' ? this.#named(rest.name) : rest
    return more?.type === 'object' ? { ...this.#whole(more), ...attributes } : attributes
  }

  #tag(node: TypeNode): string | undefined {
    const resolved = node.type === 'inline' ? this.#named(node.name) : node
    if (resolved?.type !== 'object') return undefined
    const tag = this.#whole(resolved)['_type']?.value
    return tag?.type === 'string' ? tag.value : undefined
  }

  #title(node: TypeNode): string {
    if ('value' in node && node.value !== undefined) return JSON.stringify(node.value)
    return this.#tag(node) ?? (node.type === 'inline' ? node.name : node.type)
  }
}

const isNullable = (node: TypeNode): boolean =>
  node.type === 'null' || (node.type === 'union' && node.of.some(isNullable))

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const kindOf = (value: unknown): string => {
  if (value === null) return 'empty'
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}
