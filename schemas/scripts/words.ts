import { readFileSync, globSync } from 'node:fs'
import path from 'node:path'
import type { SchemaTypeDefinition } from 'sanity'
import ts from 'typescript'

const rules = path.join(import.meta.dirname, '../src/rules')

/** What begins a finding, or a sentence of one. */
const SAYS = new Set(['error', 'warning', 'info', 'say'])

/** Every sentence that a rule can say. */
function sentences(): string[] {
  return globSync('*.ts', { cwd: rules, exclude: ['*.test.ts', 'finding.ts'] })
    .toSorted()
    .flatMap((file) => sentencesIn(readFileSync(path.join(rules, file), 'utf8'), file))
}

/**
 * The sentences of one file.
 *
 * @throws where a sentence is put together as it is said: no translation could know it
 */
export function sentencesIn(source: string, name: string): string[] {
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const take = (said: ts.Node | undefined): void => {
    if (said === undefined || ts.isCallExpression(said)) return
    if (ts.isStringLiteral(said) || ts.isNoSubstitutionTemplateLiteral(said)) found.push(said.text)
    else if (ts.isConditionalExpression(said)) {
      take(said.whenTrue)
      take(said.whenFalse)
    } else throw new Error(`${name} says ${said.getText()}: write a whole sentence, with say().`)
  }
  const visit = (node: ts.Node): void => {
    if (
      ts.isCallExpression(node) &&
      ts.isIdentifier(node.expression) &&
      SAYS.has(node.expression.text)
    )
      take(node.arguments[0])
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

/** What people read of a type: titles, descriptions, choices, groups, and what is asked for. */
function wordsOf(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(wordsOf)
  if (typeof part !== 'object' || part === null) return []
  return Object.entries(part).flatMap(([key, value]: [string, unknown]) => {
    if (key === 'title' || key === 'description') return typeof value === 'string' ? [value] : []
    if (key === 'validation') return typeof value === 'function' ? askedBy(value) : []
    return key === 'icon' || key === 'preview' ? [] : wordsOf(value)
  })
}

/** The messages that a validation gives its rules, read by letting it make them. */
function askedBy(validation: Function): string[] {
  const asked: string[] = []
  const rule: unknown = new Proxy(
    {},
    {
      get:
        (_, method) =>
        (...given: unknown[]) => {
          if (method === 'error' || method === 'warning' || method === 'info')
            asked.push(...given.filter((one) => typeof one === 'string'))
          return rule
        },
    },
  )
  validation(rule)
  return asked
}

/** Every word of the model in English, as a translator's bundle begins: each is its own key. */
export function words(types: readonly SchemaTypeDefinition[]): Record<string, string> {
  const all = new Set([...wordsOf(types), ...sentences()])
  return Object.fromEntries([...all].toSorted().map((one) => [one, one]))
}
