import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { words as german } from './de.ts'
import { model } from './de-model.ts'
import { reasons } from './de-reasons.ts'
import { words as english } from './en.ts'

const root = path.join(import.meta.dirname, '../../..')

/** What a translator has to put somewhere: `{{count}}`. */
const placesIn = (words: string): string[] => (words.match(/\{\{\w+\}\}/g) ?? []).toSorted()

/** Every reason that a source gives, as the key of its translation. */
function reasonsIn(source: string): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'because')
      found.push(
        ts.isTemplateExpression(node.template)
          ? node.template.templateSpans.reduce(
              (said, { literal }, place) => `${said}{{${place}}}${literal.text}`,
              node.template.head.text,
            )
          : node.template.text,
      )
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('a.tsx', source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX))
  return found
}

/** What one language has and another lacks, or has with other places in it. */
const lacking = (
  wanted: Readonly<Record<string, string>>,
  there: Readonly<Record<string, string>>,
): string[] =>
  Object.entries(wanted).flatMap(([key, words]) => {
    const translated = there[key]
    if (translated === undefined) return [key]
    return placesIn(translated).join() === placesIn(words).join() ? [] : [key]
  })

describe('German', () => {
  it('has every word that English has, with the same places, and no other', () => {
    expect(lacking(english, german)).toEqual([])
    expect(lacking(german, english)).toEqual([])
    // The control: a word that is missing is noticed, and a place that is lost.
    const { 'desk.title': _, ...without } = german
    expect(lacking(english, without)).toEqual(['desk.title'])
    expect(lacking(english, { ...german, 'desk.via': 'überliefert' })).toEqual(['desk.via'])
  })

  it('says nothing in English', () => {
    const same = Object.entries(german).filter(
      ([key, words]) => words === english[key as keyof typeof english], // The keys are the same.
    )
    expect(same.map(([key]) => key)).toEqual([
      'tool.vision',
      'preview.channel.feed',
      'preview.channel.newsletter',
      'desk.response',
      'desk.response-bare',
      'record.printed-in',
    ])
  })

  it('has every word of the model, with the same places, and no other', () => {
    const words = readFileSync(path.join(root, 'schemas/words.json'), 'utf8')
    // The list is written by `pnpm run generate`, each sentence under itself.
    const wanted = JSON.parse(words) as Record<string, string>
    expect(Object.keys(wanted).length).toBeGreaterThan(400)
    expect(lacking(wanted, model)).toEqual([])
    expect(lacking(model, wanted)).toEqual([])
    const same = Object.entries(model).filter(([key, said]) => key === said && said.includes(' '))
    // A name of somebody else’s.
    expect(same.map(([key]) => key)).toEqual(['IPTC Media Topics'])
  })

  it('has every reason for which something is proposed, and no other', () => {
    const sample =
      'because`one`; const a = { reason: because`“${b}” is ${c(`d`)}; two` }; no`three`'
    expect(reasonsIn(sample)).toEqual(['one', '“{{0}}” is {{1}}; two'])
    const files = globSync(['packages/intake/src/**/*.ts', 'studio/src/story-desk/*.{ts,tsx}'], {
      cwd: root,
      exclude: ['**/*.test.ts', 'packages/intake/src/reason.ts'],
    })
    const given = files.flatMap((file) => reasonsIn(readFileSync(path.join(root, file), 'utf8')))
    const keys = Object.fromEntries(given.map((reason) => [reason, reason]))
    expect(given.length).toBeGreaterThan(50)
    expect(lacking(keys, reasons)).toEqual([])
    expect(lacking(reasons, keys)).toEqual([])
  })
})
