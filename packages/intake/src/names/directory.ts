/** A source the newsroom knows. The fields are those of a `source` document. */
export interface DirectorySource {
  readonly _id?: string | undefined
  readonly name: string
  readonly alternateNames?: readonly { readonly value?: string | undefined }[] | undefined
  readonly sourceType?: string | undefined
  readonly identification?: string | undefined
  readonly jobTitle?: string | undefined
  readonly country?: string | undefined
}

/** A name without case, accents, titles in front and the dots of initials. */
export const nameKey = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^(?:the|mr|mrs|ms|dr|prof)\.? /, '')
    .replaceAll(/[.'’]/g, '')
    .replaceAll(/[-\s]+/g, ' ')
    .trim()

/** Sources by every name they go by. A surname finds its person when only one has it. */
export class Directory {
  readonly #byName = new Map<string, DirectorySource>()
  readonly #bySurname = new Map<string, DirectorySource | undefined>()

  constructor(sources: readonly DirectorySource[]) {
    for (const source of sources) {
      // An unnamed source is found by no name: its name is a description.
      if (source.identification === 'unnamed') continue
      for (const name of namesOf(source)) this.#byName.set(nameKey(name), source)
      if (source.sourceType !== 'person') continue
      const surname = nameKey(source.name).split(' ').at(-1) ?? ''
      this.#bySurname.set(surname, this.#bySurname.has(surname) ? undefined : source)
    }
  }

  named(name: string): DirectorySource | undefined {
    return this.#byName.get(nameKey(name))
  }

  surnamed(surname: string): DirectorySource | undefined {
    return this.#bySurname.get(nameKey(surname))
  }
}

const namesOf = ({ name, alternateNames = [] }: DirectorySource): string[] => [
  name,
  ...alternateNames.flatMap(({ value }) => (value === undefined ? [] : [value])),
]
