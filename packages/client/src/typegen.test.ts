import { readdirSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import ts from 'typescript'
import { officialTypes } from '../scripts/typegen.ts'
import * as queries from './queries.generated.ts'
import { faultsOf, programOf } from './testing/compiler.ts'

// An independent witness: what Sanity's own TypeGen makes of the same schema and the same GROQ.
let official: string
beforeAll(async () => {
  const folder = path.join(import.meta.dirname, 'queries')
  const files = readdirSync(folder).filter((file) => file.endsWith('.groq.ts'))
  const printed = await officialTypes(
    folder,
    files.map((file) => path.join(folder, file)),
  )
  // Its registry of query texts, which follows, would type every other call in the program.
  official = printed.split('// Query TypeMap')[0] ?? ''
})

const results = Object.keys(queries)
  .toSorted()
  .map((name) => `${name.charAt(0).toUpperCase()}${name.slice(1)}Result`)

// Of what carries one `_type`, ours is one type; theirs is a union that nothing tells apart.
const MERGED = ['CorrectionListResult', 'QuoteUsesResult']

const head = `
import type * as ours from './queries.generated.ts'
import type * as official from './official.ts'
import { expectTypeOf } from 'vitest'

type Bare<Type> = Type extends readonly (infer Item)[]
  ? Bare<NonNullable<Item>>[]
  : Type extends object
    ? { [Name in keyof Type]-?: Bare<NonNullable<Type[Name]>> }
    : Type
`
const same = (result: string) =>
  `expectTypeOf<Bare<NonNullable<ours.${result}>>>().toEqualTypeOf<Bare<NonNullable<official.${result}>>>()\n`
const taken = (result: string) => `expectTypeOf<official.${result}>().toExtend<ours.${result}>()\n`

/** What the compiler says when ours are held to the official types. */
const disagreements = (theirs: string) =>
  faultsOf({
    'official.ts': theirs,
    'compared.ts': [
      head,
      ...results.filter((result) => !MERGED.includes(result)).map(same),
      ...results.map(taken),
    ].join(''),
  })

describe('beside the types of the official TypeGen, ours', () => {
  it('are the same for every query, but for null, and take whatever theirs take', () => {
    expect(results.length).toBeGreaterThan(10)
    expect(disagreements(official)).toEqual([])
  })

  it('would differ, were one field another type (control)', () => {
    const changed = official.replace(/(ArticleByKeyResult[^]*?headline: )string/, '$1number')
    expect(changed).not.toBe(official)
    expect(disagreements(changed)).toHaveLength(2)
  })

  it('may be null where a reference that is required may lead nowhere, and nowhere else', () => {
    const places = results.filter((result) => !MERGED.includes(result)).flatMap(placesOf(official))
    expect(places).toContain('ArticleByKeyResult.body[].quote')
    const fields = new Set(places.map((place) => place.slice(place.lastIndexOf('.') + 1)))
    expect([...fields].toSorted()).toEqual(['agent', 'event', 'quote', 'source'])
  })
})

/** Places in a result at which ours may be null and the official type may not. */
function placesOf(theirs: string): (result: string) => string[] {
  const all = (whose: string) => results.map((name) => `  ${name}: ${whose}.${name}\n`).join('')
  const { program, pathOf } = programOf({
    'official.ts': theirs,
    'both.ts': `
import type * as ours from './queries.generated.ts'
import type * as official from './official.ts'
export interface Ours {\n${all('ours')}}
export interface Theirs {\n${all('official')}}`,
  })
  const checker = program.getTypeChecker()
  const file = program.getSourceFile(pathOf('both.ts'))
  const module = file && checker.getSymbolAtLocation(file)
  const [own, other] = (module ? checker.getExportsOfModule(module) : []).map((symbol) =>
    checker.getDeclaredTypeOfSymbol(symbol),
  )
  return (result) => {
    const [mine, its] = [own, other].map((type) => {
      const property = type && checker.getPropertyOfType(type, result)
      return property && checker.getTypeOfSymbol(property)
    })
    if (mine === undefined || its === undefined) throw new Error(`There is no ${result}`)
    return differences(checker, mine, its, result)
  }
}

const isNullable = (type: ts.Type) =>
  type.isUnion() && type.types.some(({ flags }) => flags & ts.TypeFlags.Null)

function differences(checker: ts.TypeChecker, one: ts.Type, other: ts.Type, at: string): string[] {
  const here = isNullable(one) && !isNullable(other) ? [at] : []
  const [ours, theirs] = [checker.getNonNullableType(one), checker.getNonNullableType(other)]
  const inside = membersOf(ours).flatMap((mine) =>
    membersOf(theirs)
      .filter((its) => tagOf(checker, its) === tagOf(checker, mine))
      .flatMap((its) => fieldwise(checker, mine, its, at)),
  )
  return [...here, ...inside]
}

const membersOf = (type: ts.Type): readonly ts.Type[] => (type.isUnion() ? type.types : [type])

/** The `_type` that tells the members of a union apart. */
function tagOf(checker: ts.TypeChecker, type: ts.Type): string {
  const tag = checker.getPropertyOfType(type, '_type')
  return tag === undefined ? '' : checker.typeToString(checker.getTypeOfSymbol(tag))
}

function fieldwise(checker: ts.TypeChecker, mine: ts.Type, its: ts.Type, at: string): string[] {
  if (checker.isArrayType(mine) && checker.isArrayType(its)) {
    const [item, other] = [mine, its].map((type) =>
      checker.getIndexTypeOfType(type, ts.IndexKind.Number),
    )
    return item && other ? differences(checker, item, other, `${at}[]`) : []
  }
  if (!(mine.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection))) return []
  return checker.getPropertiesOfType(mine).flatMap((property) => {
    const field = checker.getPropertyOfType(its, property.name)
    const [one, other] = [property, field].map(
      (symbol) => symbol && checker.getTypeOfSymbol(symbol),
    )
    return one && other ? differences(checker, one, other, `${at}.${property.name}`) : []
  })
}
