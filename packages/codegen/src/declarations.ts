import { camel } from './names.ts'

/** What a piece of data is, twice: as a TypeScript type and as a zod/mini validator. */
export interface Printed {
  readonly type: string
  readonly validator: string
}

/** Shapes that have a name. Two shapes that print alike are one. */
export class Declarations {
  readonly #named = new Map<string, { name: string; printed: Printed }>()
  readonly #names: Set<string>

  /** @param reserved names that are taken already */
  constructor(reserved: Iterable<string> = []) {
    this.#names = new Set(reserved)
  }

  /** The name of a shape: the one it has, or a free one near to what is wanted. */
  nameOf(wanted: string, printed: Printed): string {
    let known = this.#named.get(printed.type)
    if (known === undefined) {
      known = { name: this.#free(wanted), printed }
      this.#named.set(printed.type, known)
    }
    return known.name
  }

  /** All of them as TypeScript, in the order of use. */
  print(): string {
    const keyed = '/** An item of an array. */\nexport type Keyed<Item> = Item & { _key: string }\n'
    const named = [...this.#named.values()]
      .map(
        ({ name, printed }) =>
          `export interface ${name} ${printed.type}\n\nconst ${camel(name)}Validator = () => ${printed.validator}\n`,
      )
      .join('\n')
    return `${keyed}\n${named}`
  }

  #free(wanted: string): string {
    let name = wanted
    for (let count = 2; this.#names.has(name); count++) name = `${wanted}${count}`
    this.#names.add(name)
    return name
  }
}
