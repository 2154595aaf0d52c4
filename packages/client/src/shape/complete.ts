import type { Field, Literal, Node } from './shape.ts'

/** What is said of a thing of which nothing is known yet: never more than can be answered for. */
const CAUTIOUS: readonly Literal[] = ['report', 'indirect', 'unverified', 'possible', 'named']

/**
 * A draft in the shape of what readers get. Where something they need is missing, a text is the name
 * of its field in brackets, `[headline]`, a list is empty, and a choice is the most cautious one.
 *
 * @param answer JSON, as a dataset sends it; nothing of it is changed
 */
export function completed(shape: Node, answer: unknown, name = ''): unknown {
  switch (shape.is) {
    case 'string':
      return answer ?? `[${name}]`
    case 'number':
      return answer ?? 0
    case 'boolean':
      return answer ?? false
    case 'literal':
      return answer ?? CAUTIOUS.find((word) => shape.values.includes(word)) ?? shape.values[0]
    case 'nullable':
      return answer == null && shape.always ? null : completed(shape.of, answer, name)
    case 'array':
      return items(answer).map((item) => completed(shape.of, item, name))
    case 'keyed':
      return { ...record(answer), ...record(completed(shape.of, answer, name)) }
    case 'object':
      return { ...record(answer), ...fields(shape.fields, record(answer)) }
    case 'tagged': {
      const { _type: tag } = record(answer)
      const member = shape.of.find((one) => tagsOf(one).includes(String(tag)))
      return member === undefined ? answer : completed(member, answer, name)
    }
    case 'perMode':
      return completed(shape.of.published, answer, name)
    // Which of its members it will be, nobody knows yet.
    case 'union':
      return answer
  }
}

const fields = (
  shapes: Readonly<Record<string, Field>>,
  answer: Readonly<Record<string, unknown>>,
) =>
  Object.fromEntries(
    Object.entries(shapes).flatMap(([name, field]) => {
      const value = answer[name]
      if (field.is !== 'optional') return [[name, completed(field, value, name)]]
      return value === undefined && field.always ? [] : [[name, completed(field.of, value, name)]]
    }),
  )

const items = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {}

/** The `_type`s of an object's shape. */
function tagsOf(node: Node): readonly Literal[] {
  if (node.is === 'keyed') return tagsOf(node.of)
  const tag = node.is === 'object' ? node.fields['_type'] : undefined
  return tag?.is === 'literal' ? tag.values : []
}
