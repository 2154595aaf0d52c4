import { readFileSync } from 'node:fs'
import path from 'node:path'
import { defineField, defineType } from 'sanity'
import { describe, expect, it } from 'vitest'
import { generated } from '../scripts/generated.ts'
import { onrecordSchema, schemaTypes } from './index.ts'

const committed = (file: string) => readFileSync(path.join(import.meta.dirname, '..', file), 'utf8')

describe('what is printed from the model', () => {
  it.each(Object.entries(generated()))('%s is up to date (pnpm run generate)', (file, text) => {
    expect(text === committed(file)).toBe(true)
  })

  it('would change with the model (control)', () => {
    const more = defineType({
      name: 'letter',
      title: 'Letter',
      type: 'document',
      fields: [defineField({ name: 'text', title: 'Text', type: 'string' })],
    })
    for (const [file, text] of Object.entries(generated([...schemaTypes, more])))
      expect(text === committed(file), file).toBe(false)
  })
})

/** A type as the schema holds it, read without its many forms. */
interface AnyType {
  readonly name?: string
  readonly type?: string
  readonly title?: string
  readonly description?: string
  readonly group?: string | readonly string[]
  readonly groups?: readonly { readonly name: string }[]
  readonly fields?: readonly AnyType[]
  readonly of?: readonly AnyType[]
  readonly to?: AnyType | readonly AnyType[]
  readonly options?: { readonly list?: readonly unknown[] }
  readonly preview?: { readonly select?: object }
}

/** Every type and field, with the path that leads to it. */
function walk(types: readonly AnyType[], trail = ''): { at: string; type: AnyType }[] {
  return types.flatMap((type) => {
    const at = trail === '' ? (type.name ?? '') : `${trail}.${type.name ?? type.type ?? ''}`
    return [{ at, type }, ...walk([...(type.fields ?? []), ...(type.of ?? [])], at)]
  })
}

// The walk reads names, titles and lists only; every schema type has them in this shape.
const model = schemaTypes as unknown as readonly AnyType[]

/** What would give a source away if it stood in a document that readers can see. */
function secretsIn(types: readonly AnyType[]): string[] {
  const secret = /phone|email|contact|realname|address|signal|telegram|internal|secret|dossier/i
  const open = types.filter(({ name }) => name !== 'sourceDossier')
  return walk(open)
    .filter(({ type }) => {
      const targets = [type.to ?? []].flat().map((target) => target.type)
      return secret.test(type.name ?? '') || targets.includes('sourceDossier')
    })
    .map(({ at }) => at)
}

describe('the model', () => {
  it('has a title for every type and field', () => {
    const untitled = walk(model).filter(
      ({ at, type }) => type.name !== undefined && type.title === undefined && at.includes('.'),
    )
    expect(untitled.map(({ at }) => at)).toEqual([])
  })

  it('says in a sentence what every type is', () => {
    expect(model.filter(({ description }) => !description).map(({ name }) => name)).toEqual([])
  })

  it('has a title for everything that can be chosen', () => {
    const bare = walk(model).filter(({ type }) =>
      (type.options?.list ?? []).some((item) => typeof item !== 'object'),
    )
    expect(bare.map(({ at }) => at)).toEqual([])
  })

  it('puts every field of a document into a group that exists', () => {
    const stray = model.flatMap(({ name, type, groups = [], fields = [] }) =>
      type !== 'document' || groups.length === 0
        ? []
        : fields
            .filter(
              ({ group }) =>
                ![group ?? []].flat().some((one) => groups.some((g) => g.name === one)),
            )
            .map((field) => `${name}.${field.name}`),
    )
    expect(stray).toEqual([])
  })

  it('has a preview for every document', () => {
    const blind = model.filter(({ type, preview }) => type === 'document' && !preview?.select)
    expect(blind.map(({ name }) => name)).toEqual([])
  })

  it('keeps what would give a source away out of everything that is published', () => {
    expect(secretsIn(model)).toEqual([])
  })

  it('would find it there (control)', () => {
    const careless: AnyType = {
      name: 'source',
      fields: [
        { name: 'phoneNumber', type: 'string' },
        { name: 'more', type: 'reference', to: [{ type: 'sourceDossier' }] },
      ],
    }
    expect(secretsIn([careless])).toEqual(['source.phoneNumber', 'source.more'])
  })

  it('comes as a plugin with all its types', () => {
    const plugin = onrecordSchema()
    expect(plugin.name).toContain('onrecord')
    expect(plugin.schema).toBeDefined()
  })
})
