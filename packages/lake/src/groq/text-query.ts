import type { ExprNode } from 'groq-js'
import { isObject } from '../documents/document.ts'
import { rewrite } from './walk.ts'

/**
 * `text::query()`, which the Studio's lists and search are made of and groq-js does not evaluate.
 * `left match text::query("peace -war tal*")` becomes plain `match` expressions: every term must be
 * found, `-term` must not, `*` alone finds everything. `@` on the left is all text of the document.
 */
export function withTextSearch(tree: ExprNode): ExprNode {
  // The rewritten tree has the same grammar: a match is exchanged for an expression.
  return rewrite(tree, (node) => {
    if (node['type'] !== 'OpCall' || node['op'] !== 'match') return undefined
    const text = searchText(node['right'])
    return text === undefined ? undefined : searchExpression(node['left'], text)
  }) as ExprNode
}

function searchText(right: unknown): string | undefined {
  if (!isObject(right) || right['type'] !== 'FuncCall') return undefined
  if (right['namespace'] !== 'text' || right['name'] !== 'query' || !Array.isArray(right['args']))
    return undefined
  const argument: unknown = right['args'][0]
  return isObject(argument) && typeof argument['value'] === 'string' ? argument['value'] : ''
}

type Node = Record<string, unknown>
const value = (literal: unknown): Node => ({ type: 'Value', value: literal })

/** A search in the words a person types. */
export interface Search {
  readonly wanted: readonly string[]
  readonly unwanted: readonly string[]
}

export function parseSearch(text: string): Search {
  const wanted: string[] = []
  const unwanted: string[] = []
  for (const [, minus, phrase, word] of text.matchAll(/(-?)(?:"([^"]*)"|(\S+))/g)) {
    const term = (phrase ?? word ?? '').trim()
    if (term === '' || /^\*+$/.test(term)) continue
    if (minus === '-') unwanted.push(term)
    else wanted.push(term)
  }
  return { wanted, unwanted }
}

function searchExpression(left: unknown, text: string): Node {
  const searched = rewrite(left, (node) => (node['type'] === 'This' ? ALL_TEXT : undefined))
  const { wanted, unwanted } = parseSearch(text)
  const matches = (term: string): Node => ({
    type: 'OpCall',
    op: 'match',
    left: searched,
    right: value(term),
  })
  const conditions = [
    ...wanted.map(matches),
    ...unwanted.map((term): Node => ({ type: 'Not', base: matches(term) })),
  ]
  return (
    conditions.reduce<Node | undefined>(
      (all, one) => (all === undefined ? one : { type: 'And', left: all, right: one }),
      undefined,
    ) ?? value(true)
  )
}

const TEXT_OF = '\0text of '

/**
 * The text of the document at hand, asked for through a reference that no document can hold: the
 * one place where groq-js lets us answer.
 */
const ALL_TEXT: Node = {
  type: 'Deref',
  base: {
    type: 'Object',
    attributes: [
      {
        type: 'ObjectAttributeValue',
        name: '_ref',
        value: {
          type: 'OpCall',
          op: '+',
          left: value(TEXT_OF),
          right: { type: 'AccessAttribute', name: '_id' },
        },
      },
    ],
  },
}

/** The id of the document whose text is asked for, if this reference asks for text. */
export const textOf = (ref: string): string | undefined =>
  ref.startsWith(TEXT_OF) ? ref.slice(TEXT_OF.length) : undefined

/** Every string in a document except its machinery. */
export function allText(document: unknown, found: string[] = []): string[] {
  if (typeof document === 'string') found.push(document)
  else if (Array.isArray(document)) for (const item of document) allText(item, found)
  else if (isObject(document)) {
    for (const [key, item] of Object.entries(document))
      if (!key.startsWith('_')) allText(item, found)
  }
  return found
}
