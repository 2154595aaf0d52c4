import type { Declarations, Printed } from './declarations.ts'
import { camel, pascal } from './names.ts'
import type { SchemaType, TypeNode } from './type-node.ts'

/** One of the things a value can be. */
type Member = Printed & { readonly node: TypeNode }

type ObjectNode = Extract<TypeNode, { type: 'object' }>
type Attributes = ObjectNode['attributes']

const literal = (value: unknown) => JSON.stringify(value)
const property = (key: string) => (/^[A-Za-z_$][\w$]*$/.test(key) ? key : literal(key))

/**
 * Prints types. Objects with a `_type` get a name, so that a shape that occurs in ten places is
 * written once and front ends can speak of it.
 */
export class Printer {
  readonly #schema: SchemaType
  readonly #declarations: Declarations
  readonly #prefix: string
  readonly #open = new Set<string>()

  /**
   * @param declarations where named shapes are kept; printers may share them
   * @param prefix stands before the names of shapes that are not known yet
   */
  constructor(schema: SchemaType, declarations: Declarations, prefix = '') {
    this.#schema = schema
    this.#declarations = declarations
    this.#prefix = prefix
  }

  print(node: TypeNode): Printed {
    switch (node.type) {
      case 'string':
      case 'number':
      case 'boolean':
        return node.value === undefined
          ? { type: node.type, validator: `z.${node.type}()` }
          : { type: literal(node.value), validator: `z.literal(${literal(node.value)})` }
      case 'null':
        return { type: 'null', validator: 'z.null()' }
      case 'unknown':
        return { type: 'unknown', validator: 'z.unknown()' }
      case 'inline':
        return this.#inline(node.name)
      case 'array': {
        const item = this.print(node.of)
        return { type: `Array<${item.type}>`, validator: `z.array(${item.validator})` }
      }
      case 'union':
        return this.#union(node.of)
      case 'object':
        return this.#object(node)
    }
  }

  #inline(name: string): Printed {
    const declared = this.#schema.find((type) => type.name === name)
    if (declared === undefined) return { type: 'unknown', validator: 'z.unknown()' }
    if (this.#open.has(name))
      throw new Error(`The type "${name}" contains itself: a query must name the fields it needs`)
    this.#open.add(name)
    const printed =
      declared.type === 'type'
        ? this.print(declared.value)
        : this.#object({ type: 'object', attributes: declared.attributes })
    this.#open.delete(name)
    return printed
  }

