import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { transpileModule, ModuleKind, ScriptTarget } from 'typescript'
import { afterAll, describe, expect, it } from 'vitest'
import type { ZodMiniType } from 'zod/mini'
import { commentsIn, generateDocuments, generateQueries, type SchemaType } from './index.ts'

const text = (optional = false) => ({
  type: 'objectAttribute' as const,
  value: { type: 'string' as const },
  optional,
})
const named = (value: string) => ({
  type: 'objectAttribute' as const,
  value: { type: 'string' as const, value },
})

const reference = {
  type: 'object' as const,
  dereferencesTo: 'person',
  attributes: { _type: named('reference'), _ref: text() },
}

const schema: SchemaType = [
  {
    type: 'document',
    name: 'person',
    attributes: { _id: text(), _type: named('person'), name: text() },
  },
  {
    type: 'document',
    name: 'note',
    attributes: {
      _id: text(),
      _type: named('note'),
      text: text(true),
      by: { type: 'objectAttribute', optional: true, value: reference },
      about: { type: 'objectAttribute', value: { type: 'array', of: reference } },
    },
  },
]

// Inside node_modules, where nothing is committed and `zod` is found.
const folder = mkdtempSync(path.join(import.meta.dirname, '../node_modules/.generated-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs what was printed. */
async function run(printed: string, name: string): Promise<Record<string, unknown>> {
  const { outputText } = transpileModule(printed, {
    compilerOptions: { module: ModuleKind.ESNext, target: ScriptTarget.ES2022 },
  })
  const file = path.join(folder, `${name}.mjs`)
  writeFileSync(file, outputText)
  const module: Record<string, unknown> = await import(/* @vite-ignore */ pathToFileURL(file).href)
  return module
}

describe('documents', () => {
  const printed = generateDocuments(schema, 'Printed.')

  it('are interfaces, with what may be missing marked so', () => {
    expect(printed).toContain('export interface Note')
    expect(printed).toContain('text?: string')
    expect(printed).toContain('export type AnyDocument = Person | Note')
  })

  it('have validators that keep what fits, refuse what does not, and drop what is unknown', async () => {
    const { noteDocument } = await run(printed, 'documents')
    // What was printed says so: a function that makes a validator.
    const note = (noteDocument as () => ZodMiniType)()
    expect(note.safeParse({ _id: 'a', _type: 'note', about: [], stray: 1 }).data).toEqual({
      _id: 'a',
      _type: 'note',
      about: [],
    })
    expect(note.safeParse({ _id: 'a', _type: 'note', about: [], text: 7 }).success).toBe(false)
    expect(note.safeParse({ _id: 'a', _type: 'letter', about: [] }).success).toBe(false)
  })
})

describe('queries', () => {
  const print = (groq: string) =>
    generateQueries({ schema, queries: { notes: groq }, header: 'Printed.', runtime: './shape.ts' })

  it('know that a reference may point at nothing', () => {
    expect(print('*[_type == "note"]{"who": by->name}')).toContain('who: string | null')
  })

  it('know that a list has no holes when its filter looked', () => {
    const holes = print('*[_type == "note"]{"all": about[]->name}')
    const none = print('*[_type == "note"]{"all": about[defined(@->_id)]->name}')
    expect(holes).toContain('all: Array<string | null>\n')
    expect(none).toContain('all: Array<string>\n')
  })

  it('mark what an editor has yet to fill in, once for readers and drafts', () => {
    const printed = print('*[_type == "note"]{_type, _id, text, "who": by->{_type, name}}')
    expect(printed).toContain('const personShape: Shape<Person, DraftPerson>')
    expect(printed).toContain('name: /* @__PURE__ */ is.filled(is.string)')
    expect(printed).toContain('text: /* @__PURE__ */ is.nullable(is.string)')
    expect(printed).toContain('_id: is.string')
  })

  it('say which fields a spread leaves out, everywhere or in drafts alone', () => {
    const printed = print('*[_type == "person"]{...}')
    expect(printed).toContain('name: /* @__PURE__ */ is.expected(is.string)')
    expect(print('*[_type == "note"]{..., "by": null, "about": null}')).toContain(
      'text: /* @__PURE__ */ is.optional(is.string)',
    )
  })

  it('keep what is said of them where they are written', () => {
    const comments = commentsIn(`/** Of another. */
export const other = ''
const bare = ''
/**
 * All there are.
 */
export const notes = '*'
export const silent = '*'`)
    expect(comments).toEqual({
      other: '/** Of another. */',
      notes: '/**\n * All there are.\n */',
    })
    const queries = { notes: '*[_type == "note"]{text}' }
    const printed = generateQueries({ schema, queries, comments, header: '', runtime: 'shape' })
    expect(printed).toContain('\n/**\n * All there are.\n */\nexport const notes: Query<')
    expect(printed).not.toContain('Of another')
  })

  it('name their parameters', () => {
    expect(print('*[_type == "note" && text == $words]{text}')).toContain('words:')
  })

  it('refuse a type that the schema does not have', () => {
    expect(() => print('*[_type in ["note", "lettr"]]{text}')).toThrow(
      'asks for the type "lettr", which the schema does not have',
    )
    expect(print('*[_type == "note"]{"_type": "line", text}[_type == "line"]')).toContain('text')
  })

  it('refuse the name of a reference in an array, which an extracted schema has lost', () => {
    expect(() => print('*[_type == "note"]{"x": about[]{_type == "topicRef" => {_key}}}')).toThrow(
      'make it an object that holds the reference',
    )
  })

  it('refuse what cannot be parsed, and what no schema describes, by name', () => {
    expect(() => print('*[_type ==')).toThrow('The query "notes" cannot be parsed')
    expect(() => print('*[_type == "note"]{"x": $anything}')).toThrow(
      'returns something the schema does not describe',
    )
  })
})
