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

describe('words of the Studio', () => {
  it('are found where they stand in an element', () => {
    const sample = `const a = <p title="Some title">Some words {late ? 'so late' : t('in.time')}
      {\`\${n} of them\`}<Button text="Press" data-testid="not-said" icon={Icon} mode="bleed" /> · </p>`
    expect(literalsIn(sample).toSorted()).toEqual(
      ['Press', 'Some title', 'Some words', 'of them', 'so late'].toSorted(),
    )
  })

  it('all come from the translations', () => {
    const files = globSync('**/*.tsx', { cwd: src })
    expect(files.length).toBeGreaterThan(20)
    const literals = files.flatMap((file) =>
      literalsIn(readFileSync(path.join(src, file), 'utf8')).map((words) => `${file}: ${words}`),
    )
    expect(literals).toEqual([])
  })
})