  #object(node: ObjectNode): Printed {
    const all = this.#attributesOf(node)
    if (all === undefined) return { type: 'unknown', validator: 'z.unknown()' }
    const { _key, ...attributes } = all
    const tag = tagOf(attributes)
    // The same thing with and without a key in an array is one named shape.
    if (tag !== undefined && _key !== undefined) {
      const item = this.#shape(attributes, tag)
      return {
        type: `Keyed<${item.type}>`,
        validator: `z.extend(${item.validator}, { _key: z.string() })`,
      }
    }
    return this.#shape(all, tag)
  }

  #shape(attributes: Attributes, tag: string | undefined): Printed {
    const fields = Object.entries(attributes).map(([key, { value, optional }]) => {
      const printed = this.print(value)
      return optional === true
        ? {
            type: `  ${property(key)}?: ${printed.type}`,
            validator: `  ${property(key)}: z.exactOptional(${printed.validator}),`,
          }
        : {
            type: `  ${property(key)}: ${printed.type}`,
            validator: `  ${property(key)}: ${printed.validator},`,
          }
    })
    const inner = {
      type: `{\n${fields.map(({ type }) => indented(type)).join('\n')}\n}`,
      validator: `z.object({\n${fields.map(({ validator }) => indented(validator)).join('\n')}\n})`,
    }
    return tag === undefined ? inner : this.#name(tag, inner)
  }

  #name(tag: string, printed: Printed): Printed {
    const name = this.#declarations.nameOf(this.#prefix + pascal(tag), printed)
    return { type: name, validator: `${camel(name)}Validator()` }
  }

  /** An object's own attributes with those of what it extends; undefined when anything may be in it. */
  #attributesOf(node: ObjectNode): Attributes | undefined {
    const { rest } = node
    if (rest === undefined) return node.attributes
    if (rest.type === 'unknown') return undefined
    const extended =
      rest.type === 'inline' ? this.#declaredAttributes(rest.name) : this.#attributesOf(rest)
    return extended === undefined ? undefined : { ...extended, ...node.attributes }
  }

  #declaredAttributes(name: string): Attributes | undefined {
    const declared = this.#schema.find((type) => type.name === name)
    if (declared === undefined) return undefined
    if (declared.type === 'document') return declared.attributes
    return declared.value.type === 'object' ? this.#attributesOf(declared.value) : undefined
  }

  #union(of: readonly TypeNode[]): Printed {
    const flat = this.#merged(
      of.flatMap((member) => (member.type === 'union' ? member.of : [member])),
    )
    const nullable = flat.some(({ type }) => type === 'null')
    const members = new Map<string, Member>()
    for (const node of flat) {
      if (node.type === 'null') continue
      const printed = this.print(node)
      members.set(printed.type, { node, ...printed })
    }
    const validator = this.#unionValidator([...members.values()])
    return {
      type: [...members.keys(), ...(nullable ? ['null'] : [])].join(' | ') || 'never',
      validator: nullable
        ? members.size === 0
          ? 'z.null()'
          : `z.nullable(${validator})`
        : validator,
    }
  }

  /** Objects that their `_type` does not tell apart become one shape that holds either. */
  #merged(members: readonly TypeNode[]): TypeNode[] {
    const byTag = Map.groupBy(members, (member) => this.#tagOfMember(member))
    return members.flatMap((member) => {
      const alike = byTag.get(this.#tagOfMember(member)) ?? []
      if (member.type !== 'object' || alike.length < 2) return [member]
      const all = alike.flatMap((one) => (one.type === 'object' ? [this.#attributesOf(one)] : []))
      return alike[0] === member
        ? [{ type: 'object', attributes: merge(all.filter((one) => one !== undefined)) }]
        : []
    })
  }

  #unionValidator(members: readonly Member[]): string {
    const [only] = members
    if (only === undefined) return 'z.never()'
    if (members.length === 1) return only.validator
    const strings = members.flatMap(({ node }) =>
      node.type === 'string' && node.value !== undefined ? [node.value] : [],
    )
    if (strings.length === members.length) return `z.enum([${strings.map(literal).join(', ')}])`
    const validators = members.map(({ validator }) => validator)
    const tags = members.map(({ node }) => this.#tagOfMember(node))
    const told = tags.every((tag) => tag !== undefined) && new Set(tags).size === tags.length
    return told
      ? `z.discriminatedUnion('_type', [${validators.join(', ')}])`
      : `z.union([${validators.join(', ')}])`
  }

  #tagOfMember(member: TypeNode): string | undefined {
    if (member.type === 'inline') {
      const attributes = this.#declaredAttributes(member.name)
      return attributes === undefined ? undefined : tagOf(attributes)
    }
    if (member.type !== 'object') return undefined
    const attributes = this.#attributesOf(member)
    return attributes === undefined ? undefined : tagOf(attributes)
  }
}

function merge(shapes: readonly Attributes[]): Attributes {
  const names = [...new Set(shapes.flatMap((shape) => Object.keys(shape)))]
  return Object.fromEntries(
    names.map((name) => {
      const given = shapes.flatMap((shape) => shape[name] ?? [])
      const optional =
        given.length < shapes.length || given.some((attribute) => attribute.optional === true)
      const of = [...new Map(given.map(({ value }) => [literal(value), value])).values()]
      const [only] = of
      const value = of.length === 1 && only ? only : ({ type: 'union', of } as const)
      return [name, { type: 'objectAttribute', value, optional }]
    }),
  )
}

function tagOf(attributes: Attributes): string | undefined {
  const tag = attributes['_type']?.value
  return tag?.type === 'string' ? tag.value : undefined
}

const indented = (text: string) => text.replaceAll('\n', '\n  ')
