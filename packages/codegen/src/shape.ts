import type { SchemaType, TypeNode } from './type-node.ts'

/** What a piece of data can be: a type node with its names resolved and its unions sorted out. */
export type Shape =
  | { readonly kind: 'string' | 'number' | 'boolean' | 'null' | 'unknown' }
  /** At least one value. */
  | { readonly kind: 'literal'; readonly values: readonly (string | number | boolean)[] }
  | { readonly kind: 'array' | 'nullable'; readonly of: Shape }
  /** Of none, nothing fits. `told` is whether `_type` tells the members apart. */
  | { readonly kind: 'union'; readonly of: readonly Shape[]; readonly told: boolean }
  | ObjectShape

export interface ObjectShape {
  readonly kind: 'object'
  /** Its `_type`: such an object has a name. */
  readonly tag: string | undefined
  /** Whether it stands in an array with a `_key`, which is then not among the fields. */
  readonly keyed: boolean
  readonly fields: readonly Field[]
}

export interface Field {
  readonly name: string
  readonly optional: boolean
  readonly shape: Shape
}

type ObjectNode = Extract<TypeNode, { type: 'object' }>
type Attributes = ObjectNode['attributes']

/** Reads shapes out of the type nodes that groq-js evaluates. */
export class ShapeReader {
  readonly #schema: SchemaType
  readonly #open = new Set<string>()

  constructor(schema: SchemaType) {
    this.#schema = schema
  }

  /** @throws Error when a type contains itself */
  read(node: TypeNode): Shape {
    switch (node.type) {
      case 'string':
      case 'number':
      case 'boolean':
        return node.value === undefined
          ? { kind: node.type }
          : { kind: 'literal', values: [node.value] }
      case 'null':
      case 'unknown':
        return { kind: node.type }
      case 'inline':
        return this.#inline(node.name)
      case 'array':
        return { kind: 'array', of: this.read(node.of) }
      case 'union':
        return this.#union(node.of)
      case 'object':
        return this.#object(node)
    }
  }

  #inline(name: string): Shape {
    const declared = this.#schema.find((type) => type.name === name)
    if (declared === undefined) return { kind: 'unknown' }
    if (this.#open.has(name))
      throw new Error(`The type "${name}" contains itself: a query must name the fields it needs`)
    this.#open.add(name)
    const shape =
      declared.type === 'type'
        ? this.read(declared.value)
        : this.#object({ type: 'object', attributes: declared.attributes })
    this.#open.delete(name)
    return shape
  }

  #object(node: ObjectNode): Shape {
    const attributes = this.#attributesOf(node)
    if (attributes === undefined) return { kind: 'unknown' }
    const tag = tagOf(attributes)
    // The same thing with and without a key in an array is one named shape.
    const keyed = tag !== undefined && attributes['_key'] !== undefined
    const fields = Object.entries(attributes)
      .filter(([name]) => !(keyed && name === '_key'))
      .map(([name, { value, optional = false }]) => ({ name, optional, shape: this.read(value) }))
    return { kind: 'object', tag, keyed, fields }
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

  #union(of: readonly TypeNode[]): Shape {
    const flat = this.#merged(
      of.flatMap((member) => (member.type === 'union' ? member.of : [member])),
    )
    const members = flat.filter(({ type }) => type !== 'null').map((member) => this.read(member))
    const union = unionOf(members)
    if (members.length === flat.length) return union
    return members.length === 0 ? { kind: 'null' } : { kind: 'nullable', of: union }
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

/** One of several, each once. */
function unionOf(members: readonly Shape[]): Shape {
  const of = [...new Map(members.map((shape) => [JSON.stringify(shape), shape])).values()]
  const [only] = of
  if (only !== undefined && of.length === 1) return only
  const values = of.flatMap((shape) => (shape.kind === 'literal' ? shape.values : []))
  if (of.length > 0 && of.every(({ kind }) => kind === 'literal'))
    return { kind: 'literal', values }
  const tags = of.map((shape) => (shape.kind === 'object' ? shape.tag : undefined))
  const told = tags.every((tag) => tag !== undefined) && new Set(tags).size === tags.length
  return { kind: 'union', of, told }
}

function merge(shapes: readonly Attributes[]): Attributes {
  const names = [...new Set(shapes.flatMap((shape) => Object.keys(shape)))]
  return Object.fromEntries(
    names.map((name) => {
      const given = shapes.flatMap((shape) => shape[name] ?? [])
      const optional =
        given.length < shapes.length || given.some((attribute) => attribute.optional === true)
      const of = [...new Map(given.map(({ value }) => [JSON.stringify(value), value])).values()]
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
