import type { SchemaType, TypeNode } from './type-node.ts'

/** What a piece of data is, twice: as a TypeScript type and as a zod/mini validator. */
export interface Printed {
  readonly type: string
  readonly validator: string
}

type ObjectNode = Extract<TypeNode, { type: 'object' }>
type Attributes = ObjectNode['attributes']

const literal = (value: unknown) => JSON.stringify(value)
const property = (key: string) => (/^[A-Za-z_$][\w$]*$/.test(key) ? key : literal(key))
export const pascal = (name: string): string =>
  name.replaceAll(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9])/g, (_, letter: string) => letter.toUpperCase())
export const camel = (name: string): string =>
  pascal(name).replace(/^[A-Z]/, (letter) => letter.toLowerCase())

/**
 * Prints types. Objects with a `_type` get a name, so that a shape that occurs in ten places is
 * written once and front ends can speak of it.
 */
export class Printer {
  readonly #schema: SchemaType
  readonly #named = new Map<string, { name: string; printed: Printed }>()
  readonly #names: Set<string>

  /** @param reserved names that are taken already */
  constructor(schema: SchemaType, reserved: Iterable<string> = []) {
    this.#schema = schema
    this.#names = new Set(reserved)
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

  /** The declarations of everything that got a name, in the order of use. */
  declarations(): string {
    const keyed = '/** An item of an array. */\nexport type Keyed<Item> = Item & { _key: string }\n'
    const named = [...this.#named.values()]
      .map(
        ({ name, printed }) =>
          `export interface ${name} ${printed.type}\n\nconst ${camel(name)}Validator = () => ${printed.validator}\n`,
      )
      .join('\n')
    return `${keyed}\n${named}`
  }

  #inline(name: string): Printed {
    const declared = this.#schema.find((type) => type.name === name)
    if (declared === undefined) return { type: 'unknown', validator: 'z.unknown()' }
    if (declared.type === 'type') return this.print(declared.value)
    return this.#object({ type: 'object', attributes: declared.attributes })
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
    let known = this.#named.get(printed.type)
    if (known === undefined) {
      known = { name: this.#freeName(pascal(tag)), printed }
      this.#named.set(printed.type, known)
    }
    return { type: known.name, validator: `${camel(known.name)}Validator()` }
  }

  #freeName(wanted: string): string {
    let name = wanted
    for (let count = 2; this.#names.has(name); count++) name = `${wanted}${count}`
    this.#names.add(name)
    return name
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

  #union(members: readonly TypeNode[]): Printed {
    const flat = members.flatMap((member) => (member.type === 'union' ? member.of : [member]))
    const nullable = flat.some(({ type }) => type === 'null')
    const printed = [
      ...new Map(
        flat
          .filter(({ type }) => type !== 'null')
          .map((member) => [this.print(member).type, member]),
      ).values(),
    ]
    const types = printed.map((member) => this.print(member).type)
    const validator = this.#unionValidator(printed)
    return {
      type: [...types, ...(nullable ? ['null'] : [])].join(' | ') || 'never',
      validator: nullable
        ? printed.length === 0
          ? 'z.null()'
          : `z.nullable(${validator})`
        : validator,
    }
  }

  #unionValidator(members: readonly TypeNode[]): string {
    const [only] = members
    if (only === undefined) return 'z.never()'
    if (members.length === 1) return this.print(only).validator
    const strings = members.flatMap((member) =>
      member.type === 'string' && member.value !== undefined ? [member.value] : [],
    )
    if (strings.length === members.length) return `z.enum([${strings.map(literal).join(', ')}])`
    const validators = members.map((member) => this.print(member).validator)
    const tags = members.map((member) => this.#tagOfMember(member))
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

function tagOf(attributes: Attributes): string | undefined {
  const tag = attributes['_type']?.value
  return tag?.type === 'string' ? tag.value : undefined
}

const indented = (text: string) => text.replaceAll('\n', '\n  ')
