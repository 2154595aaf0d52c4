import { pascal } from './names.ts'
import type { ObjectShape, Shape } from './shape.ts'
import { braced, literal, property } from './text.ts'

/**
 * The types that have a name: objects with a `_type`, so that a shape that occurs in ten places is
 * written once and front ends can speak of it. Two that print alike are one.
 */
export class Types {
  readonly #named = new Map<string, { name: string; comment: string }>()
  readonly #taken: Set<string>

  /** @param taken names that are taken already */
  constructor(taken: Iterable<string> = []) {
    this.#taken = new Set(taken)
  }

  /**
   * A shape as a TypeScript type.
   *
   * @param prefix stands before the names of shapes that are not known yet
   */
  of(shape: Shape, prefix = ''): string {
    switch (shape.kind) {
      case 'literal':
        return shape.values.map(literal).join(' | ')
      case 'array':
        return `Array<${this.of(shape.of, prefix)}>`
      case 'nullable':
        return `${this.of(shape.of, prefix)} | null`
      case 'union': {
        const members = shape.of.map((member) => this.of(member, prefix))
        return [...new Set(members)].join(' | ') || 'never'
      }
      case 'object':
        return shape.keyed ? `Keyed<${this.nameOf(shape, prefix)}>` : this.nameOf(shape, prefix)
      default:
        return shape.kind
    }
  }

  /** An object's name, or the whole of it when it has none; its key, if it has one, left aside. */
  nameOf(shape: ObjectShape, prefix = ''): string {
    const fields = shape.fields.map(
      ({ name, optional, shape: inner }) =>
        `${property(name)}${optional ? '?' : ''}: ${this.of(inner, prefix)}`,
    )
    const text = braced(fields)
    if (shape.tag === undefined) return text
    const known = this.#named.get(text)
    if (known !== undefined) return known.name
    const name = this.#free(prefix + pascal(shape.tag))
    const drafted = prefix === '' ? '' : ' as editors have it: what is not filled in yet is null'
    const comment = `/** An object of the type \`${shape.tag}\`${drafted}. */`
    this.#named.set(text, { name, comment })
    return name
  }

  /** All named types, in the order of use. */
  print(): string {
    const keyed = '/** An item of an array. */\nexport type Keyed<Item> = Item & { _key: string }\n'
    const named = [...this.#named].map(
      ([text, { name, comment }]) => `${comment}\nexport interface ${name} ${text}\n`,
    )
    return [keyed, ...named].join('\n')
  }

  #free(wanted: string): string {
    let name = wanted
    for (let count = 2; this.#taken.has(name); count++) name = `${wanted}${count}`
    this.#taken.add(name)
    return name
  }
}
