import type { Mode } from '../model.ts'
import type { Literal, Node } from './shape.ts'

/** A place in an answer, and what is wrong with it. */
export interface Misfit {
  readonly path: readonly (string | number)[]
  readonly message: string
}

/**
 * Everything in an answer that does not have its shape; empty when it fits. Nothing is copied or
 * changed, and no path is written down unless something is wrong there.
 *
 * @param answer JSON, as a dataset sends it
 * @param mode whether readers see it, or editors before it is published
 */
export function misfits(shape: Node, answer: unknown, mode: Mode): Misfit[] {
  const found: Misfit[] = []
  const path: (string | number)[] = []
  const report = (value: unknown, needed: string) => {
    const message =
      value == null ? `is missing; ${needed} is needed` : `is ${shown(value)}, not ${needed}`
    found.push({ path: [...path], message })
  }
  const inside = (key: string | number, node: Node, value: unknown) => {
    path.push(key)
    look(node, value)
    path.pop()
  }

  const look = (node: Node, value: unknown): void => {
    switch (node.is) {
      case 'string':
      case 'number':
      case 'boolean':
        if (typeof value !== node.is) report(value, `a ${node.is}`)
        return
      case 'literal':
        // Asks whether a value of unknown type is among them.
        if (!node.values.includes(value as Literal)) report(value, oneOf(node.values))
        return
      case 'nullable':
        if (value !== null || (!node.always && mode === 'published')) look(node.of, value)
        return
      case 'array':
        if (!Array.isArray(value)) return report(value, 'a list')
        for (const [index, item] of value.entries()) inside(index, node.of, item)
        return
      case 'keyed':
        look(node.of, value)
        if (isObject(value)) inside('_key', { is: 'string' }, value['_key'])
        return
      case 'object':
        if (!isObject(value)) return report(value, 'an object')
        for (const name in node.fields) {
          const field = node.fields[name]
          if (field === undefined) continue
          if (field.is !== 'optional') inside(name, field, value[name])
          else if (name in value || (!field.always && mode === 'published'))
            inside(name, field.of, value[name])
        }
        return
      case 'tagged': {
        if (!isObject(value)) return report(value, 'an object')
        const member = node.of.find((one) => tagOf(one) === value['_type'])
        if (member) return look(member, value)
        return inside(
          '_type',
          { is: 'literal', values: node.of.flatMap((one) => tagOf(one) ?? []) },
          value['_type'],
        )
      }
      case 'union':
        if (node.of.every((one) => misfits(one, value, mode).length > 0))
          report(value, 'any of what may stand here')
        return
      case 'perMode':
        look(node.of[mode], value)
    }
  }

  look(shape, answer)
  return found
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The `_type` of an object's shape. */
function tagOf(node: Node): Literal | undefined {
  if (node.is === 'keyed') return tagOf(node.of)
  const tag = node.is === 'object' ? node.fields['_type'] : undefined
  return tag?.is === 'literal' ? tag.values[0] : undefined
}

const shown = (value: unknown): string =>
  Array.isArray(value)
    ? 'a list'
    : isObject(value)
      ? 'an object'
      : JSON.stringify(value).slice(0, 80)

const oneOf = (values: readonly Literal[]): string =>
  `${values.length > 1 ? 'one of ' : ''}${values.map((value) => JSON.stringify(value)).join(', ')}`
