import { isObject, type StoredDocument } from '../documents/document.ts'
import type { Attribute, ObjectNode, Schema, TypeNode } from './schema.ts'

/** Where a document does not fit, and why. */
export interface Misfit {
  /** As Sanity writes paths: `body[_key=="a"].style`. */
  readonly path: string
  readonly reason: string
}

/** The type of the document with this id, if there is one. */
type TypeOf = (id: string) => string | undefined

/** Holds documents against an extracted schema. */
export class Fitting {
  readonly #documents = new Map<string, ObjectNode>()
  readonly #types = new Map<string, TypeNode>()

  constructor(schema: Schema) {
    for (const entry of schema) {
      if (entry.type === 'type') this.#types.set(entry.name, entry.value)
      else this.#documents.set(entry.name, { type: 'object', attributes: entry.attributes })
    }
  }

  /** Everything that is wrong with a document; nothing when it fits. */
  misfits(document: StoredDocument, typeOf: TypeOf): Misfit[] {
    // Assets and what else the lake itself writes.
    if (/^(sanity|system)\./.test(document._type)) return []
    const node = this.#documents.get(document._type)
    if (node !== undefined) return this.#object(document, node, '', typeOf)
    return [{ path: '_type', reason: `"${document._type}" is not a document type of the schema` }]
  }

  #value(value: unknown, node: TypeNode, path: string, typeOf: TypeOf): Misfit[] {
    const wrong = (expected: string) => [
      { path, reason: `must be ${expected}, but is ${describe(value)}` },
    ]
    switch (node.type) {
      case 'unknown':
        return []
      case 'null':
        return value === null ? [] : wrong('null')
      case 'string':
      case 'number':
      case 'boolean':
        if (node.value !== undefined && value !== node.value) return wrong(describe(node.value))
        return typeof value === node.type ? [] : wrong(`a ${node.type}`)
      case 'array':
        if (!Array.isArray(value)) return wrong('an array')
        return value.flatMap((item: unknown, index) =>
          this.#value(item, node.of, `${path}${step(item, index)}`, typeOf),
        )
      case 'object':
        return isObject(value) ? this.#object(value, node, path, typeOf) : wrong('an object')
      case 'inline':
        return this.#inline(value, node.name, path, typeOf)
      case 'union':
        return this.#union(value, node.of, path, typeOf)
    }
  }

  #inline(value: unknown, name: string, path: string, typeOf: TypeOf): Misfit[] {
    const node = this.#types.get(name) ?? this.#documents.get(name)
    // A type that the schema names and does not hold says nothing of its values.
    return node === undefined ? [] : this.#value(value, node, path, typeOf)
  }

  #union(value: unknown, nodes: readonly TypeNode[], path: string, typeOf: TypeOf): Misfit[] {
    const tries = nodes.map((node) => this.#value(value, node, path, typeOf))
    if (tries.some((misfits) => misfits.length === 0)) return []
    // Of an object's types the one it says it is tells what is wrong with it.
    const meant = nodes.findIndex((node) => isObject(value) && this.#names(node, value['_type']))
    if (meant !== -1) return tries[meant] ?? []
    const expected = nodes.map((node) => this.#title(node)).join(', ')
    return [{ path, reason: `must be one of ${expected}, but is ${describe(value)}` }]
  }

  #object(
    value: Readonly<Record<string, unknown>>,
    node: ObjectNode,
    path: string,
    typeOf: TypeOf,
  ): Misfit[] {
    const { attributes, open, dereferencesTo } = this.#whole(node)
    const misfits = Object.entries(attributes).flatMap(([name, { value: type, optional }]) => {
      const inner = path === '' ? name : `${path}.${name}`
      const present = value[name]
      if (present !== undefined && !(present === null && optional === true))
        return this.#value(present, type, inner, typeOf)
      return optional === true ? [] : [{ path: inner, reason: 'is missing' }]
    })
    for (const name of Object.keys(value)) {
      // What begins with an underscore belongs to Sanity, which may add to it.
      if (open || name in attributes || name.startsWith('_')) continue
      misfits.push({
        path: path === '' ? name : `${path}.${name}`,
        reason: 'is not in the schema',
      })
    }
    const { _ref: ref } = value
    const target = dereferencesTo !== undefined && typeof ref === 'string' ? typeOf(ref) : undefined
    if (target !== undefined && target !== dereferencesTo) {
      misfits.push({
        path: path === '' ? '_ref' : `${path}._ref`,
        reason: `must lead to a ${dereferencesTo}, but "${String(ref)}" is a ${target}`,
      })
    }
    return misfits
  }

  /** An object's own attributes with those of its rest. */
  #whole(node: ObjectNode): {
    attributes: Record<string, Attribute>
    open: boolean
    dereferencesTo: string | undefined
  } {
    const { attributes, rest, dereferencesTo } = node
    const more = rest === undefined ? undefined : this.#resolved(rest)
    if (more?.type !== 'object') return { attributes, open: more !== undefined, dereferencesTo }
    const whole = this.#whole(more)
    return {
      attributes: { ...whole.attributes, ...attributes },
      open: whole.open,
      dereferencesTo: dereferencesTo ?? whole.dereferencesTo,
    }
  }

  #resolved(node: TypeNode): TypeNode | undefined {
    return node.type === 'inline'
      ? (this.#types.get(node.name) ?? this.#documents.get(node.name))
      : node
  }

  /** Whether a type is the one of that name. */
  #names(node: TypeNode, name: unknown): boolean {
    const resolved = this.#resolved(node)
    if (resolved?.type !== 'object') return false
    const own = this.#whole(resolved).attributes['_type']?.value
    return own?.type === 'string' && own.value === name
  }

  #title(node: TypeNode): string {
    if (node.type === 'inline') return node.name
    if ('value' in node && node.value !== undefined) return describe(node.value)
    const own = node.type === 'object' ? this.#whole(node).attributes['_type']?.value : undefined
    return own?.type === 'string' && own.value !== undefined ? own.value : node.type
  }
}

function describe(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'an array'
  if (isObject(value))
    return typeof value['_type'] === 'string' ? `a ${value['_type']}` : 'an object'
  return JSON.stringify(value).slice(0, 80)
}

const step = (item: unknown, index: number): string =>
  isObject(item) && typeof item['_key'] === 'string' ? `[_key=="${item['_key']}"]` : `[${index}]`
