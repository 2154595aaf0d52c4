import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const src = path.join(import.meta.dirname, '..')

/** The attributes of an element that people read or hear. */
const SAID = /^(title|text|label|alt|placeholder|header|description|aria-(label|description))$/
const WORDS = /\p{L}{2}/u

/** Words that stand in the elements themselves, where no translation reaches them. */
function literalsIn(source: string): string[] {
  const found: string[] = []
  const file = ts.createSourceFile('a.tsx', source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  const words = (node: ts.Node | undefined): void => {
    if (node === undefined) return
    if (ts.isJsxText(node) || ts.isStringLiteralLike(node)) {
      if (WORDS.test(node.text)) found.push(node.text.trim())
    } else if (ts.isTemplateExpression(node)) {
      const parts = [node.head, ...node.templateSpans.map(({ literal }) => literal)]
      for (const { text } of parts) if (WORDS.test(text)) found.push(text.trim())
    } else if (ts.isConditionalExpression(node)) {
      words(node.whenTrue)
      words(node.whenFalse)
    } else if (ts.isJsxExpression(node)) words(node.expression)
  }
  const visit = (node: ts.Node): void => {
    if (ts.isJsxElement(node) || ts.isJsxFragment(node)) node.children.forEach(words)
    if (ts.isJsxAttribute(node) && SAID.test(node.name.getText(file))) words(node.initializer)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

/** Titles of the model that are shown as they stand, without a translation of them being asked for. */
function titlesAsTheyStand(source: string): string[] {
  const file = ts.createSourceFile('a.tsx', source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  const found: string[] = []
  const isCallOf = (node: ts.Node, name: string) =>
    ts.isCallExpression(node) && node.expression.getText(file) === name
  const visit = (node: ts.Node): void => {
    if (isCallOf(node, 'titleOf') && !isCallOf(node.parent, 'inWords'))
      found.push(node.getText(file))
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

const sources = (pattern: string) => {
  const files = globSync(pattern, { cwd: src, exclude: ['**/*.test.ts'] })
  expect(files.length).toBeGreaterThan(20)
  return files.map((file) => ({ file, source: readFileSync(path.join(src, file), 'utf8') }))
}

describe('words of the Studio', () => {
  it('are found where they stand in an element', () => {
    const sample = `const a = <p title="Some title">Some words {late ? 'so late' : t('in.time')}
      {\`\${n} of them\`}<Button text="Press" data-testid="not-said" icon={Icon} mode="bleed" /> · </p>`
    expect(literalsIn(sample).toSorted()).toEqual(
      ['Press', 'Some title', 'Some words', 'of them', 'so late'].toSorted(),
    )
  })

  it('all come from the translations', () => {
    const literals = sources('**/*.tsx').flatMap(({ file, source }) =>
      literalsIn(source).map((words) => `${file}: ${words}`),
    )
    expect(literals).toEqual([])
  })

  it('are translated also where the model has them', () => {
    const sample = 'const a = <p>{inWords(titleOf(kinds, one))}{titleOf(kinds, other).split(1)}</p>'
    expect(titlesAsTheyStand(sample)).toEqual(['titleOf(kinds, other)'])
    // The desk calls its own lists by titleOf.
    const bare = sources('**/*.{ts,tsx}')
      .filter(({ source }) => source.includes('@onrecord/schemas/vocabularies'))
      .flatMap(({ file, source }) => titlesAsTheyStand(source).map((words) => `${file}: ${words}`))
    expect(bare).toEqual([])
  })
})
