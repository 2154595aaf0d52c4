import { camel } from './names.ts'
import type { ObjectShape, Shape } from './shape.ts'
import { braced, literal, property } from './text.ts'
import type { Types } from './types.ts'

/** Tells bundlers that a shape nobody uses may go. */
const pure = '/* @__PURE__ */ '

/**
 * Prints two shapes as one: what readers get, and what editors get before everything is filled in.
 * They differ in little but null, so the difference is marked where it is.
 */
export class PairPrinter {
  readonly #types: Types
  readonly #named = new Map<string, { name: string; type: string; object: string }>()

  constructor(types: Types) {
    this.#types = types
  }

  of(published: Shape, draft: Shape): string {
    const { kind } = published
    if (draft.kind === 'nullable' && kind !== 'nullable')
      return `${pure}is.filled(${this.of(published, draft.of)})`
    if (kind === 'literal' && same(published, draft))
      return `${pure}is.literal(${published.values.map(literal).join(', ')})`
    if (kind === 'array' && draft.kind === 'array')
      return `${pure}is.array(${this.of(published.of, draft.of)})`
    if (kind === 'nullable' && draft.kind === 'nullable')
      return `${pure}is.nullable(${this.of(published.of, draft.of)})`
    if (kind === 'object' && draft.kind === 'object' && alike(published, draft)) {
      const object = this.#object(published, draft)
      return published.keyed ? `${pure}is.keyed(${object})` : object
    }
    if (kind === 'union' && draft.kind === 'union' && published.of.length === draft.of.length) {
      const members = published.of.map((member, index) =>
        this.of(member, draft.of[index] ?? member),
      )
      return `${pure}is.${published.told && draft.told ? 'tagged' : 'union'}(${members.join(', ')})`
    }
    if (kind === 'null' && draft.kind === 'null') return `${pure}is.literal(null)`
    if (same(published, draft)) return `is.${kind}`
    return `${pure}is.perMode(${this.of(published, published)}, ${this.of(draft, draft)})`
  }

  /** The constants that the printed shapes name. */
  print(): string {
    return [...this.#named.values()]
      .map(({ name, type, object }) => `const ${name}: Shape<${type}> = ${object}\n`)
      .join('\n')
  }

  #object(published: ObjectShape, draft: ObjectShape): string {
    const fields = published.fields.map(({ name, optional, shape }, index) => {
      const drafted = draft.fields[index]
      const inner = this.of(shape, drafted?.shape ?? shape)
      if (drafted?.optional !== true) return `${property(name)}: ${inner},`
      return `${property(name)}: ${optional ? `${pure}is.optional(${inner})` : `${pure}is.expected(${inner})`},`
    })
    const object = `${pure}is.object(${braced(fields)})`
    if (published.tag === undefined) return object
    const names = [this.#types.nameOf(published), this.#types.nameOf(draft, 'Draft')]
    const type = [...new Set(names)].join(', ')
    const known = this.#named.get(type)
    if (known !== undefined) return known.name
    const name = this.#free(`${camel(names[0] ?? published.tag)}Shape`)
    this.#named.set(type, { name, type, object })
    return name
  }

  #free(wanted: string): string {
    const taken = new Set([...this.#named.values()].map(({ name }) => name))
    let name = wanted
    for (let count = 2; taken.has(name); count++) name = `${wanted}${count}`
    return name
  }
}

const same = (one: Shape, other: Shape): boolean => JSON.stringify(one) === JSON.stringify(other)

/** Whether two objects have the same fields, of which the draft's may be missing where the other's are not. */
const alike = (published: ObjectShape, draft: ObjectShape): boolean =>
  published.tag === draft.tag &&
  published.keyed === draft.keyed &&
  published.fields.length === draft.fields.length &&
  published.fields.every(({ name, optional }, index) => {
    const drafted = draft.fields[index]
    return drafted?.name === name && (drafted.optional || !optional)
  })
